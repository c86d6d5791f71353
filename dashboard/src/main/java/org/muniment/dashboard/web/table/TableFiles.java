package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.look.Words;
import org.muniment.port.Spreadsheets;
import org.muniment.port.Spreadsheets.Cell;

/** A list as a file: all its rows, sorted and filtered as on the page. */
public final class TableFiles {
  /**
   * A list that was asked for.
   *
   * @param all its rows before sorting and filtering
   */
  public record Content<T>(Words words, Table<T> table, Collection<T> all) {}

  private final Spreadsheets spreadsheets;

  private TableFiles(Spreadsheets spreadsheets) {
    this.spreadsheets = spreadsheets;
  }

  /**
   * {@code PATH/NAME.csv} and {@code PATH/NAME.xlsx}.
   *
   * @param name of the list and of the files
   * @param access the page's
   */
  public static List<Route> routes(
      String path,
      String name,
      Access access,
      Spreadsheets spreadsheets,
      Function<Context, Content<?>> content) {
    TableFiles files = new TableFiles(spreadsheets);
    String file = path + "/" + name;
    return List.of(
        Route.get(file + ".csv", access, ctx -> csv(ctx, content.apply(ctx))),
        Route.get(file + ".xlsx", access, ctx -> files.xlsx(ctx, content.apply(ctx))));
  }

  /** Answers a list as CSV. */
  public static <T> void csv(Context ctx, Content<T> content) throws IOException {
    named(ctx, content, "csv", Csv.TYPE);
    List<Column<T>> columns = content.table().columns();
    try (Csv csv = new Csv(ctx.outputStream())) {
      for (Column<T> column : columns) {
        csv.text(column.title());
      }
      csv.endLine();
      for (T row : content.table().rows(ctx, content.words(), content.all())) {
        for (Column<T> column : columns) {
          cell(csv, content.words(), column.value().apply(row));
        }
        csv.endLine();
      }
    }
  }

  private static void cell(Csv csv, Words words, Value value) throws IOException {
    if (value instanceof Value.Number number) {
      String digits = digits(number);
      csv.chars(digits.toCharArray(), digits.length());
    } else if (value instanceof Value.Time time) {
      csv.text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.at().atZone(words.zone())));
    } else if (value instanceof Value.Day day) {
      csv.text(day.date().toString());
    } else if (value instanceof Value.Text text) {
      csv.text(text.text());
    } else {
      csv.empty();
    }
  }

  private static String digits(Value.Number number) {
    return BigDecimal.valueOf(number.value())
        .setScale(number.decimals(), RoundingMode.HALF_UP)
        .toPlainString();
  }

  private void xlsx(Context ctx, Content<?> content) throws IOException {
    xlsx(ctx, spreadsheets, List.of(content));
  }

  /** Answers lists as the sheets of one spreadsheet, which is called as the first of them. */
  public static void xlsx(Context ctx, Spreadsheets spreadsheets, List<Content<?>> contents)
      throws IOException {
    named(ctx, contents.get(0), "xlsx", Spreadsheets.TYPE);
    List<Spreadsheets.Sheet> sheets = new ArrayList<>();
    for (Content<?> content : contents) {
      sheets.add(sheet(ctx, content));
    }
    spreadsheets.write(sheets, ctx.outputStream());
  }

  private static <T> Spreadsheets.Sheet sheet(Context ctx, Content<T> content) {
    Table<T> table = content.table();
    List<Spreadsheets.Column> columns =
        table.columns().stream()
            .map(column -> new Spreadsheets.Column(column.title(), column.width()))
            .toList();
    Iterator<List<Cell>> rows =
        table.rows(ctx, content.words(), content.all()).stream()
            .map(row -> cells(content.words(), table, row))
            .iterator();
    return new Spreadsheets.Sheet(table.title(), columns, rows);
  }

  private static <T> List<Cell> cells(Words words, Table<T> table, T row) {
    return table.columns().stream().map(column -> cell(words, column.value().apply(row))).toList();
  }

  private static Cell cell(Words words, Value value) {
    if (value instanceof Value.Number number) {
      return new Cell.Number(number.value(), number.decimals());
    }
    if (value instanceof Value.Time time) {
      return new Cell.Moment(LocalDateTime.ofInstant(time.at(), words.zone()));
    }
    if (value instanceof Value.Day day) {
      return new Cell.Day(day.date());
    }
    return value instanceof Value.Text text ? new Cell.Text(text.text()) : Cell.NOTHING;
  }

  private static void named(Context ctx, Content<?> content, String ending, String type) {
    String file = content.table().file(content.words()) + "." + ending;
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    ctx.contentType(type);
  }
}

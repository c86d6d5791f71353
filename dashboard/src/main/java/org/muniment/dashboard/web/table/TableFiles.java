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
    csv(ctx, content.words(), content.table(), rows(ctx, content));
  }

  /** Answers rows as CSV while they are read, as they come. */
  public static <T> void csv(Context ctx, Words words, Table<T> table, Iterator<T> rows)
      throws IOException {
    named(ctx, words, table, "csv", Csv.TYPE);
    List<Column<T>> columns = table.columns();
    try (Csv csv = new Csv(ctx.outputStream())) {
      for (Column<T> column : columns) {
        csv.text(column.title());
      }
      csv.endLine();
      while (rows.hasNext()) {
        T row = rows.next();
        for (Column<T> column : columns) {
          cell(csv, words, column.value().apply(row));
        }
        csv.endLine();
      }
    }
  }

  private static <T> Iterator<T> rows(Context ctx, Content<T> content) {
    return content.table().rows(ctx, content.words(), content.all()).iterator();
  }

  private static void cell(Csv csv, Words words, Value value) throws IOException {
    if (value instanceof Value.Number number) {
      String digits = digits(number);
      csv.chars(digits.toCharArray(), digits.length());
    } else if (value instanceof Value.Id one) {
      csv.text(String.valueOf(one.id()));
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
    named(ctx, contents.get(0).words(), contents.get(0).table(), "xlsx", Spreadsheets.TYPE);
    List<Spreadsheets.Sheet> sheets = new ArrayList<>();
    for (Content<?> content : contents) {
      sheets.add(sheet(ctx, content));
    }
    spreadsheets.write(sheets, ctx.outputStream());
  }

  /** Answers rows as a spreadsheet while they are read, as they come. */
  public static <T> void xlsx(
      Context ctx, Spreadsheets spreadsheets, Words words, Table<T> table, Iterator<T> rows)
      throws IOException {
    named(ctx, words, table, "xlsx", Spreadsheets.TYPE);
    spreadsheets.write(sheet(words, table, rows), ctx.outputStream());
  }

  private static <T> Spreadsheets.Sheet sheet(Context ctx, Content<T> content) {
    return sheet(content.words(), content.table(), rows(ctx, content));
  }

  private static <T> Spreadsheets.Sheet sheet(Words words, Table<T> table, Iterator<T> rows) {
    List<Spreadsheets.Column> columns =
        table.columns().stream()
            .map(column -> new Spreadsheets.Column(column.title(), column.width()))
            .toList();
    Iterator<List<Cell>> cells =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public List<Cell> next() {
            return cells(words, table, rows.next());
          }
        };
    return new Spreadsheets.Sheet(table.title(), columns, cells);
  }

  private static <T> List<Cell> cells(Words words, Table<T> table, T row) {
    return table.columns().stream().map(column -> cell(words, column.value().apply(row))).toList();
  }

  private static Cell cell(Words words, Value value) {
    if (value instanceof Value.Number number) {
      return new Cell.Number(number.value(), number.decimals());
    }
    if (value instanceof Value.Id one) {
      return new Cell.Number(one.id(), 0);
    }
    if (value instanceof Value.Time time) {
      return new Cell.Moment(LocalDateTime.ofInstant(time.at(), words.zone()));
    }
    if (value instanceof Value.Day day) {
      return new Cell.Day(day.date());
    }
    return value instanceof Value.Text text ? new Cell.Text(text.text()) : Cell.NOTHING;
  }

  private static void named(Context ctx, Words words, Table<?> table, String ending, String type) {
    String file = table.file(words) + "." + ending;
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    ctx.contentType(type);
  }
}

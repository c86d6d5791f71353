package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.port.Spreadsheets;
import org.muniment.port.Spreadsheets.Cell;

/** A list of texts as a file, written while it is read. */
public final class ListFile {
  private static final int WIDTH = 18;

  private ListFile() {}

  /**
   * @param format {@code csv} or {@code xlsx}
   */
  public static void send(
      Context ctx,
      Spreadsheets spreadsheets,
      String name,
      String format,
      List<String> titles,
      Iterator<List<String>> rows)
      throws IOException {
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
    if (format.equals("xlsx")) {
      ctx.contentType(Spreadsheets.TYPE);
      xlsx(ctx, spreadsheets, name, titles, rows);
    } else {
      ctx.contentType(Csv.TYPE);
      csv(ctx, titles, rows);
    }
  }

  private static void csv(Context ctx, List<String> titles, Iterator<List<String>> rows)
      throws IOException {
    try (Csv csv = new Csv(ctx.outputStream())) {
      line(csv, titles);
      while (rows.hasNext()) {
        line(csv, rows.next());
      }
    }
  }

  private static void line(Csv csv, List<String> cells) throws IOException {
    for (String cell : cells) {
      csv.text(cell);
    }
    csv.endLine();
  }

  private static void xlsx(
      Context ctx,
      Spreadsheets spreadsheets,
      String name,
      List<String> titles,
      Iterator<List<String>> rows)
      throws IOException {
    List<Spreadsheets.Column> columns =
        titles.stream().map(title -> new Spreadsheets.Column(title, WIDTH)).toList();
    Iterator<List<Cell>> cells =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public List<Cell> next() {
            return rows.next().stream().map(ListFile::cell).toList();
          }
        };
    spreadsheets.write(new Spreadsheets.Sheet(name, columns, cells), ctx.outputStream());
  }

  private static Cell cell(String text) {
    return text.isEmpty() ? Cell.NOTHING : new Cell.Text(text);
  }
}

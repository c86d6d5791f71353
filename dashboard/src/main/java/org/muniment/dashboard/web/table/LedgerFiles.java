package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.port.DrawingPrinter;
import org.muniment.port.Spreadsheets;

/** A register as {@code PATH.pdf}, {@code PATH.xlsx} and {@code PATH.csv}. */
public final class LedgerFiles {
  /**
   * A register that was asked for.
   *
   * @param unit whose it is
   * @param period in words
   * @param rows in the order of the register, read as they are written
   * @param facts sums over all rows, for paper
   * @param note what a reader has to know; empty for none
   */
  public record Content<T>(
      Words words,
      Table<T> table,
      String unit,
      String period,
      Iterator<T> rows,
      Function<List<T>, List<String>> facts,
      String note) {}

  private final DrawingPrinter printer;
  private final Spreadsheets spreadsheets;

  private LedgerFiles(Backend backend) {
    this.printer = backend.drawings();
    this.spreadsheets = backend.spreadsheets();
  }

  public static List<Route> routes(
      String path, Backend backend, Function<Context, Content<?>> content) {
    LedgerFiles files = new LedgerFiles(backend);
    return List.of(
        Route.get(path + ".pdf", Access.API_READ, ctx -> files.pdf(ctx, content.apply(ctx))),
        Route.get(path + ".xlsx", Access.API_READ, ctx -> files.xlsx(ctx, content.apply(ctx))),
        Route.get(path + ".csv", Access.API_READ, ctx -> files.csv(ctx, content.apply(ctx))));
  }

  private <T> void csv(Context ctx, Content<T> content) throws IOException {
    TableFiles.csv(ctx, content.words(), content.table(), content.rows());
  }

  private <T> void xlsx(Context ctx, Content<T> content) throws IOException {
    TableFiles.xlsx(ctx, spreadsheets, content.words(), content.table(), content.rows());
  }

  private <T> void pdf(Context ctx, Content<T> content) throws IOException {
    List<T> rows = new ArrayList<>();
    while (content.rows().hasNext()) {
      rows.add(content.rows().next());
      if (rows.size() > TablePaper.MAX_ROWS) {
        throw Refusal.unacceptable("register.too-long", TablePaper.MAX_ROWS);
      }
    }
    TablePaper.Heading heading =
        new TablePaper.Heading(
            content.table().title(),
            content.unit(),
            content.period(),
            content.facts().apply(rows),
            content.note());
    TablePaper.answer(ctx, printer, content.words(), heading, content.table(), rows);
  }
}

package org.muniment.dashboard.reports.stocktake;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.paper.Numbering;
import org.muniment.domain.paper.PaperReport;
import org.muniment.domain.paper.ReportPages;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.port.PdfPrinter;
import org.muniment.port.Spreadsheets;

/** The report of a stock-take as PDF and XLSX (rules P3, D3). */
public final class StocktakeReport implements Slice {
  private static final String PATH = "/api/v1/reports/stocktake-{id}";

  private final Backend backend;
  private final StocktakeDesks desks;

  /** What is told, in which words. */
  private record Told(Account account, ReportWords said, Titles titles) {}

  public StocktakeReport(Backend backend) {
    this.backend = backend;
    this.desks = backend.stocktakes();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH + ".pdf", Access.API_READ, this::pdf),
        Route.get(PATH + ".xlsx", Access.API_READ, this::xlsx));
  }

  private Told told(Context ctx) {
    Params.of(ctx).check();
    Stocktake stocktake = desks.stocktakes().stocktake(Ids.id(ctx, "stocktake"));
    checkSees(ctx, stocktake);
    Result result =
        desks
            .closing()
            .result(stocktake.id())
            .orElseGet(() -> desks.closing().draft(Requests.by(ctx), stocktake.id()));
    Words words =
        new Words(
            Requests.caller(ctx).texts(), backend.registry().site().timeZone(), Requests.at(ctx));
    return new Told(
        new Account(stocktake, result, Requests.at(ctx)),
        new ReportWords(words, new Signers(backend.people()), result),
        new Titles(words, Requests.reader(ctx), result, desks.counting()::boxes));
  }

  /**
   * @throws Refusal 403 when it is a blind count and who asks is not to see what is expected
   */
  private static void checkSees(Context ctx, Stocktake stocktake) {
    boolean isAdministrator = Requests.caller(ctx).may(Access.API_MANAGE);
    if (!CountingDesk.maySee(stocktake, Requests.by(ctx).name(), isAdministrator)) {
      throw Refusal.forbidden("refusal.stocktake.veiled", stocktake.opened().name());
    }
  }

  private void pdf(Context ctx) throws IOException {
    Told told = told(ctx);
    PaperReport report =
        new ReportForm(told.account(), told.said(), told.titles(), unit()).report();
    Numbering numbering = (page, of) -> told.said().words().say("report.pages", page, of);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> lacking = backend.drawings().print(ReportPages.of(report, numbering), out);
    if (!lacking.isEmpty()) {
      // A second time, so that it can say so.
      out.reset();
      PaperReport more = ReportForm.lacking(report, told.said(), lacking);
      backend.drawings().print(ReportPages.of(more, numbering), out);
    }
    named(ctx, told, "pdf", PdfPrinter.TYPE).result(out.toByteArray());
  }

  private void xlsx(Context ctx) throws IOException {
    Told told = told(ctx);
    ReportSheets sheets = new ReportSheets(told.account(), told.said(), told.titles(), unit());
    named(ctx, told, "xlsx", Spreadsheets.TYPE);
    backend.spreadsheets().write(sheets.sheets(), ctx.outputStream());
  }

  private String unit() {
    return backend.registry().site().name();
  }

  private static Context named(Context ctx, Told told, String ending, String type) {
    String file = "stocktake-" + told.account().stocktake().id() + "." + ending;
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    return ctx.contentType(type);
  }
}

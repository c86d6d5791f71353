package org.muniment.dashboard.pages.stocktake.sheets;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.label.DrawnCodes;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.paper.CountSheet;
import org.muniment.domain.paper.CountSheetPages;
import org.muniment.domain.place.Room;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.port.PdfPrinter;

/** Count sheets: which there are, and the file that is printed. */
public final class SheetsPage implements Slice {
  private static final String PATH = "/stocktakes/{id}/sheets";

  private final Backend backend;
  private final CountingDesk counting;
  private final Frame frame;

  public SheetsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.counting = backend.stocktakes().counting();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_SCAN, this::page),
        Route.get(PATH + ".pdf", Access.PAGE_SCAN, this::pdf));
  }

  private Stocktake stocktake(Context ctx) {
    return backend.stocktakes().stocktakes().stocktake(Ids.id(ctx, "stocktake"));
  }

  private void page(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.STOCKTAKES,
            "shell.nav.stocktakes",
            "settings.css",
            "holdings.css",
            "work.css",
            "stocktake.css",
            "stocktake-ways.css");
    Frame.page(ctx, SheetsPage.class, "sheets", shell, view(shell.words(), stocktake));
  }

  private SheetsView view(Words words, Stocktake stocktake) {
    Places places = Places.of(backend.places());
    Map<Code, Integer> lines = lines(stocktake);
    Map<Code, List<Counted>> rooms = new LinkedHashMap<>();
    for (Counted cabinet : stocktake.cabinets()) {
      rooms.computeIfAbsent(cabinet.room(), any -> new ArrayList<>()).add(cabinet);
    }
    List<SheetsView.Room> shown = new ArrayList<>();
    rooms.forEach((code, cabinets) -> shown.add(room(words, places, code, cabinets, lines)));
    int all = lines.values().stream().mapToInt(Integer::intValue).sum();
    return new SheetsView(
        stocktake.id(),
        stocktake.name(),
        stocktake.isOpen(),
        stocktake.isBlind(),
        all <= SheetMaker.MAX_LINES,
        shown);
  }

  private static SheetsView.Room room(
      Words words, Places places, Code code, List<Counted> cabinets, Map<Code, Integer> lines) {
    int all = cabinets.stream().mapToInt(one -> lines.getOrDefault(one.cabinet(), 0)).sum();
    String name =
        Optional.ofNullable(places.rooms().get(code)).map(Room::name).orElse(code.value());
    return new SheetsView.Room(
        name,
        all <= SheetMaker.MAX_LINES ? "room=" + code : "",
        cabinets.stream()
            .map(
                one ->
                    new SheetsView.Cabinet(
                        places.cabinet(one.cabinet()),
                        "cabinet=" + one.cabinet(),
                        words.say("stocktake.sheets.lines", lines.getOrDefault(one.cabinet(), 0))))
            .toList());
  }

  /** Of each cabinet; in a blind count as many as fit into it. */
  private Map<Code, Integer> lines(Stocktake stocktake) {
    Map<Code, Integer> lines = new HashMap<>();
    if (stocktake.isBlind()) {
      stocktake
          .cabinets()
          .forEach(one -> lines.put(one.cabinet(), one.shelves() * one.positionsPerShelf()));
      return lines;
    }
    counting.expected(
        stocktake.id(),
        box -> box.spot().map(Spot::cabinet).ifPresent(code -> lines.merge(code, 1, Integer::sum)));
    return lines;
  }

  private void pdf(Context ctx) throws IOException {
    Stocktake stocktake = stocktake(ctx);
    Words words = frame.words(ctx);
    Params params = Params.of(ctx, "cabinet", "room");
    Chosen chosen = Chosen.of(params, stocktake);
    checkOpen(words, stocktake);
    SheetMaker maker =
        new SheetMaker(
            counting, Places.of(backend.places()), words, Requests.reader(ctx), stocktake);
    CountSheet sheet = maker.sheet(chosen, backend.registry().site().name());
    List<Drawing.Page> pages =
        CountSheetPages.of(
            sheet,
            (page, of) -> words.say("report.pages", page, of),
            new DrawnCodes(backend.barcodes()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    backend.drawings().print(pages, out);
    // Shown in the browser, from which it is printed.
    ctx.header(
        "Content-Disposition", "inline; filename=\"count-sheets_" + stocktake.id() + ".pdf\"");
    ctx.contentType(PdfPrinter.TYPE).result(out.toByteArray());
  }

  /** Paper of a count that is over could only be filled in for nothing. */
  private static void checkOpen(Words words, Stocktake stocktake) {
    if (!stocktake.isOpen()) {
      throw Refusal.conflict(
          "refusal.stocktake.over",
          stocktake.name(),
          words.say("stocktake.state." + stocktake.state().key()),
          words.stamp(stocktake.ended().orElseThrow().at()));
    }
  }
}

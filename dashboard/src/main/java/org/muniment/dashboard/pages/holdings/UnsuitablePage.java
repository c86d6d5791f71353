package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.LastYear;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.holdings.ShelvesDesk;
import org.muniment.desk.holdings.ShelvesDesk.Unsuitable;
import org.muniment.desk.holdings.Whereabouts.CabinetExposure;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Suitability;

/** Boxes in a climate that does not suit what they are written on, and what to do (rule N3). */
public final class UnsuitablePage implements Slice {
  private static final String PATH = "/holdings/unsuitable";
  private static final String NAME = "unsuitable";
  private static final int MOST = 10_000;

  /** Cabinets with a sentence of their own; whoever has more begins with these. */
  private static final int MOST_PLACES = 20;

  private final Backend backend;
  private final ShelvesDesk shelves;
  private final Frame frame;

  public UnsuitablePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.shelves = backend.holdings().shelves();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.addAll(
        TableFiles.routes(PATH, NAME, Access.PAGE_READ, backend.spreadsheets(), this::content));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Words words = shell.words();
    TableFiles.Content<Unsuitable> content = content(ctx);
    Places places = Places.of(backend.places());
    Reader reader = Requests.reader(ctx);
    long all = shelves.unsuitable();
    UnsuitableView view =
        new UnsuitableView(
            content
                .table()
                .show(ctx, words, PATH, "list", content.all())
                .map(one -> line(words, places, reader, one)),
            shelves.unsuitablePlaces(MOST_PLACES).stream()
                .map(there -> place(words, places, there))
                .toList(),
            all > MOST
                ? words.say("holdings.unsuitable.cut", words.count(MOST), words.count(all))
                : "");
    Frame.page(ctx, UnsuitablePage.class, "unsuitable", shell, view);
  }

  private TableFiles.Content<Unsuitable> content(Context ctx) {
    Words words = frame.words(ctx);
    Places places = Places.of(backend.places());
    Reader reader = Requests.reader(ctx);
    Table<Unsuitable> table =
        Table.<Unsuitable>of(NAME, words.say("holdings.part.unsuitable"))
            .text("box", words.say("holdings.box"), one -> title(words, reader, one.box()))
            .text(
                "barcode", words.say("holdings.field.barcode"), one -> one.box().barcode().value())
            .onlyInFiles()
            .text("place", words.say("holdings.field.place"), one -> place(words, places, one))
            .text(
                "carrier",
                words.say("holdings.field.carrier"),
                one -> BoxWords.carrier(words, one.box().description().carrier()))
            .text("climate", words.say("holdings.climate"), one -> words.preset(one.preset()))
            .text("advice", words.say("holdings.unsuitable.do"), one -> advice(words, one));
    return new TableFiles.Content<>(words, table, shelves.unsuitable(MOST));
  }

  private static UnsuitableView.Place place(Words words, Places places, CabinetExposure there) {
    String href = Links.with(Links.LIST, Map.of("cabinet", there.place().value()));
    return new UnsuitableView.Place(
        places.room(there.place()) + " · " + places.cabinets().get(there.place()).name(),
        Held.of(there.stocks(), href, words),
        LastYear.of(there, words));
  }

  private static String title(Words words, Reader reader, Box box) {
    return reader.maySee(box) ? box.description().title() : words.say("holdings.withheld");
  }

  private static String place(Words words, Places places, Unsuitable one) {
    return one.box().state().spot().map(spot -> places.sentence(words, spot)).orElse("");
  }

  private static String advice(Words words, Unsuitable one) {
    String preset = Suitability.presets(one.box().description().carrier()).get(0);
    return words.say("holdings.unsuitable.advice", words.sayOr("common.preset." + preset, preset));
  }

  private static UnsuitableView.Line line(
      Words words, Places places, Reader reader, Unsuitable one) {
    Box box = one.box();
    return new UnsuitableView.Line(
        title(words, reader, box),
        box.barcode().value(),
        Links.box(box.barcode()),
        place(words, places, one),
        BoxWords.carrier(words, box.description().carrier()),
        words.preset(one.preset()),
        advice(words, one),
        Links.with(FreePage.PATH, Map.of("carrier", box.description().carrier().key())));
  }
}

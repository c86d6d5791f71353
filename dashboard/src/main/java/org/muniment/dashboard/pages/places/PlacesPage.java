package org.muniment.dashboard.pages.places;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.PresetChoices;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.PlacesDesk.CabinetChange;
import org.muniment.desk.PlacesDesk.NewCabinet;
import org.muniment.desk.PlacesDesk.NewRoom;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.ShelvesDesk.CabinetFill;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;

/** Lists rooms and cabinets with what is free, adds and changes them. */
public final class PlacesPage implements Slice {
  private static final String PATH = "/holdings/places";
  private static final String LIST = "cabinets";
  private static final List<String> ROOM = List.of("code", "name", "preset");
  private static final List<String> ROW =
      List.of("first", "count", "room", "called", "shelves", "positions", "shelvesFrom");
  private static final List<String> LABEL = List.of("label", "place");
  private static final List<String> CABINET =
      List.of("name", "room", "shelves", "positions", "shelvesFrom", "reason");

  private final Backend backend;
  private final Frame frame;

  public PlacesPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(PATH, Access.PAGE_READ, this::page),
                Route.post(PATH + "/room", Access.PAGE_WRITE, this::addRoom),
                Route.post(PATH + "/row", Access.PAGE_WRITE, this::addRow),
                Route.post(PATH + "/label", Access.PAGE_WRITE, this::addLabel),
                Route.get(PATH + "/cabinet/{code}", Access.PAGE_WRITE, this::cabinet),
                Route.post(PATH + "/cabinet/{code}", Access.PAGE_WRITE, this::changeCabinet)));
    routes.addAll(
        TableFiles.routes(
            PATH, LIST, Access.PAGE_READ, backend.spreadsheets(), ctx -> file(frame.words(ctx))));
    return routes;
  }

  /** What stands in the forms before anybody typed. */
  private record Forms(Form room, Form row, Form label) {
    static final Forms FRESH =
        new Forms(
            Form.of(Map.of("preset", Presets.DEFAULT_KEY)),
            Form.of(Map.of("count", "1", "shelves", "5", "positions", "10")),
            Form.of(Map.of()));
  }

  private void page(Context ctx) {
    show(ctx, Forms.FRESH);
  }

  private void addRoom(Context ctx) {
    Form form = Form.sent(ctx, ROOM);
    try {
      NewRoom asked =
          new NewRoom(
              form.value("code"), form.value("name"), form.given("preset"), Optional.empty());
      backend.places().addRoom(Requests.by(ctx), asked);
      ctx.redirect(PATH);
    } catch (Refusal refusal) {
      Form said = refused(ctx, form, refusal);
      show(ctx, new Forms(said, Forms.FRESH.row(), Forms.FRESH.label()));
    }
  }

  private void addRow(Context ctx) {
    Form form = Form.sent(ctx, ROW);
    try {
      NewCabinet asked =
          new NewCabinet(
              form.value("first"),
              form.value("room"),
              form.given("called"),
              Optional.empty(),
              number(form.value("shelves")),
              number(form.value("positions")),
              form.given("shelvesFrom"),
              OptionalDouble.empty(),
              OptionalDouble.empty());
      int count = number(form.value("count"));
      if (count == 1) {
        backend.places().addCabinet(Requests.by(ctx), asked);
      } else {
        backend.places().addRow(Requests.by(ctx), asked, count);
      }
      ctx.redirect(PATH);
    } catch (Refusal refusal) {
      Form said = refused(ctx, form, refusal);
      show(ctx, new Forms(Forms.FRESH.room(), said, Forms.FRESH.label()));
    }
  }

  private void addLabel(Context ctx) {
    Form form = Form.sent(ctx, LABEL);
    try {
      backend
          .holdings()
          .plans()
          .addForeign(Requests.by(ctx), form.value("label"), form.value("place"));
      ctx.redirect(PATH);
    } catch (Refusal refusal) {
      Form said = refused(ctx, form, refusal);
      show(ctx, new Forms(Forms.FRESH.room(), Forms.FRESH.row(), said));
    }
  }

  private Form refused(Context ctx, Form form, Refusal refusal) {
    ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
    return form.refused(
        frame.words(ctx),
        refusal,
        field ->
            switch (field) {
              case "positionsPerShelf" -> "positions";
              case "code" -> form.values().containsKey("first") ? "first" : "code";
              default -> field;
            });
  }

  private void cabinet(Context ctx) {
    Cabinet cabinet = backend.places().cabinet(ctx.pathParam("code"));
    Map<String, String> values =
        Map.of(
            "name",
            cabinet.name(),
            "room",
            cabinet.room().value(),
            "shelves",
            String.valueOf(cabinet.shelves()),
            "positions",
            String.valueOf(cabinet.positionsPerShelf()),
            "shelvesFrom",
            cabinet.shelvesFrom() == Cabinet.ShelfOrder.TOP ? "top" : "bottom");
    showCabinet(ctx, cabinet, Form.of(values));
  }

  private void changeCabinet(Context ctx) {
    Cabinet cabinet = backend.places().cabinet(ctx.pathParam("code"));
    Form form = Form.sent(ctx, CABINET);
    try {
      CabinetChange asked =
          new CabinetChange(
              Optional.of(form.value("name")),
              Optional.of(form.value("room")),
              Optional.of(number(form.value("shelves"))),
              Optional.of(number(form.value("positions"))),
              Optional.of(form.value("shelvesFrom")));
      backend
          .places()
          .changeCabinet(Requests.by(ctx), cabinet.code().value(), asked, form.value("reason"));
      ctx.redirect(PATH);
    } catch (Refusal refusal) {
      showCabinet(ctx, cabinet, refused(ctx, form, refusal));
    }
  }

  /** 0, which the desks refuse, for what is no number. */
  private static int number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private Shell shell(Context ctx) {
    return frame.shell(
        ctx, Shell.Section.HOLDINGS, "shell.nav.holdings", "settings.css", "holdings.css");
  }

  private void show(Context ctx, Forms forms) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    Shown<PlacesView.Line> cabinets = table(words).show(ctx, words, PATH, "list", lines(words));
    PlacesView view =
        new PlacesView(
            roomLines(words),
            cabinets,
            forms.room(),
            forms.row(),
            forms.label(),
            roomNames(),
            PresetChoices.of(words, backend.places().presets()),
            orders(words));
    Frame.page(ctx, PlacesPage.class, "places", shell, view);
  }

  private void showCabinet(Context ctx, Cabinet cabinet, Form form) {
    Shell shell = shell(ctx);
    CabinetView view =
        new CabinetView(
            cabinet.code().value(), cabinet.name(), form, roomNames(), orders(shell.words()));
    Frame.page(ctx, PlacesPage.class, "cabinet", shell, view);
  }

  private Map<String, String> roomNames() {
    Map<String, String> names = new LinkedHashMap<>();
    backend.places().rooms().forEach(room -> names.put(room.code().value(), room.name()));
    return names;
  }

  private static Map<String, String> orders(Words words) {
    Map<String, String> orders = new LinkedHashMap<>();
    orders.put("top", words.say("places.from.top"));
    orders.put("bottom", words.say("places.from.bottom"));
    return orders;
  }

  private List<PlacesView.RoomLine> roomLines(Words words) {
    Map<Code, SortedMap<Code, CabinetFill>> fills = backend.holdings().shelves().fillsByRoom();
    return backend.places().rooms().stream()
        .map(room -> roomLine(words, room, fills.getOrDefault(room.code(), new TreeMap<>())))
        .toList();
  }

  private static PlacesView.RoomLine roomLine(
      Words words, Room room, Map<Code, CabinetFill> fills) {
    long boxes = fills.values().stream().mapToLong(CabinetFill::taken).sum();
    long free = fills.values().stream().mapToLong(CabinetFill::free).sum();
    return new PlacesView.RoomLine(
        room.code().value(),
        room.name(),
        words.count(fills.size()),
        words.count(boxes),
        words.count(free));
  }

  private TableFiles.Content<PlacesView.Line> file(Words words) {
    return new TableFiles.Content<>(words, table(words), lines(words));
  }

  private List<PlacesView.Line> lines(Words words) {
    List<PlacesView.Line> lines = new ArrayList<>();
    Map<Code, SortedMap<Code, CabinetFill>> fills = backend.holdings().shelves().fillsByRoom();
    Map<Code, List<Cabinet>> cabinets =
        backend.places().cabinets().stream().collect(Collectors.groupingBy(Cabinet::room));
    for (Room room : backend.places().rooms()) {
      for (Cabinet cabinet : cabinets.getOrDefault(room.code(), List.of())) {
        CabinetFill fill = fills.get(room.code()).get(cabinet.code());
        lines.add(
            new PlacesView.Line(
                cabinet.code().value(),
                cabinet.name(),
                room.name(),
                words.say("places.size", cabinet.shelves(), cabinet.positionsPerShelf()),
                words.count(fill.taken()),
                words.count(fill.free())));
      }
    }
    return lines;
  }

  private static Table<PlacesView.Line> table(Words words) {
    return Table.<PlacesView.Line>of(LIST, words.say("places.cabinets"))
        .text("code", words.say("common.code"), PlacesView.Line::code)
        .text("name", words.say("common.name"), PlacesView.Line::name)
        .text("room", words.say("places.room"), PlacesView.Line::room)
        .text("size", words.say("places.shelves"), PlacesView.Line::size)
        .text("boxes", words.say("plan.boxes"), PlacesView.Line::boxes)
        .text("free", words.say("plan.free"), PlacesView.Line::free);
  }
}

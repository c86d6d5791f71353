package org.muniment.dashboard.pages.plan;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.desk.holdings.PlansDesk;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.holdings.Scanned;
import org.muniment.desk.holdings.ShelvesDesk.CabinetFill;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;

/** The plan of a room, with a box or a cabinet found on it. */
public final class PlanPage implements Slice {
  static final String PATH = "/holdings/plan";

  private final Backend backend;
  private final PlansDesk plans;
  private final Frame frame;

  public PlanPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.plans = backend.holdings().plans();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, this::first),
        Route.get(PATH + "/{room}", Access.PAGE_READ, this::page));
  }

  /** The room of what is looked for, else the first one. */
  private void first(Context ctx) {
    List<Room> rooms = backend.places().rooms();
    if (rooms.isEmpty()) {
      Shell shell = shell(ctx);
      Frame.page(ctx, PlanPage.class, "empty", shell, shell.may(Access.PAGE_WRITE));
      return;
    }
    String room = sought(ctx).room().map(Code::value).orElse(rooms.get(0).code().value());
    String query = ctx.queryString();
    ctx.redirect(PATH + "/" + room + (query == null ? "" : "?" + query));
  }

  private void page(Context ctx) {
    Shell shell = shell(ctx);
    String code = ctx.pathParam("room");
    FloorPlan plan = plans.plan(code);
    Frame.page(ctx, PlanPage.class, "plan", shell, view(ctx, shell.words(), plan));
  }

  private Shell shell(Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.HOLDINGS,
        "shell.nav.holdings",
        "settings.css",
        "holdings.css",
        "plan.css",
        "plan-print.css");
  }

  /**
   * What was looked for.
   *
   * @param typed into the field
   */
  private record Sought(
      String typed, Optional<Box> box, Optional<Cabinet> cabinet, boolean isMissing) {
    Optional<Code> room() {
      return cabinet.map(Cabinet::room);
    }
  }

  private Sought sought(Context ctx) {
    String box = Optional.ofNullable(ctx.queryParam("box")).orElse("").strip();
    String cabinet = Optional.ofNullable(ctx.queryParam("cabinet")).orElse("").strip();
    Optional<Box> found =
        backend.holdings().codes().scan(box) instanceof Scanned.OfBox of
            ? Optional.of(of.box())
            : Optional.empty();
    // One field takes both: who types a cabinet's code finds the cabinet.
    String code =
        found
            .flatMap(one -> one.state().spot())
            .map(spot -> spot.cabinet().value())
            .orElse(cabinet.isEmpty() ? box : cabinet);
    Optional<Cabinet> where =
        found.isPresent() && found.get().state().spot().isEmpty()
            ? Optional.empty()
            : backend.places().cabinets().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst();
    boolean asked = !box.isEmpty() || !cabinet.isEmpty();
    return new Sought(
        box.isEmpty() ? cabinet : box, found, where, asked && found.isEmpty() && where.isEmpty());
  }

  private PlanView view(Context ctx, Words words, FloorPlan plan) {
    Room room = backend.places().room(plan.room().value());
    Sought sought = sought(ctx);
    Optional<Cabinet> here = sought.cabinet().filter(c -> c.room().equals(room.code()));
    Layer layer = Layer.of(Optional.ofNullable(ctx.queryParam("layer")).orElse(""));
    RoomNow now = backend.climate().now(room.code().value());
    Optional<Air> air = layer.quantity().map(quantity -> Air.of(words, plan, now, quantity));
    List<Cabinet> cabinets = plans.cabinets(room.code());
    Map<Code, CabinetFill> fills = backend.holdings().shelves().fills(room.code());
    Optional<Drawing.Found> found =
        here.map(
            cabinet ->
                new Drawing.Found(
                    cabinet.code(),
                    sought
                        .box()
                        .flatMap(box -> box.state().spot())
                        .map(spot -> shortPlace(words, spot))
                        .orElse(cabinet.code().value())));
    boolean mayWrite = Requests.caller(ctx).may(Access.PAGE_WRITE);
    return new PlanView(
        backend.places().rooms().stream()
            .map(r -> new PlanView.Choice(r.code().value(), r.name(), r.code().equals(room.code())))
            .toList(),
        room.code().value(),
        room.name(),
        summary(words, fills),
        layers(words, room, sought, layer),
        Drawing.of(words, plan, cabinets, fills, air, found),
        layer == Layer.FREE,
        layer,
        air.flatMap(Air::newest).map(words::age),
        sought.typed(),
        missed(words, room, sought, here),
        sought.box().map(box -> detail(words, Requests.reader(ctx), box, mayWrite)),
        here.map(
            cabinet ->
                FrontView.of(
                    words,
                    plans.front(cabinet),
                    backend.holdings().shelves().affected(cabinet.code()),
                    new FrontView.Look(
                        bays(plan, cabinet.code()),
                        Requests.reader(ctx)::maySee,
                        sought.box(),
                        mayWrite))),
        cabinets.stream().map(cabinet -> line(words, cabinet, fills, layer)).toList(),
        plan.version() > 0);
  }

  private static int bays(FloorPlan plan, Code cabinet) {
    return plan.cabinets().stream()
        .filter(standing -> standing.cabinet().equals(cabinet))
        .mapToInt(FloorPlan.Standing::columns)
        .findFirst()
        .orElse(1);
  }

  private static String summary(Words words, Map<Code, CabinetFill> fills) {
    long taken = fills.values().stream().mapToLong(CabinetFill::taken).sum();
    long free = fills.values().stream().mapToLong(CabinetFill::free).sum();
    return words.say(
        "plan.summary", words.count(fills.size()), words.count(taken), words.count(free));
  }

  private List<PlanView.LayerChoice> layers(Words words, Room room, Sought sought, Layer chosen) {
    List<PlanView.LayerChoice> choices = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      String keeps = sought.typed().isEmpty() ? "" : "&box=" + encoded(sought.typed());
      String href = PATH + "/" + room.code() + "?layer=" + layer.key() + keeps;
      choices.add(
          new PlanView.LayerChoice(
              words.say(layer.textKey()), layer.icon(), href, layer == chosen));
    }
    return choices;
  }

  private Optional<String> missed(Words words, Room room, Sought sought, Optional<Cabinet> here) {
    if (sought.isMissing()) {
      return Optional.of(
          words.say("plan.missed", Visible.brief(sought.typed(), Barcode.MAX_CHARACTERS)));
    }
    if (sought.box().isPresent() && sought.cabinet().isEmpty()) {
      return Optional.of(words.say("plan.unplaced"));
    }
    return sought.cabinet().isPresent() && here.isEmpty()
        ? sought.room().map(other -> words.say("plan.elsewhere", roomName(other)))
        : Optional.empty();
  }

  private String roomName(Code room) {
    return backend.places().room(room.value()).name();
  }

  private static PlanView.Line line(
      Words words, Cabinet cabinet, Map<Code, CabinetFill> fills, Layer layer) {
    CabinetFill fill = fills.get(cabinet.code());
    String code = cabinet.code().value();
    String href = "%s/%s?layer=%s&cabinet=%s".formatted(PATH, cabinet.room(), layer.key(), code);
    return new PlanView.Line(
        code, cabinet.name(), words.count(fill.taken()), words.count(fill.free()), href);
  }

  private PlanView.Detail detail(Words words, Reader reader, Box box, boolean mayWrite) {
    boolean maySee = reader.maySee(box);
    BoxStatus status = box.state().status();
    List<List<String>> facts = new ArrayList<>();
    if (maySee) {
      box.description()
          .archivalCode()
          .ifPresent(code -> facts.add(List.of(words.say("plan.detail.code"), code)));
    }
    facts.add(List.of(words.say("plan.detail.barcode"), box.barcode().value()));
    if (maySee) {
      String carrier = words.say("carrier." + box.description().carrier().key());
      facts.add(List.of(words.say("plan.detail.carrier"), carrier));
    }
    Optional<Cabinet> cabinet =
        box.state().spot().map(spot -> backend.places().cabinet(spot.cabinet().value()));
    return new PlanView.Detail(
        box.state()
            .spot()
            .map(
                spot ->
                    words.say(
                        "plan.place",
                        roomName(cabinet.orElseThrow().room()),
                        shortPlace(words, spot)))
            .orElse(words.say("box.status." + status.key())),
        maySee ? box.description().title() : "",
        box.barcode().value(),
        words.say("box.status." + status.key()),
        status == BoxStatus.IN_PLACE,
        facts,
        cabinet.flatMap(where -> warning(words, where)),
        "/holdings/box?code=" + encoded(box.barcode().value()),
        mayWrite);
  }

  /** Of the room: nothing when all is well there. */
  private Optional<PlanView.Warning> warning(Words words, Cabinet cabinet) {
    RoomState said = RoomState.of(backend.climate().now(cabinet.room().value()));
    Headline worst = said.worst();
    if (said.chip() != Chip.ALARM && said.chip() != Chip.NO_DATA) {
      return Optional.empty();
    }
    String value =
        worst.value().isPresent()
            ? words.withUnit(worst.quantity(), worst.value().getAsDouble())
            : "—";
    return Optional.of(
        new PlanView.Warning(
            said.chip(),
            words.say("plan.air." + said.chip().css(), words.quantity(worst.quantity())),
            value));
  }

  private static String shortPlace(Words words, Spot spot) {
    return words.say("plan.spot", spot.cabinet().value(), spot.shelf(), spot.position());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

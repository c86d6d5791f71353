package org.muniment.dashboard.pages.alarms;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.MaskDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.Step;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.climate.Air;
import org.muniment.domain.climate.AiringEffect;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Visible;

/** Announced airings, and what is out of service. */
public final class SilencePage implements Slice {
  private static final String PATH = AlarmPart.SILENCE.path();
  private static final Duration LOOK_BACK = Duration.ofDays(30);
  private static final Duration LATELY = Duration.ofMinutes(30);

  /** What was taken back before it began is not listed. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final List<String> AIRING = List.of("place", "from", "until", "reason");
  private static final List<String> SERVICE = List.of("sensor", "quantity", "reason");

  private final Backend backend;
  private final MaskDesk masks;
  private final Frame frame;

  public SilencePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.masks = backend.alarmDesks().masks();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, this::page),
        Route.post(PATH + "/airings", Access.PAGE_WRITE, this::announce),
        Route.post(PATH + "/airings/{id}/end", Access.PAGE_WRITE, this::end),
        Route.post(PATH + "/out-of-service", Access.PAGE_WRITE, this::takeOut),
        Route.post(PATH + "/in-service", Access.PAGE_WRITE, this::putBack));
  }

  private void page(Context ctx) {
    show(ctx, Form.of(Map.of()), Form.of(Map.of()));
  }

  private void announce(Context ctx) {
    Form form = Form.sent(ctx, AIRING);
    ZoneId zone = frame.words(ctx).zone();
    act(
        ctx,
        form,
        true,
        () ->
            masks.announce(
                Requests.by(ctx),
                form.value("place"),
                form.given("from").flatMap(text -> time(text, zone)),
                form.given("until").flatMap(text -> time(text, zone)).orElse(null),
                form.value("reason")));
  }

  /** What a browser's field for a moment sends, on the site's clock; nonsense is nothing. */
  private static Optional<Instant> time(String text, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }

  private void end(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("airing", id);
    }
    act(ctx, Form.of(Map.of()), true, () -> masks.end(Requests.by(ctx), Long.parseLong(id)));
  }

  private void takeOut(Context ctx) {
    Form form = Form.sent(ctx, SERVICE);
    act(
        ctx,
        form,
        false,
        () ->
            masks.takeOut(
                Requests.by(ctx),
                form.value("sensor"),
                form.given("quantity"),
                form.value("reason")));
  }

  private void putBack(Context ctx) {
    Form form = Form.sent(ctx, SERVICE);
    act(
        ctx,
        form,
        false,
        () -> masks.putBack(Requests.by(ctx), form.value("sensor"), form.given("quantity")));
  }

  private void act(Context ctx, Form form, boolean isAiring, Runnable action) {
    try {
      action.run();
      ctx.redirect(PATH);
    } catch (Refusal refusal) {
      ctx.status(
          switch (refusal.kind()) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNACCEPTABLE, FORBIDDEN, UNAVAILABLE -> 422;
          });
      Form refused = form.refused(frame.words(ctx), refusal);
      Form none = Form.of(Map.of());
      show(ctx, isAiring ? refused : none, isAiring ? none : refused);
    }
  }

  private void show(Context ctx, Form airing, Form service) {
    Shell shell =
        frame.shell(
            ctx, Shell.Section.ALARMS, "shell.nav.alarms", "settings.css", AlarmsPage.STYLE);
    Words words = shell.words();
    Names names = new Names(backend);
    List<SilenceView.Line> airings =
        masks.airings(words.now().minus(LOOK_BACK)).stream()
            .filter(one -> one.from().plus(SHORTEST).isBefore(one.until()))
            .sorted(Comparator.comparing(Airing::from).reversed())
            .map(one -> line(words, names, one))
            .toList();
    SilenceView view =
        new SilenceView(
            airings,
            masks.takenOut().stream().map(out -> line(words, names, out)).toList(),
            places(names),
            sensors(),
            quantities(words),
            airing,
            service,
            shell.may(Access.PAGE_WRITE));
    Frame.page(ctx, SilencePage.class, "silence", shell, view);
  }

  private SilenceView.Line line(Words words, Names names, Airing airing) {
    String state =
        !airing.until().isAfter(words.now())
            ? "over"
            : airing.from().isAfter(words.now()) ? "comes" : "goes-on";
    return new SilenceView.Line(
        airing.id(),
        state,
        words.say("alarms.airing." + state),
        names.place(airing.place()),
        words.moment(airing.from()),
        words.moment(airing.until()),
        Visible.of(airing.by()),
        Visible.of(airing.reason()),
        state.equals("over") ? effect(words, airing) : Optional.empty());
  }

  /** Of a room whose air was known before and at the end. */
  private Optional<String> effect(Words words, Airing airing) {
    boolean isRoom =
        backend.places().rooms().stream().anyMatch(room -> room.code().equals(airing.place()));
    if (!isRoom) {
      return Optional.empty();
    }
    String room = airing.place().value();
    Optional<Air> before = air(room, airing.from());
    Optional<Air> after = air(room, airing.until());
    Limits humidity = backend.climate().now(room).limits().get(Quantity.HUMIDITY);
    return before.isEmpty() || after.isEmpty() || humidity == null
        ? Optional.empty()
        : Optional.of(words.say(AiringEffect.of(before.get(), after.get(), humidity).sentence()));
  }

  private Optional<Air> air(String room, Instant at) {
    return backend.climate().roomSteps(room, at.minus(LATELY), at, Step.PT10M).stream()
        .map(Bucket::sums)
        .filter(s -> s.containsKey(Quantity.TEMPERATURE) && s.containsKey(Quantity.HUMIDITY))
        .reduce((earlier, later) -> later)
        .map(
            sums ->
                new Air(sums.get(Quantity.TEMPERATURE).mean(), sums.get(Quantity.HUMIDITY).mean()));
  }

  private static SilenceView.OutLine line(Words words, Names names, TakenOut out) {
    return new SilenceView.OutLine(
        out.sensor().value(),
        names.sensor(out.sensor()).map(sensor -> sensor.name()).orElse(out.sensor().value()),
        out.quantity().map(Quantity::key).orElse(""),
        out.quantity().map(words::quantity).orElse(words.say("alarms.service.whole")),
        words.moment(out.since()),
        Visible.of(out.by()),
        Visible.of(out.reason()));
  }

  private Map<String, String> places(Names names) {
    Map<String, String> places = new LinkedHashMap<>();
    backend
        .places()
        .rooms()
        .forEach(room -> places.put(room.code().value(), room.name() + " · " + room.code()));
    backend
        .places()
        .cabinets()
        .forEach(cabinet -> places.put(cabinet.code().value(), names.place(cabinet.code())));
    return places;
  }

  private Map<String, String> sensors() {
    Map<String, String> sensors = new LinkedHashMap<>();
    backend
        .registry()
        .sensors()
        .forEach(
            sensor -> sensors.put(sensor.code().value(), sensor.name() + " · " + sensor.code()));
    return sensors;
  }

  private static Map<String, String> quantities(Words words) {
    Map<String, String> quantities = new LinkedHashMap<>();
    quantities.put("", words.say("alarms.service.whole"));
    for (Quantity quantity :
        List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY, Quantity.ILLUMINANCE)) {
      quantities.put(quantity.key(), words.quantity(quantity));
    }
    return quantities;
  }
}

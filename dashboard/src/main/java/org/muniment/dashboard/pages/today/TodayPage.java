package org.muniment.dashboard.pages.today;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Times;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Figure;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.PresetChoices;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.AlarmDesk;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.desk.QuarantineDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.Step;
import org.muniment.desk.holdings.Stocks;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.climate.Advice;
import org.muniment.domain.measure.Series;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.Health;

/** Today and the pieces of it that are drawn anew when something happens. */
public final class TodayPage implements Slice {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Step STEP = Step.PT10M;
  private static final String MQTT = "mqtt";

  private final Backend backend;
  private final QuarantineDesk quarantine;
  private final Frame frame;

  public TodayPage(Backend backend, QuarantineDesk quarantine, Frame frame) {
    this.backend = backend;
    this.quarantine = quarantine;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/today", Access.PAGE_READ, this::page),
        Route.get("/today/room/{code}", Access.PAGE_READ, this::room),
        Route.get("/today/summary", Access.PAGE_READ, this::summary),
        Route.get("/today/outdoor", Access.PAGE_READ, this::outdoor),
        Route.get("/today/side", Access.PAGE_READ, this::side),
        Route.post("/today/alarms/{id}/acknowledge", Access.PAGE_WRITE, this::acknowledge),
        Route.post("/today/log/{place}/{date}/sign", Access.PAGE_WRITE, this::sign),
        Route.post("/today/duties/{id}/{date}/done", Access.PAGE_SCAN, this::tick));
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.TODAY,
            "shell.nav.today",
            "today.css",
            "today-small.css",
            "today.js");
    Frame.page(ctx, TodayPage.class, "today", shell, view(ctx, shell.words(), true));
  }

  private void room(Context ctx) {
    Words words = frame.words(ctx);
    RoomState said = RoomState.of(backend.climate().now(ctx.pathParam("code")));
    Frame.piece(ctx, TodayPage.class, "room", words, card(words, said, mayWrite(ctx)));
  }

  private void summary(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, TodayPage.class, "summary", words, view(ctx, words, false));
  }

  private void outdoor(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, TodayPage.class, "outdoor", words, outdoor(words, rooms()));
  }

  private void side(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, TodayPage.class, "side", words, view(ctx, words, false));
  }

  /** Scripts get the list anew, others the page. What somebody else did meanwhile is no fault. */
  private void acknowledge(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("alarm", id);
    }
    try {
      backend
          .alarmDesks()
          .alarms()
          .acknowledge(Requests.by(ctx), Long.parseLong(id), ctx.formParam("comment"));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
    }
    if ("true".equals(ctx.header("HX-Request"))) {
      side(ctx);
    } else {
      ctx.redirect("/today");
    }
  }

  /**
   * A day in which nothing was out of limits. When it cannot be signed as it was seen, its own page
   * says why.
   */
  private void sign(Context ctx) {
    String place = ctx.pathParam("place");
    LocalDate date =
        Times.date(ctx.pathParam("date"))
            .orElseThrow(() -> Refusal.notFound("daylog", ctx.pathParam("date")));
    boolean isPiece = "true".equals(ctx.header("HX-Request"));
    String weather = Optional.ofNullable(ctx.formParam("weather")).orElse("").strip();
    org.muniment.domain.daylog.Words said =
        new org.muniment.domain.daylog.Words("", List.of(), weather, "");
    try {
      backend
          .logDesks()
          .days()
          .sign(Requests.by(ctx), place, date, said, Optional.ofNullable(ctx.formParam("seen")));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      String day = "/log/" + place + "/" + date;
      if (isPiece) {
        ctx.header("HX-Redirect", day);
      } else {
        ctx.redirect(day);
      }
      return;
    }
    if (isPiece) {
      side(ctx);
    } else {
      ctx.redirect("/today");
    }
  }

  /** Every line in order. When it cannot be ticked, its own page says why. */
  private void tick(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("duty", id);
    }
    LocalDate due =
        Times.date(ctx.pathParam("date"))
            .orElseThrow(() -> Refusal.notFound("duty", ctx.pathParam("date")));
    boolean isPiece = "true".equals(ctx.header("HX-Request"));
    try {
      RoundsTodo.tick(backend, frame.words(ctx), Requests.by(ctx), Long.parseLong(id), due);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      String page = "/duties/" + id + "?due=" + due;
      if (isPiece) {
        ctx.header("HX-Redirect", page);
      } else {
        ctx.redirect(page);
      }
      return;
    }
    if (isPiece) {
      side(ctx);
    } else {
      ctx.redirect("/today");
    }
  }

  private static boolean mayWrite(Context ctx) {
    return Requests.caller(ctx).may(Access.PAGE_WRITE);
  }

  private TodayView view(Context ctx, Words words, boolean withRooms) {
    boolean mayWrite = mayWrite(ctx);
    List<RoomState> rooms = rooms();
    List<Alarm> calling =
        backend.alarmDesks().alarms().active().stream().filter(AlarmDesk::isCalling).toList();
    Todo todo =
        Todo.of(
                words,
                new Todo.Facts(
                    rooms,
                    backend.sensors().sensors(),
                    backend.sensors().heard(),
                    quarantine.recent(),
                    calling,
                    mayWrite,
                    held(words, calling)))
            .and(LogTodo.of(words, backend.logDesks().days(), mayWrite))
            .and(LoanTodo.of(words, backend.lending().loans(), mayWrite))
            .and(StocktakeTodo.of(words, backend.stocktakes(), Requests.caller(ctx)))
            .and(RoundsTodo.of(words, backend, Requests.caller(ctx).may(Access.PAGE_SCAN)));
    List<TodayView.Part> parts =
        backend.health().stream().map(health -> part(words, health)).toList();
    return new TodayView(
        Verdict.of(words, rooms, todo),
        Banner.of(words, rooms, this::leftLimitsAt),
        withRooms ? rooms.stream().map(said -> card(words, said, mayWrite)).toList() : List.of(),
        outdoor(words, rooms),
        todo,
        parts,
        mayWrite && backend.sensors().sensors().isEmpty()
            ? Optional.of(teach(words, todo))
            : Optional.empty(),
        PresetChoices.of(words, backend.places().presets()),
        mayWrite);
  }

  /** By place; nothing is counted on a calm day. */
  private Map<Code, Held> held(Words words, List<Alarm> calling) {
    Map<Code, Held> held = new HashMap<>();
    if (calling.isEmpty()) {
      return held;
    }
    Stocks stocks = backend.holdings().shelves().stocks();
    for (Alarm alarm : calling) {
      alarm
          .place()
          .ifPresent(at -> Held.in(at, stocks, words).ifPresent(there -> held.put(at, there)));
    }
    return held;
  }

  private List<RoomState> rooms() {
    return backend.places().rooms().stream()
        .map(Room::code)
        .map(code -> RoomState.of(backend.climate().now(code.value())))
        .toList();
  }

  private Optional<Outdoor> outdoor(Words words, List<RoomState> rooms) {
    List<RoomNow> now = rooms.stream().map(RoomState::room).toList();
    return Outdoor.of(words, backend.climate().outdoor(), now);
  }

  private RoomCard card(Words words, RoomState said, boolean mayRegister) {
    Map<String, Figure.Day> read = new HashMap<>();
    List<Figure> figures = new ArrayList<>();
    for (Headline headline : said.headlines()) {
      String whose = headline.culprit().map(view -> view.sensor().code().value()).orElse("");
      Figure.Day day = read.computeIfAbsent(whose, w -> day(words.now(), said, headline));
      figures.add(Figure.of(words, headline, day));
    }
    Optional<Code> room = Optional.of(said.room().room().code());
    Optional<Alarm> alarm =
        backend.alarmDesks().alarms().active().stream()
            .filter(one -> one.place().equals(room) && AlarmWhat.isShown(one))
            .filter(one -> one.clearedAt().isEmpty())
            .findFirst();
    Optional<Advice> advice = backend.climate().advice(said.room());
    return RoomCard.of(words, said, figures, advice, alarm, mayRegister);
  }

  /** The day of whatever the headline speaks of: the room, or its sensor that is out. */
  private Figure.Day day(Instant now, RoomState said, Headline headline) {
    Instant from = now.minus(DAY);
    List<Bucket> buckets =
        headline
            .culprit()
            .map(view -> backend.climate().steps(view.sensor(), from, now, STEP))
            .orElseGet(
                () ->
                    backend
                        .climate()
                        .roomSteps(said.room().room().code().value(), from, now, STEP));
    return new Figure.Day(from, now, STEP.length(), buckets);
  }

  private Optional<Instant> leftLimitsAt(Headline headline) {
    if (headline.culprit().isEmpty()) {
      return Optional.empty();
    }
    Sensor sensor = headline.culprit().get().sensor();
    Instant now = backend.clock().instant();
    Series raw =
        backend
            .readings()
            .raw(sensor.id(), headline.quantity(), now.minus(DAY), now, Integer.MAX_VALUE);
    return Banner.runBegan(
        sensor.calibrated(headline.quantity(), raw), headline.limits().orElseThrow());
  }

  private TodayView.Teach teach(Words words, Todo todo) {
    Optional<String> listener =
        backend.health().stream()
            .filter(health -> health.name().equals(MQTT))
            .map(health -> words.say(health.check().detail()))
            .findFirst();
    List<Todo.Row> heard =
        todo.today().stream().filter(row -> row.href().contains("/register?")).toList();
    return new TodayView.Teach(listener, heard);
  }

  private static TodayView.Part part(Words words, Health health) {
    Health.Report report = health.check();
    return new TodayView.Part(
        words.sayOr("today.part." + health.name(), health.name()),
        report.well(),
        words.say(report.detail()));
  }
}

package org.muniment.dashboard.pages.environment;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.pages.environment.notes.NoteForm;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Figure;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.Step;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.place.Room;

/** A room's curves, figures, table and file. */
public final class EnvironmentPage implements Slice {
  private static final Duration DAY = Duration.ofHours(24);

  /** What the chart says, under the names that its script uses. */
  private static final List<String> CHART_WORDS =
      List.of("outdoor", "dewPoint", "absoluteHumidity", "noData", "temperature", "humidity");

  private final Backend backend;
  private final Frame frame;

  public EnvironmentPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(pages());
    routes.addAll(files("/environment/{room}", Span::drawn));
    routes.addAll(files("/environment/{room}/table", Span::listed));
    return routes;
  }

  /** The whole period as it is drawn, and as it is listed. */
  private List<Route> files(String path, Function<Span, Step> steps) {
    return TableFiles.routes(
        path,
        Steps.NAME,
        Access.PAGE_READ,
        backend.spreadsheets(),
        ctx -> steps(ctx, frame.words(ctx), steps));
  }

  private List<Route> pages() {
    return List.of(
        Route.get("/environment", Access.PAGE_READ, this::first),
        Route.get("/environment/{room}", Access.PAGE_READ, this::page),
        Route.get("/environment/{room}/now", Access.PAGE_READ, this::now),
        Route.get("/environment/{room}/statistics", Access.PAGE_READ, this::statistics),
        Route.get("/environment/{room}/data", Access.PAGE_READ, this::data),
        Route.get("/environment/{room}/table", Access.PAGE_READ, this::table));
  }

  private void first(Context ctx) {
    Optional<Room> room = backend.places().rooms().stream().findFirst();
    if (room.isPresent()) {
      ctx.redirect("/environment/" + room.get().code());
      return;
    }
    Shell shell = frame.shell(ctx, Shell.Section.ENVIRONMENT, "shell.nav.environment");
    Frame.page(ctx, EnvironmentPage.class, "empty", shell, "");
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css",
            "calendar.css",
            "settings.css",
            "echarts.min.js",
            "charts.js",
            "curves.js",
            "environment.js",
            "calendar.js",
            "picture.js");
    Words words = shell.words();
    RoomState chosen = RoomState.of(backend.climate().now(ctx.pathParam("room")));
    Period period = Period.asked(ctx, words.today(), Span.WEEK);
    boolean mayNote = shell.may(Access.PAGE_WRITE);
    Frame.page(
        ctx, EnvironmentPage.class, "environment", shell, view(words, chosen, period, mayNote));
  }

  private EnvironmentView view(Words words, RoomState chosen, Period period, boolean mayNote) {
    Room room = chosen.room().room();
    String code = room.code().value();
    Place place = new Place(room.code(), room.name(), false);
    return new EnvironmentView(
        Around.of(words, List.of(place), place, Part.CURVES, period),
        backend.places().rooms().stream()
            .map(one -> RoomState.of(backend.climate().now(one.code().value())))
            .map(state -> Panels.tab(words, state, code, period))
            .toList(),
        words.say("environment.step." + period.span().drawn().key()),
        !period.last().isBefore(words.today()),
        nowPanel(words, chosen),
        figures(words, backend.places().overTime(code), code, period),
        mayNote
            ? Optional.of(NoteForm.of(words, code, Form.of(Map.of()), period))
            : Optional.empty());
  }

  private void now(Context ctx) {
    Words words = frame.words(ctx);
    RoomState state = RoomState.of(backend.climate().now(ctx.pathParam("room")));
    Frame.piece(ctx, EnvironmentPage.class, "now", words, nowPanel(words, state));
  }

  private void statistics(Context ctx) {
    Words words = frame.words(ctx);
    String code = ctx.pathParam("room");
    Preset preset = backend.places().overTime(code);
    Frame.piece(
        ctx,
        EnvironmentPage.class,
        "figures",
        words,
        figures(words, preset, code, Period.asked(ctx, words.today(), Span.WEEK)));
  }

  private void data(Context ctx) {
    Words words = frame.words(ctx);
    String code = ctx.pathParam("room");
    Preset preset = backend.places().overTime(code);
    Period period = Period.asked(ctx, words.today(), Span.WEEK);
    ZoneId zone = words.zone();
    Step step = period.span().drawn();
    Curves.Asked asked =
        new Curves.Asked(period.from(zone), period.to(zone), words.now(), step, zone);
    Map<String, String> say = new TreeMap<>();
    CHART_WORDS.forEach(word -> say.put(word, words.say("environment.chart." + word)));
    List<Bucket> outdoor = List.of();
    if (asked.from().isBefore(asked.end())) {
      outdoor = backend.climate().outdoorSteps(asked.from(), asked.end(), step);
    }
    Curves.Events events =
        new ChartEvents(backend.alarmDesks(), backend.logDesks().days(), words)
            .of(backend.places().room(code).code(), asked);
    Curves curves =
        Curves.of(asked, buckets(code, period, step, words), outdoor, preset, events, say);
    Json.answer(ctx, 200, json -> CurvesJson.write(json, curves));
  }

  private void table(Context ctx) {
    Words words = frame.words(ctx);
    Step step = Period.asked(ctx, words.today(), Span.WEEK).span().listed();
    TableFiles.Content<Bucket> steps = steps(ctx, words, Span::listed);
    List<Bucket> newestFirst = new ArrayList<>(steps.all());
    Collections.reverse(newestFirst);
    String path = "/environment/" + ctx.pathParam("room") + "/table";
    Shown<EnvironmentView.Row> rows =
        steps
            .table()
            .asPiece()
            .show(ctx, words, path, "table-card", newestFirst)
            .map(bucket -> Panels.row(words, bucket, step == Step.P1D));
    Frame.piece(
        ctx,
        EnvironmentPage.class,
        "table",
        words,
        new EnvironmentView.Table(words.say("environment.step." + step.key()), rows));
  }

  private TableFiles.Content<Bucket> steps(Context ctx, Words words, Function<Span, Step> steps) {
    Period period = Period.asked(ctx, words.today(), Span.WEEK);
    String code = backend.places().room(ctx.pathParam("room")).code().value();
    List<Bucket> buckets = buckets(code, period, steps.apply(period.span()), words);
    String file = code + "_" + period.first() + "_" + period.last();
    return new TableFiles.Content<>(words, Steps.table(words, file), buckets);
  }

  private EnvironmentView.Now nowPanel(Words words, RoomState state) {
    Instant from = words.now().minus(DAY);
    List<Bucket> day =
        backend
            .climate()
            .roomSteps(state.room().room().code().value(), from, words.now(), Step.PT10M);
    return Panels.now(words, state, new Figure.Day(from, words.now(), Step.PT10M.length(), day));
  }

  private EnvironmentView.Figures figures(Words words, Preset preset, String code, Period period) {
    List<Bucket> buckets = buckets(code, period, period.span().drawn(), words);
    Instant to = period.to(words.zone());
    Instant end = words.now().isBefore(to) ? words.now() : to;
    return Panels.figures(words, buckets, period.from(words.zone()), end, preset);
  }

  private List<Bucket> buckets(String code, Period period, Step step, Words words) {
    Instant from = period.from(words.zone());
    Instant to = period.to(words.zone());
    Instant end = words.now().isBefore(to) ? words.now() : to;
    return from.isBefore(end) ? backend.climate().roomSteps(code, from, end, step) : List.of();
  }
}

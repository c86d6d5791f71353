package org.muniment.dashboard.pages.environment.compare;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.pages.environment.around.Statistics;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.daylog.ExposureDesk.Exposure;
import org.muniment.domain.measure.Quantity;

/** How long every room and cabinet was out of its limits: what the holdings in it went through. */
public final class ExposurePage implements Slice {
  private static final String PATH = "/environment/exposure";
  private static final double MILLIS_PER_HOUR = 3.6e6;
  private static final String NONE = "—";

  /** A place's hours. */
  private record Line(Place place, Exposure exposure) {
    Optional<Duration> above(Quantity quantity) {
      return Optional.ofNullable(exposure.above().get(quantity));
    }

    Optional<Duration> below(Quantity quantity) {
      return Optional.ofNullable(exposure.below().get(quantity));
    }

    double coverage() {
      return Math.min(1, (double) exposure.covered().toMillis() / exposure.asked().toMillis());
    }
  }

  private final Backend backend;
  private final Frame frame;

  public ExposurePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.addAll(
        TableFiles.routes(PATH, "hours", Access.PAGE_READ, backend.spreadsheets(), this::file));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css");
    Words words = shell.words();
    List<Place> places = Place.all(backend);
    if (places.isEmpty()) {
      ctx.redirect("/environment");
      return;
    }
    Period period = period(ctx, words);
    LocalDate today = words.today();
    Shown<ExposureView.Row> rows =
        table(words, period)
            .show(ctx, words, PATH, "hours-card", lines(words, places, period))
            .map(line -> row(words, period, line));
    ExposureView view =
        new ExposureView(
            Around.links(places.get(0), Part.EXPOSURE, period),
            Arrays.stream(Span.values())
                .map(
                    span ->
                        new Around.Choice(
                            span.textKey(),
                            href(Period.of(span, period.last())),
                            span == period.span()))
                .toList(),
            period.label(words),
            href(period.before()),
            period.last().isBefore(today)
                ? Optional.of(href(period.after(today)))
                : Optional.empty(),
            rows);
    Frame.page(ctx, ExposurePage.class, "exposure", shell, view);
  }

  private static Period period(Context ctx, Words words) {
    return Period.asked(ctx, words.today(), Span.MONTH);
  }

  private static String href(Period period) {
    return PATH + "?" + period.query();
  }

  private TableFiles.Content<Line> file(Context ctx) {
    Words words = frame.words(ctx);
    Period period = period(ctx, words);
    return new TableFiles.Content<>(
        words, table(words, period), lines(words, Place.all(backend), period));
  }

  private List<Line> lines(Words words, List<Place> places, Period period) {
    Instant from = period.from(words.zone());
    Instant to = period.to(words.zone());
    Instant end = words.now().isBefore(to) ? words.now() : to;
    if (!from.isBefore(end)) {
      return places.stream().map(place -> new Line(place, nothing(place))).toList();
    }
    return places.stream()
        .map(
            place ->
                new Line(
                    place, backend.logDesks().exposure().hours(place.code().value(), from, end)))
        .toList();
  }

  private static Exposure nothing(Place place) {
    return new Exposure(place.code(), Map.of(), Map.of(), Duration.ZERO, Duration.ofMillis(1));
  }

  private static Table<Line> table(Words words, Period period) {
    Table<Line> table =
        Table.<Line>of("hours", words.say("environment.exposure.title"))
            .text("place", words.say("environment.place"), line -> line.place().name());
    for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
      String name = words.quantity(quantity);
      table
          .optional(
              quantity.key() + "-above",
              words.say("environment.exposure.above", name),
              1,
              line -> line.above(quantity).map(ExposurePage::hours))
          .optional(
              quantity.key() + "-below",
              words.say("environment.exposure.below", name),
              1,
              line -> line.below(quantity).map(ExposurePage::hours));
    }
    return table
        .number("coverage", words.say("environment.coverage") + " (%)", 1, l -> 100 * l.coverage())
        .savedAs("exposure_" + period.first() + "_" + period.last());
  }

  private static ExposureView.Row row(Words words, Period period, Line line) {
    return new ExposureView.Row(
        line.place().name(),
        (line.place().isCabinet() ? Part.DISTRIBUTION : Part.CURVES)
            .href(line.place().code().value(), period),
        word(words, line.above(Quantity.TEMPERATURE)),
        word(words, line.below(Quantity.TEMPERATURE)),
        word(words, line.above(Quantity.HUMIDITY)),
        word(words, line.below(Quantity.HUMIDITY)),
        words.percent(line.coverage()),
        line.coverage() < Statistics.ENOUGH);
  }

  static double hours(Duration duration) {
    return duration.toMillis() / MILLIS_PER_HOUR;
  }

  static String word(Words words, Optional<Duration> duration) {
    return duration.map(one -> words.number(hours(one), 1)).orElse(NONE);
  }
}

package org.muniment.dashboard.pages.environment.analysis;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.analysis.DistributionView.Bar;
import org.muniment.dashboard.pages.environment.analysis.DistributionView.Figure;
import org.muniment.dashboard.pages.environment.analysis.DistributionView.Mark;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Known;
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
import org.muniment.domain.climate.Distribution;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;

/** How long a place had which temperature and which humidity. */
public final class DistributionPage implements Slice {
  private static final String PATH = "/environment/{place}/distribution";
  private static final List<Quantity> DRAWN = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);
  private static final List<Integer> PERCENTILES = List.of(5, 25, 50, 75, 95);
  private static final double MILLIS_PER_HOUR = 3.6e6;

  /** A bar of one quantity. */
  private record Row(Quantity quantity, Distribution.Bar bar, long ofMillis) {
    double share() {
      return (double) bar.millis() / ofMillis;
    }

    double hours() {
      return bar.millis() / MILLIS_PER_HOUR;
    }
  }

  private final Backend backend;
  private final Frame frame;

  public DistributionPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.addAll(
        TableFiles.routes(PATH, "bars", Access.PAGE_READ, backend.spreadsheets(), this::file));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css",
            "picture.js");
    Words words = shell.words();
    List<Place> places = Place.all(backend);
    Place place = Place.of(places, ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.MONTH);
    Known known = Known.of(backend, words, place, period);
    Shown<DistributionView.Row> rows =
        table(words, place, period)
            .show(ctx, words, ctx.path(), "bars-card", rows(known))
            .map(row -> row(words, row));
    DistributionView view =
        new DistributionView(
            Around.of(words, places, place, Part.DISTRIBUTION, period),
            place.name() + " · " + period.label(words),
            DRAWN.stream().map(quantity -> panel(words, known, quantity)).toList(),
            rows);
    Frame.page(ctx, DistributionPage.class, "distribution", shell, view);
  }

  private TableFiles.Content<Row> file(Context ctx) {
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.MONTH);
    return new TableFiles.Content<>(
        words, table(words, place, period), rows(Known.of(backend, words, place, period)));
  }

  private static Table<Row> table(Words words, Place place, Period period) {
    return Table.<Row>of("bars", words.say("environment.part.distribution"))
        .text("quantity", words.say("environment.quantity"), row -> words.quantity(row.quantity()))
        .number("from", words.say("environment.bar.from"), 1, row -> row.bar().from())
        .number("to", words.say("environment.bar.to"), 1, row -> row.bar().to())
        .number("hours", words.say("environment.bar.hours"), 1, Row::hours)
        .number("share", words.say("environment.bar.share"), 1, row -> 100 * row.share())
        .savedAs("distribution_" + place.code() + "_" + period.first() + "_" + period.last());
  }

  private static List<Row> rows(Known known) {
    List<Row> rows = new ArrayList<>();
    for (Quantity quantity : DRAWN) {
      Distribution distribution = Distribution.of(known.of(quantity));
      distribution.histogram(Histogram.width(quantity, distribution)).stream()
          .filter(bar -> bar.millis() > 0)
          .forEach(bar -> rows.add(new Row(quantity, bar, distribution.coveredMillis())));
    }
    return rows;
  }

  private static DistributionView.Row row(Words words, Row row) {
    return new DistributionView.Row(
        words.quantity(row.quantity()) + " " + row.quantity().unit(),
        words.number(row.bar().from(), 1),
        words.number(row.bar().to(), 1),
        words.number(row.hours(), 1),
        words.percent(row.share()));
  }

  private static DistributionView.Panel panel(Words words, Known known, Quantity quantity) {
    Distribution distribution = Distribution.of(known.of(quantity));
    Optional<Limits> limits = known.limits().at(known.end()).of(quantity);
    Histogram histogram = Histogram.of(quantity, distribution, limits, words::plain);
    Optional<Statistics> statistics = known.statistics(quantity);
    String name = words.quantity(quantity) + " " + quantity.unit();
    return new DistributionView.Panel(
        name,
        histogram.columns().stream()
            .map(column -> bar(words, quantity, column, distribution.coveredMillis()))
            .toList(),
        marks(histogram.limits()),
        marks(histogram.ticks()),
        percentiles(words, quantity, distribution),
        statistics.flatMap(Statistics::inLimitsShare).map(words::percent).orElse("—"),
        words.percent(statistics.map(Statistics::coverage).orElse(0.0)),
        statistics.map(Statistics::incomplete).orElse(true),
        words.say("environment.distribution.alternative", name));
  }

  private static List<Figure> percentiles(
      Words words, Quantity quantity, Distribution distribution) {
    return distribution.isEmpty()
        ? List.of()
        : PERCENTILES.stream()
            .map(
                percent ->
                    new Figure(
                        words.say(
                            percent == 50 ? "environment.median" : "environment.percentile",
                            percent),
                        words.withUnit(quantity, distribution.percentile(percent))))
            .toList();
  }

  private static Bar bar(
      Words words, Quantity quantity, Histogram.Column column, long coveredMillis) {
    Distribution.Bar bar = column.bar();
    return new Bar(
        column.x(),
        column.width(),
        column.y(),
        column.height(),
        column.tone(),
        words.say(
            "environment.bar.says",
            words.number(bar.from(), 1),
            words.withUnit(quantity, bar.to()),
            words.number(bar.millis() / MILLIS_PER_HOUR, 1),
            words.percent((double) bar.millis() / coveredMillis)));
  }

  private static List<Mark> marks(List<Histogram.Line> lines) {
    return lines.stream().map(line -> new Mark(line.x(), line.word())).toList();
  }
}

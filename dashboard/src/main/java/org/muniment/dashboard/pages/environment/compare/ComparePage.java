package org.muniment.dashboard.pages.environment.compare;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.muniment.desk.daylog.ExposureDesk.Exposure;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** One quantity of several places on one axis, and their figures. */
public final class ComparePage implements Slice {
  private static final String NONE = "—";

  private final Backend backend;
  private final Frame frame;

  public ComparePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(Choice.PATH, Access.PAGE_READ, this::page));
    routes.add(
        Route.get(
            Choice.PATH + "/data", Access.PAGE_READ, new CompareLines(backend, frame)::answer));
    routes.addAll(
        TableFiles.routes(
            Choice.PATH, "places", Access.PAGE_READ, backend.spreadsheets(), this::file));
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
            "echarts.min.js",
            "charts.js",
            "compare.js",
            "picture.js");
    Words words = shell.words();
    List<Place> all = Place.all(backend);
    if (all.isEmpty()) {
      ctx.redirect("/environment");
      return;
    }
    Choice choice = Choice.asked(ctx, all, words.today());
    Shown<CompareView.Row> rows =
        table(words, choice)
            .show(ctx, words, Choice.PATH, "places-card", compared(words, choice))
            .map(one -> row(words, choice, one));
    Frame.page(ctx, ComparePage.class, "compare", shell, view(words, all, choice, rows));
  }

  private static CompareView view(
      Words words, List<Place> all, Choice choice, Shown<CompareView.Row> rows) {
    Period period = choice.period();
    LocalDate today = words.today();
    return new CompareView(
        Around.links(choice.places().get(0), Part.COMPARE, period),
        Arrays.stream(Span.values())
            .map(
                span ->
                    new Around.Choice(
                        span.textKey(),
                        choice.with(Period.of(span, period.last())).href(),
                        span == period.span()))
            .toList(),
        period.label(words),
        choice.with(period.before()).href(),
        period.last().isBefore(today)
            ? Optional.of(choice.with(period.after(today)).href())
            : Optional.empty(),
        Stream.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)
            .map(
                one ->
                    new Around.Choice(
                        "common.quantity." + one.key(),
                        choice.with(one).href(),
                        one == choice.quantity()))
            .toList(),
        all.stream()
            .map(
                place ->
                    new CompareView.Box(
                        place.code().value(), place.name(), choice.places().contains(place)))
            .toList(),
        period.span().key(),
        period.last().toString(),
        choice.quantity().key(),
        words.quantity(choice.quantity()) + " · " + period.label(words),
        words.say("environment.step." + period.span().listed().key()),
        choice.query(),
        rows);
  }

  private TableFiles.Content<Compared> file(Context ctx) {
    Words words = frame.words(ctx);
    Choice choice = Choice.asked(ctx, Place.all(backend), words.today());
    return new TableFiles.Content<>(words, table(words, choice), compared(words, choice));
  }

  private List<Compared> compared(Words words, Choice choice) {
    return choice.places().stream().map(place -> compared(words, choice, place)).toList();
  }

  private Compared compared(Words words, Choice choice, Place place) {
    Known known = Known.of(backend, words, place, choice.period());
    if (!known.from().isBefore(known.end())) {
      return new Compared(place, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Exposure exposure =
        backend.logDesks().exposure().hours(place.code().value(), known.from(), known.end());
    Quantity quantity = choice.quantity();
    return new Compared(
        place,
        known.statistics(quantity),
        Optional.ofNullable(exposure.above().get(quantity)),
        Optional.ofNullable(exposure.below().get(quantity)));
  }

  private static Table<Compared> table(Words words, Choice choice) {
    String unit = " (" + choice.quantity().unit() + ")";
    return Table.<Compared>of("places", words.say("environment.part.compare"))
        .text("place", words.say("environment.place"), one -> one.place().name())
        .optional(
            "min", words.say("environment.min") + unit, 1, one -> sum(one).map(PeriodSum::min))
        .optional(
            "mean", words.say("environment.mean") + unit, 1, one -> sum(one).map(PeriodSum::mean))
        .optional(
            "max", words.say("environment.max") + unit, 1, one -> sum(one).map(PeriodSum::max))
        .optional(
            "in-limits",
            words.say("environment.in-limits") + " (%)",
            1,
            one -> one.statistics().flatMap(Statistics::inLimitsShare).map(share -> 100 * share))
        .optional(
            "above",
            words.say("environment.hours.above"),
            1,
            one -> one.above().map(ExposurePage::hours))
        .optional(
            "below",
            words.say("environment.hours.below"),
            1,
            one -> one.below().map(ExposurePage::hours))
        .number("coverage", words.say("environment.coverage") + " (%)", 1, o -> 100 * o.coverage())
        .savedAs(
            "compare_"
                + choice.quantity().key()
                + "_"
                + choice.period().first()
                + "_"
                + choice.period().last());
  }

  private static CompareView.Row row(Words words, Choice choice, Compared one) {
    Quantity quantity = choice.quantity();
    return new CompareView.Row(
        one.place().name(),
        (one.place().isCabinet() ? Part.DISTRIBUTION : Part.CURVES)
            .href(one.place().code().value(), choice.period()),
        sum(one).map(sum -> words.value(quantity, sum.min())).orElse(NONE),
        sum(one).map(sum -> words.value(quantity, sum.mean())).orElse(NONE),
        sum(one).map(sum -> words.value(quantity, sum.max())).orElse(NONE),
        one.statistics().flatMap(Statistics::inLimitsShare).map(words::percent).orElse(NONE),
        ExposurePage.word(words, one.above()),
        ExposurePage.word(words, one.below()),
        words.percent(one.coverage()),
        one.coverage() < Statistics.ENOUGH);
  }

  private static Optional<PeriodSum> sum(Compared one) {
    return one.statistics().map(Statistics::sum);
  }
}

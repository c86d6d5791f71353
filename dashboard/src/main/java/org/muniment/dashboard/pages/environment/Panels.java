package org.muniment.dashboard.pages.environment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Statistics;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Figure;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** Builds the cards beside the chart and the table behind it. */
final class Panels {
  private static final List<Quantity> LISTED = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);
  private static final String NONE = "—";

  private Panels() {}

  static EnvironmentView.Now now(Words words, RoomState state, Figure.Day day) {
    List<Figure> figures = new ArrayList<>();
    for (Headline headline : state.headlines()) {
      figures.add(Figure.of(words, headline, day));
    }
    return new EnvironmentView.Now(
        state.room().room().code().value(),
        state.chip(),
        state.word(words),
        figures,
        state.room().derived().map(d -> words.number(d.dewPointC(), 1)).orElse(NONE),
        state.room().derived().map(d -> words.number(d.absoluteHumidity(), 1)).orElse(NONE),
        state.room().value().at(),
        state.validUntil(),
        state.sensorCodes(),
        state.room().sensors().stream().map(view -> line(words, view)).toList());
  }

  static EnvironmentView.Figures figures(
      Words words, List<Bucket> buckets, Instant from, Instant to, Preset preset) {
    List<Statistics> all =
        LISTED.stream()
            .flatMap(quantity -> Statistics.of(quantity, buckets, from, to, preset).stream())
            .toList();
    Optional<EnvironmentView.Coverage> coverage =
        all.stream()
            .min(java.util.Comparator.comparingDouble(Statistics::coverage))
            .map(least -> coverage(words, least));
    return new EnvironmentView.Figures(
        all.stream().map(one -> line(words, one, preset)).toList(), coverage);
  }

  /** A line of the table behind the chart. */
  static EnvironmentView.Row row(Words words, Bucket bucket, boolean daily) {
    double coverage = coverage(words.now(), bucket);
    PeriodSum temperature = bucket.sums().get(Quantity.TEMPERATURE);
    PeriodSum humidity = bucket.sums().get(Quantity.HUMIDITY);
    return new EnvironmentView.Row(
        daily
            ? words.date(bucket.from().atZone(words.zone()).toLocalDate())
            : words.moment(bucket.from()),
        cell(words, temperature, PeriodSum::min),
        cell(words, temperature, PeriodSum::mean),
        cell(words, temperature, PeriodSum::max),
        cell(words, humidity, PeriodSum::min),
        cell(words, humidity, PeriodSum::mean),
        cell(words, humidity, PeriodSum::max),
        words.percent(coverage),
        coverage < Statistics.ENOUGH);
  }

  /** Of a step that is not over, only the time that has passed can be known. */
  static double coverage(Instant now, Bucket bucket) {
    if (!bucket.to().isAfter(now)) {
      return Math.min(1, bucket.coverage());
    }
    double whole = bucket.to().toEpochMilli() - bucket.from().toEpochMilli();
    double passed = Math.max(1, now.toEpochMilli() - bucket.from().toEpochMilli());
    return Math.min(1, bucket.coverage() * whole / passed);
  }

  private static String cell(
      Words words, PeriodSum sum, java.util.function.ToDoubleFunction<PeriodSum> figure) {
    return sum == null || sum.isEmpty() ? NONE : words.number(figure.applyAsDouble(sum), 1);
  }

  private static EnvironmentView.Line line(Words words, Statistics one, Preset preset) {
    Optional<Limits> limits = preset.at(words.now()).of(one.quantity());
    PeriodSum sum = one.sum();
    return new EnvironmentView.Line(
        words.quantity(one.quantity()) + " " + one.quantity().unit(),
        words.value(one.quantity(), sum.min()),
        words.value(one.quantity(), sum.mean()),
        words.value(one.quantity(), sum.max()),
        limits.filter(range -> sum.min() < range.low()).isPresent(),
        limits.filter(range -> sum.max() > range.high()).isPresent(),
        one.inLimitsShare().map(words::percent).orElse(NONE),
        one.incomplete());
  }

  private static EnvironmentView.Coverage coverage(Words words, Statistics least) {
    String missing =
        least.missing().toMinutes() < 1
            ? words.say("environment.coverage.whole")
            : words.say("environment.coverage.missing", words.duration(least.missing()));
    return new EnvironmentView.Coverage(
        words.percent(least.coverage()),
        missing,
        String.format(java.util.Locale.ROOT, "%.1f%%", 100 * least.coverage()),
        least.incomplete());
  }

  private static EnvironmentView.SensorLine line(Words words, SensorView view) {
    String values =
        LISTED.stream()
            .filter(view.calibrated()::containsKey)
            .map(quantity -> words.withUnit(quantity, view.calibrated().get(quantity).value()))
            .collect(Collectors.joining(" · "));
    return new EnvironmentView.SensorLine(
        view.sensor().code().value(),
        view.sensor().name(),
        view.status().state(),
        values.isEmpty() ? NONE : values);
  }

  static EnvironmentView.Tab tab(Words words, RoomState state, String chosen, Period period) {
    String code = state.room().room().code().value();
    Chip chip = state.chip();
    return new EnvironmentView.Tab(
        Part.CURVES.href(code, period),
        state.room().room().name(),
        chip,
        state.word(words),
        code.equals(chosen));
  }
}

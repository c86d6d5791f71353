package org.muniment.dashboard.web.look;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * One quantity, drawn: number, unit, spark and bar.
 *
 * @param number the headline's value; none is shown as a dash
 * @param culprit the name of the sensor that is out of limits
 * @param alternative the bar in words: "63.8 %RH, limits 45 to 60"
 */
public record Figure(
    Icon icon,
    String name,
    Optional<String> number,
    String unit,
    boolean out,
    Optional<String> culprit,
    Optional<Bullet> bar,
    Optional<Spark> spark,
    String alternative) {

  /** What the last 24 hours were, for the bar's thin line and the spark. */
  public record Day(Instant from, Instant to, Duration step, List<Bucket> buckets) {}

  public static Figure of(Words words, Headline said, Day day) {
    Quantity quantity = said.quantity();
    Optional<String> number =
        said.value().isPresent()
            ? Optional.of(words.value(quantity, said.value().getAsDouble()))
            : Optional.empty();
    return new Figure(
        icon(quantity),
        words.quantity(quantity),
        number,
        quantity.unit(),
        said.chip() == Chip.ALARM,
        said.culprit().map(view -> culprit(words, said, view.sensor().name())),
        said.limits().map(limits -> bar(words, said, day, limits)),
        said.limits().map(limits -> spark(said, day, limits)),
        alternative(words, said, number));
  }

  public static Icon icon(Quantity quantity) {
    return quantity == Quantity.TEMPERATURE ? Icon.TEMPERATURE : Icon.DROPLET;
  }

  private static String culprit(Words words, Headline said, String sensor) {
    boolean above = said.value().getAsDouble() > said.limits().orElseThrow().high();
    return words.say(
        above ? "common.above" : "common.below",
        sensor,
        words.withUnit(said.quantity(), said.excess(), 0));
  }

  private static Bullet bar(Words words, Headline said, Day day, Limits limits) {
    List<PeriodSum> sums = sums(said.quantity(), day);
    return Bullet.of(
        words,
        limits,
        said.value(),
        sums.stream().mapToDouble(PeriodSum::min).min(),
        sums.stream().mapToDouble(PeriodSum::max).max(),
        said.tone());
  }

  private static Spark spark(Headline said, Day day, Limits limits) {
    List<Spark.Point> points =
        new java.util.ArrayList<>(
            sums(said.quantity(), day).stream()
                .map(sum -> new Spark.Point((sum.fromMillis() + sum.toMillis()) / 2, sum.mean()))
                .filter(point -> point.atMillis() <= day.to().toEpochMilli())
                .toList());
    if (said.value().isPresent()) {
      points.add(new Spark.Point(day.to().toEpochMilli(), said.value().getAsDouble()));
    }
    return Spark.of(
        points,
        limits,
        day.from().toEpochMilli(),
        day.to().toEpochMilli(),
        2 * day.step().toMillis(),
        said.value().isPresent(),
        said.tone());
  }

  private static List<PeriodSum> sums(Quantity quantity, Day day) {
    return day.buckets().stream()
        .map(bucket -> bucket.sums().get(quantity))
        .filter(sum -> sum != null && !sum.isEmpty())
        .toList();
  }

  private static String alternative(Words words, Headline said, Optional<String> number) {
    String value =
        number.map(n -> n + " " + said.quantity().unit()).orElse(words.say("common.state.nodata"));
    return said.limits()
        .map(
            limits ->
                words.say(
                    "common.bar", value, words.plain(limits.low()), words.plain(limits.high())))
        .orElse(value);
  }
}

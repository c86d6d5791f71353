package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.alarm.Examples.minute;
import static org.muniment.domain.alarm.Examples.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.text.Code;

/** Readings every ten minutes, each standing for 15 at most; limits 14–24 °C. */
class ExcursionsTest {
  private static final Duration HOLD = Duration.ofMinutes(15);
  private static final LimitsCourse LIMITS = LimitsCourse.always(new Limits(14, 24));

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "limits are inclusive,       '0 14, 10 24, 20 20',                 ''",
    "out until a reading is in,  '0 20, 10 25, 20 24.5, 30 24',        'HIGH 10-30 worst 25.0 at"
        + " 10'",
    "the last stands for a hold, '0 20, 10 25',                        'HIGH 10-25 worst 25.0 at"
        + " 10'",
    "too cold,                   '0 13, 10 12.5, 20 14',               'LOW 0-20 worst 12.5 at 10'",
    "critical beyond 2 °C,       '0 26.1, 10 20',                      'HIGH! 0-10 worst 26.1 at"
        + " 0'",
    "exactly 2 °C is a warning,  '0 26.0, 10 20',                      'HIGH 0-10 worst 26.0 at 0'",
    "a gap ends it,              '0 25, 60 26, 70 20',                 'HIGH 0-15 worst 25.0 at 0;"
        + " HIGH 60-70 worst 26.0 at 60'",
    "from one side to the other, '0 25, 10 13, 20 20',                 'HIGH 0-10 worst 25.0 at 0;"
        + " LOW 10-20 worst 13.0 at 10'",
    "in between in limits,       '0 25, 10 20, 20 25, 30 20',          'HIGH 0-10 worst 25.0 at 0;"
        + " HIGH 20-30 worst 25.0 at 20'",
    "clipped to the period,      '80 25, 90 26, 110 25',               'HIGH 80-100 worst 26.0 at"
        + " 90'",
    "standing in from before,    '-10 25, 3 20',                       'HIGH 0-3 worst 25.0 at 0'",
    "long before is no more,     '-20 25, 3 20',                       ''",
    "the first of equal worst,   '0 25, 10 25, 20 20',                 'HIGH 0-20 worst 25.0 at 0'",
  })
  void areAsSpecified(String rule, String readings, String expected) {
    assertThat(words(of(LIMITS, readings))).as(rule).isEqualTo(expected);
  }

  private static List<Excursion> of(LimitsCourse limits, String readings) {
    Series.Builder series = new Series.Builder();
    for (String reading : readings.split(",\\s*")) {
      String[] parts = reading.strip().split(" ");
      Instant at = minute(Long.parseLong(parts[0]));
      series.add(at.toEpochMilli(), Double.parseDouble(parts[1]), 0);
    }
    return Excursions.of(
        Quantity.TEMPERATURE,
        series.build(),
        limits,
        HOLD,
        minute(0).toEpochMilli(),
        minute(100).toEpochMilli());
  }

  private static String words(List<Excursion> excursions) {
    return excursions.stream()
        .map(
            one ->
                "%s%s %d-%d worst %s at %d"
                    .formatted(
                        one.kind(),
                        one.severity() == Severity.CRITICAL ? "!" : "",
                        minutes(one.from()),
                        minutes(one.to()),
                        one.worst(),
                        minutes(one.worstAt())))
        .collect(Collectors.joining("; "));
  }

  private static long minutes(Instant at) {
    return Duration.between(minute(0), at).toMinutes();
  }

  @Test
  void eachMomentIsJudgedByTheVersionOfItsTime() {
    Preset preset =
        new Preset(
            "own", "own", List.of(version(-100, 14, 24), version(20, 14, 22), version(40, 14, 30)));
    String readings = "0 23, 10 23, 20 23, 30 23, 40 23, 50 23";
    assertThat(words(of(LimitsCourse.of(preset, Quantity.TEMPERATURE), readings)))
        .isEqualTo("HIGH 20-40 worst 23.0 at 20");
  }

  @Test
  void withoutLimitsNothingIsOut() {
    Preset preset =
        new Preset(
            "own",
            "own",
            List.of(new Preset.Version(Instant.EPOCH, Map.of(), Map.of(), "by", "why")));
    assertThat(of(LimitsCourse.of(preset, Quantity.TEMPERATURE), "0 99")).isEmpty();
  }

  private static Preset.Version version(int from, double low, double high) {
    return new Preset.Version(
        minute(from), Map.of(Quantity.TEMPERATURE, new Limits(low, high)), Map.of(), "by", "why");
  }

  @Test
  void aSensorGoesByThePlacesWhereItHung() {
    RuleBook book = Examples.book("special-collections");
    LimitsCourse limits =
        book.limits(
            Examples.with(
                Examples.sensor(),
                List.of(
                    Placement.outdoor(Instant.EPOCH), Placement.inRoom(minute(30), Examples.ROOM))),
            Quantity.TEMPERATURE);
    assertThat(limits.at(minute(29).toEpochMilli())).isEmpty();
    assertThat(limits.at(minute(30).toEpochMilli())).contains(new Limits(14, 20));
    LimitsCourse unknown =
        book.limits(
            Examples.with(
                Examples.sensor(), List.of(Placement.inRoom(Instant.EPOCH, Code.of("R9")))),
            Quantity.TEMPERATURE);
    assertThat(unknown.at(0)).isEqualTo(Optional.empty());
  }

  @Test
  void nothingStoredIsNoExcursion() {
    assertThat(
            Excursions.of(
                Quantity.TEMPERATURE, series(), LIMITS, HOLD, 0, minute(0).toEpochMilli()))
        .isEmpty();
  }
}

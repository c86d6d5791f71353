package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.alarm.Examples.minute;
import static org.muniment.domain.alarm.Examples.sensor;
import static org.muniment.domain.alarm.Examples.series;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/** A rule tried out on what is stored. */
class RehearsalTest {
  private static final AlarmRule USUAL =
      AlarmRule.byPreset(Quantity.TEMPERATURE, new Limits(14, 24), Optional.empty());
  private static final AlarmRule NO_RATE =
      new AlarmRule(
          USUAL.low(),
          USUAL.high(),
          USUAL.deadband(),
          USUAL.onDelay(),
          USUAL.offDelay(),
          USUAL.advisoryBand(),
          USUAL.criticalBand(),
          OptionalDouble.empty(),
          Optional.empty(),
          USUAL.rearm(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  private static Rehearsal.Outcome rehearse(AlarmRule rule, Series raw) {
    return Rehearsal.of(sensor(), Quantity.TEMPERATURE, raw, rule, GeneralRules.DEFAULT);
  }

  @Test
  void withoutDelaysEachCrossingIsAnAlarm() {
    Series raw = series(0, 20, 10, 24.2, 20, 23, 30, 24.3, 40, 23, 50, 24.9, 60, 20);
    Rehearsal.Outcome outcome = rehearse(Examples.limits(14, 24), raw);
    assertThat(outcome.alarms()).isEqualTo(3);
    assertThat(outcome.calls()).isEqualTo(3);
    assertThat(outcome.episodes())
        .last()
        .isEqualTo(
            new Rehearsal.Episode(
                AlarmKind.HIGH,
                Severity.WARNING,
                minute(50),
                minute(50),
                Optional.of(minute(60)),
                24.9));
  }

  @Test
  void withTheUsualDelaysOnlyWhatLastsIsOne() {
    Series raw =
        series(0, 20, 10, 24.2, 15, 23, 30, 24.3, 40, 24.4, 50, 24.9, 60, 22, 70, 22, 80, 22);
    Rehearsal.Outcome outcome = rehearse(NO_RATE, raw);
    assertThat(outcome.alarms()).isEqualTo(1);
    assertThat(outcome.calls()).isEqualTo(1);
    Rehearsal.Episode episode =
        outcome.episodes().stream()
            .filter(one -> one.severity() == Severity.WARNING)
            .findFirst()
            .orElseThrow();
    assertThat(episode.to()).contains(minute(70));
    assertThat(episode.worst()).isEqualTo(24.9);
  }

  @Test
  void advisoriesAreCountedApart() {
    Series raw = series(0, 20, 10, 23.8, 20, 23.8, 30, 23.8, 40, 20, 50, 20, 60, 20);
    Rehearsal.Outcome outcome = rehearse(NO_RATE, raw);
    assertThat(outcome.alarms()).isZero();
    assertThat(outcome.advisories()).isEqualTo(1);
    assertThat(outcome.calls()).isZero();
  }

  @Test
  void whatStillStandsAtTheEndHasNone() {
    Rehearsal.Outcome outcome = rehearse(USUAL, series(0, 20, 10, 27, 20, 27));
    assertThat(outcome.episodes())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.to()).isEmpty();
              assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
            });
  }

  @Test
  void anAlarmThatStandsForDaysCallsAgainEachDay() {
    Series.Builder raw = new Series.Builder();
    for (int at = 0; at < 3 * 24 * 60 - 60; at += 10) {
      raw.add(minute(at).toEpochMilli(), 25, 0);
    }
    Rehearsal.Outcome outcome = rehearse(USUAL, raw.build());
    assertThat(outcome.alarms()).isEqualTo(1);
    assertThat(outcome.calls()).isEqualTo(3);
  }

  @Test
  void ofNothingComesNothing() {
    assertThat(rehearse(USUAL, Series.EMPTY)).isEqualTo(Rehearsal.Outcome.NONE);
  }

  @Test
  void severalSensorsAreAddedUpAndTheListIsBounded() {
    Series.Builder raw = new Series.Builder();
    for (int i = 0; i < 3_000; i++) {
      raw.add(minute(i * 10L).toEpochMilli(), i % 2 == 0 ? 20 : 25, 0);
    }
    Rehearsal.Outcome one = rehearse(Examples.limits(14, 24), raw.build());
    assertThat(one.alarms()).isEqualTo(1_500);
    assertThat(one.episodes()).hasSize(Rehearsal.MOST_LISTED);
    Rehearsal.Outcome both = one.plus(one);
    assertThat(both.alarms()).isEqualTo(3_000);
    assertThat(both.episodes()).hasSize(Rehearsal.MOST_LISTED);
    assertThat(both.episodes().get(0)).isEqualTo(both.episodes().get(1));
  }
}

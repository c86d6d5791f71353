package org.muniment.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.alarm.Examples.air;
import static org.muniment.domain.alarm.Examples.book;
import static org.muniment.domain.alarm.Examples.minute;
import static org.muniment.domain.alarm.Examples.of;
import static org.muniment.domain.alarm.Examples.sensor;
import static org.muniment.domain.alarm.Examples.series;
import static org.muniment.domain.alarm.Examples.temperature;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.climate.MouldIndex;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Code;

/** What readings mean, kind by kind (numbers: Alarm defaults, Environment presets). */
class SensorWatchTest {
  private static final OptionalDouble NO_OUTDOOR = OptionalDouble.empty();

  private final SensorWatch watch = new SensorWatch(sensor(), book("general"));

  @ParameterizedTest(name = "{0} °C, {1} %RH: {2}, held {3}, limit {4}")
  @CsvSource({
    // The room is kept by 14–24 °C and 45–60 %RH; bands 0.5 °C and 2 %RH, critical 2 °C and 10 %RH.
    "19,   52,   , , ",
    "23.5, 52,   , HIGH ADVISORY, 24",
    "23.6, 52,   HIGH ADVISORY, HIGH WARNING, 23.5",
    "24,   52,   HIGH ADVISORY, HIGH WARNING, 23.5",
    "24.1, 52,   HIGH WARNING, HIGH WARNING, 24",
    "26,   52,   HIGH WARNING, HIGH CRITICAL, 24",
    "26.1, 52,   HIGH CRITICAL, HIGH CRITICAL, 26",
    "14,   52,   LOW ADVISORY, LOW WARNING, 14.5",
    "13.9, 52,   LOW WARNING, LOW WARNING, 14",
    "11.9, 52,   LOW CRITICAL, LOW CRITICAL, 12",
    // 60 − 45 is not four times band and deadband: no advisories for humidity.
    "19,   60,   , HIGH WARNING, 60",
    "19,   60.1, HIGH WARNING, HIGH WARNING, 60",
    "19,   44.9, LOW WARNING, LOW WARNING, 45",
  })
  void limitsAreInclusive(
      double temperatureC, double humidityPct, String reached, String held, Double limit) {
    List<Judged> judged = watch.reading(air(0, temperatureC, humidityPct));
    assertThat(words(judged, true)).isEqualTo(reached == null ? "" : reached);
    assertThat(words(judged, false)).isEqualTo(held == null ? "" : held);
    judged.stream()
        .filter(one -> one.observation().held() != Severity.NONE)
        .forEach(one -> assertThat(one.observation().limit()).isEqualTo(limit));
  }

  private static String words(List<Judged> judged, boolean reached) {
    return judged.stream()
        .filter(one -> one.key().kind().isOfQuantity())
        .filter(one -> severity(one, reached) != Severity.NONE)
        .map(one -> one.key().kind() + " " + severity(one, reached))
        .collect(Collectors.joining(", "));
  }

  private static Severity severity(Judged judged, boolean reached) {
    return reached ? judged.observation().reached() : judged.observation().held();
  }

  @Test
  void sumsOfDecimalsBehaveAsTheLimitsSay() {
    // 0.1 + 23.9 and the like are not exact in binary; a calibration must not make 24.0 an alarm.
    Sensor calibrated =
        new Sensor(
            1,
            Code.of("S1"),
            "S1",
            "muniment",
            sensor().address(),
            Duration.ofMinutes(10),
            sensor().placements(),
            List.of(new Calibration(Quantity.TEMPERATURE, 0.3, Instant.EPOCH, Optional.empty())));
    SensorWatch exact = new SensorWatch(calibrated, book("general"));
    assertThat(words(exact.reading(temperature(0, 23.7)), true)).isEqualTo("HIGH ADVISORY");
    assertThat(words(exact.reading(temperature(1, 23.8)), true)).isEqualTo("HIGH WARNING");
  }

  @Test
  void lightHasALimitAboveAndNoneBelow() {
    List<Judged> judged =
        watch.reading(new Measurement(minute(0), Map.of(Quantity.ILLUMINANCE, 101.0)));
    assertThat(words(judged, true)).isEqualTo("HIGH WARNING");
    judged = watch.reading(new Measurement(minute(1), Map.of(Quantity.ILLUMINANCE, 0.0)));
    assertThat(of(judged, AlarmKind.LOW)).isEmpty();
  }

  @Test
  void delaysComeFromTheRuleAndStandingFromTheSensor() {
    List<Judged> judged = watch.reading(air(0, 30, 50));
    Timing timing = of(judged, AlarmKind.HIGH).orElseThrow().timing();
    assertThat(timing)
        .isEqualTo(
            new Timing(
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofHours(24)));
  }

  @Test
  void whatIsNotNewerIsNotJudged() {
    watch.reading(temperature(10, 20));
    assertThat(watch.reading(temperature(10, 40))).isEmpty();
    assertThat(watch.reading(temperature(5, 40))).isEmpty();
  }

  @Test
  void eachQuantityHasItsOwnNewest() {
    watch.reading(temperature(10, 20));
    List<Judged> judged =
        watch.reading(new Measurement(minute(10), Map.of(Quantity.HUMIDITY, 70.0)));
    assertThat(words(judged, true)).isEqualTo("HIGH WARNING");
  }

  @Test
  void aClockThatWasAheadAndIsSetBackDoesNotMakeItDeaf() {
    watch.reading(temperature(600, 20), minute(600), NO_OUTDOOR);
    assertThat(watch.reading(temperature(10, 40), minute(10), NO_OUTDOOR)).isNotEmpty();
  }

  @Test
  void theRateIsJudgedAfterAnHour() {
    for (int at = 0; at <= 50; at += 10) {
      watch.reading(temperature(at, 20 + at * 0.04));
    }
    Judged rate = of(watch.reading(temperature(60, 22.4)), AlarmKind.RATE).orElseThrow();
    assertThat(rate.observation().reached()).isEqualTo(Severity.WARNING);
    assertThat(rate.observation().value()).isEqualTo(2.4);
    assertThat(rate.observation().limit()).isEqualTo(2);
  }

  @Test
  void fallingFastIsARateToo() {
    for (int at = 0; at < 60; at += 10) {
      watch.reading(temperature(at, 22 - at * 0.04));
    }
    Judged rate = of(watch.reading(temperature(60, 19.6)), AlarmKind.RATE).orElseThrow();
    assertThat(rate.observation().reached()).isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest(name = "span of {0} °C: {1}")
  @CsvSource({"3.9, NONE", "4, NONE", "4.1, WARNING"})
  void theSpanOfADayIsAtMostTwiceTheFigure(double span, Severity reached) {
    watch.reading(temperature(0, 16));
    watch.reading(temperature(600, 16 + span));
    Judged change = of(watch.reading(temperature(1_440, 17)), AlarmKind.FLUCTUATION).orElseThrow();
    assertThat(change.observation().reached()).isEqualTo(reached);
    assertThat(change.observation().value()).isEqualTo(span);
    assertThat(change.observation().limit()).isEqualTo(4);
  }

  @Test
  void theDistanceFromTheMeanOfTheLastDay() {
    Fluctuation deviation =
        new Fluctuation(Fluctuation.Reading.DEVIATION, 2, OptionalDouble.empty());
    SensorWatch by = watchBy(Examples.change(deviation));
    for (int at = 0; at < 700; at += 10) {
      assertThat(of(by.reading(temperature(at, 20)), AlarmKind.FLUCTUATION)).isEmpty();
    }
    for (int at = 700; at <= 1_440; at += 10) {
      by.reading(temperature(at, 20));
    }
    assertThat(fluctuation(by, 1_450, 22.0)).isEqualTo(Severity.NONE);
    assertThat(fluctuation(by, 1_460, 22.1)).isEqualTo(Severity.WARNING);
    assertThat(fluctuation(by, 1_470, 17.9)).isEqualTo(Severity.WARNING);
  }

  @Test
  void theDistanceFromASetPoint() {
    Fluctuation setPoint = new Fluctuation(Fluctuation.Reading.SET_POINT, 2, OptionalDouble.of(18));
    SensorWatch by = watchBy(Examples.change(setPoint));
    assertThat(fluctuation(by, 0, 20)).isEqualTo(Severity.NONE);
    assertThat(fluctuation(by, 10, 20.1)).isEqualTo(Severity.WARNING);
    assertThat(fluctuation(by, 20, 15.9)).isEqualTo(Severity.WARNING);
  }

  private static SensorWatch watchBy(AlarmRule rule) {
    return new SensorWatch(sensor(), book("general", Examples.rule(Quantity.TEMPERATURE, rule)));
  }

  private static Severity fluctuation(SensorWatch by, int at, double value) {
    Judged judged = of(by.reading(temperature(at, value)), AlarmKind.FLUCTUATION).orElseThrow();
    return judged.observation().reached();
  }

  @Test
  void aNewRuleKeepsThePast() {
    watch.reading(temperature(0, 14));
    SensorWatch changed = watch.with(sensor(), book("special-collections"));
    Judged change = of(changed.reading(temperature(60, 19)), AlarmKind.FLUCTUATION).orElseThrow();
    assertThat(change.observation().value()).isEqualTo(5);
  }

  @Test
  void aSensorThatWasMovedBeginsAnew() {
    Sensor moved =
        Examples.with(
            sensor(),
            List.of(
                Placement.inRoom(Instant.EPOCH, Code.of("R9")),
                Placement.inRoom(minute(30), Examples.ROOM)));
    SensorWatch by = new SensorWatch(moved, book("general"));
    assertThat(by.reading(temperature(0, 5)))
        .filteredOn(j -> j.key().kind().isOfClimate())
        .isEmpty();
    Judged change = of(by.reading(temperature(60, 19)), AlarmKind.FLUCTUATION).orElseThrow();
    assertThat(change.observation().value()).isZero();
  }

  @Test
  void anotherCalibrationIsNoChangeOfTheClimate() {
    Sensor later =
        new Sensor(
            1,
            Code.of("S1"),
            "S1",
            "muniment",
            sensor().address(),
            Duration.ofMinutes(10),
            sensor().placements(),
            List.of(new Calibration(Quantity.TEMPERATURE, 9, minute(55), Optional.empty())));
    SensorWatch by = new SensorWatch(later, book("general"));
    for (int at = 0; at < 60; at += 10) {
      by.reading(temperature(at, 20));
    }
    List<Judged> judged = by.reading(temperature(60, 20));
    assertThat(of(judged, AlarmKind.RATE).orElseThrow().observation().value()).isZero();
    assertThat(of(judged, AlarmKind.FLUCTUATION).orElseThrow().observation().value()).isZero();
    assertThat(of(judged, AlarmKind.HIGH).orElseThrow().observation().value()).isEqualTo(29);
  }

  @Test
  void itGoesOnFromWhatIsStoredAsIfItHadNeverStopped() {
    SensorWatch began = new SensorWatch(sensor(), book("general"));
    began.recall(Quantity.TEMPERATURE, series(0, 15, 10, 15.5, 20, 18, 70, 18, 80, 19));
    for (double[] reading : new double[][] {{0, 15}, {10, 15.5}, {20, 18}, {70, 18}, {80, 19}}) {
      watch.reading(temperature((long) reading[0], reading[1]));
    }
    assertThat(began.reading(temperature(75, 30))).isEmpty();
    List<Judged> expected = watch.reading(temperature(90, 19.5));
    List<Judged> judged = began.reading(temperature(90, 19.5));
    assertThat(ofQuantity(judged)).isEqualTo(ofQuantity(expected));
  }

  private static List<Judged> ofQuantity(List<Judged> judged) {
    return judged.stream().filter(one -> one.key().kind().isOfQuantity()).toList();
  }

  @Test
  void condensationIsJudgedAtTheColdestSurface() {
    AlarmRule limits = Examples.limits(0, 100);
    AlarmRule humidity =
        new AlarmRule(
            OptionalDouble.empty(),
            limits.high(),
            2,
            Duration.ZERO,
            Duration.ZERO,
            0,
            0,
            OptionalDouble.empty(),
            Optional.empty(),
            Duration.ZERO,
            OptionalDouble.of(0.5),
            OptionalDouble.empty());
    SensorWatch by =
        new SensorWatch(sensor(), book("general", Examples.rule(Quantity.HUMIDITY, humidity)));
    // 20/50 has its dew point at 9.26; at half of the way to −2 °C the surface has 9 °C.
    Judged wet =
        of(by.reading(air(0, 20, 50), minute(0), OptionalDouble.of(-2)), AlarmKind.CONDENSATION)
            .orElseThrow();
    assertThat(wet.observation().reached()).isEqualTo(Severity.WARNING);
    Judged dry =
        of(by.reading(air(10, 20, 50), minute(10), OptionalDouble.of(-1)), AlarmKind.CONDENSATION)
            .orElseThrow();
    assertThat(dry.observation().reached()).isEqualTo(Severity.NONE);
    assertThat(dry.observation().held()).isEqualTo(Severity.WARNING);
    assertThat(of(by.reading(air(20, 20, 50)), AlarmKind.CONDENSATION)).isEmpty();
  }

  @Test
  void theMouldIndexRaisesAtItsLimit() {
    watch.recall(new MouldIndex(0.999, 0));
    assertThat(mould(air(0, 20, 90))).isEqualTo(Severity.NONE);
    Severity reached = Severity.NONE;
    for (int at = 10; at <= 60 && reached == Severity.NONE; at += 10) {
      reached =
          of(watch.reading(air(at, 20, 90)), AlarmKind.MOULD)
              .map(one -> one.observation().reached())
              .orElse(Severity.NONE);
    }
    assertThat(reached).isEqualTo(Severity.WARNING);
  }

  private Severity mould(Measurement raw) {
    return of(watch.reading(raw), AlarmKind.MOULD).orElseThrow().observation().reached();
  }

  @Test
  void aBatteryIsLowByItsLevelOrBecauseTheDeviceSaysSo() {
    assertThat(battery(0, Quantity.BATTERY, 16)).contains(Severity.NONE);
    assertThat(battery(10, Quantity.BATTERY, 15)).contains(Severity.WARNING);
    // Within the deadband of 5 it is still held, and above it is over.
    assertThat(battery(20, Quantity.BATTERY, 19)).contains(Severity.NONE);
    assertThat(battery(30, Quantity.BATTERY, 20)).contains(Severity.NONE);
    assertThat(battery(40, Quantity.BATTERY_LOW, 1)).contains(Severity.WARNING);
    assertThat(battery(50, Quantity.BATTERY_LOW, 1)).as("said before").isEmpty();
  }

  private Optional<Severity> battery(int at, Quantity quantity, double value) {
    Measurement reading = new Measurement(minute(at), Map.of(quantity, value));
    return of(watch.reading(reading), AlarmKind.BATTERY).map(one -> one.observation().reached());
  }

  @Test
  void aClockThatIsAheadThreeTimesInARowIsWrong() {
    Optional<Judged> last = Optional.empty();
    for (int at = 1; at <= 3; at++) {
      assertThat(last.map(one -> one.observation().reached()))
          .isNotEqualTo(Optional.of(Severity.WARNING));
      Measurement ahead =
          new Measurement(
              minute(at), Map.of(Quantity.TEMPERATURE, 20.0), EnumSet.of(Mark.CLOCK_AHEAD));
      last = of(watch.reading(ahead), AlarmKind.CLOCK);
    }
    assertThat(last.orElseThrow().observation().reached()).isEqualTo(Severity.WARNING);
    last = of(watch.reading(temperature(4, 20)), AlarmKind.CLOCK);
    assertThat(last.orElseThrow().observation().reached()).isEqualTo(Severity.NONE);
  }

  @ParameterizedTest(name = "heard {0} min ago, listening for {1} min: {2}")
  @CsvSource({
    "30,  600, NONE",
    "31,  600, WARNING",
    // The gateway was off: what it could not hear is no silence of the sensor.
    "500, 30,  NONE",
    "500, 31,  WARNING",
  })
  void silenceIsCountedWhileSomebodyListens(int heard, int listening, Severity reached) {
    Instant now = minute(1_000);
    Silence facts =
        new Silence(
            SensorState.STALE, Optional.of(minute(1_000 - heard)), minute(1_000 - listening));
    Judged stale = of(watch.silence(now, facts), AlarmKind.STALE).orElseThrow();
    assertThat(stale.observation().reached()).isEqualTo(reached);
    assertThat(stale.observation().value()).isEqualTo(heard);
    assertThat(stale.observation().limit()).isEqualTo(30);
    assertThat(watch.silence(now.plusSeconds(1), facts))
        .filteredOn(j -> reached == Severity.WARNING)
        .isEmpty();
  }

  @Test
  void aSensorThatWasNeverHeardIsNotSilent() {
    Silence facts = new Silence(SensorState.NEVER_SEEN, Optional.empty(), minute(0));
    assertThat(watch.silence(minute(9_999), facts)).isEmpty();
  }

  @Test
  void frozenIsWhatItsBoardSays() {
    assertThat(frozen(1, SensorState.OK)).contains(Severity.NONE);
    assertThat(frozen(2, SensorState.OK)).as("no news").isEmpty();
    assertThat(frozen(3, SensorState.FROZEN)).contains(Severity.WARNING);
    assertThat(frozen(4, SensorState.STALE)).as("nothing can be said").isEmpty();
    assertThat(frozen(5, SensorState.OK)).contains(Severity.NONE);
  }

  private Optional<Severity> frozen(int at, SensorState state) {
    Silence facts = new Silence(state, Optional.of(minute(at)), minute(0));
    return of(watch.silence(minute(at), facts), AlarmKind.FROZEN)
        .map(one -> one.observation().reached());
  }

  @Test
  void itSaysWhichKindsItJudges() {
    Set<AlarmKind> judged =
        EnumSet.of(
            AlarmKind.HIGH, AlarmKind.LOW, AlarmKind.RATE, AlarmKind.FLUCTUATION, AlarmKind.STALE);
    for (AlarmKind kind : judged) {
      assertThat(watch.judges(key(kind), minute(0))).as(kind.key()).isTrue();
    }
    assertThat(watch.judges(key(AlarmKind.CONDENSATION), minute(0))).isFalse();
    SensorWatch elsewhere = new SensorWatch(sensor(), book("electronic-media"));
    assertThat(elsewhere.judges(key(AlarmKind.FLUCTUATION), minute(0))).isFalse();
    SensorWatch outdoors =
        new SensorWatch(
            Examples.with(sensor(), List.of(Placement.outdoor(Instant.EPOCH))), book("general"));
    assertThat(outdoors.judges(key(AlarmKind.HIGH), minute(0))).isFalse();
    assertThat(outdoors.judges(key(AlarmKind.STALE), minute(0))).isTrue();
  }

  private static AlarmKey key(AlarmKind kind) {
    return kind.isOfQuantity() ? AlarmKey.of(1, Quantity.TEMPERATURE, kind) : AlarmKey.of(1, kind);
  }
}

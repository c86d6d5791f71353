package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.SensorStatus.Last;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;

/** What every reading store does, whatever it is made of. */
public abstract class ReadingStoreContract {
  protected static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  protected static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  protected static final QuarantineBounds BOUNDS = new QuarantineBounds(20, 8, 3, 100, 1_000);

  protected ReadingStore store;

  /** An empty store whose site is in {@code zone} and that knows {@link #sensor}. */
  protected abstract ReadingStore open(ZoneId zone, QuarantineBounds bounds);

  /** Called after each append; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openStore() {
    store = open(BRUSSELS, BOUNDS);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** Sensor {@code id}, once a minute, not calibrated. */
  protected static Sensor sensor(int id, Calibration... calibrations) {
    return sensor(id, Duration.ofMinutes(1), calibrations);
  }

  protected static Sensor sensor(int id, Duration interval, Calibration... calibrations) {
    return new Sensor(
        id,
        Code.of("S" + id),
        "sensor " + id,
        "muniment",
        SensorAddress.ofTopic("t/" + id),
        interval,
        List.of(Placement.outdoor(Instant.EPOCH)),
        List.of(calibrations));
  }

  protected static Entry.Reading reading(int sensor, Instant at, double temperatureC) {
    return reading(sensor, at, Map.of(Quantity.TEMPERATURE, temperatureC), 0);
  }

  protected static Entry.Reading reading(
      int sensor, Instant at, Map<Quantity, Double> values, long delivery) {
    return new Entry.Reading(sensor, new Measurement(at, values), at.plusMillis(5), delivery);
  }

  protected static Entry.Quarantine message(
      QuarantineKind kind, String source, String channel, String payload, String reason, long key) {
    return new Entry.Quarantine(
        kind,
        Transport.MQTT,
        source,
        Optional.ofNullable(channel),
        payload.getBytes(StandardCharsets.UTF_8),
        START.plusSeconds(key),
        Optional.of("muniment"),
        reason,
        key);
  }

  private static Entry.Quarantine unknown(String source, long key) {
    return message(QuarantineKind.UNREGISTERED, source, null, "m" + key, "unregistered", key);
  }

  protected List<Outcome> append(Entry... entries) {
    List<Outcome> outcomes = store.append(List.of(entries));
    settle();
    return outcomes;
  }

  private static Instant minute(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private Series temperatures(Instant from, Instant to) {
    return store.raw(1, Quantity.TEMPERATURE, from, to, 1_000);
  }

  private static List<String> shown(Series series) {
    return IntStream.range(0, series.size())
        .mapToObj(i -> series.at(i) + " " + series.value(i))
        .toList();
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(temperatures(Instant.MIN, Instant.MAX).isEmpty()).isTrue();
    assertThat(store.quantities(1)).isEmpty();
    assertThat(store.latest(1)).isEmpty();
    assertThat(store.lastBefore(1, Quantity.TEMPERATURE, Instant.MAX)).isEmpty();
    assertThat(store.hourSums(sensor(1), Quantity.TEMPERATURE, Instant.MIN, Instant.MAX)).isEmpty();
    assertThat(store.daySums(sensor(1), Quantity.TEMPERATURE, Instant.MIN, Instant.MAX)).isEmpty();
    assertThat(store.heard(10)).isEmpty();
    assertThat(store.quarantined(Optional.empty(), 0, 10)).isEmpty();
    assertThat(store.totals()).isEqualTo(new ReadingStore.Totals(0, 0, 0, 0));
    assertThat(store.append(List.of())).isEmpty();
  }

  @Test
  void aReadingComesBackAsItWasMeasured() {
    Measurement measurement =
        new Measurement(
            START,
            Map.of(Quantity.TEMPERATURE, -21.4375, Quantity.HUMIDITY, 0.0),
            Set.of(Mark.JUMP));
    assertThat(append(new Entry.Reading(1, measurement, START, 0))).containsExactly(Outcome.STORED);
    Series series = temperatures(START, START.plusMillis(1));
    assertThat(series.value(0)).isEqualTo(-21.4375);
    assertThat(Mark.fromBits(series.markBits(0))).containsExactly(Mark.JUMP);
    assertThat(store.quantities(1))
        .containsExactlyInAnyOrder(Quantity.TEMPERATURE, Quantity.HUMIDITY);
    assertThat(store.latest(1))
        .containsEntry(Quantity.HUMIDITY, new Last(START, 0.0))
        .containsEntry(Quantity.TEMPERATURE, new Last(START, -21.4375));
    assertThat(store.quantities(2)).isEmpty();
  }

  @Test
  void everyQuantityKeepsItsExtremes() {
    for (Quantity quantity : Quantity.values()) {
      append(
          reading(1, minute(0), Map.of(quantity, quantity.lowest()), 0),
          reading(1, minute(1), Map.of(quantity, quantity.highest()), 0));
      Series series = store.raw(1, quantity, Instant.MIN, Instant.MAX, 10);
      assertThat(series.value(0)).isEqualTo(quantity.lowest());
      assertThat(series.value(1)).isEqualTo(quantity.highest());
    }
  }

  @Test
  void readingsComeInTheOrderOfTimeHoweverTheyArrived() {
    append(reading(1, minute(3), 3), reading(1, minute(1), 1));
    append(reading(1, minute(2), 2), reading(1, minute(0), 0));
    assertThat(shown(temperatures(minute(1), minute(3))))
        .containsExactly(minute(1) + " 1.0", minute(2) + " 2.0");
    assertThat(shown(store.raw(1, Quantity.TEMPERATURE, Instant.MIN, Instant.MAX, 3)))
        .containsExactly(minute(0) + " 0.0", minute(1) + " 1.0", minute(2) + " 2.0");
    assertThat(store.latest(1).get(Quantity.TEMPERATURE)).isEqualTo(new Last(minute(3), 3));
  }

  @Test
  void aRangeIncludesItsBeginAndNotItsEnd() {
    append(reading(1, minute(0), 0), reading(1, minute(1), 1));
    assertThat(temperatures(minute(0), minute(1)).size()).isEqualTo(1);
    assertThat(temperatures(minute(0).plusNanos(1), minute(1).plusNanos(1)).value(0)).isEqualTo(1);
    assertThat(temperatures(minute(1), minute(0)).isEmpty()).isTrue();
  }

  @Test
  void whatAPeriodBeginsWithIsTheNewestBeforeIt() {
    append(reading(1, minute(0), 0), reading(1, minute(2), 2));
    append(reading(1, minute(1), 1));
    assertThat(store.lastBefore(1, Quantity.TEMPERATURE, minute(2)))
        .contains(new Last(minute(1), 1));
    assertThat(store.lastBefore(1, Quantity.TEMPERATURE, Instant.MAX))
        .contains(new Last(minute(2), 2));
    assertThat(store.lastBefore(1, Quantity.TEMPERATURE, minute(0))).isEmpty();
  }

  @Test
  void theSameValueAgainIsADuplicate() {
    append(reading(1, minute(0), 20), reading(1, minute(1), 21));
    assertThat(append(reading(1, minute(0), 20), reading(1, minute(1), 21.00001)))
        .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
    assertThat(append(reading(1, minute(2), 22), reading(1, minute(2), 22)))
        .containsExactly(Outcome.STORED, Outcome.DUPLICATE);
    assertThat(store.totals()).isEqualTo(new ReadingStore.Totals(3, 3, 0, 0));
  }

  @Test
  void anotherValueIsAConflictTheFirstStaysAndTheSecondIsShown() {
    append(reading(1, minute(0), 20), reading(1, minute(1), 21));
    assertThat(append(reading(1, minute(0), 20.5), reading(1, minute(2), 22)))
        .containsExactly(Outcome.CONFLICT, Outcome.STORED);
    assertThat(append(reading(1, minute(3), 23), reading(1, minute(3), 23.5)))
        .containsExactly(Outcome.STORED, Outcome.CONFLICT);
    assertThat(temperatures(minute(0), minute(1)).value(0)).isEqualTo(20);
    List<Quarantined> conflicts = store.quarantined(Optional.of(QuarantineKind.CONFLICT), 0, 10);
    assertThat(conflicts).hasSize(2);
    assertThat(conflicts.get(0).entry().source()).isEqualTo("sensor:1");
    assertThat(new String(conflicts.get(0).entry().payload(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"at\":\"2026-11-22T10:00:00Z\",\"temperature\":{\"stored\":20,\"received\":20.5}}");
  }

  @Test
  void ofAReadingThatIsPartlyThereTheRestIsKept() {
    append(reading(1, minute(0), Map.of(Quantity.TEMPERATURE, 20.0), 0));
    assertThat(
            append(
                reading(
                    1, minute(0), Map.of(Quantity.TEMPERATURE, 20.0, Quantity.HUMIDITY, 50.0), 0)))
        .containsExactly(Outcome.STORED);
    assertThat(
            append(reading(1, minute(0), Map.of(Quantity.HUMIDITY, 51.0, Quantity.CO2, 400.0), 0)))
        .containsExactly(Outcome.CONFLICT);
    assertThat(store.latest(1)).hasSize(3);
    assertThat(store.totals()).isEqualTo(new ReadingStore.Totals(3, 3, 1, 0));
  }

  @Test
  void aDeliveryThatWasCommittedIsNotKeptTwice() {
    Map<Quantity, Double> values = Map.of(Quantity.TEMPERATURE, 20.0);
    append(reading(1, minute(0), values, 77), reading(2, minute(0), values, 77));
    assertThat(store.knowsDelivery(77)).isTrue();
    assertThat(store.knowsDelivery(78)).isFalse();
    assertThat(store.knowsDelivery(0)).isFalse();
    assertThat(append(reading(1, minute(1), values, 77))).containsExactly(Outcome.DUPLICATE);
    assertThat(store.totals().readings()).isEqualTo(2);
  }

  @Test
  void aDeliveryOfWhichEveryValueWasThereIsKnownAsWell() {
    Map<Quantity, Double> values = Map.of(Quantity.TEMPERATURE, 20.0);
    append(reading(1, minute(0), values, 1));
    append(reading(1, minute(0), values, 2), unknown("other", 3));
    assertThat(store.knowsDelivery(2)).isTrue();
    assertThat(store.knowsDelivery(3)).isTrue();
    assertThat(append(reading(1, minute(5), values, 2), unknown("other", 3)))
        .containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);
  }

  @Test
  void aReleasedMessageMayBecomeReadings() {
    append(unknown("new/device", 5));
    long id = store.heard(1).get(0).newest().id();
    Map<Quantity, Double> values = Map.of(Quantity.TEMPERATURE, 20.0);
    assertThat(append(new Entry.Release(id), reading(1, minute(0), values, 5)))
        .containsExactly(Outcome.STORED, Outcome.STORED);
    assertThat(append(new Entry.Release(id))).containsExactly(Outcome.DUPLICATE);
    assertThat(store.heard(10)).isEmpty();
    assertThat(store.totals()).isEqualTo(new ReadingStore.Totals(1, 1, 1, 0));
  }

  @Test
  void heardDevicesComeNewestFirst() {
    append(unknown("a", 1), unknown("b", 2), unknown("a", 3));
    append(
        message(QuarantineKind.UNREGISTERED, "b", "ch1", "x", "unregistered", 4),
        message(QuarantineKind.UNDECODABLE, "c", null, "?", "no-profile", 5));
    List<Heard> heard = store.heard(10);
    assertThat(heard)
        .extracting(h -> h.source() + h.newest().entry().channel().orElse("") + h.messages())
        .containsExactly("bch11", "a2", "b1");
    Heard a = heard.get(1);
    assertThat(a.firstAt()).isEqualTo(START.plusSeconds(1));
    assertThat(a.lastAt()).isEqualTo(START.plusSeconds(3));
    assertThat(new String(a.newest().entry().payload(), StandardCharsets.UTF_8)).isEqualTo("m3");
    assertThat(a.profile()).contains("muniment");
    assertThat(store.heard(1)).hasSize(1);
  }

  @Test
  void messagesOfSomeSourcesComeOldestFirstAndInPages() {
    append(unknown("a", 1), unknown("b", 2), unknown("c", 3), unknown("a", 4));
    append(message(QuarantineKind.REJECTED, "a", null, "nan", "not-a-number", 5));
    BiPredicate<Transport, String> aOrC = (transport, source) -> !source.equals("b");
    List<Quarantined> first = store.unregistered(aOrC, 0, 2);
    assertThat(first).extracting(q -> q.entry().deliveryKey()).containsExactly(1L, 3L);
    assertThat(store.unregistered(aOrC, first.get(1).id(), 2))
        .extracting(q -> q.entry().deliveryKey())
        .containsExactly(4L);
    assertThat(store.unregistered((transport, source) -> false, 0, 9)).isEmpty();
  }

  @Test
  void quarantinedMessagesComeOldestFirstAndInPages() {
    append(unknown("a", 1), message(QuarantineKind.REJECTED, "b", null, "nan", "not-a-number", 2));
    append(unknown("a", 3));
    List<Quarantined> first = store.quarantined(Optional.empty(), 0, 2);
    assertThat(first).extracting(q -> q.entry().deliveryKey()).containsExactly(1L, 2L);
    assertThat(store.quarantined(Optional.empty(), first.get(1).id(), 2))
        .extracting(q -> q.entry().deliveryKey())
        .containsExactly(3L);
    assertThat(store.quarantined(Optional.of(QuarantineKind.REJECTED), 0, 9)).hasSize(1);
  }

  @Test
  void ofRepeatedRefusalsTheNewestStay() {
    for (int i = 1; i <= 6; i++) {
      append(message(QuarantineKind.REJECTED, "noisy", null, "nan" + i, "not-a-number", i));
    }
    append(message(QuarantineKind.REJECTED, "noisy", null, "85", "power-on-value", 7));
    assertThat(store.quarantined(Optional.empty(), 0, 99))
        .extracting(q -> q.entry().deliveryKey())
        .containsExactly(4L, 5L, 6L, 7L);
    assertThat(store.totals()).isEqualTo(new ReadingStore.Totals(0, 0, 7, 3));
  }

  @Test
  void ofASourceThatFillsTheQuarantineTheOldestGoAndAreCounted() {
    append(unknown("quiet", 1));
    append(IntStream.rangeClosed(2, 12).mapToObj(i -> unknown("loud", i)).toArray(Entry[]::new));
    Heard loud = store.heard(1).get(0);
    assertThat(loud.messages()).isEqualTo(11);
    assertThat(loud.dropped()).isEqualTo(11 - BOUNDS.rowsPerSource());
    assertThat(store.heard(9)).hasSize(2);
    assertThat(store.totals().quarantineDropped()).isEqualTo(3);
  }

  @Test
  void aFullQuarantineLosesTheOldestOfTheSourceWithMost() {
    append(unknown("first", 1));
    IntStream.rangeClosed(2, 30).forEach(i -> store.append(List.of(unknown("d" + i % 5, i))));
    settle();
    append(
        IntStream.rangeClosed(31, 40).mapToObj(i -> unknown("d" + i % 5, i)).toArray(Entry[]::new));
    assertThat(store.quarantined(Optional.empty(), 0, 99)).hasSize(BOUNDS.rows());
    assertThat(store.heard(9)).extracting(Heard::source).contains("first");
    assertThat(store.totals().quarantineDropped()).isEqualTo(20);
  }

  @Test
  void ofManySourcesWithOneMessageEachTheOldestGoes() {
    append(
        IntStream.rangeClosed(1, BOUNDS.rows() + 2)
            .mapToObj(i -> unknown("once" + i, i))
            .toArray(Entry[]::new));
    assertThat(store.quarantined(Optional.empty(), 0, 1).get(0).entry().source())
        .isEqualTo("once3");
  }

  @Test
  void largePayloadsAreCutAndBoundedInAll() {
    append(message(QuarantineKind.UNREGISTERED, "big", null, "x".repeat(150), "unregistered", 1));
    assertThat(store.heard(1).get(0).newest().entry().payload()).hasSize(100);
    append(
        IntStream.rangeClosed(2, 12)
            .mapToObj(
                i -> message(QuarantineKind.UNREGISTERED, "b" + i, null, "x".repeat(100), "u", i))
            .toArray(Entry[]::new));
    assertThat(store.quarantined(Optional.empty(), 0, 99)).hasSize(10);
  }

  @Test
  void hourSumsAreWeightedByTime() {
    append(reading(1, minute(0), 20), reading(1, minute(1), 22), reading(1, minute(30), 10));
    List<PeriodSum> sums = store.hourSums(sensor(1), Quantity.TEMPERATURE, minute(0), minute(60));
    assertThat(sums).hasSize(1);
    PeriodSum sum = sums.get(0);
    assertThat(sum.coveredMillis()).isEqualTo(60_000 + 90_000 + 90_000);
    assertThat(sum.mean()).isCloseTo((20 * 60 + 22 * 90 + 10 * 90) / 240.0, within(1e-9));
    assertThat(sum.min()).isEqualTo(10);
    assertThat(sum.minAtMillis()).isEqualTo(minute(30).toEpochMilli());
    assertThat(sum.max()).isEqualTo(22);
  }

  @Test
  void aReadingThatStillStandsCountsInTheNextHourAndDay() {
    Instant beforeMidnight = Instant.parse("2026-11-22T22:59:30Z");
    append(reading(1, beforeMidnight, 20));
    append(reading(1, beforeMidnight.plusSeconds(3_600), 21));
    List<PeriodSum> days =
        store.daySums(sensor(1), Quantity.TEMPERATURE, Instant.EPOCH, Instant.MAX);
    assertThat(days).extracting(PeriodSum::coveredMillis).containsExactly(30_000L, 150_000L);
    assertThat(days.get(1).min()).as("taken in the day itself").isEqualTo(21);
    List<PeriodSum> hours =
        store.hourSums(sensor(1), Quantity.TEMPERATURE, Instant.EPOCH, Instant.MAX);
    assertThat(hours)
        .extracting(PeriodSum::coveredMillis)
        .containsExactly(30_000L, 60_000L + 30_000L, 60_000L);
  }

  @Test
  void aSlowSensorStandsForHours() {
    Sensor daily = sensor(9, Duration.ofHours(20));
    append(reading(9, START, 20));
    append(reading(9, START.plus(Duration.ofDays(3)), 25));
    assertThat(store.hourSums(daily, Quantity.TEMPERATURE, START, START.plus(Duration.ofDays(2))))
        .hasSize(30)
        .allMatch(sum -> sum.min() == 20 && sum.coverage() == 1);
    List<PeriodSum> days = store.daySums(daily, Quantity.TEMPERATURE, Instant.EPOCH, Instant.MAX);
    assertThat(days).hasSize(4);
    assertThat(days.get(1).max()).isEqualTo(20);
  }

  @Test
  void aDaysExtremesAreThoseOfItsOwnReadings() {
    append(reading(9, START, 10), reading(9, START.plus(Duration.ofHours(26)), 25));
    PeriodSum second =
        store
            .daySums(sensor(9, Duration.ofHours(20)), Quantity.TEMPERATURE, START, Instant.MAX)
            .get(0);
    assertThat(second.min()).isEqualTo(25);
    assertThat(second.coverage()).isEqualTo(1);
    assertThat(second.mean()).isLessThan(20);
  }

  @Test
  void lateReadingsAreInTheSums() {
    append(reading(1, minute(0), 20), reading(1, minute(200), 20));
    append(reading(1, minute(10), 30));
    PeriodSum sum = store.hourSums(sensor(1), Quantity.TEMPERATURE, minute(0), minute(60)).get(0);
    assertThat(sum.max()).isEqualTo(30);
    assertThat(sum.coveredMillis()).isEqualTo(180_000);
    append(reading(1, minute(0).plusSeconds(30), 40));
    sum = store.hourSums(sensor(1), Quantity.TEMPERATURE, minute(0), minute(60)).get(0);
    assertThat(sum.max()).isEqualTo(40);
    assertThat(sum.coveredMillis()).isEqualTo(30_000 + 90_000 + 90_000);
  }

  @Test
  void onlyPeriodsThatBeginInTheRangeAreGiven() {
    for (int hour = 0; hour < 5; hour++) {
      append(reading(1, START.plus(Duration.ofHours(hour)), hour));
    }
    assertThat(
            store.hourSums(
                sensor(1), Quantity.TEMPERATURE, START.plusSeconds(1), START.plusSeconds(7_201)))
        .extracting(PeriodSum::min)
        .containsExactly(1.0, 2.0);
    assertThat(store.daySums(sensor(1), Quantity.TEMPERATURE, START, Instant.MAX)).isEmpty();
  }

  @Test
  void daysHave23And25Hours() {
    for (String date : List.of("2026-03-29", "2026-10-25")) {
      Instant day = java.time.LocalDate.parse(date).atStartOfDay(BRUSSELS).toInstant();
      List<Entry> minutes = new ArrayList<>();
      for (int i = -60; i < 27 * 60; i++) {
        minutes.add(reading(1, day.plus(Duration.ofMinutes(i)), i % 60));
      }
      store.append(minutes);
      settle();
      boolean isSpring = date.contains("-03-");
      int hours = isSpring ? 23 : 25;
      PeriodSum sum =
          store.daySums(sensor(1), Quantity.TEMPERATURE, day, day.plusSeconds(1)).get(0);
      assertThat(sum.toMillis() - sum.fromMillis()).isEqualTo(hours * 3_600_000L);
      assertThat(sum.coverage()).isEqualTo(1);
      assertThat(
              store.hourSums(
                  sensor(1), Quantity.TEMPERATURE, day, Instant.ofEpochMilli(sum.toMillis())))
          .hasSize(hours);
    }
  }

  @Test
  void hoursOfAHalfHourZoneBeginAtHalfPast() {
    store.close();
    store = open(ZoneId.of("Asia/Kolkata"), BOUNDS);
    append(reading(1, minute(29), 1), reading(1, minute(30), 2), reading(1, minute(300), 3));
    assertThat(store.hourSums(sensor(1), Quantity.TEMPERATURE, Instant.EPOCH, Instant.MAX))
        .extracting(sum -> Instant.ofEpochMilli(sum.fromMillis()))
        .containsExactly(minute(-30), minute(30), minute(270));
    assertThat(store.daySums(sensor(1), Quantity.TEMPERATURE, Instant.EPOCH, Instant.MAX))
        .extracting(sum -> Instant.ofEpochMilli(sum.fromMillis()))
        .containsExactly(Instant.parse("2026-11-21T18:30:00Z"));
  }

  @Test
  void sumsAreCalibratedByTheOffsetsOfEachMoment() {
    append(reading(1, minute(0), 20), reading(1, minute(1), 20), reading(1, minute(300), 20));
    Sensor calibrated =
        sensor(
            1,
            new Calibration(Quantity.HUMIDITY, 9, Instant.EPOCH, Optional.empty()),
            new Calibration(Quantity.TEMPERATURE, 0.5, minute(1), Optional.empty()));
    assertThat(max(sensor(1))).isEqualTo(20);
    assertThat(max(calibrated)).as("before the store was told").isEqualTo(20.5);
    store.resum(calibrated, minute(1));
    settle();
    assertThat(max(calibrated)).isEqualTo(20.5);
    assertThat(max(sensor(1))).isEqualTo(20);
  }

  private double max(Sensor sensor) {
    return store.hourSums(sensor, Quantity.TEMPERATURE, minute(0), minute(60)).get(0).max();
  }
}

package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.ReadingStore;

/** Compares two stores by everything that they can be asked. */
final class SameAnswers {
  private static final int ALL = 1_000_000;

  private final ReadingStore store;
  private final ReadingStore twin;

  SameAnswers(ReadingStore store, ReadingStore twin) {
    this.store = store;
    this.twin = twin;
  }

  void check(Iterable<Sensor> sensors) {
    checkAllButLateDays(sensors);
    assertThat(late(store)).isEqualTo(late(twin));
  }

  /** Late days are those of the zone in which their readings came. */
  void checkAllButLateDays(Iterable<Sensor> sensors) {
    for (Sensor sensor : sensors) {
      assertThat(store.latest(sensor.id())).isEqualTo(twin.latest(sensor.id()));
      for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
        check(sensor, quantity, Instant.MIN, Instant.MAX);
      }
    }
    assertThat(store.totals()).isEqualTo(twin.totals());
    assertThat(store.quarantined(Optional.empty(), 0, ALL))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(twin.quarantined(Optional.empty(), 0, ALL));
    assertThat(store.heard(ALL))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(twin.heard(ALL));
  }

  /** Marks only have to rise. */
  private static List<String> late(ReadingStore of) {
    return of.lateDays(ALL).stream()
        .map(late -> late.sensorId() + " " + Instant.ofEpochMilli(late.dayMillis()))
        .sorted()
        .toList();
  }

  void check(Sensor sensor, Quantity quantity, Instant from, Instant to) {
    int id = sensor.id();
    assertThat(shown(store.raw(id, quantity, from, to, ALL)))
        .isEqualTo(shown(twin.raw(id, quantity, from, to, ALL)));
    assertThat(shown(store.raw(id, quantity, from, to, 7)))
        .isEqualTo(shown(twin.raw(id, quantity, from, to, 7)));
    assertThat(store.lastBefore(id, quantity, to)).isEqualTo(twin.lastBefore(id, quantity, to));
    same(store.hourSums(sensor, quantity, from, to), twin.hourSums(sensor, quantity, from, to));
    same(store.daySums(sensor, quantity, from, to), twin.daySums(sensor, quantity, from, to));
  }

  private static List<String> shown(Series series) {
    return IntStream.range(0, series.size())
        .mapToObj(i -> series.at(i) + " " + series.value(i) + " " + series.markBits(i))
        .toList();
  }

  /** The weighted sum is a sum of doubles, whose last digits depend on the order. */
  private static void same(List<PeriodSum> mine, List<PeriodSum> other) {
    assertThat(mine).extracting(SameAnswers::exact).isEqualTo(exact(other));
    for (int i = 0; i < mine.size(); i++) {
      assertThat(mine.get(i).mean()).isCloseTo(other.get(i).mean(), within(1e-9));
    }
  }

  private static List<String> exact(List<PeriodSum> sums) {
    return sums.stream().map(SameAnswers::exact).toList();
  }

  private static String exact(PeriodSum s) {
    return "%s..%s min %s at %s max %s at %s covered %d"
        .formatted(
            Instant.ofEpochMilli(s.fromMillis()),
            Instant.ofEpochMilli(s.toMillis()),
            s.min(),
            Instant.ofEpochMilli(s.minAtMillis()),
            s.max(),
            Instant.ofEpochMilli(s.maxAtMillis()),
            s.coveredMillis());
  }
}

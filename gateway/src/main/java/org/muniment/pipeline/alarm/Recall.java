package org.muniment.pipeline.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.alarm.SensorWatch;
import org.muniment.domain.climate.MouldIndex;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus.Last;
import org.muniment.port.ReadingStore;

/**
 * Reminds a watch of what is stored of its sensor: the last day by hours, its end reading by
 * reading, and the mould index of the last months. Done at a sensor's first reading after a start,
 * so that a start does not wait for a thousand of them.
 */
final class Recall {
  private static final Duration DAY = Duration.ofHours(25);
  private static final Duration HOUR = Duration.ofHours(1);

  /** Of one reading a second for two hours. */
  private static final int MAX_READINGS = 10_000;

  /** Mould that began to grow before has been seen by people. */
  private static final Duration MOULD = Duration.ofDays(120);

  /** At or below this humidity mould grows at no temperature (see {@link MouldIndex}). */
  private static final double NO_MOULD_PCT = 80;

  private final ReadingStore store;

  Recall(ReadingStore store) {
    this.store = store;
  }

  void into(SensorWatch watch, Sensor sensor) {
    Map<Quantity, Last> latest = store.latest(sensor.id());
    for (Map.Entry<Quantity, Last> entry : latest.entrySet()) {
      Instant newest = entry.getValue().at();
      if (entry.getKey().isClimate()) {
        day(watch, sensor, entry.getKey(), newest);
      } else {
        raw(watch, sensor, entry.getKey(), newest, newest);
      }
    }
    if (latest.containsKey(Quantity.TEMPERATURE) && latest.containsKey(Quantity.HUMIDITY)) {
      mould(watch, sensor, latest.get(Quantity.HUMIDITY).at());
    }
  }

  private void day(SensorWatch watch, Sensor sensor, Quantity quantity, Instant newest) {
    Instant from = newest.minus(DAY);
    List<PeriodSum> hours =
        store.hourSums(sensor, quantity, from, newest.minus(HOUR.multipliedBy(2)));
    watch.recall(quantity, hours);
    raw(watch, sensor, quantity, newest.minus(HOUR.multipliedBy(2)), newest);
  }

  private void raw(
      SensorWatch watch, Sensor sensor, Quantity quantity, Instant from, Instant newest) {
    Series end = store.raw(sensor.id(), quantity, from, newest.plusMillis(1), MAX_READINGS);
    watch.recall(quantity, end);
    if (end.size() == MAX_READINGS) {
      // The very newest decides what counts as late.
      watch.recall(quantity, store.raw(sensor.id(), quantity, newest, newest.plusMillis(1), 1));
    }
  }

  private void mould(SensorWatch watch, Sensor sensor, Instant newest) {
    Instant from = newest.minus(MOULD);
    List<PeriodSum> days = store.daySums(sensor, Quantity.HUMIDITY, from, newest);
    days.stream()
        .filter(day -> day.max() > NO_MOULD_PCT)
        .findFirst()
        .map(day -> Instant.ofEpochMilli(day.fromMillis()))
        .ifPresent(damp -> watch.recall(mouldSince(sensor, damp, newest)));
  }

  private MouldIndex mouldSince(Sensor sensor, Instant damp, Instant newest) {
    Map<Long, Double> temperatures = new HashMap<>();
    for (PeriodSum hour : store.hourSums(sensor, Quantity.TEMPERATURE, damp, newest)) {
      temperatures.put(hour.fromMillis(), hour.mean());
    }
    MouldIndex index = MouldIndex.NONE;
    for (PeriodSum hour : store.hourSums(sensor, Quantity.HUMIDITY, damp, newest)) {
      Double temperatureC = temperatures.get(hour.fromMillis());
      if (temperatureC != null && !hour.isEmpty() && !temperatureC.isNaN()) {
        index = index.after(temperatureC, hour.mean(), HOUR);
      }
    }
    return index;
  }
}

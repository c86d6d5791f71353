package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.port.Alarms;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.SensorBoard;
import org.muniment.port.StoreException;

/** How the archive is, for the daily sign of life: asked once a day, on a sending thread. */
public final class ArchiveCondition implements Supplier<Facts.Condition> {
  private static final Duration PERIOD = Duration.ofHours(24);
  private static final double PER_CENT = 100;

  private final Registry registry;
  private final SensorBoard board;
  private final ReadingStore readings;
  private final Alarms alarms;
  private final InstantSource clock;

  public ArchiveCondition(
      Registry registry,
      SensorBoard board,
      ReadingStore readings,
      Alarms alarms,
      InstantSource clock) {
    this.registry = registry;
    this.board = board;
    this.readings = readings;
    this.alarms = alarms;
    this.clock = clock;
  }

  @Override
  public Facts.Condition get() {
    Instant now = clock.instant();
    Collection<Sensor> sensors = registry.sensors();
    long ok =
        sensors.stream()
            .filter(sensor -> board.status(sensor.id(), now).state() == SensorState.OK)
            .count();
    return new Facts.Condition(
        sensors.size(), (int) ok, alarms.active(), coveragePct(now.truncatedTo(ChronoUnit.HOURS)));
  }

  /** Of the last 24 whole hours, over all sensors of climate; NaN when there are none. */
  private double coveragePct(Instant end) {
    long covered = 0;
    long asked = 0;
    try {
      for (Sensor sensor : registry.sensors()) {
        for (Quantity quantity : List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY)) {
          if (readings.latest(sensor.id()).containsKey(quantity)) {
            asked += PERIOD.toMillis();
            covered += coveredMillis(sensor, quantity, end);
          }
        }
      }
    } catch (StoreException failing) {
      return Double.NaN;
    }
    return asked == 0 ? Double.NaN : Math.min(PER_CENT, PER_CENT * covered / asked);
  }

  private long coveredMillis(Sensor sensor, Quantity quantity, Instant end) {
    List<PeriodSum> hours = readings.hourSums(sensor, quantity, end.minus(PERIOD), end);
    return hours.stream().mapToLong(PeriodSum::coveredMillis).sum();
  }
}

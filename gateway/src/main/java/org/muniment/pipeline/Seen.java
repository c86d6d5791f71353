package org.muniment.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.sensor.SensorStatus.Last;
import org.muniment.domain.sensor.StateRule;
import org.muniment.port.ReadingStore;

/** What the board knows of one sensor. Guarded by the board. */
final class Seen {
  /** What a sensor says of its surroundings; a battery that stands still proves nothing. */
  static final Set<Quantity> SURROUNDINGS =
      EnumSet.of(
          Quantity.TEMPERATURE,
          Quantity.HUMIDITY,
          Quantity.ILLUMINANCE,
          Quantity.CO2,
          Quantity.PRESSURE);

  /** A refusal is shown for so long beside readings that came after it. */
  private static final Duration REFUSAL_SHOWN = Duration.ofHours(24);

  /** A little more than {@link StateRule#FROZEN_AFTER}, so that a restart does not hide it. */
  private static final Duration RECALLED = Duration.ofHours(25);

  private final EnumMap<Quantity, Last> last = new EnumMap<>(Quantity.class);
  private final EnumMap<Quantity, Course> courses = new EnumMap<>(Quantity.class);
  private Instant lastAt;
  private SensorStatus.Rejection lastRejection;
  private boolean newestRefused;
  private Boolean online;

  /** What the store has of the sensor: its newest values and the hours of the last day. */
  static Seen recalled(Sensor sensor, ReadingStore store, Instant now) {
    Seen seen = new Seen();
    store.latest(sensor.id()).forEach(seen::keep);
    for (Map.Entry<Quantity, Last> newest : seen.last.entrySet()) {
      if (SURROUNDINGS.contains(newest.getKey())) {
        seen.courses.put(newest.getKey(), seen.course(sensor, newest, store, now));
      }
    }
    return seen;
  }

  private Course course(
      Sensor sensor, Map.Entry<Quantity, Last> newest, ReadingStore store, Instant now) {
    Quantity quantity = newest.getKey();
    double value = newest.getValue().value();
    Course course = new Course();
    Instant since = null;
    for (PeriodSum hour : store.hourSums(sensor, quantity, now.minus(RECALLED), now)) {
      Instant lowAt = Instant.ofEpochMilli(hour.minAtMillis());
      double low = Quantity.rounded(hour.min() - sensor.offsetAt(quantity, lowAt));
      Instant highAt = Instant.ofEpochMilli(hour.maxAtMillis());
      double high = Quantity.rounded(hour.max() - sensor.offsetAt(quantity, highAt));
      course.recall(lowAt, low, high);
      boolean still = low == value && high == value;
      since = still ? (since == null ? lowAt : since) : null;
    }
    Instant at = newest.getValue().at();
    course.standsSince(since == null ? at : since, at, value);
    return course;
  }

  /** Whether the reading is newer than all before. */
  boolean reading(Measurement measurement) {
    boolean newer = lastAt == null || measurement.at().isAfter(lastAt);
    for (Map.Entry<Quantity, Double> entry : measurement.values().entrySet()) {
      keep(entry.getKey(), new Last(measurement.at(), entry.getValue()));
      if (SURROUNDINGS.contains(entry.getKey())) {
        courses
            .computeIfAbsent(entry.getKey(), quantity -> new Course())
            .add(measurement.at(), entry.getValue());
      }
    }
    return newer;
  }

  /** The newest message of the sensor was in order. */
  void accepted() {
    newestRefused = false;
  }

  void refused(SensorStatus.Rejection rejection, boolean whole) {
    lastRejection = rejection;
    newestRefused = newestRefused || whole;
  }

  void online(boolean isOnline) {
    online = isOnline;
  }

  Map<Quantity, Last> last() {
    return last;
  }

  StateRule.Facts facts(Sensor sensor, java.util.function.BooleanSupplier neighbourMoved) {
    return new StateRule.Facts(
        sensor.expectedInterval(),
        Optional.ofNullable(lastAt),
        newestRefused ? Optional.of(lastRejection.at()) : Optional.empty(),
        courses.values().stream().map(Course::unchangedSince).max(Instant::compareTo),
        neighbourMoved);
  }

  /** When anything was last heard of it, a refused message included. */
  Optional<Instant> heardAt() {
    boolean isRefusedLast = newestRefused && (lastAt == null || lastRejection.at().isAfter(lastAt));
    return isRefusedLast ? Optional.of(lastRejection.at()) : Optional.ofNullable(lastAt);
  }

  SensorStatus status(SensorState state, Instant now) {
    Optional<SensorStatus.Rejection> shown =
        Optional.ofNullable(lastRejection)
            .filter(r -> newestRefused || r.at().plus(REFUSAL_SHOWN).isAfter(now));
    return new SensorStatus(
        state, last, Optional.ofNullable(lastAt), shown, Optional.ofNullable(online));
  }

  /** Whether a quantity that {@code other} has too spans enough to call it a move. */
  boolean movedWhere(Seen other, Instant since) {
    return courses.entrySet().stream()
        .filter(entry -> other.courses.containsKey(entry.getKey()))
        .anyMatch(entry -> isMove(entry.getKey(), entry.getValue().span(since)));
  }

  private static boolean isMove(Quantity quantity, double span) {
    double resolution = Math.pow(10, -quantity.displayDecimals());
    return Quantity.rounded(span) >= Quantity.rounded(resolution * StateRule.MOVES_BY_RESOLUTIONS);
  }

  private void keep(Quantity quantity, Last newest) {
    Last before = last.get(quantity);
    if (before == null || !newest.at().isBefore(before.at())) {
      last.put(quantity, newest);
    }
    if (lastAt == null || newest.at().isAfter(lastAt)) {
      lastAt = newest.at();
    }
  }
}

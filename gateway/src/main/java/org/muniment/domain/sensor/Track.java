package org.muniment.domain.sensor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;

/**
 * The newest values of one sensor, to judge the next reading by: is it late, does it jump, and is
 * its millisecond free. Changed by the one thread that owns it.
 */
public final class Track {
  /** A reading that lies further behind the newest of its sensor is late (numbers: Alarms). */
  public static final Duration LATE_AFTER = Duration.ofMinutes(2);

  /** More than a room can do within {@link #JUMP_INTERVALS}: 10 °C, 30 % RH. */
  public static final double JUMP_TEMPERATURE_C = 10;

  public static final double JUMP_HUMIDITY_PCT = 30;
  public static final int JUMP_INTERVALS = 2;

  /**
   * Arrival times are moved by at most this much to keep them apart. It is what a burst can need;
   * when the gateway's clock was set back by more, the new time counts.
   */
  public static final Duration MAX_NUDGE = Duration.ofMinutes(2);

  private static final long NEVER = Long.MIN_VALUE / 2;

  private final long[] atMillis = new long[Quantity.values().length];
  private final double[] values = new double[Quantity.values().length];
  private long newestMillis = NEVER;
  private long lastArrivalMillis = NEVER;
  private long lastOldArrivalMillis = NEVER;

  /** Begins with what is stored; the arrival times that were given stay given. */
  public void restart(Map<Quantity, SensorStatus.Last> stored) {
    Arrays.fill(atMillis, NEVER);
    newestMillis = NEVER;
    stored.forEach((quantity, last) -> keep(quantity, last.at().toEpochMilli(), last.value()));
    lastArrivalMillis = Math.max(lastArrivalMillis, newestMillis);
  }

  /**
   * The arrival time to store for a reading without a time of its own. It rises strictly from one
   * to the next, so that two messages of one millisecond are two readings and not a conflict: the
   * second is put one millisecond later. What is much older, as from quarantine, rises by itself.
   */
  public Instant arrival(Instant arrivedAt) {
    long millis = arrivedAt.toEpochMilli();
    if (millis <= lastArrivalMillis - MAX_NUDGE.toMillis()) {
      lastOldArrivalMillis = free(millis, lastOldArrivalMillis);
      return Instant.ofEpochMilli(lastOldArrivalMillis);
    }
    lastArrivalMillis = free(millis, lastArrivalMillis);
    return Instant.ofEpochMilli(lastArrivalMillis);
  }

  private static long free(long millis, long taken) {
    return millis <= taken && millis > taken - MAX_NUDGE.toMillis() ? taken + 1 : millis;
  }

  /** The reading with the marks it earns against those before; it then is one of them. */
  public Measurement judge(Measurement reading, Duration expectedInterval) {
    long at = reading.at().toEpochMilli();
    Measurement judged = reading;
    if (newestMillis != NEVER && at < newestMillis - LATE_AFTER.toMillis()) {
      judged = judged.marked(Mark.LATE);
    }
    if (jumps(reading, at, expectedInterval.toMillis() * JUMP_INTERVALS)) {
      judged = judged.marked(Mark.JUMP);
    }
    reading.values().forEach((quantity, value) -> keep(quantity, at, value));
    return judged;
  }

  private boolean jumps(Measurement reading, long at, long withinMillis) {
    return jumps(Quantity.TEMPERATURE, JUMP_TEMPERATURE_C, reading, at, withinMillis)
        || jumps(Quantity.HUMIDITY, JUMP_HUMIDITY_PCT, reading, at, withinMillis);
  }

  private boolean jumps(
      Quantity quantity, double most, Measurement reading, long at, long withinMillis) {
    Double value = reading.values().get(quantity);
    long before = atMillis[quantity.ordinal()];
    return value != null
        && before != NEVER
        && at > before
        && at - before <= withinMillis
        && Math.abs(value - values[quantity.ordinal()]) > most;
  }

  private void keep(Quantity quantity, long at, double value) {
    newestMillis = Math.max(newestMillis, at);
    if (at >= atMillis[quantity.ordinal()]) {
      atMillis[quantity.ordinal()] = at;
      values[quantity.ordinal()] = value;
    }
  }
}

package org.muniment.domain.daylog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;

/**
 * The figures of a day minute by minute, as one would explain them: at each minute look which
 * reading of which sensor stands, then count. Everything happens on whole minutes, and values are
 * whole 1/10,000 of the unit.
 *
 * @param readings by sensor number; minutes since the epoch
 * @param looked what was found at a minute before, empty at the beginning
 */
record SlowDay(
    Placement.Kind kind,
    List<Sensor> sensors,
    Preset preset,
    Quantity quantity,
    Map<Integer, TreeMap<Long, Long>> readings,
    long from,
    long until,
    Map<Long, Standing> looked) {
  private static final long MINUTE = 60_000;
  private static final int DAY = 1_440;

  /** What stands at a minute: of each sensor the minute of its reading, and the median of all. */
  record Standing(List<Long> read, Optional<Long> value) {}

  Standing at(long minute) {
    return looked.computeIfAbsent(minute, this::look);
  }

  private Standing look(long minute) {
    List<Long> read = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (Sensor sensor : sensors) {
      var last = readings.get(sensor.id()).floorEntry(minute);
      boolean stands =
          last != null
              && (minute - last.getKey()) * MINUTE < sensor.hold().toMillis()
              && isHereFrom(sensor, last.getKey(), minute);
      read.add(stands ? last.getKey() : -1);
      if (stands) {
        values.add(last.getValue() + offset(sensor, last.getKey()));
      }
    }
    return new Standing(read, median(values));
  }

  private boolean isHereFrom(Sensor sensor, long minute, long to) {
    for (long m = minute; m <= to; m++) {
      if (sensor.placementAt(instant(m)).kind() != kind) {
        return false;
      }
    }
    return true;
  }

  private long offset(Sensor sensor, long minute) {
    return BigDecimal.valueOf(sensor.offsetAt(quantity, instant(minute)))
        .movePointRight(4)
        .longValueExact();
  }

  private static java.time.Instant instant(long minute) {
    return java.time.Instant.ofEpochMilli(minute * MINUTE);
  }

  static Optional<Long> median(List<Long> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<Long> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return Optional.of(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : BigDecimal.valueOf(sorted.get(middle - 1) + sorted.get(middle))
                .divide(BigDecimal.valueOf(2))
                .add(new BigDecimal("0.5"))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact());
  }

  Optional<Limits> limits(long minute) {
    return preset.at(instant(minute)).of(quantity);
  }

  /** −1 below, 0 inside, 1 above; empty where nothing stands or nothing is allowed or forbidden. */
  Optional<Integer> side(long minute) {
    Optional<Long> value = at(minute).value();
    Optional<Limits> limits = limits(minute);
    if (value.isEmpty() || limits.isEmpty()) {
      return Optional.empty();
    }
    double shown = value.get() / 10_000.0;
    return Optional.of(shown > limits.get().high() ? 1 : shown < limits.get().low() ? -1 : 0);
  }

  /** Words for all figures; null without any. */
  String figures() {
    long sum = 0;
    long covered = 0;
    long limited = 0;
    long inside = 0;
    Long min = null;
    Long max = null;
    long minAt = 0;
    long maxAt = 0;
    boolean isHeld = true;
    List<Long> before = at(from - 1).read();
    for (long m = from; m < until; m++) {
      Standing now = at(m);
      isHeld &= now.read().equals(before);
      sum += now.value().orElse(0L);
      covered += now.value().isPresent() ? 1 : 0;
      limited += side(m).isPresent() ? 1 : 0;
      inside += side(m).filter(side -> side == 0).isPresent() ? 1 : 0;
      if (now.value().isPresent() && !isHeld) {
        boolean isLower = min == null || now.value().get() < min;
        boolean isHigher = max == null || now.value().get() > max;
        minAt = isLower ? m : minAt;
        maxAt = isHigher ? m : maxAt;
        min = isLower ? now.value().get() : min;
        max = isHigher ? now.value().get() : max;
      }
    }
    if (covered == 0) {
      return null;
    }
    if (min == null) {
      min = at(from).value().get();
      max = min;
      minAt = from;
      maxAt = from;
    }
    return "sum %d of %d, min %d at %d, max %d at %d, in %d of %d, change %s"
        .formatted(sum, covered, min, minAt, max, maxAt, inside, limited, change());
  }

  private String change() {
    Long[] values = new Long[(int) (until - from) + DAY];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(from - DAY + i).value().orElse(null);
    }
    long widest = -1;
    int widestEnd = 0;
    for (int end = DAY; end < values.length; end++) {
      long[] window =
          Arrays.stream(values, end - DAY, end + 1)
              .filter(v -> v != null)
              .mapToLong(Long::longValue)
              .toArray();
      if (window.length > 0) {
        long span =
            Arrays.stream(window).max().getAsLong() - Arrays.stream(window).min().getAsLong();
        widestEnd = span > widest ? end : widestEnd;
        widest = Math.max(span, widest);
      }
    }
    return widest + " by " + (from - DAY + widestEnd);
  }

  /** Side, begin, end and worst value of each. */
  List<String> excursions() {
    List<String> all = new ArrayList<>();
    int side = 0;
    long begin = 0;
    long worst = 0;
    long worstBeyond = 0;
    for (long m = from; m <= until; m++) {
      int now = m < until ? side(m).orElse(0) : 0;
      if (now != side && side != 0) {
        all.add("%d %d-%d worst %d".formatted(side, begin, m, worst));
      }
      if (now != side) {
        begin = m;
        worstBeyond = -1;
      }
      if (now != 0) {
        Limits limits = limits(m).get();
        long crossed = Math.round((now > 0 ? limits.high() : limits.low()) * 10_000);
        long beyond = Math.abs(at(m).value().get() - crossed);
        worst = beyond > worstBeyond ? at(m).value().get() : worst;
        worstBeyond = Math.max(beyond, worstBeyond);
      }
      side = now;
    }
    return all;
  }

  /** The median of the nearest reading of each sensor, null without any. */
  Long observed(long minute) {
    List<Long> values = new ArrayList<>();
    for (Sensor sensor : sensors) {
      Long nearest = null;
      for (long at : readings.get(sensor.id()).keySet()) {
        boolean isNear = Math.abs(at - minute) <= 30 && isHereFrom(sensor, at, at);
        boolean isNearer = nearest == null || Math.abs(at - minute) < Math.abs(nearest - minute);
        nearest = isNear && isNearer ? Long.valueOf(at) : nearest;
      }
      if (nearest != null) {
        values.add(readings.get(sensor.id()).get(nearest) + offset(sensor, nearest));
      }
    }
    return median(values).orElse(null);
  }
}

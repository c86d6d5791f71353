package org.muniment.domain.measure;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One reading of one sensor: a time, one or more quantities as measured (not calibrated), and
 * marks. The time has whole milliseconds; values are rounded to the four decimals that are kept.
 */
public record Measurement(Instant at, Map<Quantity, Double> values, Set<Mark> marks) {
  public Measurement {
    Objects.requireNonNull(at, "a measurement needs its time");
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a measurement needs at least one value");
    }
    at = Instant.ofEpochMilli(at.toEpochMilli());
    EnumMap<Quantity, Double> kept = new EnumMap<>(Quantity.class);
    values.forEach((quantity, value) -> kept.put(quantity, keep(quantity, value)));
    values = Collections.unmodifiableMap(kept);
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
  }

  public Measurement(Instant at, Map<Quantity, Double> values) {
    this(at, values, Set.of());
  }

  public Measurement marked(Mark mark) {
    EnumSet<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return new Measurement(at, values, more);
  }

  public Measurement at(Instant otherTime) {
    return new Measurement(otherTime, values, marks);
  }

  private static double keep(Quantity quantity, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(quantity.key() + " must be a number, got " + value);
    }
    return Quantity.rounded(value);
  }
}

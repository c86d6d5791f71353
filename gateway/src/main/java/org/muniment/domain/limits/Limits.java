package org.muniment.domain.limits;

/** An inclusive range in the unit of its quantity: 14.0 and 24.0 are inside 14–24. */
public record Limits(double low, double high) {
  public Limits {
    if (!(low < high)) {
      throw new IllegalArgumentException("limits must rise, got %s to %s".formatted(low, high));
    }
  }

  public boolean contain(double value) {
    return value >= low && value <= high;
  }

  public double width() {
    return high - low;
  }
}

package org.muniment.domain.daylog;

import java.util.OptionalDouble;

/**
 * A part of a time.
 *
 * @param ofMillis the whole, milliseconds
 * @param inMillis the part of it, 0 to {@code ofMillis}
 */
public record Share(long ofMillis, long inMillis) {
  public static final Share NONE = new Share(0, 0);

  /** From this coverage on, figures count as complete. */
  public static final double ENOUGH = 0.75;

  private static final long MOST_TENTHS = 1_000;

  public Share {
    if (inMillis < 0 || inMillis > ofMillis) {
      throw new IllegalArgumentException("a part of %d cannot be %d".formatted(ofMillis, inMillis));
    }
  }

  /** 0 to 100; empty when there is no whole. */
  public OptionalDouble percent() {
    return ofMillis == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * inMillis / ofMillis);
  }

  /**
   * As people see it, to one decimal, half up: never 100 when anything is missing (99.96 % is shown
   * as 99.9); empty when there is no whole.
   */
  public OptionalDouble shownPercent() {
    if (ofMillis == 0) {
      return OptionalDouble.empty();
    }
    long tenths =
        Math.addExact(Math.multiplyExact(2 * MOST_TENTHS, inMillis), ofMillis) / (2 * ofMillis);
    long shown = tenths == MOST_TENTHS && inMillis < ofMillis ? tenths - 1 : tenths;
    return OptionalDouble.of(shown / 10.0);
  }

  /**
   * Whether, as a coverage, it is so little that figures are marked as incomplete, judged before
   * rounding (numbers: Statistics of a period).
   */
  public boolean isIncomplete() {
    return inMillis < ENOUGH * ofMillis;
  }

  public long outMillis() {
    return ofMillis - inMillis;
  }

  public Share plus(Share other) {
    return new Share(ofMillis + other.ofMillis, inMillis + other.inMillis);
  }
}

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

  public Share {
    if (inMillis < 0 || inMillis > ofMillis) {
      throw new IllegalArgumentException("a part of %d cannot be %d".formatted(ofMillis, inMillis));
    }
  }

  /** 0 to 100; empty when there is no whole. */
  public OptionalDouble percent() {
    return ofMillis == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * inMillis / ofMillis);
  }

  public long outMillis() {
    return ofMillis - inMillis;
  }

  public Share plus(Share other) {
    return new Share(ofMillis + other.ofMillis, inMillis + other.inMillis);
  }
}

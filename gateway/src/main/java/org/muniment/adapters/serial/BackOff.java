package org.muniment.adapters.serial;

import java.util.random.RandomGenerator;

/** How long to wait before a lost port is opened again: longer each time, and never the same. */
final class BackOff {
  static final long FIRST_MILLIS = 250;
  static final long LONGEST_MILLIS = 5_000;

  private final RandomGenerator random;
  private long step = FIRST_MILLIS;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  /** Between half of the step and the step, in milliseconds; the next step is twice as long. */
  long nextMillis() {
    long now = step;
    step = Math.min(now * 2, LONGEST_MILLIS);
    return now / 2 + random.nextLong(now / 2 + 1);
  }

  /** The port works: after the next loss it begins anew. */
  void reset() {
    step = FIRST_MILLIS;
  }
}

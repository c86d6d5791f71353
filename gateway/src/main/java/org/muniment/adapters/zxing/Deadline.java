package org.muniment.adapters.zxing;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a picture has had its time, on the clock that never goes back. */
final class Deadline {
  /** Thrown through ZXing, which catches only its own exceptions. */
  static final class Passed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Passed() {
      super("a picture took too long", null, false, false);
    }
  }

  private final LongSupplier nanoTime;
  private final long endsAtNanos;

  Deadline(Duration time, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.endsAtNanos = nanoTime.getAsLong() + time.toNanos();
  }

  /**
   * @throws Passed when the time is over
   */
  void check() {
    if (nanoTime.getAsLong() - endsAtNanos > 0) {
      throw new Passed();
    }
  }
}

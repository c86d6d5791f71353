package org.muniment.dashboard.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations in nanoseconds, summed up as a person reads them. */
final class Quantiles {
  private final long[] sorted;

  Quantiles(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  double millisAt(double share) {
    int index = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
    return sorted[index] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "n %d, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, max %.2f ms",
        sorted.length,
        millisAt(0.5),
        millisAt(0.95),
        millisAt(0.99),
        sorted[sorted.length - 1] / 1e6);
  }
}

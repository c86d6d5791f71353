package org.muniment.dashboard.api.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * Goes through the series of several quantities by time, so that values of the same time are one
 * reading again. Makes no objects on the way.
 */
final class Merged {
  private final Quantity[] quantities;
  private final Series[] series;
  private final int[] next;
  private final boolean[] here;
  private long atMillis;

  Merged(Map<Quantity, Series> byQuantity) {
    List<Quantity> filled = new ArrayList<>(byQuantity.keySet());
    filled.removeIf(quantity -> byQuantity.get(quantity).size() == 0);
    quantities = filled.toArray(Quantity[]::new);
    series = filled.stream().map(byQuantity::get).toArray(Series[]::new);
    next = new int[quantities.length];
    here = new boolean[quantities.length];
  }

  /** Moves to the next time; false at the end. */
  boolean advance() {
    atMillis = Long.MAX_VALUE;
    for (int i = 0; i < series.length; i++) {
      next[i] += here[i] ? 1 : 0;
      if (next[i] < series[i].size()) {
        atMillis = Math.min(atMillis, series[i].atMillis(next[i]));
      }
    }
    for (int i = 0; i < series.length; i++) {
      here[i] = next[i] < series[i].size() && series[i].atMillis(next[i]) == atMillis;
    }
    return atMillis != Long.MAX_VALUE;
  }

  long atMillis() {
    return atMillis;
  }

  int count() {
    return quantities.length;
  }

  Quantity quantity(int i) {
    return quantities[i];
  }

  /** Whether the i-th quantity has a value at this time. */
  boolean has(int i) {
    return here[i];
  }

  double value(int i) {
    return series[i].value(next[i]);
  }

  /** The marks of all values of this time together. */
  int markBits() {
    int bits = 0;
    for (int i = 0; i < series.length; i++) {
      bits |= here[i] ? series[i].markBits(next[i]) : 0;
    }
    return bits;
  }
}

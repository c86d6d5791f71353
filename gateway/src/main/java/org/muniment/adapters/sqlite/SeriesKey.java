package org.muniment.adapters.sqlite;

import org.muniment.domain.measure.Quantity;

/** One quantity of one sensor as one number; part of the database format. */
final class SeriesKey {
  static final int QUANTITY_BITS = 6;
  private static final int QUANTITIES = 1 << QUANTITY_BITS;

  private SeriesKey() {}

  static int of(int sensorId, Quantity quantity) {
    return sensorId * QUANTITIES + quantity.storedId();
  }

  static int sensorId(int series) {
    return series / QUANTITIES;
  }

  static Quantity quantity(int series) {
    return Quantity.byStoredId(series % QUANTITIES);
  }

  /** The lowest number that a series of the sensor can have. */
  static int first(int sensorId) {
    return sensorId * QUANTITIES;
  }

  static int last(int sensorId) {
    return sensorId * QUANTITIES + QUANTITIES - 1;
  }
}

package org.muniment.adapters.sqlite;

import org.muniment.domain.measure.Quantity;

/**
 * The values of one journal row as bytes, part of the database format: for each value the
 * quantity's stored number, then whole 1/10,000 of its unit, signed (see {@link Varints}).
 *
 * <p>21.5 °C is {@code 01 | B0 9F 1A}: 215,000 is zigzag 430,000.
 */
final class JournalValues {
  /** Takes decoded values one by one. */
  interface Sink {
    void value(Quantity quantity, long fixed);
  }

  private JournalValues() {}

  static void add(Varints.Writer bytes, Quantity quantity, long fixed) {
    bytes.unsigned(quantity.storedId()).signed(fixed);
  }

  static void decode(byte[] encoded, Sink sink) {
    Varints.Reader bytes = new Varints.Reader(encoded);
    while (bytes.hasMore()) {
      Quantity quantity = Quantity.byStoredId((int) bytes.unsigned());
      sink.value(quantity, bytes.signed());
    }
  }
}

package org.muniment.adapters.sqlite;

import java.util.Arrays;
import org.muniment.domain.measure.Quantity;

/**
 * The values of one journal row as bytes, part of the database format: for each value the
 * quantity's stored number in one byte, then whole 1/10,000 of its unit, zigzag (0, −1, 1, −2 … as
 * 0, 1, 2, 3 …), seven bits a byte from the lowest on, the top bit set when more follow.
 *
 * <p>21.5 °C is {@code 01 | B0 9F 1A}: 215,000 is zigzag 430,000.
 */
final class JournalValues {
  private static final int MAX_BYTES_PER_VALUE = 11;
  private static final int MORE = 0x80;
  private static final int LOW_BITS = 0x7f;

  /** Takes decoded values one by one. */
  interface Sink {
    void value(Quantity quantity, long fixed);
  }

  private byte[] bytes = new byte[MAX_BYTES_PER_VALUE * Quantity.values().length];
  private int length;

  void clear() {
    length = 0;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void add(Quantity quantity, long fixed) {
    bytes[length++] = (byte) quantity.storedId();
    long rest = fixed << 1 ^ fixed >> 63;
    while ((rest & ~LOW_BITS) != 0) {
      bytes[length++] = (byte) (rest & LOW_BITS | MORE);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  static void decode(byte[] encoded, Sink sink) {
    int index = 0;
    while (index < encoded.length) {
      Quantity quantity = Quantity.byStoredId(encoded[index++]);
      long zigzag = 0;
      int shift = 0;
      byte part;
      do {
        part = encoded[index++];
        zigzag |= (long) (part & LOW_BITS) << shift;
        shift += 7;
      } while ((part & MORE) != 0);
      sink.value(quantity, zigzag >>> 1 ^ -(zigzag & 1));
    }
  }
}

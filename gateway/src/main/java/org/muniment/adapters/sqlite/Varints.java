package org.muniment.adapters.sqlite;

import java.util.Arrays;

/**
 * Numbers as few bytes as they need, part of the database format: seven bits a byte from the lowest
 * on, the top bit set when more follow. Signed numbers as zigzag: 0, −1, 1, −2 … as 0, 1, 2, 3 …
 */
final class Varints {
  private static final int MORE = 0x80;
  private static final int LOW_BITS = 0x7f;
  private static final int BITS = 7;
  private static final int MAX_BYTES = 10;

  /** Writes into a buffer that grows. */
  static final class Writer {
    private byte[] bytes = new byte[64];
    private int length;

    void clear() {
      length = 0;
    }

    boolean isEmpty() {
      return length == 0;
    }

    Writer unsigned(long number) {
      if (length + MAX_BYTES > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      long rest = number;
      while ((rest & ~LOW_BITS) != 0) {
        bytes[length++] = (byte) (rest & LOW_BITS | MORE);
        rest >>>= BITS;
      }
      bytes[length++] = (byte) rest;
      return this;
    }

    Writer signed(long number) {
      return unsigned(number << 1 ^ number >> 63);
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, length);
    }
  }

  /** Reads what {@link Writer} wrote. */
  static final class Reader {
    private final byte[] bytes;
    private int index;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasMore() {
      return index < bytes.length;
    }

    long unsigned() {
      long number = 0;
      int shift = 0;
      byte part;
      do {
        part = bytes[index++];
        number |= (long) (part & LOW_BITS) << shift;
        shift += BITS;
      } while ((part & MORE) != 0);
      return number;
    }

    long signed() {
      long zigzag = unsigned();
      return zigzag >>> 1 ^ -(zigzag & 1);
    }
  }

  private Varints() {}
}

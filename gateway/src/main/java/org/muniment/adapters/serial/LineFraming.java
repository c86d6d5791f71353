package org.muniment.adapters.serial;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into lines that end with CR, LF or both. Lines without a byte are no
 * lines; a line longer than {@link #MAX_LINE_BYTES} is dropped up to its end, and counted.
 */
final class LineFraming {
  /** Sensors' lines have some tens of bytes: more than this is a wrong speed or another thing. */
  static final int MAX_LINE_BYTES = 4_096;

  private final Consumer<byte[]> lines;
  private final byte[] line = new byte[MAX_LINE_BYTES];
  private int length;
  private boolean skipping;
  private boolean lastTooLong;
  private long tooLong;

  /**
   * @param lines told every whole line, without its end
   */
  LineFraming(Consumer<byte[]> lines) {
    this.lines = lines;
  }

  void take(byte[] bytes) {
    for (byte one : bytes) {
      if (one == '\n' || one == '\r') {
        end();
      } else if (!skipping) {
        add(one);
      }
    }
  }

  /** Forgets half a line: the next byte begins a new one. */
  void restart() {
    length = 0;
    skipping = false;
  }

  /** What comes up to the next line end is the rest of something. */
  void skipRest() {
    length = 0;
    skipping = true;
  }

  /** How many lines were too long. */
  long tooLong() {
    return tooLong;
  }

  /** Whether the newest line was too long. */
  boolean isLastTooLong() {
    return lastTooLong;
  }

  private void add(byte one) {
    if (length == MAX_LINE_BYTES) {
      tooLong++;
      lastTooLong = true;
      skipRest();
      return;
    }
    line[length++] = one;
  }

  private void end() {
    if (length > 0) {
      lastTooLong = false;
      lines.accept(Arrays.copyOf(line, length));
    }
    restart();
  }
}

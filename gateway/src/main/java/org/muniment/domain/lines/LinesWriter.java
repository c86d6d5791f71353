package org.muniment.domain.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.muniment.domain.measure.Quantity;

/**
 * Writes the canonical forms: lines that end in a line feed, each a key and its fields separated by
 * tabs. In texts a backslash, a tab, a line feed and a carriage return are written {@code \\},
 * {@code \t}, {@code \n} and {@code \r}; a field that is not there is empty.
 */
public final class LinesWriter {
  private static final int USUAL_LENGTH = 4_096;

  private final StringBuilder lines = new StringBuilder(USUAL_LENGTH);

  /** Begins a line. */
  public LinesWriter line(String key) {
    if (lines.length() > 0) {
      lines.append('\n');
    }
    lines.append(key);
    return this;
  }

  public LinesWriter text(String text) {
    lines.append('\t');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(c);
      }
    }
    return this;
  }

  public LinesWriter none() {
    lines.append('\t');
    return this;
  }

  public LinesWriter number(long number) {
    lines.append('\t').append(number);
    return this;
  }

  /** Milliseconds of the Unix epoch. */
  public LinesWriter at(Instant instant) {
    return number(instant.toEpochMilli());
  }

  /** A moment from which on something holds; empty for the beginning of time. */
  public LinesWriter since(long millis) {
    return millis == Long.MIN_VALUE ? none() : number(millis);
  }

  /** A value in whole 1/10,000 of its unit. */
  public LinesWriter value(double value) {
    return number(Quantity.toFixed(value));
  }

  /**
   * A sum of value × milliseconds in whole 1/10,000, also where it has more digits than a value.
   */
  public LinesWriter sum(double weighted) {
    BigDecimal units =
        new BigDecimal(weighted).multiply(BigDecimal.valueOf(Quantity.UNITS_PER_ONE));
    return number(units.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  /** All lines, the last one ended too. */
  public String text() {
    return lines.append('\n').toString();
  }
}

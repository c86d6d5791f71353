package org.muniment.domain.lines;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.domain.measure.Quantity;

/**
 * Reads what {@link LinesWriter} writes, and nothing else: what it takes is what would be written
 * again. Everything else is an {@link IllegalArgumentException} with the line and the value.
 */
public final class LinesReader {
  /** The decimals of a value: 1/10,000. */
  private static final int DECIMALS = 4;

  private final String lines;
  private int lineNumber;
  private int next;
  private int field;
  private int lineEnd = -1;

  public LinesReader(String lines) {
    if (lines.isEmpty() || lines.charAt(lines.length() - 1) != '\n') {
      throw new IllegalArgumentException("the text ends within a line");
    }
    this.lines = lines;
  }

  /** Whether a line with this key comes next. */
  public boolean isNext(String key) {
    int end = next + key.length();
    return lines.startsWith(key, next) && (lines.charAt(end) == '\t' || lines.charAt(end) == '\n');
  }

  /** Goes to the next line, which must have this key; the one before must be used up. */
  public LinesReader line(String key) {
    endLine();
    lineNumber++;
    if (next >= lines.length()) {
      throw wrong("expected " + key + ", but the text ends");
    }
    lineEnd = lines.indexOf('\n', next);
    if (!isNext(key)) {
      throw wrong("expected " + key + ", got '" + lines.substring(next, lineEnd) + "'");
    }
    field = next + key.length();
    next = lineEnd + 1;
    return this;
  }

  public boolean hasMore() {
    return field < lineEnd;
  }

  public String text() {
    int from = begin();
    boolean isPlain = true;
    while (field < lineEnd && lines.charAt(field) != '\t') {
      char c = lines.charAt(field);
      if (c == '\r') {
        throw wrong("a carriage return must be written \\r");
      }
      isPlain &= c != '\\';
      field++;
    }
    return isPlain ? lines.substring(from, field) : unescaped(from);
  }

  private int begin() {
    if (!hasMore()) {
      throw wrong("a field is missing");
    }
    return ++field;
  }

  private String unescaped(int from) {
    StringBuilder text = new StringBuilder(field - from);
    for (int i = from; i < field; i++) {
      char c = lines.charAt(i);
      if (c == '\\') {
        i++;
        text.append(escaped(i < field ? lines.charAt(i) : ' '));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private char escaped(char letter) {
    return switch (letter) {
      case '\\' -> '\\';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> throw wrong("'\\" + letter + "' stands for nothing");
    };
  }

  public long number() {
    int from = begin();
    while (field < lineEnd && lines.charAt(field) != '\t') {
      field++;
    }
    if (!isWhole(from)) {
      throw wrong("'" + lines.substring(from, field) + "' is no whole number");
    }
    try {
      return Long.parseLong(lines, from, field, 10);
    } catch (NumberFormatException tooLong) {
      throw wrong("'" + lines.substring(from, field) + "' is no whole number");
    }
  }

  /** A number that fits where numbers are small. */
  public int count() {
    long number = number();
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw wrong("'" + number + "' cannot be here");
    }
    return (int) number;
  }

  /** Digits without a leading zero, a minus before them at most. */
  private boolean isWhole(int from) {
    int first = from < field && lines.charAt(from) == '-' ? from + 1 : from;
    boolean isZero = first < field && lines.charAt(first) == '0';
    if (first == field || isZero && field - from > 1) {
      return false;
    }
    for (int i = first; i < field; i++) {
      if (lines.charAt(i) < '0' || lines.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public Instant at() {
    return Instant.ofEpochMilli(number());
  }

  public long since() {
    return isNone() ? Long.MIN_VALUE : number();
  }

  public double value() {
    return Quantity.fromFixed(number());
  }

  public double sum() {
    return BigDecimal.valueOf(number(), DECIMALS).doubleValue();
  }

  /** Whether the next field is empty, which then is passed over. */
  public boolean isNone() {
    boolean isNone = hasMore() && (field + 1 == lineEnd || lines.charAt(field + 1) == '\t');
    field += isNone ? 1 : 0;
    return isNone;
  }

  public <T> Optional<T> optional(Function<String, T> parse) {
    return isNone() ? Optional.empty() : Optional.of(parsed(parse));
  }

  /** A text that means something; what it means, written again, must be the same text. */
  public <T> T parsed(Function<String, T> parse) {
    String text = text();
    try {
      T meaning = parse.apply(text);
      if (meaning.toString().equals(text)) {
        return meaning;
      }
    } catch (RuntimeException nothing) {
      throw wrong("'" + text + "' is not known here");
    }
    throw wrong("'" + text + "' is not written as it must be");
  }

  /** A word that stands for one of several things. */
  public <T> T word(Function<String, Optional<T>> find) {
    String word = text();
    return find.apply(word).orElseThrow(() -> wrong("'" + word + "' is not known here"));
  }

  /** Nothing may follow. */
  public void end() {
    endLine();
    if (next < lines.length()) {
      lineNumber++;
      throw wrong("nothing may follow");
    }
  }

  private void endLine() {
    if (hasMore()) {
      throw wrong("'" + lines.substring(field + 1, lineEnd) + "' is too much");
    }
  }

  public IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("line " + lineNumber + ": " + what);
  }
}

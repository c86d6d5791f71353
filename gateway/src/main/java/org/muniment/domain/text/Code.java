package org.muniment.domain.text;

import java.util.regex.Pattern;

/** A code that Muniment gives: of a site, room, cabinet, shelf or sensor (contract: Codes). */
public record Code(String value) implements Comparable<Code> {
  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");
  private static final String RESERVED = "unknown";

  public Code {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a code is 1 to 32 of A-Z 0-9 _ - and starts with a letter or digit, got " + value);
    }
  }

  public static boolean isValid(String value) {
    return value != null && SHAPE.matcher(value).matches() && !RESERVED.equalsIgnoreCase(value);
  }

  public static Code of(String value) {
    return new Code(value);
  }

  @Override
  public int compareTo(Code other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

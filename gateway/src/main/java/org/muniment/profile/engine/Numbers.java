package org.muniment.profile.engine;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as devices print them. */
final class Numbers {
  private static final int MAX_LENGTH = 40;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");

  private Numbers() {}

  /** The decimal number in {@code text}; empty for anything else, NaN and infinities too. */
  static OptionalDouble parse(String text) {
    String trimmed = text.trim();
    if (trimmed.length() > MAX_LENGTH || !DECIMAL.matcher(trimmed).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(trimmed);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}

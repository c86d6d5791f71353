package org.muniment.profile.engine;

/** A value as a message gives it, before anybody says what it means. */
public sealed interface Raw {
  record Number(double value) implements Raw {}

  record Text(String value) implements Raw {}

  record Flag(boolean value) implements Raw {}

  /** What stands for the other cases. */
  enum Special implements Raw {
    /** The message has no such field. */
    ABSENT,
    /** The field is there and says nothing. */
    NULL,
    /** The field holds an object or a list. */
    NOT_SCALAR
  }

  default boolean isPresent() {
    return this != Special.ABSENT;
  }

  /** The words of it: {@code true}, {@code low}, {@code 85} for 85.0; empty for a special one. */
  default String words() {
    if (this instanceof Text text) {
      return text.value();
    }
    if (this instanceof Flag flag) {
      return String.valueOf(flag.value());
    }
    if (this instanceof Number number) {
      double value = number.value();
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
    return "";
  }
}

package org.muniment.domain.duty;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a due date on a free day; each has a text {@code duty.shift.<key>}. */
public enum Shift {
  STAYS,
  /** To the working day before. */
  BEFORE,
  /** To the working day after. */
  AFTER;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Shift> of(String key) {
    return Stream.of(values()).filter(shift -> shift.key().equals(key)).findFirst();
  }
}

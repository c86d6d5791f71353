package org.muniment.domain.duty;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that is not as its weekday says.
 *
 * @param name {@code 国庆节}; empty when it has none
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {
  /** Each has a text {@code calendar.<key>}. */
  public enum Kind {
    FREE,
    /** A Saturday or Sunday that is worked for a holiday elsewhere (调休). */
    WORKING;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public CalendarDay {
    Objects.requireNonNull(date);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
  }
}

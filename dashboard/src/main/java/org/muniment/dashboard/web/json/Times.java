package org.muniment.dashboard.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as the contract has them: ISO 8601 with an offset or {@code Z}. What we answer is always in
 * UTC with {@code Z}.
 */
public final class Times {
  /** A plus in a query string that was not escaped arrives as a space. */
  private static final Pattern LOST_PLUS = Pattern.compile(" (\\d{2}:?\\d{2})$");

  private static final Instant LOWEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant HIGHEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final int LOWEST_YEAR = 1900;
  private static final int HIGHEST_YEAR = 2200;

  private Times() {}

  /** Empty for what is no time, has no offset, or is centuries away. */
  public static Optional<Instant> parse(String text) {
    try {
      Instant at =
          OffsetDateTime.parse(LOST_PLUS.matcher(text.strip()).replaceFirst("+$1")).toInstant();
      return Optional.of(at).filter(t -> !t.isBefore(LOWEST) && t.isBefore(HIGHEST));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  /** A day without a zone, {@code 2026-07-16}; empty for what is none or centuries away. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= LOWEST_YEAR && day.getYear() < HIGHEST_YEAR);
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }
}

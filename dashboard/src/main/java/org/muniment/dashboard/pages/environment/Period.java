package org.muniment.dashboard.pages.environment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.muniment.desk.Step;

/** Whole local days, from {@code first} to {@code last}, both inclusive. */
public record Period(Span span, LocalDate first, LocalDate last) {
  /** How long a period is, and how finely it is drawn and listed. */
  public enum Span {
    DAY(Step.PT10M, Step.PT10M),
    WEEK(Step.PT10M, Step.PT1H),
    MONTH(Step.PT1H, Step.PT1H),
    SEASON(Step.PT1H, Step.P1D),
    YEAR(Step.PT1H, Step.P1D);

    private final Step drawn;
    private final Step listed;

    Span(Step drawn, Step listed) {
      this.drawn = drawn;
      this.listed = listed;
    }

    public Step drawn() {
      return drawn;
    }

    /** The step of the table behind the chart. */
    public Step listed() {
      return listed;
    }

    /** Its word in addresses and text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Span> byKey(String key) {
      for (Span span : values()) {
        if (span.key().equals(key)) {
          return Optional.of(span);
        }
      }
      return Optional.empty();
    }
  }

  public static Period of(Span span, LocalDate last) {
    LocalDate first =
        switch (span) {
          case DAY -> last;
          case WEEK -> last.minusDays(6);
          case MONTH -> last.minusMonths(1).plusDays(1);
          case SEASON -> last.minusMonths(3).plusDays(1);
          case YEAR -> last.minusYears(1).plusDays(1);
        };
    return new Period(span, first, last);
  }

  public Period before() {
    return of(span, first.minusDays(1));
  }

  /** The period after, which never ends in the future. */
  public Period after(LocalDate today) {
    LocalDate begin = last.plusDays(1);
    LocalDate end =
        switch (span) {
          case DAY -> begin;
          case WEEK -> begin.plusDays(6);
          case MONTH -> begin.plusMonths(1).minusDays(1);
          case SEASON -> begin.plusMonths(3).minusDays(1);
          case YEAR -> begin.plusYears(1).minusDays(1);
        };
    return of(span, end.isAfter(today) ? today : end);
  }

  public Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  public Instant to(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}

package org.muniment.dashboard.pages.environment.around;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
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

    /** Told by its days; what is longer, by its months. */
    public boolean isShort() {
      return this == DAY || this == WEEK || this == MONTH;
    }

    /** Its word in addresses and text keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String textKey() {
      return "environment.span." + key();
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

  /** What the address says; nonsense means the usual span, until today. */
  public static Period asked(Context ctx, LocalDate today, Span usual) {
    Span span = Span.byKey(ctx.queryParam("span")).orElse(usual);
    LocalDate end = today;
    try {
      String asked = ctx.queryParam("end");
      end = asked == null ? today : LocalDate.parse(asked);
    } catch (DateTimeParseException nonsense) {
      end = today;
    }
    return of(span, end.isAfter(today) ? today : end);
  }

  /** As addresses take it. */
  public String query() {
    return "span=" + span.key() + "&end=" + last;
  }

  public String label(Words words) {
    return switch (span) {
      case DAY -> words.fullDate(first);
      case WEEK, MONTH -> words.shortDate(first) + " – " + words.shortDate(last);
      case SEASON, YEAR -> words.date(first) + " – " + words.date(last);
    };
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

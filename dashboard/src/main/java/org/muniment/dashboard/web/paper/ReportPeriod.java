package org.muniment.dashboard.web.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.text.Message;

/** The days of a report, both included; of the site's calendar. */
public record ReportPeriod(LocalDate from, LocalDate to) {
  public static final String FROM = "from";
  public static final String TO = "to";

  /** The parameters that say it. */
  public static final List<String> NAMES = List.of(FROM, TO);

  /** A year at most, leap day and all. */
  public static final int MAX_DAYS = 366;

  /**
   * As the query says: {@code to} is today and {@code from} the first day of its year when they are
   * not given. What is wrong with them becomes a problem of {@code params}.
   */
  public static ReportPeriod of(Params params, LocalDate today) {
    Optional<LocalDate> from = params.date(FROM);
    LocalDate to = params.date(TO).orElse(from.filter(today::isBefore).orElse(today));
    LocalDate first = from.orElse(to.withDayOfYear(1));
    if (first.isAfter(to)) {
      params.wrong(FROM, Message.of("register.period.order", first.toString(), to.toString()));
      return new ReportPeriod(to, to);
    }
    if (first.plusDays(MAX_DAYS).isBefore(to.plusDays(1))) {
      params.wrong(
          FROM, Message.of("register.period.long", MAX_DAYS, first.toString(), to.toString()));
      return new ReportPeriod(to, to);
    }
    return new ReportPeriod(first, to);
  }

  public Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** When it is over. */
  public Instant end(ZoneId zone) {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** {@code 2026-01-01 – 2026-07-16}. */
  public String sentence(Words words) {
    return words.say("register.period", from.toString(), to.toString());
  }

  /** For the name of a file: {@code 2026-01-01_2026-07-16}. */
  public String file() {
    return from + "_" + to;
  }
}

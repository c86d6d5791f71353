package org.muniment.dashboard.web.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.json.Times;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/** The days of a report, both included; of the site's calendar. */
public record ReportPeriod(LocalDate from, LocalDate to) {
  public static final String FROM = "from";
  public static final String TO = "to";

  /** The parameters that say it. */
  public static final List<String> NAMES = List.of(FROM, TO);

  /** A year at most, leap day and all. */
  public static final int MAX_DAYS = 366;

  private static final int MAX_SHOWN = 40;

  /**
   * A period that was asked for.
   *
   * @param period the running year when something is wrong with what was asked for
   */
  public record Read(ReportPeriod period, Optional<Refusal.Field> wrong) {}

  /** As the query says; what is wrong with it becomes a problem of {@code params}. */
  public static ReportPeriod of(Params params, LocalDate today) {
    Read read = read(name -> params.text(name).orElse(""), today);
    read.wrong().ifPresent(problem -> params.wrong(problem.field(), problem.message()));
    return read.period();
  }

  /**
   * {@code to} is today and {@code from} the first day of its year when they are empty.
   *
   * @param text of a parameter
   */
  public static Read read(UnaryOperator<String> text, LocalDate today) {
    ReportPeriod running = new ReportPeriod(today.withDayOfYear(1), today);
    for (String name : NAMES) {
      String typed = text.apply(name);
      if (!typed.isEmpty() && Times.date(typed).isEmpty()) {
        Message message = Message.of("api.date", Visible.brief(typed, MAX_SHOWN));
        return new Read(running, Optional.of(new Refusal.Field(name, message)));
      }
    }
    Optional<LocalDate> from = Times.date(text.apply(FROM));
    LocalDate to = Times.date(text.apply(TO)).orElse(from.filter(today::isBefore).orElse(today));
    LocalDate first = from.orElse(to.withDayOfYear(1));
    Optional<Message> wrong = wrong(first, to);
    return new Read(
        wrong.isPresent() ? running : new ReportPeriod(first, to),
        wrong.map(message -> new Refusal.Field(FROM, message)));
  }

  private static Optional<Message> wrong(LocalDate first, LocalDate to) {
    if (first.isAfter(to)) {
      return Optional.of(Message.of("register.period.order", first.toString(), to.toString()));
    }
    return first.plusDays(MAX_DAYS).isAfter(to)
        ? Optional.empty()
        : Optional.of(
            Message.of("register.period.long", MAX_DAYS, first.toString(), to.toString()));
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

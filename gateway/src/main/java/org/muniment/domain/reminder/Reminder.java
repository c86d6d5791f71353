package org.muniment.domain.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.notice.Tidings;

/**
 * Something that somebody is reminded of, once for its day.
 *
 * @param of id of the loan or the duty; 0 for what is about everything
 * @param day for which it is told, which may be before today when the computer was off
 * @param moment from which it may be told
 */
public record Reminder(Kind kind, long of, LocalDate day, Instant moment) {
  private static final String PREFIX = "reminder.";
  private static final String BETWEEN = ":";

  /** What it says. */
  public enum Kind {
    /** All that stands open, once a day, to whoever is on duty. */
    DIGEST,
    /** A duty at its own time, to whoever is on duty. */
    DUTY,
    /** Visitors who are still inside at the end of the day, to whoever is on duty. */
    VISITORS,
    /** A loan that is due tomorrow, to its reader. */
    TOMORROW,
    /** A loan that is called in, to its reader. */
    OVERDUE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isForReader() {
      return this == TOMORROW || this == OVERDUE;
    }

    /** Waits for the end of the quiet hours; the others have a time that somebody chose. */
    public boolean waitsForMorning() {
      return this == DIGEST || isForReader();
    }
  }

  public Reminder {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(day);
    Objects.requireNonNull(moment);
  }

  /** The same for the same thing and day, whatever time of the day it is told at. */
  public Tidings tidings(ZoneId zone) {
    String what = PREFIX + kind.key() + (of == 0 ? "" : BETWEEN + of);
    return Tidings.reminder(what, day.atStartOfDay(zone).toInstant());
  }

  /** What a kept order was about; empty for what is no reminder. */
  public static Optional<About> about(Tidings tidings) {
    String what = tidings.what();
    if (!tidings.isReminder() || !what.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] parts = what.substring(PREFIX.length()).split(BETWEEN, 2);
    long of = parts.length == 1 ? 0 : Long.parseLong(parts[1]);
    return Stream.of(Kind.values())
        .filter(kind -> kind.key().equals(parts[0]))
        .findFirst()
        .map(kind -> new About(kind, of));
  }

  /** Kind and id of a reminder. */
  public record About(Kind kind, long of) {}
}

package org.muniment.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Writes calendars that other programs subscribe to (iCalendar, RFC 5545). Any thread. */
public interface DutyCalendars {
  /** The media type of what {@link #write} writes. */
  String TYPE = "text/calendar;charset=utf-8";

  /**
   * Something of a whole day.
   *
   * @param uid the same for the same thing at every reading, and nobody else's
   * @param summary in words, without anything that not everybody may read
   */
  record Event(String uid, LocalDate day, String summary, String description) {
    public Event {
      Objects.requireNonNull(uid);
      Objects.requireNonNull(day);
      Objects.requireNonNull(summary);
      Objects.requireNonNull(description);
    }
  }

  /**
   * @param name of the calendar, in words
   * @param at when it is written
   * @return UTF-8
   */
  byte[] write(String name, List<Event> events, Instant at);
}

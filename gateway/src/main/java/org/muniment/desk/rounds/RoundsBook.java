package org.muniment.desk.rounds;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.WorkCalendar;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.port.Duties;
import org.muniment.port.Office;

/** What all desks of the rounds need: the day of the site, places, texts, versions. */
final class RoundsBook {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  final Office office;
  private final Supplier<ZoneId> zone;
  private final InstantSource clock;

  RoundsBook(Office office, Supplier<ZoneId> zone, InstantSource clock) {
    this.office = office;
    this.zone = zone;
    this.clock = clock;
  }

  ZoneId zone() {
    return zone.get();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return day(clock.instant());
  }

  /** The day of the site on which somebody does something. */
  LocalDate today(By by) {
    return day(by.at());
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  String local(Instant at) {
    return MINUTE.format(at.atZone(zone()));
  }

  Duties duties() {
    return office.duties();
  }

  WorkCalendar calendar() {
    return new WorkCalendar(duties().days());
  }

  /**
   * @throws Refusal when somebody changed it since it was seen
   */
  static void checkSeen(OptionalLong seen, long version) {
    if (seen.isPresent() && seen.getAsLong() != version) {
      throw changed();
    }
  }

  static Refusal changed() {
    return Refusal.conflict("refusal.rounds.changed");
  }

  /** A name that may be left out. */
  static String optionalName(Fields fields, String field, String typed) {
    return typed == null || typed.isBlank() ? "" : fields.name(field, typed);
  }

  /** Words on several lines; empty is a problem where something must be said. */
  static String words(Fields fields, String field, String typed, int most) {
    String text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
    text.codePoints()
        .filter(c -> c != '\n' && c != '\t' && Visible.isHidden(c))
        .findFirst()
        .ifPresent(c -> fields.wrong(field, "refusal.field.hidden", Visible.name(c)));
    if (text.length() > most) {
      fields.wrong(field, "refusal.rounds.words", most);
    }
    return text;
  }

  /** The same where something must be said. */
  static String someWords(Fields fields, String field, String typed, int most) {
    String text = words(fields, field, typed, most);
    if (text.isEmpty()) {
      fields.wrong(field, "refusal.rounds.words", most);
    }
    return text;
  }

  Optional<Code> room(Fields fields, String field, Optional<String> typed) {
    Optional<String> given = typed.map(String::strip).filter(text -> !text.isEmpty());
    Optional<Code> room =
        given
            .filter(Code::isValid)
            .filter(code -> office.kindOf(code).filter("room"::equals).isPresent())
            .map(Code::of);
    if (given.isPresent() && room.isEmpty()) {
      fields.wrong(field, "refusal.room.not-found", given.get());
    }
    return room;
  }

  static void checkPossible(Fields fields, String field, LocalDate date) {
    if (!DutyDays.isPossible(date)) {
      fields.wrong(field, "refusal.duty.date", date.toString());
    }
  }
}

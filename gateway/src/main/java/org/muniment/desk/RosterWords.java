package org.muniment.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Roster;

/** A roster as it is asked for, and as the trail tells of it. */
public final class RosterWords {
  private RosterWords() {}

  /** What asks for exactly this roster. */
  public static RosterDesk.NewRoster asked(Roster roster) {
    return new RosterDesk.NewRoster(
        roster.contacts().stream().map(RosterWords::asked).toList(),
        roster.shifts().stream().map(RosterWords::asked).toList(),
        (int) roster.secondAfter().toMinutes(),
        (int) roster.thirdAfter().toMinutes(),
        roster.quiet().map(RosterWords::asked),
        roster.allWellAt().map(LocalTime::toString));
  }

  private static RosterDesk.NewContact asked(Contact contact) {
    return new RosterDesk.NewContact(
        contact.id(), contact.name(), contact.language(), contact.reaches());
  }

  public static RosterDesk.NewShift asked(Roster.Shift shift) {
    return new RosterDesk.NewShift(
        days(shift), asked(shift.hours()), shift.step(), shift.contact());
  }

  private static RosterDesk.NewHours asked(Roster.Hours hours) {
    return new RosterDesk.NewHours(hours.from().toString(), hours.to().toString());
  }

  /** {@code monday} …, in the order of the week. */
  public static List<String> days(Roster.Shift shift) {
    return Arrays.stream(DayOfWeek.values())
        .filter(shift.days()::contains)
        .map(day -> day.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  static String contacts(Roster roster) {
    return roster.contacts().stream().map(RosterWords::contact).collect(Collectors.joining("; "));
  }

  private static String contact(Contact contact) {
    String reaches =
        contact.reaches().stream()
            .map(r -> r.address().isEmpty() ? r.channel() : r.channel() + " " + r.address())
            .collect(Collectors.joining(", "));
    return "%s (%s, %s): %s".formatted(contact.name(), contact.id(), contact.language(), reaches);
  }

  static String shifts(Roster roster) {
    return roster.shifts().stream().map(RosterWords::shift).collect(Collectors.joining("; "));
  }

  private static String shift(Roster.Shift shift) {
    return "%s %s-%s, step %d: %s"
        .formatted(
            String.join(" ", days(shift)),
            shift.hours().from(),
            shift.hours().to(),
            shift.step(),
            shift.contact());
  }

  static String quiet(Roster roster) {
    return roster.quiet().map(hours -> hours.from() + "-" + hours.to()).orElse("");
  }

  static String allWell(Roster roster) {
    return roster.allWellAt().map(LocalTime::toString).orElse("");
  }
}

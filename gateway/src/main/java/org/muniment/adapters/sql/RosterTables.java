package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Roster;

/** The one duty roster: contacts, shifts, and when it is gone by. */
final class RosterTables {
  /** What a roster is besides its lists. */
  private record Rest(
      Duration secondAfter,
      Duration thirdAfter,
      Optional<Roster.Hours> quiet,
      Optional<LocalTime> allWellAt) {}

  private record Row(String contact, Contact.Reach reach) {}

  private RosterTables() {}

  static Roster roster(Handle handle) {
    return handle
        .createQuery(
            "SELECT second_after, third_after, quiet_from, quiet_to, all_well_at FROM roster")
        .map((r, c) -> rest(r))
        .findOne()
        .map(
            rest ->
                new Roster(
                    contacts(handle),
                    shifts(handle),
                    rest.secondAfter,
                    rest.thirdAfter,
                    rest.quiet,
                    rest.allWellAt))
        .orElse(Roster.NEW);
  }

  private static Rest rest(ResultSet row) throws SQLException {
    return new Rest(
        Duration.ofMillis(row.getLong(1)),
        Duration.ofMillis(row.getLong(2)),
        row.getString(3) == null ? Optional.empty() : Optional.of(hours(row, 3)),
        Optional.ofNullable(row.getString(5)).map(LocalTime::parse));
  }

  private static Roster.Hours hours(ResultSet row, int column) throws SQLException {
    return new Roster.Hours(
        LocalTime.parse(row.getString(column)), LocalTime.parse(row.getString(column + 1)));
  }

  private static List<Contact> contacts(Handle handle) {
    Map<String, List<Contact.Reach>> reaches = new HashMap<>();
    handle
        .createQuery("SELECT contact, channel, address FROM contact_reach ORDER BY position")
        .map((r, c) -> new Row(r.getString(1), new Contact.Reach(r.getString(2), r.getString(3))))
        .forEach(
            row -> reaches.computeIfAbsent(row.contact, id -> new ArrayList<>()).add(row.reach));
    return handle
        .createQuery("SELECT id, name, language FROM contact ORDER BY position")
        .map(
            (r, c) ->
                new Contact(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    reaches.getOrDefault(r.getString(1), List.of())))
        .list();
  }

  private static List<Roster.Shift> shifts(Handle handle) {
    return handle
        .createQuery("SELECT days, from_at, to_at, step, contact FROM shift ORDER BY position")
        .map(
            (r, c) -> new Roster.Shift(days(r.getInt(1)), hours(r, 2), r.getInt(4), r.getString(5)))
        .list();
  }

  static void save(Handle handle, Roster roster) {
    for (String table : List.of("shift", "contact_reach", "contact", "roster")) {
      handle.execute("DELETE FROM " + table);
    }
    handle.execute(
        "INSERT INTO roster(only_one, second_after, third_after, quiet_from, quiet_to,"
            + " all_well_at) VALUES (1, ?, ?, ?, ?, ?)",
        roster.secondAfter().toMillis(),
        roster.thirdAfter().toMillis(),
        roster.quiet().map(quiet -> quiet.from().toString()).orElse(null),
        roster.quiet().map(quiet -> quiet.to().toString()).orElse(null),
        roster.allWellAt().map(LocalTime::toString).orElse(null));
    for (int i = 0; i < roster.contacts().size(); i++) {
      insert(handle, i, roster.contacts().get(i));
    }
    for (int i = 0; i < roster.shifts().size(); i++) {
      insert(handle, i, roster.shifts().get(i));
    }
  }

  private static void insert(Handle handle, int position, Contact contact) {
    handle.execute(
        "INSERT INTO contact(position, id, name, language) VALUES (?, ?, ?, ?)",
        position,
        contact.id(),
        contact.name(),
        contact.language());
    for (int i = 0; i < contact.reaches().size(); i++) {
      Contact.Reach reach = contact.reaches().get(i);
      handle.execute(
          "INSERT INTO contact_reach(contact, position, channel, address) VALUES (?, ?, ?, ?)",
          contact.id(),
          i,
          reach.channel(),
          reach.address());
    }
  }

  private static void insert(Handle handle, int position, Roster.Shift shift) {
    handle.execute(
        "INSERT INTO shift(position, days, from_at, to_at, step, contact)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        position,
        stored(shift.days()),
        shift.hours().from().toString(),
        shift.hours().to().toString(),
        shift.step(),
        shift.contact());
  }

  private static int stored(Set<DayOfWeek> days) {
    return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
  }

  private static Set<DayOfWeek> days(int stored) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((stored & 1 << day.ordinal()) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}

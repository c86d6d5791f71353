package org.muniment.domain.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A roster as a week that can be read: for each day its stretches in which the same people are
 * told, and no two neighbours are the same.
 */
public final class DutyWeek {
  /** Any Monday; only the day of the week counts. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  /**
   * @param to midnight means the end of the day
   * @param steps who is told in each step, from the first on; at least one
   */
  public record Stretch(LocalTime from, LocalTime to, List<List<Contact>> steps) {}

  private DutyWeek() {}

  public static Map<DayOfWeek, List<Stretch>> of(Roster roster) {
    Map<DayOfWeek, List<Stretch>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day(roster, MONDAY.plusDays(day.ordinal())));
    }
    return week;
  }

  private static List<Stretch> day(Roster roster, LocalDate day) {
    TreeSet<LocalTime> changes = new TreeSet<>(List.of(LocalTime.MIDNIGHT));
    for (Roster.Shift shift : roster.shifts()) {
      changes.add(shift.hours().from());
      changes.add(shift.hours().to());
    }
    List<Stretch> stretches = new ArrayList<>();
    for (LocalTime from : changes) {
      List<List<Contact>> steps = steps(roster, day.atTime(from));
      LocalTime next = changes.higher(from);
      LocalTime to = next == null ? LocalTime.MIDNIGHT : next;
      int last = stretches.size() - 1;
      if (last >= 0 && stretches.get(last).steps.equals(steps)) {
        stretches.set(last, new Stretch(stretches.get(last).from, to, steps));
      } else {
        stretches.add(new Stretch(from, to, steps));
      }
    }
    return stretches;
  }

  /** Who is told at a moment of the site's time, step by step. */
  public static List<List<Contact>> steps(Roster roster, LocalDateTime at) {
    return IntStream.rangeClosed(1, Roster.STEPS)
        .mapToObj(step -> roster.onDuty(step, at))
        .toList();
  }
}

package org.muniment.domain.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A roster as a week that can be read: for each day its stretches in which the same people are
 * told, and no two neighbours are the same. It goes by {@link Duty}, so that people read what the
 * courier does.
 */
public final class DutyWeek {
  /** Any Monday; only the day of the week counts. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  /**
   * @param to midnight means the end of the day
   * @param steps names of those who are told in each step, from the first on
   */
  public record Stretch(LocalTime from, LocalTime to, List<List<String>> steps) {}

  private final Roster roster;

  /** Without summer time, which a week in general does not have. */
  private final Duty duty;

  /**
   * @param channels all, enabled or not
   */
  public DutyWeek(Roster roster, List<Channel> channels) {
    this.roster = roster;
    this.duty = new Duty(roster, channels, ZoneOffset.UTC, "");
  }

  public Map<DayOfWeek, List<Stretch>> days() {
    Map<DayOfWeek, List<Stretch>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, stretches(MONDAY.plusDays(day.ordinal())));
    }
    return week;
  }

  private List<Stretch> stretches(LocalDate day) {
    List<Stretch> stretches = new ArrayList<>();
    TreeSet<LocalTime> changes = changes();
    for (LocalTime from : changes) {
      List<List<String>> steps = steps(day.atTime(from));
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

  private TreeSet<LocalTime> changes() {
    TreeSet<LocalTime> changes = new TreeSet<>(List.of(LocalTime.MIDNIGHT));
    for (Roster.Shift shift : roster.shifts()) {
      changes.add(shift.hours().from());
      changes.add(shift.hours().to());
    }
    return changes;
  }

  /** Names of those who are told at a moment of the site's time, step by step. */
  public List<List<String>> steps(LocalDateTime at) {
    Stream<List<Receiver>> later =
        IntStream.rangeClosed(2, Roster.STEPS)
            .mapToObj(step -> duty.on(step, at.toInstant(ZoneOffset.UTC)));
    return Stream.concat(Stream.of(duty.first(at.toInstant(ZoneOffset.UTC))), later)
        .map(receivers -> receivers.stream().map(Receiver::name).distinct().toList())
        .toList();
  }
}

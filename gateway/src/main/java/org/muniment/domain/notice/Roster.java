package org.muniment.domain.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The duty roster and when it is gone by (numbers: Alarm defaults). Times are the site's.
 *
 * @param contacts who can be told
 * @param shifts who is told when; without any that covers a moment, every contact is
 * @param secondAfter unacknowledged for so long goes to step 2 as well
 * @param thirdAfter … and for so long to step 3
 * @param quiet advisories wait for its end; empty when there are no quiet hours
 * @param allWellAt when "all is well" goes out daily, so that silence is news; empty for never
 */
public record Roster(
    List<Contact> contacts,
    List<Shift> shifts,
    Duration secondAfter,
    Duration thirdAfter,
    Optional<Hours> quiet,
    Optional<LocalTime> allWellAt) {
  public static final int STEPS = 3;
  public static final Duration SECOND_AFTER = Duration.ofMinutes(15);
  public static final Duration THIRD_AFTER = Duration.ofMinutes(60);

  /** Of a new archive: nobody yet. */
  public static final Roster NEW =
      new Roster(
          List.of(),
          List.of(),
          SECOND_AFTER,
          THIRD_AFTER,
          Optional.of(new Hours(LocalTime.of(21, 0), LocalTime.of(7, 0))),
          Optional.of(LocalTime.of(8, 0)));

  /** From {@code from} up to {@code to}; over midnight when that is not later, all day if equal. */
  public record Hours(LocalTime from, LocalTime to) {
    public boolean cover(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : !time.isBefore(from) || time.isBefore(to);
    }
  }

  /**
   * @param days on which it begins
   * @param step 1 is told first
   * @param contact id
   */
  public record Shift(Set<DayOfWeek> days, Hours hours, int step, String contact) {
    public Shift {
      days = Set.copyOf(days);
      Objects.requireNonNull(hours);
      Objects.requireNonNull(contact);
      if (step < 1 || step > STEPS) {
        throw new IllegalArgumentException("a step is 1 to %d, got %d".formatted(STEPS, step));
      }
    }
  }

  public Roster {
    contacts = List.copyOf(contacts);
    shifts = List.copyOf(shifts);
    Objects.requireNonNull(secondAfter);
    Objects.requireNonNull(thirdAfter);
    Objects.requireNonNull(quiet);
    Objects.requireNonNull(allWellAt);
  }
}

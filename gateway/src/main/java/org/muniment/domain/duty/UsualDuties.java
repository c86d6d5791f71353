package org.muniment.domain.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The duties that rules C2 to C6 and E7 ask of every archive, as they are shipped. */
public final class UsualDuties {
  private static final LocalTime BEFORE_CLOSING = LocalTime.of(17, 0);

  private UsualDuties() {}

  /**
   * @param from the first day on which they hold
   */
  public static List<DutyPlan> from(LocalDate from) {
    // Turns of months are counted from January, so that quarters are those of the year.
    LocalDate january = LocalDate.of(from.getYear(), 1, 1);
    return List.of(
        plan(
            DutyKind.DAILY_CLOSING,
            new DutyPlan.Terms(
                from,
                new Recurrence.Daily(true),
                Shift.STAYS,
                List.of("windows-closed", "power-off", "nobody-inside", "doors-locked"),
                false,
                false,
                Optional.of(BEFORE_CLOSING),
                "")),
        plan(
            DutyKind.HOLIDAY_SEAL,
            new DutyPlan.Terms(
                from,
                new Recurrence.BeforeHolidays(3),
                Shift.STAYS,
                List.of("power-off", "doors-sealed", "keys-kept", "on-call-named"),
                true,
                false,
                Optional.of(BEFORE_CLOSING),
                "")),
        plan(
            DutyKind.CLEANING,
            from,
            new Recurrence.Weekly(DayOfWeek.FRIDAY, 1, from),
            Shift.BEFORE,
            List.of("floor-clean", "cabinets-dusted", "rubbish-out", "nothing-leaks")),
        plan(
            DutyKind.WIRING,
            from,
            new Recurrence.Monthly(15, 1, january),
            Shift.AFTER,
            List.of("cables-sound", "sockets-cool", "lamps-sound", "breakers-tried")),
        plan(
            DutyKind.EXTINGUISHERS,
            from,
            new Recurrence.Monthly(10, 1, january),
            Shift.AFTER,
            List.of("in-place", "pressure-green", "seal-intact", "way-free")),
        // 9 November is the day of fire protection in China: 119 is the fire service's number.
        plan(
            DutyKind.EMERGENCY_DRILL,
            from,
            new Recurrence.Yearly(11, 9),
            Shift.AFTER,
            List.of("plan-known", "alarm-tried", "way-walked", "shortcomings-noted")),
        plan(
            DutyKind.PESTS,
            from,
            new Recurrence.Monthly(20, 3, january),
            Shift.AFTER,
            List.of("no-rodents", "no-insects", "no-mould", "traps-renewed")),
        plan(
            DutyKind.REPELLENT,
            from,
            new Recurrence.Yearly(4, 15),
            Shift.AFTER,
            List.of("cabinets-seen", "repellent-renewed")),
        plan(
            DutyKind.EQUIPMENT,
            from,
            new Recurrence.Monthly(5, 1, january),
            Shift.AFTER,
            List.of("runs", "filters-clean", "water-emptied", "display-plausible")),
        plan(
            DutyKind.KEYS,
            from,
            new Recurrence.Monthly(25, 3, january),
            Shift.AFTER,
            List.of("keys-counted", "keepers-right", "spares-sealed")),
        plan(
            DutyKind.CALIBRATION,
            from,
            new Recurrence.Yearly(3, 15),
            Shift.AFTER,
            List.of("compared", "offsets-entered", "certificates-filed")),
        plan(
            DutyKind.ELECTRONIC_BACKUP,
            from,
            new Recurrence.Yearly(12, 15),
            Shift.AFTER,
            List.of("copied", "read-back", "kept-apart")));
  }

  private static DutyPlan plan(
      DutyKind kind, LocalDate from, Recurrence recurrence, Shift shift, List<String> checklist) {
    return plan(
        kind,
        new DutyPlan.Terms(from, recurrence, shift, checklist, false, false, Optional.empty(), ""));
  }

  private static DutyPlan plan(DutyKind kind, DutyPlan.Terms terms) {
    return new DutyPlan(
        0, kind, "", Optional.empty(), OptionalLong.empty(), List.of(terms), Optional.empty(), 1);
  }
}

package org.muniment.desk.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyKind;

/**
 * Two years of the usual duties with China's holidays, lived through day by day, against due dates
 * that are found by another route: a plain walk over the days with a table of its own, typed from
 * the notices of the State Council of 12 November 2024 and 4 November 2025.
 */
class YearOfDutiesTest {
  /** Free days from, to; each "MM-dd". */
  private static final Map<Integer, String> FREE =
      Map.of(
          2025,
          "01-01 01-01, 01-28 02-04, 04-04 04-06, 05-01 05-05, 05-31 06-02, 10-01 10-08",
          2026,
          "01-01 01-03, 02-15 02-23, 04-04 04-06, 05-01 05-05, 06-19 06-21, 09-25 09-27,"
              + " 10-01 10-07");

  private static final Map<Integer, String> WORKED =
      Map.of(2025, "01-26 02-08 04-27 09-28 10-11", 2026, "01-04 02-14 02-28 05-09 09-20 10-10");

  private static boolean works(LocalDate day) {
    String mmdd = day.toString().substring(5);
    if (WORKED.getOrDefault(day.getYear(), "").contains(mmdd)) {
      return true;
    }
    for (String span : FREE.getOrDefault(day.getYear(), "99-99 99-99").split(", *")) {
      if (mmdd.compareTo(span.substring(0, 5)) >= 0 && mmdd.compareTo(span.substring(6)) <= 0) {
        return false;
      }
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static LocalDate slid(LocalDate day, int step) {
    LocalDate slid = day;
    while (!works(slid)) {
      slid = slid.plusDays(step);
    }
    return slid;
  }

  /** Every nominal day between the years, slid off free days. */
  private static Set<LocalDate> every(Predicate<LocalDate> nominal, int step) {
    Set<LocalDate> due = new TreeSet<>();
    LocalDate last = LocalDate.of(2026, 12, 31);
    for (LocalDate day = LocalDate.of(2024, 12, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      if (nominal.test(day)) {
        LocalDate slid = slid(day, step);
        if (slid.getYear() >= 2025 && !slid.isAfter(last)) {
          due.add(slid);
        }
      }
    }
    return due;
  }

  private static Predicate<LocalDate> on(String... mmdds) {
    return day -> Set.of(mmdds).contains(day.toString().substring(5));
  }

  private static Map<DutyKind, Set<LocalDate>> independent() {
    Map<DutyKind, Set<LocalDate>> due = new TreeMap<>();
    due.put(DutyKind.DAILY_CLOSING, every(YearOfDutiesTest::works, 1));
    due.put(
        DutyKind.HOLIDAY_SEAL,
        every(
            day ->
                works(day)
                    && !works(day.plusDays(1))
                    && !works(day.plusDays(2))
                    && !works(day.plusDays(3)),
            1));
    due.put(DutyKind.CLEANING, every(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY, -1));
    due.put(DutyKind.WIRING, every(day -> day.getDayOfMonth() == 15, 1));
    due.put(DutyKind.EXTINGUISHERS, every(day -> day.getDayOfMonth() == 10, 1));
    due.put(DutyKind.EMERGENCY_DRILL, every(on("11-09"), 1));
    due.put(DutyKind.PESTS, every(on("01-20", "04-20", "07-20", "10-20"), 1));
    due.put(DutyKind.REPELLENT, every(on("04-15"), 1));
    due.put(DutyKind.EQUIPMENT, every(day -> day.getDayOfMonth() == 5, 1));
    due.put(DutyKind.KEYS, every(on("01-25", "04-25", "07-25", "10-25"), 1));
    due.put(DutyKind.CALIBRATION, every(on("03-15"), 1));
    due.put(DutyKind.ELECTRONIC_BACKUP, every(on("12-15"), 1));
    return due;
  }

  private static RoundsRig begin() {
    RoundsRig rounds = new RoundsRig().on("2025-01-01");
    rounds.desks.calendar().importShipped(rounds.li(), 2025);
    rounds.desks.calendar().importShipped(rounds.li(), 2026);
    rounds.desks.duties().addUsual(rounds.li());
    return rounds;
  }

  private static Map<DutyKind, Set<LocalDate>> written(RoundsRig rounds) {
    Map<DutyKind, Set<LocalDate>> due = new TreeMap<>();
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (DutyDue one : rounds.rig.office.duties().due(first, LocalDate.of(2026, 12, 31))) {
      DutyKind kind = rounds.desks.duties().plan(one.duty()).kind();
      due.computeIfAbsent(kind, any -> new TreeSet<>()).add(one.due());
    }
    return due;
  }

  /** The computer runs on most days at some hour, and sometimes not for weeks. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatWasWrittenDownDayByDayIsWhatAPlainWalkFinds(long seed) {
    Random random = new Random(seed);
    RoundsRig rounds = begin();
    LocalDate last = LocalDate.of(2026, 12, 31);
    LocalDate day = LocalDate.of(2025, 1, 1);
    while (day.isBefore(last)) {
      int away = random.nextInt(20) == 0 ? 1 + random.nextInt(40) : 1;
      LocalDate next = day.plusDays(away);
      day = next.isAfter(last) ? last : next;
      LocalTime hour = LocalTime.of(random.nextInt(24), random.nextInt(60));
      rounds.at(day.atTime(hour).atZone(RoundsRig.ZONE).toInstant());
    }
    assertThat(written(rounds)).isEqualTo(independent());
  }

  /** What the calendar of the pages and the feed say of days to come. */
  @Test
  void whatIsToComeIsTheSameAsWhatIsWrittenWhenItComes() {
    RoundsRig rounds = begin();
    Map<DutyKind, Set<LocalDate>> ahead = new TreeMap<>();
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (DutyView view : rounds.desks.duties().between(first, LocalDate.of(2026, 12, 31))) {
      ahead.computeIfAbsent(view.plan().kind(), any -> new TreeSet<>()).add(view.due());
    }
    assertThat(ahead).isEqualTo(independent());
  }
}

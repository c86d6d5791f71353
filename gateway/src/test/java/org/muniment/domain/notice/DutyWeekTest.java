package org.muniment.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Li works Monday to Friday, Chen at night from Sunday on, Wu is step 2 all Monday. */
class DutyWeekTest {
  private static final Roster ROSTER =
      roster(
          shift("MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY", "08:00", "17:00", 1, "li"),
          shift("SUNDAY MONDAY", "17:00", "08:00", 1, "chen"),
          shift("MONDAY", "00:00", "00:00", 2, "wu"));

  private static final List<Channel> GROUP =
      List.of(new Channel("group", ChannelType.WECOM, "Group", true, Map.of(), Map.of()));

  private static final DutyWeek WEEK = new DutyWeek(ROSTER, GROUP);

  private static Roster roster(Roster.Shift... shifts) {
    List<Contact> contacts =
        List.of("chen", "li", "wu").stream()
            .map(id -> new Contact(id, id, "en", List.of(new Contact.Reach("group", ""))))
            .toList();
    return new Roster(
        contacts,
        List.of(shifts),
        Duration.ofMinutes(15),
        Duration.ofMinutes(60),
        Optional.empty(),
        Optional.empty());
  }

  private static Roster.Shift shift(String days, String from, String to, int step, String who) {
    Set<DayOfWeek> set =
        Arrays.stream(days.split(" "))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    return new Roster.Shift(
        set, new Roster.Hours(LocalTime.parse(from), LocalTime.parse(to)), step, who);
  }

  private static String names(List<List<String>> steps) {
    return steps.stream().map(step -> String.join("+", step)).collect(Collectors.joining("/"));
  }

  /** 2026-11-23 is a Monday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:59, chen/wu/",
    "2026-11-23T08:00, li/wu/",
    "2026-11-23T16:59, li/wu/",
    "2026-11-23T17:00, chen/wu/",
    "2026-11-24T03:00, chen//",
    "2026-11-24T08:00, li//",
    // Nobody's shift: everybody, at once.
    "2026-11-24T17:00, chen+li+wu//",
    "2026-11-22T16:59, chen+li+wu//",
    "2026-11-22T17:00, chen//"
  })
  void whoIsTold(LocalDateTime at, String who) {
    assertThat(names(WEEK.steps(at))).isEqualTo(who);
  }

  @Test
  void theWeekReadsInStretches() {
    assertThat(WEEK.days().get(DayOfWeek.TUESDAY))
        .extracting(s -> s.from() + "-" + s.to() + " " + names(s.steps()))
        .containsExactly("00:00-08:00 chen//", "08:00-17:00 li//", "17:00-00:00 chen+li+wu//");
    assertThat(WEEK.days().get(DayOfWeek.SATURDAY))
        .extracting(s -> s.from() + "-" + s.to() + " " + names(s.steps()))
        .containsExactly("00:00-00:00 chen+li+wu//");
  }

  @Test
  void withoutShiftsEverybodyIsToldAlways() {
    assertThat(new DutyWeek(roster(), GROUP).days())
        .hasSize(7)
        .allSatisfy((day, stretches) -> assertThat(stretches).hasSize(1));
  }

  @Test
  void withoutContactsTheChannelIsToldAsAWhole() {
    Roster nobody =
        new Roster(
            List.of(),
            List.of(),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Optional.empty(),
            Optional.empty());
    assertThat(names(new DutyWeek(nobody, GROUP).steps(LocalDateTime.MIN.withYear(2026))))
        .isEqualTo("Group//");
    assertThat(names(new DutyWeek(nobody, List.of()).steps(LocalDateTime.MIN.withYear(2026))))
        .isEqualTo("//");
  }

  /** The slow way: every minute of the week, shift by shift. */
  @Test
  void everyMinuteIsAsItsStretchSays() {
    for (DayOfWeek day : DayOfWeek.values()) {
      for (DutyWeek.Stretch stretch : WEEK.days().get(day)) {
        LocalTime at = stretch.from();
        do {
          LocalDateTime moment =
              LocalDateTime.of(2026, 11, 23, at.getHour(), at.getMinute()).plusDays(day.ordinal());
          assertThat(WEEK.steps(moment)).as("%s", moment).isEqualTo(stretch.steps());
          at = at.plusMinutes(1);
        } while (!at.equals(stretch.to()));
      }
    }
  }
}

package org.muniment.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.notice.People.DAILY;
import static org.muniment.domain.notice.People.MAIL;
import static org.muniment.domain.notice.People.ROBOT;
import static org.muniment.domain.notice.People.WORKDAYS;
import static org.muniment.domain.notice.People.at;
import static org.muniment.domain.notice.People.channel;
import static org.muniment.domain.notice.People.contact;
import static org.muniment.domain.notice.People.duty;
import static org.muniment.domain.notice.People.roster;
import static org.muniment.domain.notice.People.shift;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.notice.Roster.Hours;

class DutyTest {
  private static final Roster WEEK =
      roster(
          List.of(contact("li", "mail"), contact("wu", "mail"), contact("guard", "robot")),
          shift("li", 1, WORKDAYS, 8, 18),
          shift("wu", 2, WORKDAYS, 8, 18),
          shift("guard", 1, EnumSet.of(DayOfWeek.FRIDAY), 22, 6),
          shift("wu", 3, EnumSet.of(DayOfWeek.SUNDAY), 0, 0));

  @ParameterizedTest(name = "{1}: {2} first")
  @CsvSource(
      textBlock =
          """
          2026-11-23T08:00, a shift begins,                               li
          2026-11-23T17:59, and lasts,                                    li
          2026-11-23T18:00, its end is not in it: everybody,              li wu guard
          2026-11-23T07:59, nor what is before it: everybody,             li wu guard
          2026-11-27T22:00, Friday night,                                 guard
          2026-11-28T05:59, over midnight into Saturday,                  guard
          2026-11-28T06:00, to its end,                                   li wu guard
          2026-11-28T22:30, Saturday night is nobody's: everybody,        li wu guard
          2026-11-27T05:00, nor is the night before Friday,               li wu guard
          2026-11-29T00:00, all day when from and to are equal,           wu
          2026-11-29T23:59, a step 3 that is there before nobody,         wu
          """)
  void whoIsToldFirst(String local, String rule, String who) {
    assertThat(ids(duty(WEEK, MAIL, ROBOT).first(at(local)))).as(rule).isEqualTo(who);
  }

  @Test
  void theNextStepsAreOnlyThoseWhoseShiftItIs() {
    Duty duty = duty(WEEK, MAIL, ROBOT);
    assertThat(ids(duty.on(2, at("2026-11-23T09:00")))).isEqualTo("wu");
    assertThat(duty.on(2, at("2026-11-23T19:00"))).isEmpty();
    assertThat(duty.on(3, at("2026-11-23T09:00"))).isEmpty();
  }

  @Test
  void everyWayToAContactIsUsed() {
    Roster roster = roster(List.of(contact("li", "mail", "robot", "gone")));
    assertThat(duty(roster, MAIL, ROBOT).first(at("2026-11-23T09:00")))
        .extracting(Receiver::line)
        .containsExactly(new Receiver.Line("mail", "li@a.example"), new Receiver.Line("robot", ""));
  }

  @Test
  void whoeverOnDutyCannotBeReachedIsNobody() {
    Channel off = channel("mail", ChannelType.EMAIL, false);
    assertThat(ids(duty(WEEK, off, ROBOT).first(at("2026-11-23T09:00")))).isEqualTo("guard");
  }

  @Test
  void withoutContactsTheChannelsThatAreAnAddressAreTold() {
    Channel off = channel("off", ChannelType.FEISHU, false);
    assertThat(duty(Roster.NEW, MAIL, ROBOT, off).first(at("2026-11-23T09:00")))
        .containsExactly(new Receiver("", "robot", "robot", "", "zh-CN"));
    assertThat(duty(Roster.NEW, MAIL).reachesAnybody(at("2026-11-23T09:00"))).isFalse();
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "2026-11-23T20:59, 2026-11-23T20:59",
    "2026-11-23T21:00, 2026-11-24T07:00",
    "2026-11-23T23:59, 2026-11-24T07:00",
    "2026-11-24T03:00, 2026-11-24T07:00",
    "2026-11-24T07:00, 2026-11-24T07:00",
  })
  void advisoriesWaitForTheEndOfTheQuietHours(String local, String from) {
    Duty duty = duty(roster(List.of(), shift("li", 1, DAILY, 0, 0)), ROBOT);
    assertThat(duty.advisoriesFrom(at(local))).isEqualTo(at(from));
  }

  @Test
  void quietHoursMayBeInTheDay() {
    Hours noon = new Hours(LocalTime.of(12, 0), LocalTime.of(14, 0));
    Roster roster =
        new Roster(
            List.of(),
            List.of(),
            Roster.SECOND_AFTER,
            Roster.THIRD_AFTER,
            Optional.of(noon),
            Optional.empty());
    assertThat(duty(roster).advisoriesFrom(at("2026-11-24T13:00")))
        .isEqualTo(at("2026-11-24T14:00"));
    assertThat(duty(roster).advisoriesFrom(at("2026-11-24T22:00")))
        .isEqualTo(at("2026-11-24T22:00"));
  }

  private static String ids(List<Receiver> receivers) {
    return receivers.stream().map(Receiver::contact).collect(Collectors.joining(" "));
  }
}

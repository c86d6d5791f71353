package org.muniment.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.notice.People.DAILY;
import static org.muniment.domain.notice.People.MAIL;
import static org.muniment.domain.notice.People.ROBOT;
import static org.muniment.domain.notice.People.acknowledged;
import static org.muniment.domain.notice.People.alarm;
import static org.muniment.domain.notice.People.at;
import static org.muniment.domain.notice.People.contact;
import static org.muniment.domain.notice.People.contacts;
import static org.muniment.domain.notice.People.delivered;
import static org.muniment.domain.notice.People.duty;
import static org.muniment.domain.notice.People.notice;
import static org.muniment.domain.notice.People.refused;
import static org.muniment.domain.notice.People.roster;
import static org.muniment.domain.notice.People.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;

/** Who is told, and that nobody is told twice. */
class PlannerTest {
  private static final Instant NOON = at("2026-11-22T12:00");
  private static final Instant NIGHT = at("2026-11-22T23:00");
  private static final Duty DUTY =
      duty(
          roster(
              List.of(contact("li", "mail"), contact("wu", "mail"), contact("chief", "robot")),
              shift("li", 1, DAILY, 0, 0),
              shift("wu", 2, DAILY, 0, 0),
              shift("chief", 3, DAILY, 0, 0)),
          MAIL,
          ROBOT);

  private static Planner planner(Instant now, List<Delivery> earlier) {
    return new Planner(DUTY, earlier, Optional.empty(), now);
  }

  private static List<Delivery> plan(Instant now, List<Delivery> earlier, Notice... notices) {
    Planner planner = planner(now, earlier);
    List.of(notices).forEach(planner::plan);
    return planner.made();
  }

  private static List<Delivery> escalate(Instant now, List<Delivery> earlier, Alarm alarm) {
    Planner planner = planner(now, earlier);
    planner.escalate(alarm);
    return planner.made();
  }

  private static List<Delivery> toldAt(Instant now, What what) {
    return plan(now, List.of(), notice(1, what, Severity.WARNING, now)).stream()
        .map(People::delivered)
        .toList();
  }

  private static Alarm standing(Instant raisedAt) {
    return alarm(1, AlarmState.UNACKNOWLEDGED, Severity.WARNING, raisedAt);
  }

  @Test
  void aCallGoesToWhoIsOnDutyAtOnce() {
    List<Delivery> made = plan(NIGHT, List.of(), notice(1, What.RAISED, Severity.WARNING, NIGHT));
    assertThat(contacts(made)).containsExactly("li");
    assertThat(made.get(0).notBefore()).isEqualTo(NIGHT);
    assertThat(made.get(0).step()).isEqualTo(1);
  }

  @Test
  void whatIsPlannedIsNotPlannedAgain() {
    Notice raised = notice(1, What.RAISED, Severity.WARNING, NIGHT);
    assertThat(plan(NIGHT, toldAt(NIGHT, What.RAISED), raised)).isEmpty();
    assertThat(plan(NIGHT, List.of(), raised, raised)).hasSize(1);
  }

  @Test
  void anAdvisoryWaitsForTheMorningAndAWarningDoesNot() {
    List<Delivery> made = plan(NIGHT, List.of(), notice(1, What.RAISED, Severity.ADVISORY, NIGHT));
    assertThat(made.get(0).notBefore()).isEqualTo(at("2026-11-23T07:00"));
    assertThat(plan(NOON, List.of(), notice(1, What.RAISED, Severity.ADVISORY, NOON)).get(0))
        .extracting(Delivery::notBefore)
        .isEqualTo(NOON);
  }

  @ParameterizedTest(name = "{0} min: {1}")
  @CsvSource({"0,''", "14,''", "15,wu", "59,wu", "60,wu chief"})
  void nobodyAcknowledgedCallsTheNextStep(int minutes, String more) {
    Instant now = NIGHT.plus(Duration.ofMinutes(minutes));
    List<Delivery> made = escalate(now, toldAt(NIGHT, What.RAISED), standing(NIGHT));
    assertThat(String.join(" ", contacts(made))).isEqualTo(more);
  }

  @Test
  void eachStepIsCalledOnce() {
    Instant later = NIGHT.plus(Duration.ofMinutes(20));
    Planner planner = planner(later, toldAt(NIGHT, What.RAISED));
    planner.escalate(standing(NIGHT));
    planner.escalate(standing(NIGHT));
    assertThat(contacts(planner.made())).containsExactly("wu");
  }

  @Test
  void acknowledgedNobodyElseIsCalledUntilItCallsAgain() {
    Instant day2 = NIGHT.plus(Duration.ofHours(24));
    Alarm acknowledged =
        acknowledged(standing(NIGHT), NIGHT.plusSeconds(60), AlarmState.ACKNOWLEDGED);
    List<Delivery> told = toldAt(NIGHT, What.RAISED);
    assertThat(escalate(day2, told, acknowledged)).isEmpty();

    Alarm again = acknowledged(acknowledged, NIGHT.plusSeconds(60), AlarmState.UNACKNOWLEDGED);
    List<Delivery> rearmed = plan(day2, told, notice(1, What.REARMED, Severity.WARNING, day2));
    assertThat(contacts(rearmed)).containsExactly("li");
    List<Delivery> both = List.of(told.get(0), delivered(rearmed.get(0)));
    assertThat(escalate(day2.plus(Duration.ofMinutes(14)), both, again)).isEmpty();
    assertThat(contacts(escalate(day2.plus(Duration.ofMinutes(15)), both, again)))
        .containsExactly("wu");
  }

  @Test
  void aHigherSeverityDoesNotBeginTheWaitingAnew() {
    Instant rose = NIGHT.plus(Duration.ofMinutes(10));
    List<Delivery> told = toldAt(NIGHT, What.RAISED);
    List<Delivery> more = plan(rose, told, notice(1, What.ROSE, Severity.CRITICAL, rose));
    List<Delivery> both = List.of(told.get(0), delivered(more.get(0)));
    assertThat(contacts(escalate(NIGHT.plus(Duration.ofMinutes(15)), both, standing(NIGHT))))
        .containsExactly("wu");
  }

  @Test
  void allClearGoesToWhoWasToldAndToNobodyElse() {
    Instant later = NIGHT.plus(Duration.ofHours(2));
    Notice over = notice(1, What.RETURNED, Severity.WARNING, later);
    assertThat(plan(later, List.of(), over)).isEmpty();
    List<Delivery> told = toldAt(NIGHT, What.RAISED);
    List<Delivery> escalated = escalate(later, told, standing(NIGHT));
    List<Delivery> all =
        List.of(told.get(0), delivered(escalated.get(0)), refused(escalated.get(1)));
    assertThat(contacts(plan(later, all, over))).containsExactly("li", "wu");
  }

  @Test
  void outAgainIsToldToAllWhoHeardOfIt() {
    List<Delivery> told = toldAt(NIGHT, What.RAISED);
    Instant later = NIGHT.plus(Duration.ofMinutes(20));
    List<Delivery> wu = escalate(later, told, standing(NIGHT));
    List<Delivery> both = List.of(told.get(0), delivered(wu.get(0)));
    assertThat(contacts(plan(later, both, notice(1, What.OUT_AGAIN, Severity.WARNING, later))))
        .containsExactly("li", "wu");
  }

  @Test
  void anAdvisoryThatStillWaitsMakesNoAllClear() {
    List<Delivery> held = plan(NIGHT, List.of(), notice(1, What.RAISED, Severity.ADVISORY, NIGHT));
    Instant later = NIGHT.plusSeconds(60);
    assertThat(plan(later, held, notice(1, What.CLEARED, Severity.ADVISORY, later))).isEmpty();
  }

  @Test
  void nobodyReachedCallsTheNextStepAtOnce() {
    List<Delivery> refused =
        toldAt(NIGHT, What.RAISED).stream()
            .map(one -> one.ended(DeliveryState.REFUSED, NIGHT))
            .toList();
    assertThat(contacts(escalate(NIGHT.plusSeconds(1), refused, standing(NIGHT))))
        .containsExactly("wu", "chief");
  }

  @Test
  void whatNobodyCouldBeToldIsToldWhenThereIsAWay() {
    Instant later = NIGHT.plus(Duration.ofMinutes(1));
    assertThat(contacts(escalate(later, List.of(), standing(NIGHT)))).containsExactly("li");
    Alarm advisory = alarm(1, AlarmState.ACKNOWLEDGED, Severity.ADVISORY, NIGHT);
    assertThat(escalate(later, List.of(), advisory)).isEmpty();
  }

  @Test
  void whatWasOrderedBeforeARestoreIsShownAndNotSent() {
    Instant restored = NIGHT.plus(Duration.ofMinutes(1));
    Instant now = NIGHT.plus(Duration.ofHours(5));
    Planner planner = new Planner(DUTY, List.of(), Optional.of(restored), now);
    planner.plan(notice(1, What.RAISED, Severity.WARNING, NIGHT));
    planner.plan(notice(2, What.RAISED, Severity.WARNING, restored));
    planner.escalate(standing(NIGHT));
    assertThat(planner.made())
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.SUPERSEDED, DeliveryState.WAITING);
  }

  @Test
  void theDailySignOfLifeGoesToWhoWouldBeCalled() {
    Planner planner = planner(NOON, List.of());
    planner.allWell(NOON);
    assertThat(contacts(planner.made())).containsExactly("li");
    assertThat(planner.made().get(0).tidings()).isEqualTo(Tidings.allWell(NOON));
  }

  @Test
  void fiveHundredAtOnceArePlannedAtOnce() {
    Planner planner = planner(NIGHT, List.of());
    for (int alarm = 1; alarm <= 500; alarm++) {
      planner.plan(notice(alarm, What.RAISED, Severity.WARNING, NIGHT));
    }
    assertThat(planner.made()).hasSize(500);
    assertThat(Dispatch.due(People.numbered(planner.made(), 1), line -> Pace.FRESH, NIGHT))
        .hasSize(1);
  }
}

package org.muniment.desk.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.desk.DeskRig;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.KeyHandover;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Findings;

/** Keys, findings, visitors and calendar addresses. */
class RegistersTest {
  private static final OptionalLong ANY = OptionalLong.empty();

  private final RoundsRig rounds = new RoundsRig();
  private RoundsDesks desks;

  @BeforeEach
  void open() {
    rounds.on("2026-11-02");
    desks = rounds.desks;
  }

  @Test
  void aKeyGoesFromHandToHandAndWhoHadItStays() {
    KeysDesk keys = desks.keys();
    ArchiveKey key = keys.add(rounds.li(), new KeysDesk.Details("R1-1", "库房一的门", ""));
    keys.handOver(rounds.li(), key.id(), OptionalLong.of(1), "王芳", "值班");
    ArchiveKey back = keys.handOver(rounds.li(), key.id(), OptionalLong.of(2), "", "");
    assertThat(back.keeper()).isEmpty();
    assertThat(keys.handovers(key.id())).extracting(KeyHandover::to).containsExactly("", "王芳");
    assertThat(
            DeskRig.said(() -> keys.handOver(rounds.li(), key.id(), OptionalLong.of(2), "x", "")))
        .startsWith("Somebody changed it in the meantime");
    assertThat(DeskRig.said(() -> keys.handOver(rounds.li(), key.id(), ANY, " ", "")))
        .isEqualTo("Key R1-1 is there already; name somebody else");
  }

  @Test
  void aLostKeyNeedsAReasonAndIsNotHandedOver() {
    KeysDesk keys = desks.keys();
    ArchiveKey key = keys.add(rounds.li(), new KeysDesk.Details("R1-1", "", ""));
    assertThat(DeskRig.said(() -> keys.lose(rounds.li(), key.id(), ANY, " ")))
        .startsWith("Give a reason");
    assertThat(keys.lose(rounds.li(), key.id(), ANY, "施工时遗失").lost()).isTrue();
    assertThat(DeskRig.said(() -> keys.handOver(rounds.li(), key.id(), ANY, "王芳", "")))
        .isEqualTo("Key R1-1 is lost; say first where it was found");
    assertThat(keys.find(rounds.li(), key.id(), ANY, "在阅览室").lost()).isFalse();
    assertThat(keys.handovers(key.id()))
        .extracting(KeyHandover::note)
        .containsExactly("在阅览室", "施工时遗失");
  }

  private Finding note(String text) {
    FindingsDesk.NewFinding asked =
        new FindingsDesk.NewFinding(
            Finding.Origin.NOTE,
            0,
            ANY,
            Optional.empty(),
            ANY,
            text,
            "",
            Optional.of(LocalDate.parse("2026-11-05")));
    return desks.findings().note(rounds.li(), asked);
  }

  @Test
  void aFindingIsHandledStepByStepAndNothingThatWasSaidGoesAway() {
    FindingsDesk findings = desks.findings();
    long id = note("R1 北窗漏水").id();
    rounds.on("2026-11-06");
    assertThat(findings.finding(id).isOverdue(LocalDate.parse("2026-11-06"))).isTrue();
    findings.assign(
        rounds.li(), id, OptionalLong.of(1), "王芳", Optional.of(LocalDate.parse("2026-11-20")));
    findings.workedOn(rounds.by("wang"), id, OptionalLong.of(2), "已报修");
    findings.handle(rounds.by("wang"), id, OptionalLong.of(3), "已换密封条");
    assertThat(findings.steps(id))
        .extracting(FindingStep::kind)
        .containsExactly(
            FindingStep.Kind.NOTED,
            FindingStep.Kind.ASSIGNED,
            FindingStep.Kind.WORKED_ON,
            FindingStep.Kind.HANDLED);
    assertThat(DeskRig.said(() -> findings.handle(rounds.li(), id, ANY, "again")))
        .isEqualTo("Finding 1 is handled already; reopen it first");
    assertThat(DeskRig.said(() -> findings.handle(rounds.li(), id, OptionalLong.of(3), "again")))
        .isEqualTo(
            "wang did this at 2026-11-06 12:00 in the meantime: Handled; look at finding 1 again");
    assertThat(findings.reopen(rounds.li(), id, ANY, "仍漏").isOpen()).isTrue();
  }

  @Test
  void aFindingIsNotDueInThePast() {
    rounds.on("2026-11-06");
    assertThat(DeskRig.said(() -> note("x")))
        .isEqualTo("2026-11-05 is past, today is 2026-11-06; choose a day that is to come");
    assertThat(desks.findings().search(Findings.Query.ALL, 1)).isEmpty();
  }

  @Test
  void nobodyEntersAloneAndNobodyLeavesTwice() {
    VisitsDesk visits = desks.visits();
    assertThat(
            DeskRig.said(
                () -> visits.enter(rounds.li(), new VisitsDesk.NewVisit("王师傅", "", "检修", "", " "))))
        .isEqualTo("Nobody enters the stacks alone; name the archivist who goes with them");
    Visit visit =
        visits.enter(rounds.li(), new VisitsDesk.NewVisit("王师傅", "供电局", "检修", "R1", "李敏"));
    assertThat(visits.inside()).containsExactly(visit);
    LocalDate today = LocalDate.parse("2026-11-02");
    assertThat(visits.between(today, today)).containsExactly(visit);
    assertThat(visits.between(today.plusDays(1), LocalDate.parse("9999-12-31"))).isEmpty();
    visits.leave(rounds.by("wang"), visit.id());
    assertThat(visits.inside()).isEmpty();
    assertThat(DeskRig.said(() -> visits.leave(rounds.li(), visit.id())))
        .isEqualTo("王师傅 has left already, at 2026-11-02 12:00; nothing was changed");
  }

  @Test
  void aCalendarAddressIsToldOnceKeptHashedAndCanBeTakenAway() {
    desks.duties().addUsual(rounds.li());
    FeedsDesk feeds = desks.feeds();
    FeedsDesk.Made made = feeds.add(rounds.li(), "Outlook", "zh-CN");
    rounds.on("2026-11-04");
    String text = new String(feeds.calendar(made.secret()).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20261106", "SUMMARY:每周清洁")
        .contains("SUMMARY:每日闭库检查（漏办）", "SUMMARY:每日闭库检查（今日应办）")
        .doesNotContain("li");
    assertThat(made.feed().hash()).hasSize(32);
    assertThat(feeds.calendar("0".repeat(64))).isEmpty();
    feeds.end(rounds.li(), made.feed().id());
    assertThat(feeds.calendar(made.secret())).isEmpty();
    assertThat(DeskRig.said(() -> feeds.add(rounds.li(), "x", "fr"))).contains("is not a language");
    assertThat(rounds.rig.office.trail().after(0, 1_000).toString()).doesNotContain(made.secret());
  }

  @Test
  void holidaysOfAFileAreTriedFirstAndImportedAllOrNone() {
    CalendarDesk calendar = desks.calendar();
    byte[] bad = "2026-12-31,休,年末\n2026-13-01,休,\n2026-12-30,也许,".getBytes(StandardCharsets.UTF_8);
    CalendarDesk.Imported refused = calendar.importFile(rounds.li(), "x.csv", bad, false);
    assertThat(refused.problems())
        .extracting(problem -> problem.line() + " " + problem.sentence().key())
        .containsExactly("2 refusal.holidays.date", "3 refusal.holidays.kind");
    assertThat(refused.isSaved()).isFalse();
    assertThat(calendar.days(2026)).isEmpty();
    byte[] good = "2026-12-31,休,年末".getBytes(StandardCharsets.UTF_8);
    assertThat(calendar.importFile(rounds.li(), "x.csv", good, true).days()).hasSize(1);
    assertThat(calendar.days(2026)).isEmpty();
    assertThat(calendar.importFile(rounds.li(), "x.csv", good, false).isSaved()).isTrue();
    assertThat(calendar.importFile(rounds.li(), "x.csv", good, false).same()).isEqualTo(1);
    assertThat(calendar.days(2026)).hasSize(1);
    calendar.remove(rounds.li(), LocalDate.parse("2026-12-31"));
    assertThat(calendar.days(2026)).isEmpty();
  }

  @Test
  void theShippedYearsAreReadWithoutAProblem() {
    for (int year : desks.calendar().shipped()) {
      CalendarDesk.Imported imported = desks.calendar().importShipped(rounds.li(), year);
      assertThat(imported.problems()).isEmpty();
      assertThat(imported.days()).hasSizeGreaterThan(30);
    }
  }
}

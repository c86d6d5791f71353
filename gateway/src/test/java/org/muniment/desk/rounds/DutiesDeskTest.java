package org.muniment.desk.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.DeskRig;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyWindows.State;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.Photo;
import org.muniment.port.Findings;

/** Duties that begin on Monday, 2 November 2026: ticked, missed, changed. */
class DutiesDeskTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

  private final RoundsRig rounds = new RoundsRig();
  private DutiesDesk duties;
  private DutyPlan closing;
  private DutyPlan cleaning;

  @BeforeEach
  void open() {
    rounds.on("2026-11-02");
    duties = rounds.desks.duties();
    duties.addUsual(rounds.li());
    closing = rounds.usual(DutyKind.DAILY_CLOSING);
    cleaning = rounds.usual(DutyKind.CLEANING);
  }

  private State state(DutyPlan plan, String due) {
    return duties.view(plan.id(), LocalDate.parse(due)).state();
  }

  private DutyEntry tick(DutyPlan plan, Ticked ticked) {
    return duties.done(rounds.li(), plan.id(), ticked);
  }

  private String refused(DutyPlan plan, Ticked ticked) {
    return DeskRig.said(() -> tick(plan, ticked));
  }

  @Test
  void whatIsTickedInTimeIsDoneAndStaysSo() {
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.DUE);
    DutyEntry entry = tick(closing, RoundsRig.ticked(closing, "2026-11-02"));
    assertThat(entry.due()).isEqualTo("2026-11-02");
    rounds.on("2026-12-02");
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.DONE);
    assertThat(duties.entry(entry.id())).contains(entry);
  }

  @Test
  void theWeeklyCleaningMayBeDoneOnAnyDayOfItsWeekAndCountsForFriday() {
    rounds.on("2026-11-04");
    assertThat(tick(cleaning, RoundsRig.ticked(cleaning, "2026-11-04")).due())
        .isEqualTo("2026-11-06");
    rounds.on("2026-11-07");
    assertThat(state(cleaning, "2026-11-06")).isEqualTo(State.DONE);
    assertThat(tick(cleaning, RoundsRig.ticked(cleaning, "2026-11-07")).due())
        .isEqualTo("2026-11-13");
  }

  @Test
  void aMissedOneStaysVisibleForEverAndIsOnlyEverMadeUpFor() {
    rounds.on("2026-11-04");
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.MISSED);
    rounds.on("2036-11-04");
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.MISSED);
    assertThat(duties.missed(1).get(0).due()).isEqualTo("2026-11-02");
    rounds.on("2036-11-05");
    // Whatever day it says: it was written down after the day was over.
    tick(closing, RoundsRig.ticked(closing, "2026-11-02"));
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.LATE);
    tick(closing, RoundsRig.forDue(RoundsRig.ticked(closing, "2036-11-05"), "2026-11-03"));
    assertThat(state(closing, "2026-11-03")).isEqualTo(State.LATE);
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-05|| 2026-11-05 is still to come, today is 2026-11-04; tick the duty when it is"
            + " done",
        "2026-11-01|| Closing check is not due on 2026-11-01; it is due next on 2026-11-02",
        "2026-11-04|2026-11-07| Closing check is not due on 2026-11-07; it is due next on"
            + " 2026-11-09",
        "2026-11-04|2026-11-05| What is due on 2026-11-05 can be done from 2026-11-05 on, not on"
            + " 2026-11-04",
        "2026-11-03|| Closing check of 2026-11-03 was done already, by li at 2026-11-03 12:00;"
            + " nothing was changed"
      })
  void whatCannotBeTickedIsSaidInOneSentenceAndChangesNothing(
      String date, String due, String sentence) {
    rounds.on("2026-11-03");
    tick(closing, RoundsRig.ticked(closing, "2026-11-03"));
    rounds.on("2026-11-04");
    long before = rounds.rig.office.trail().head().orElseThrow().number();
    Ticked ticked = RoundsRig.ticked(closing, date);
    assertThat(refused(closing, due == null ? ticked : RoundsRig.forDue(ticked, due)))
        .isEqualTo(sentence);
    assertThat(rounds.rig.office.trail().head().orElseThrow().number()).isEqualTo(before);
  }

  @Test
  void aDayShowsWhatIsDueOnItWhatMayBeDoneAndWhatWasMissedBeforeIt() {
    rounds.on("2026-11-04");
    assertThat(duties.on(LocalDate.parse("2026-11-04")))
        .filteredOn(view -> view.plan().id() == closing.id())
        .extracting(view -> view.due() + " " + view.state())
        .containsExactly("2026-11-02 MISSED", "2026-11-03 MISSED", "2026-11-04 DUE");
    assertThat(duties.on(LocalDate.parse("2026-11-05")))
        .extracting(view -> view.plan().kind() + " " + view.due() + " " + view.state())
        .contains("DAILY_CLOSING 2026-11-05 AHEAD", "CLEANING 2026-11-06 OPEN")
        .doesNotContain("DAILY_CLOSING 2026-11-04 DUE");
  }

  @Test
  void aLineWithoutAnAnswerIsNamed() {
    Ticked all = RoundsRig.ticked(closing, "2026-11-02");
    Ticked some = new Ticked(all.date(), all.due(), all.answers().subList(0, 2), "", "", List.of());
    assertThat(refused(closing, some))
        .isEqualTo("Line 3 of the checklist has no answer: Nobody is inside");
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.DUE);
  }

  @Test
  void aLineThatIsNotRightBecomesAFindingWithAnOwnerAndADay() {
    Ticked all = RoundsRig.ticked(closing, "2026-11-02");
    List<Answer> answers = new ArrayList<>(all.answers());
    answers.set(0, new Answer("窗户已关好", false, "R1 的窗户关不上"));
    PhotosDesk.NewPhoto photo = new PhotosDesk.NewPhoto("window.png", PNG);
    DutyEntry entry =
        tick(closing, new Ticked(all.date(), all.due(), answers, "", "M1 2L3 4", List.of(photo)));
    Finding finding = rounds.desks.findings().search(Findings.Query.ALL, 10).get(0);
    assertThat(finding.text()).isEqualTo("窗户已关好: R1 的窗户关不上");
    assertThat(finding.origin()).isEqualTo(Finding.Origin.DUTY);
    assertThat(finding.source()).isEqualTo(entry.id());
    assertThat(finding.owner()).isEqualTo("li");
    assertThat(finding.due()).contains(LocalDate.parse("2026-11-09"));
    Photo kept = rounds.desks.photos().of(Photo.Subject.DUTY, entry.id()).get(0);
    assertThat(rounds.desks.photos().picture(kept.id()).content()).isEqualTo(PNG);
  }

  @Test
  void aPhotographThatIsNoneLeavesTheDutyUndone() {
    Ticked all = RoundsRig.ticked(closing, "2026-11-02");
    PhotosDesk.NewPhoto script =
        new PhotosDesk.NewPhoto("x.png", "<script>".getBytes(StandardCharsets.UTF_8));
    Ticked with = new Ticked(all.date(), all.due(), all.answers(), "", "", List.of(script));
    assertThat(refused(closing, with))
        .isEqualTo("This file is neither a JPEG nor a PNG picture; choose another");
    assertThat(state(closing, "2026-11-02")).isEqualTo(State.DUE);
    assertThat(rounds.rig.office.duties().entries(with.date(), with.date())).isEmpty();
  }

  @Test
  void aDutyWithASignatureIsSignedByAPerson() {
    DutyPlan sealing = rounds.usual(DutyKind.HOLIDAY_SEAL);
    rounds.desks.calendar().importShipped(rounds.li(), 2026);
    CalendarDay friday =
        new CalendarDay(LocalDate.parse("2026-11-06"), CalendarDay.Kind.FREE, "校庆");
    rounds.desks.calendar().save(rounds.li(), List.of(friday));
    rounds.on("2026-11-05");
    assertThat(refused(sealing, RoundsRig.ticked(sealing, "2026-11-05")))
        .isEqualTo("A signature belongs to this duty; sign it");
    Ticked all = RoundsRig.ticked(sealing, "2026-11-05");
    assertThat(
            refused(
                sealing, new Ticked(all.date(), all.due(), all.answers(), "", "<svg/>", List.of())))
        .isEqualTo("The signature cannot be read; write it again within the field (600 × 200)");
    tick(sealing, new Ticked(all.date(), all.due(), all.answers(), "", "M1 2L3 4", List.of()));
    assertThat(state(sealing, "2026-11-05")).isEqualTo(State.DONE);
  }

  @Test
  void whatChangesHoldsFromTodayOnAndThePastStays() {
    rounds.on("2026-11-10");
    NewDuty weekly =
        new NewDuty(
            "cleaning",
            "",
            Optional.empty(),
            OptionalLong.empty(),
            new NewDuty.AskedTerms(
                Optional.empty(),
                "weekly:TUESDAY:1:2026-11-02",
                "stays",
                List.of("地面"),
                false,
                false,
                Optional.of("16:30"),
                "王芳"));
    DutyPlan changed = duties.change(rounds.li(), cleaning.id(), OptionalLong.of(1), weekly);
    assertThat(changed.terms()).hasSize(2);
    assertThat(duties.view(cleaning.id(), LocalDate.parse("2026-11-06")).checklist()).hasSize(4);
    assertThat(state(cleaning, "2026-11-10")).isEqualTo(State.DUE);
    assertThat(duties.next(changed, LocalDate.parse("2026-11-11")))
        .contains(LocalDate.parse("2026-11-17"));
    assertThat(
            DeskRig.said(
                () -> duties.change(rounds.li(), cleaning.id(), OptionalLong.of(1), weekly)))
        .startsWith("Somebody changed it in the meantime");
  }

  @Test
  void aDayThatBecomesFreeTodayTakesNothingAwayThatWasDueBefore() {
    rounds.on("2026-11-10");
    List<CalendarDay> free = new ArrayList<>();
    LocalDate.parse("2026-11-03")
        .datesUntil(LocalDate.parse("2026-11-13"))
        .forEach(day -> free.add(new CalendarDay(day, CalendarDay.Kind.FREE, "")));
    rounds.desks.calendar().save(rounds.li(), free);
    assertThat(state(closing, "2026-11-03")).isEqualTo(State.MISSED);
    assertThat(state(closing, "2026-11-10")).isEqualTo(State.DUE);
    assertThat(DeskRig.said(() -> duties.view(closing.id(), LocalDate.parse("2026-11-12"))))
        .isEqualTo("Closing check is not due on 2026-11-12; it is due next on 2026-11-13");
  }

  @Test
  void anEndedDutyIsNotDueAnyMoreAndStaysInTheLedger() {
    DutyPlan ended = duties.end(rounds.li(), closing.id(), ANY, Optional.empty(), "two shifts now");
    rounds.on("2026-11-10");
    assertThat(ended.endedOn()).contains(LocalDate.parse("2026-11-03"));
    assertThat(
            duties.ledger(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")).stream()
                .filter(line -> line.plan().id() == closing.id()))
        .extracting(DutyLine::due)
        .containsExactly(LocalDate.parse("2026-11-02"));
    assertThat(
            DeskRig.said(
                () -> duties.end(rounds.li(), closing.id(), ANY, Optional.empty(), "again")))
        .isEqualTo("This duty ends on 2026-11-03; add a new one instead");
  }

  @Test
  void aClockThatIsPutBackDoesNothingTwice() {
    rounds.on("2026-11-10");
    LocalDate first = LocalDate.parse("2026-11-01");
    int due = rounds.rig.office.duties().due(first, first.plusYears(1)).size();
    rounds.on("2026-11-05");
    rounds.on("2026-11-10");
    assertThat(rounds.rig.office.duties().due(first, first.plusYears(1))).hasSize(due);
    assertThat(rounds.rig.office.duties().dueUntil()).contains(LocalDate.parse("2026-11-10"));
  }

  @Test
  void aMonthHasEveryDayWithItsKindAndItsDuties() {
    rounds.desks.calendar().importShipped(rounds.li(), 2026);
    Month october = duties.month(YearMonth.of(2026, 10));
    Month.Day holiday = october.days().get(0);
    assertThat(holiday.isWorking()).isFalse();
    assertThat(holiday.special().orElseThrow().name()).isEqualTo("国庆节");
    assertThat(october.days().get(9).isWorking()).isTrue();
    Month november = duties.month(YearMonth.of(2026, 11));
    assertThat(november.days()).hasSize(30);
    assertThat(november.days().get(5).duties())
        .extracting(view -> view.plan().kind())
        .containsExactly(DutyKind.DAILY_CLOSING, DutyKind.CLEANING);
  }

  @Test
  void theUsualDutiesAreAddedOnce() {
    assertThat(duties.plans()).hasSize(12);
    assertThat(DeskRig.said(() -> duties.addUsual(rounds.li())))
        .isEqualTo("All usual duties are there already; nothing was added");
  }

  @Test
  void everyFieldThatIsWrongIsNamedAtOnce() {
    NewDuty bad =
        new NewDuty(
            "dancing",
            "",
            Optional.of("NOWHERE"),
            OptionalLong.of(7),
            new NewDuty.AskedTerms(
                Optional.of(LocalDate.parse("2020-01-01")),
                "often",
                "sometimes",
                List.of(" "),
                false,
                false,
                Optional.of("25:00"),
                ""));
    Refusal refusal = DeskRig.refusal(() -> duties.add(rounds.li(), bad));
    assertThat(refusal.fields())
        .extracting(Refusal.Field::field)
        .containsExactly(
            "kind", "room", "equipment", "from", "recurrence", "shift", "checklist", "remindAt");
    assertThat(duties.plans()).hasSize(12);
  }
}

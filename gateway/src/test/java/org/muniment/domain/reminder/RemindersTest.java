package org.muniment.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.reminder.OpenThings.ZONE;
import static org.muniment.domain.reminder.OpenThings.asked;
import static org.muniment.domain.reminder.OpenThings.at;
import static org.muniment.domain.reminder.OpenThings.duties;
import static org.muniment.domain.reminder.OpenThings.duty;
import static org.muniment.domain.reminder.OpenThings.finding;
import static org.muniment.domain.reminder.OpenThings.inside;
import static org.muniment.domain.reminder.OpenThings.loans;
import static org.muniment.domain.reminder.OpenThings.out;
import static org.muniment.domain.reminder.OpenThings.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Tidings;
import org.muniment.domain.reminder.Reminder.Kind;
import org.muniment.domain.text.Code;

/** What is told when. */
class RemindersTest {
  private final Reminders reminders = new Reminders(LocalTime.of(8, 0), ZONE);

  private List<String> told(Pending pending, String now) {
    return reminders.at(pending, at(now)).stream()
        .map(it -> it.kind().key() + " " + it.of() + " " + it.day())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-11-21T12:00, -",
        "2026-11-22T07:59, -",
        "2026-11-22T08:00, tomorrow 7 2026-11-22",
        "2026-11-22T23:59, tomorrow 7 2026-11-22",
        "2026-11-23T12:00, -",
        "2026-11-24T07:59, -",
        "2026-11-24T08:00, overdue 7 2026-11-24",
        "2026-11-25T09:00, overdue 7 2026-11-25",
        "2026-11-26T09:00, overdue 7 2026-11-26",
        "2026-11-27T09:00, overdue 7 2026-11-26",
        "2026-12-02T23:00, overdue 7 2026-11-26",
        "2026-12-03T08:00, overdue 7 2026-12-03",
        "2026-12-10T08:00, overdue 7 2026-12-10",
        "2027-11-23T08:00, overdue 7 2027-11-18"
      })
  void aReaderIsCalledADayBeforeOnThreeDaysAfterAndThenEachWeek(String now, String expected) {
    List<String> ofReader =
        told(loans(out(7, "2026-11-23")), now).stream()
            .filter(it -> !it.startsWith("digest"))
            .toList();
    assertThat(ofReader).isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
  }

  @Test
  void whatWentOutThisMorningIsNotDueTomorrowYet() {
    Pending lent = loans(out(7, "2026-11-23", at("2026-11-22T08:30")));
    assertThat(told(lent, "2026-11-22T12:00")).isEmpty();
  }

  @Test
  void whoHasNoAddressIsNotWrittenToAndTheDigestTellsAllTheSame() {
    Pending lent =
        new Pending(
            List.of(out(7, "2026-11-20")),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    assertThat(told(lent, "2026-11-23T09:00")).containsExactly("digest 0 2026-11-23");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:00, 2026-11-21T07:00, false",
    "2026-11-23T08:00, 2026-11-21T07:00, true",
    "2026-11-23T08:00, 2026-11-22T07:59, true",
    "2026-11-23T23:00, 2026-11-22T08:01, false",
    "2026-11-24T08:00, 2026-11-22T08:01, true"
  })
  void aRequestThatWaitsForADayIsInTheDigest(String now, String since, boolean isTold) {
    Pending waiting =
        new Pending(
            List.of(),
            Map.of(),
            List.of(asked(3, at(since))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    assertThat(told(waiting, now).isEmpty()).isNotEqualTo(isTold);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-11-23, '',    2026-11-23T07:00, -",
        "2026-11-23, '',    2026-11-23T12:00, digest 0 2026-11-23",
        "2026-11-23, 17:30, 2026-11-23T17:29, digest 0 2026-11-23",
        "2026-11-23, 17:30, 2026-11-23T17:30, digest 0 2026-11-23;duty 4 2026-11-23",
        "2026-11-23, 06:30, 2026-11-23T06:30, duty 4 2026-11-23",
        "2026-11-22, 17:30, 2026-11-23T17:30, digest 0 2026-11-23",
        "2026-11-16, '',    2026-11-23T09:00, digest 0 2026-11-23",
        "2026-11-15, '',    2026-11-23T09:00, -"
      })
  void aDutyIsToldOfOnItsDayAtItsTimeAndWhenItWasMissed(
      String due, String remindAt, String now, String expected) {
    Pending open = duties(duty(4, DutyKind.CLEANING, due, remindAt));
    assertThat(String.join(";", told(open, now)))
        .isEqualTo(Optional.ofNullable(expected).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, '',    2026-11-23T19:59, false",
    "2026-11-23T10:00, '',    2026-11-23T20:00, true",
    "2026-11-23T10:00, 17:30, 2026-11-23T17:30, true",
    "2026-11-23T10:00, 21:00, 2026-11-23T20:00, true",
    "2026-11-23T18:00, 17:30, 2026-11-23T19:00, false",
    "2026-11-22T18:00, '',    2026-11-23T20:30, true"
  })
  void whoIsStillInsideAtTheEndOfTheDayIsAskedFor(
      String since, String closing, String now, boolean isTold) {
    Optional<LocalTime> closingAt =
        closing.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(closing));
    assertThat(told(inside(closingAt, visit(1, since)), now).contains("visitors 0 2026-11-23"))
        .isEqualTo(isTold);
  }

  @Test
  void aFindingWhoseDayHasPassedAndWhoStayedOverNightAreInTheDigest() {
    Pending open =
        new Pending(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(finding(1, "2026-11-22"), finding(2, "2026-11-23")),
            List.of(),
            List.of(visit(1, "2026-11-22T16:00"), visit(2, "2026-11-23T07:30")),
            Optional.empty());
    Reminders.Digest digest = reminders.digest(open, LocalDate.of(2026, 11, 23));
    assertThat(digest.findings()).extracting(it -> it.id()).containsExactly(1L);
    assertThat(digest.inside()).extracting(it -> it.id()).containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-15, false", "2026-11-16, true", "2026-11-30, true", "2026-12-01, false"})
  void aCalibrationIsToldOfAWeekBeforeItRunsOutAndAWeekAfter(LocalDate until, boolean isTold) {
    Pending.Certificate certificate =
        new Pending.Certificate(Code.of("S1"), Quantity.HUMIDITY, until);
    Pending open =
        new Pending(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(certificate),
            List.of(),
            Optional.empty());
    assertThat(told(open, "2026-11-23T09:00").isEmpty()).isNotEqualTo(isTold);
  }

  @Test
  void aReminderIsTheSameForItsDayWhateverTheTimeAndCanBeReadBack() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    Reminder early = new Reminder(Kind.OVERDUE, 17, day, at("2026-11-23T08:00"));
    Reminder late = new Reminder(Kind.OVERDUE, 17, day, at("2026-11-23T09:00"));
    assertThat(early.tidings(ZONE)).isEqualTo(late.tidings(ZONE));
    assertThat(Reminder.about(early.tidings(ZONE))).contains(new Reminder.About(Kind.OVERDUE, 17));
    assertThat(Reminder.about(Tidings.allWell(at("2026-11-23T08:00")))).isEmpty();
    Reminder digest = new Reminder(Kind.DIGEST, 0, day, at("2026-11-23T08:00"));
    assertThat(Reminder.about(digest.tidings(ZONE))).contains(new Reminder.About(Kind.DIGEST, 0));
    assertThat(digest.tidings(ZONE).isReminder()).isTrue();
    assertThat(digest.tidings(ZONE).isCall()).isFalse();
  }
}

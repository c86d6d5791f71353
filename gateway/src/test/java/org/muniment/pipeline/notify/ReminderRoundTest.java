package org.muniment.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.domain.reminder.OpenThings.at;
import static org.muniment.domain.reminder.OpenThings.duties;
import static org.muniment.domain.reminder.OpenThings.duty;
import static org.muniment.domain.reminder.OpenThings.loans;
import static org.muniment.domain.reminder.OpenThings.out;
import static org.muniment.pipeline.notify.Rig.contact;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.reminder.Pending;
import org.muniment.testing.MemoryNotifier.Condition;
import org.muniment.testing.MemoryReadingStore;

/** Reminders over days, as people get them. */
class ReminderRoundTest {
  private static final String READER = "wang@a.example";
  private static final String ON_DUTY = "li@a.example";

  private final Rig rig = new Rig(new MemoryReadingStore(Rig.ZONE), at("2026-11-22T00:00"));

  private List<Letter> to(String address) {
    return rig.mail.letters().stream().filter(it -> it.address().equals(address)).toList();
  }

  private void passHours(int hours) {
    for (int hour = 0; hour < hours; hour++) {
      rig.pass(Duration.ofHours(1));
    }
  }

  private List<Delivery> reminders() {
    return rig.store.outbox().ofAlarms(List.of(0L));
  }

  @Test
  void overTwoWeeksEachThingIsToldOnceForItsDay() {
    rig.work.pending = now -> loans(out(7, "2026-11-23"), out(8, "2026-11-23"));
    for (int day = 0; day < 14; day++) {
      passHours(24);
      if (day % 3 == 0) {
        rig.restart();
      }
    }
    assertThat(to(READER)).as("before, on three days, after a week").hasSize(5);
    assertThat(to(READER).get(0).subject()).contains("明天到期");
    assertThat(to(READER).get(1).subject()).startsWith("【催还】").contains("2");
    assertThat(to(ON_DUTY)).as("every morning").hasSize(14);
    assertThat(rig.work.calledIn)
        .contains("7 2026-11-24", "8 2026-11-24", "7 2026-12-03")
        .hasSize(8);
    assertThat(reminders()).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
  }

  @Test
  void aComputerThatWasOffForDaysSaysItOnce() {
    rig.work.pending = now -> loans(out(7, "2026-11-10"));
    rig.now = at("2026-12-09T15:00");
    passHours(8);
    assertThat(to(ON_DUTY)).hasSize(1);
    assertThat(to(READER)).hasSize(1);
  }

  @Test
  void afterAKillBetweenSendingAndNotingTheSameLetterGoesAgain() {
    rig.work.pending = now -> loans(out(7, "2026-11-22"));
    rig.now = at("2026-11-23T08:00");
    rig.round().run(rig.now);
    assertThat(to(ON_DUTY)).hasSize(1);
    rig.restart();
    rig.settle();
    assertThat(to(ON_DUTY)).hasSize(2).extracting(Letter::id).containsOnly(to(ON_DUTY).get(0).id());
    assertThat(rig.work.calledIn).containsExactly("7 2026-11-23");
    passHours(10);
    assertThat(to(ON_DUTY)).hasSize(2);
  }

  @Test
  void whatIsDoneBeforeItCouldGoIsNotToldAndADayWithoutMailIsOneLetter() {
    rig.work.pending =
        now -> loans(out(7, now.isBefore(at("2026-11-25T06:00")) ? "2026-11-22" : "2027-01-01"));
    rig.mail.is(Condition.AWAY);
    rig.now = at("2026-11-23T09:00");
    passHours(40);
    rig.work.pending = now -> duties(duty(4, DutyKind.CLEANING, "2026-11-25", ""));
    passHours(6);
    rig.mail.is(Condition.WORKS);
    passHours(4);
    assertThat(to(READER)).as("it is back").isEmpty();
    assertThat(to(ON_DUTY)).hasSize(1);
    assertThat(reminders()).extracting(Delivery::state).contains(DeliveryState.SUPERSEDED);
    assertThat(rig.store.outbox().waiting(9)).isEmpty();
  }

  @Test
  void inTheQuietHoursTheDigestWaitsAndADutyDoesNot() {
    rig.roster(List.of(contact("li", "en", "mail")), Optional.of(java.time.LocalTime.of(6, 0)));
    rig.work.pending = now -> duties(duty(4, DutyKind.CLEANING, "2026-11-23", "22:00"));
    rig.now = at("2026-11-23T05:30");
    rig.settle();
    List<Letter> before = to(ON_DUTY);
    passHours(1);
    assertThat(reminders().stream().filter(it -> it.tidings().isReminder()).toList())
        .singleElement()
        .extracting(Delivery::state)
        .isEqualTo(DeliveryState.WAITING);
    passHours(1);
    assertThat(to(ON_DUTY).stream().map(Letter::subject).toList())
        .anyMatch(subject -> subject.equals("[Reminder] duties due today: 1"));
    rig.now = at("2026-11-23T21:30");
    rig.settle();
    int told = to(ON_DUTY).size();
    passHours(1);
    assertThat(to(ON_DUTY)).hasSize(told + 1);
    assertThat(before).hasSizeLessThan(told);
  }

  @Test
  void whatWasToBeToldBeforeARestoreIsHeldBack() {
    rig.work.pending = now -> loans(out(7, "2026-11-10"));
    rig.restoredAt = Optional.of(at("2026-11-23T09:00"));
    rig.now = at("2026-11-23T09:30");
    passHours(6);
    assertThat(rig.mail.letters()).isEmpty();
    assertThat(reminders()).extracting(Delivery::state).containsOnly(DeliveryState.SUPERSEDED);
    passHours(24);
    assertThat(to(ON_DUTY)).hasSize(1);
  }

  @Test
  void aFaultInWhatPeopleEnteredHoldsUpNoAlarm() {
    rig.work.pending =
        now -> {
          throw new IllegalStateException("the office cannot be read");
        };
    rig.now = at("2026-11-23T09:30");
    rig.raise(1, Severity.WARNING);
    rig.settle();
    assertThat(rig.mail.letters()).hasSize(1);
  }

  @Test
  void aReaderWhoIsOnDutyGetsTwoLettersSinceTheyAreAboutDifferentThings() {
    rig.roster(
        List.of(
            new org.muniment.domain.notice.Contact(
                "wang",
                "Wang",
                "en",
                List.of(new org.muniment.domain.notice.Contact.Reach("mail", READER)))),
        Optional.empty());
    rig.work.pending = now -> loans(out(7, "2026-11-22"));
    rig.now = at("2026-11-23T09:30");
    rig.passSlowly(Duration.ofSeconds(5));
    assertThat(to(READER)).extracting(Letter::language).containsExactlyInAnyOrder("en", "zh-CN");
  }

  @Test
  void withoutAChannelNothingIsOrderedUntilThereIsOne() {
    rig.office.notificationSetup().removeChannel("mail");
    rig.office.notificationSetup().removeChannel("robot");
    rig.work.pending = now -> loans(out(7, "2026-11-22"));
    rig.now = at("2026-11-23T09:30");
    rig.pass(Duration.ofMinutes(5));
    assertThat(reminders()).isEmpty();
    rig.office.notificationSetup().saveChannel(Rig.MAIL);
    rig.pass(Duration.ofMinutes(5));
    assertThat(to(READER)).hasSize(1);
    assertThat(to(ON_DUTY)).hasSize(1);
  }

  @Test
  void whatIsReadTellsNothingThatNotEverybodyMayKnow() {
    rig.roster(List.of(contact("li", "en", "mail")), Optional.empty());
    rig.work.pending =
        now ->
            new Pending(
                List.of(),
                java.util.Map.of(),
                List.of(),
                List.of(),
                List.of(org.muniment.domain.reminder.OpenThings.finding(3, "2026-11-20")),
                List.of(),
                List.of(),
                Optional.empty());
    rig.now = at("2026-11-23T09:30");
    rig.settle();
    assertThat(to(ON_DUTY).get(0).text())
        .contains("finding 3 · wu · due 2026-11-20 (3 d ago)", "https://archive.example/today")
        .doesNotContain("secret window");
  }
}

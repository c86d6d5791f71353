package org.muniment.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.pipeline.notify.Rig.always;
import static org.muniment.pipeline.notify.Rig.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Letter;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.testing.MemoryNotifier.Condition;
import org.muniment.testing.MemoryReadingStore;

/** What people get, hour by hour. */
class RoundTest {
  private static final Instant NOON =
      LocalDateTime.parse("2026-11-23T12:00").atZone(Rig.ZONE).toInstant();
  private static final Instant NIGHT =
      LocalDateTime.parse("2026-11-23T23:00").atZone(Rig.ZONE).toInstant();

  private Rig rig = at(NOON);

  private static Rig at(Instant start) {
    return new Rig(new MemoryReadingStore(Rig.ZONE), start);
  }

  private List<DeliveryState> states(long alarm) {
    return rig.store.outbox().ofAlarms(List.of(alarm)).stream().map(Delivery::state).toList();
  }

  private static List<String> subjects(List<Letter> letters) {
    return letters.stream().map(Letter::subject).toList();
  }

  @Test
  void anAlarmIsToldAtOnceAndItsReceiptKept() {
    rig.raise(1, Severity.WARNING);
    rig.settle();
    assertThat(rig.mail.letters()).hasSize(1);
    Letter letter = rig.mail.letters().get(0);
    assertThat(letter.address()).isEqualTo("li@a.example");
    assertThat(letter.severity()).isEqualTo(Severity.WARNING);
    Delivery kept = rig.store.outbox().ofAlarms(List.of(1L)).get(0);
    assertThat(kept.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(kept.receipt()).contains("taken as 1");
    assertThat(kept.letter()).contains(letter.id());
    rig.passSlowly(Duration.ofMinutes(2));
    assertThat(rig.mail.letters()).as("once").hasSize(1);
  }

  @Test
  void fiveHundredAtOnceAreOneDigestForEachPerson() {
    rig.roster(
        List.of(contact("li", "zh-CN", "mail", "robot"), contact("wu", "en", "mail", "robot")),
        Optional.empty());
    LongStream.rangeClosed(1, 500).forEach(id -> rig.raise(id, Severity.WARNING));
    rig.passSlowly(Duration.ofMinutes(5));
    assertThat(rig.mail.letters())
        .extracting(Letter::address)
        .containsExactly("li@a.example", "wu@a.example");
    assertThat(rig.robot.letters()).as("a group is told once").hasSize(1);
    assertThat(rig.mail.letters().get(1).text()).contains("S1:").contains("S500:");
    assertThat(rig.store.outbox().waiting(9)).isEmpty();
  }

  @Test
  void whatComesOneAfterTheOtherIsCollectedAfterTheFirst() {
    for (long id = 1; id <= 60; id++) {
      rig.raise(id, Severity.WARNING);
      rig.pass(Duration.ofSeconds(1));
    }
    rig.passSlowly(Duration.ofSeconds(60));
    assertThat(rig.mail.letters()).as("at 0, 5, 35 and 65 s").hasSize(4);
    assertThat(subjects(rig.mail.letters())).first().asString().contains("珍本库 (R1)");
    assertThat(rig.store.outbox().waiting(9)).isEmpty();
  }

  @Test
  void mailThatIsAwayForADayIsDeliveredAfterwardsOnce() {
    rig.mail.is(Condition.AWAY);
    rig.raise(1, Severity.WARNING);
    rig.settle();
    for (long id = 2; id <= 40; id++) {
      rig.pass(Duration.ofMinutes(30));
      rig.raise(id, Severity.WARNING);
    }
    rig.clear(1);
    rig.clear(2);
    rig.pass(Duration.ofHours(5));
    assertThat(rig.mail.letters()).isEmpty();
    assertThat(rig.mail.attempts()).isGreaterThan(3);

    rig.mail.is(Condition.WORKS);
    rig.passSlowly(Duration.ofMinutes(7));
    List<Letter> letters = rig.mail.letters();
    assertThat(letters).hasSize(2);
    assertThat(letters.get(0).subject()).as("late, and over by now").contains("解除");
    assertThat(letters.get(0).text()).contains("本消息延迟送达").contains("2026-11-23 12:00");
    assertThat(letters.get(1).text()).contains("S40：");
    assertThat(letters.get(1).data().get("ids").split(",")).hasSize(40);
    assertThat(rig.store.outbox().waiting(9)).isEmpty();
    LongStream.rangeClosed(1, 40)
        .forEach(id -> assertThat(states(id)).containsOnly(DeliveryState.DELIVERED));
  }

  @Test
  void aLetterKeepsItsIdOverAttemptsAndRestarts() {
    rig.mail.is(Condition.AWAY);
    rig.raise(1, Severity.WARNING);
    rig.settle();
    String id = rig.store.outbox().waiting(1).get(0).letter().orElseThrow();
    rig.restart();
    rig.mail.is(Condition.WORKS);
    rig.pass(Duration.ofMinutes(1));
    assertThat(rig.mail.letters()).extracting(Letter::id).containsExactly(id);
  }

  @Test
  void whatExpiresIsShownAndNotSent() {
    rig.mail.is(Condition.AWAY);
    rig.raise(1, Severity.WARNING);
    rig.settle();
    rig.pass(Duration.ofDays(3).plusSeconds(1));
    rig.mail.is(Condition.WORKS);
    rig.passSlowly(Duration.ofMinutes(1));
    assertThat(states(1)).startsWith(DeliveryState.EXPIRED);
  }

  @Test
  void aRefusalCallsTheNextStepAtOnce() {
    rig.roster(
        List.of(contact("li", "zh-CN", "mail"), contact("chief", "en", "robot")),
        Optional.empty(),
        always("li", 1),
        always("chief", 2));
    rig.mail.is(Condition.REFUSES);
    rig.raise(1, Severity.WARNING);
    rig.settle();
    assertThat(states(1)).containsExactly(DeliveryState.REFUSED);
    rig.passSlowly(Duration.ofSeconds(25));
    assertThat(subjects(rig.robot.letters()))
        .singleElement()
        .asString()
        .startsWith("[Warning, not");
  }

  @Test
  void anAdapterThatBreaksItsPromiseIsTriedAgain() {
    Senders senders = new Senders(List.of(rig.mail));
    rig.mail.is(Condition.BROKEN);
    assertThat(senders.now(Rig.MAIL, () -> null, 1))
        .isInstanceOf(org.muniment.port.Notifier.Outcome.TryLater.class);
    assertThat(senders.now(Rig.ROBOT, () -> null, 1))
        .isInstanceOf(org.muniment.port.Notifier.Outcome.Refused.class);
    senders.close();
  }

  @Test
  void nobodyAcknowledgesAndTheNextStepsAreCalled() {
    rig.roster(
        List.of(contact("li", "zh-CN", "mail"), contact("chief", "en", "robot")),
        Optional.empty(),
        always("li", 1),
        always("chief", 2));
    rig.raise(1, Severity.WARNING);
    rig.passSlowly(Duration.ofMinutes(14));
    assertThat(rig.robot.letters()).isEmpty();
    rig.passSlowly(Duration.ofMinutes(2));
    assertThat(rig.robot.letters()).hasSize(1);
    rig.clear(1);
    rig.passSlowly(Duration.ofMinutes(1));
    assertThat(subjects(rig.robot.letters())).last().asString().startsWith("[All clear]");
    assertThat(rig.mail.letters()).hasSize(2);
  }

  @Test
  void anAdvisoryOfTheNightThatIsOverByTheMorningIsDropped() {
    rig = at(NIGHT);
    rig.record(
        rig.step(1, What.RAISED, Severity.ADVISORY, AlarmState.ACKNOWLEDGED),
        rig.step(2, What.RAISED, Severity.ADVISORY, AlarmState.ACKNOWLEDGED));
    rig.pass(Duration.ofHours(3));
    rig.alarms.remove(1L);
    assertThat(rig.mail.letters()).isEmpty();
    rig.pass(Duration.ofHours(5));
    assertThat(rig.mail.letters()).hasSize(1);
    assertThat(rig.mail.letters().get(0).text()).contains("S2").doesNotContain("延迟");
    assertThat(states(1)).containsExactly(DeliveryState.SUPERSEDED);
  }

  @Test
  void everyMorningItIsSaidThatAllIsWell() {
    rig.roster(List.of(contact("li", "zh-CN", "mail")), Optional.of(LocalTime.of(8, 0)));
    rig.settle();
    assertThat(subjects(rig.mail.letters())).as("of this morning").hasSize(1);
    rig.pass(Duration.ofHours(19));
    assertThat(rig.mail.letters()).hasSize(1);
    rig.pass(Duration.ofHours(1));
    rig.restart();
    rig.passSlowly(Duration.ofSeconds(5));
    assertThat(subjects(rig.mail.letters())).hasSize(2).allMatch(it -> it.startsWith("【一切正常】"));
    rig.raise(1, Severity.CRITICAL);
    rig.pass(Duration.ofHours(24));
    Letter last = rig.mail.letters().get(rig.mail.letters().size() - 1);
    assertThat(last.subject()).startsWith("【请注意】");
    assertThat(last.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(last.text()).contains("99 %").contains("S1");
  }

  @Test
  void afterARestoreNothingOldIsSentAgain() {
    rig.raise(1, Severity.WARNING);
    rig.pass(Duration.ofHours(1));
    rig.restart();
    rig.mail.is(Condition.AWAY);
    rig.raise(2, Severity.WARNING);
    rig.settle();
    rig.raise(3, Severity.WARNING);

    rig.restart();
    rig.now = rig.now.plus(Duration.ofDays(1));
    rig.restoredAt = Optional.of(rig.now);
    rig.mail.is(Condition.WORKS);
    rig.raise(4, Severity.WARNING);
    rig.passSlowly(Duration.ofMinutes(20));
    assertThat(states(2)).containsExactly(DeliveryState.SUPERSEDED);
    assertThat(states(3)).containsExactly(DeliveryState.SUPERSEDED);
    assertThat(rig.mail.letters()).hasSize(2);
    assertThat(rig.mail.letters().get(1).text()).contains("S4");
  }

  @Test
  void whatIsToldFromMemoryIsNotToldAgainWhenItIsRecorded() {
    Entry.AlarmStep raised = rig.step(1, What.RAISED, Severity.WARNING, AlarmState.UNACKNOWLEDGED);
    rig.stands(raised);
    rig.orderUnrecorded(raised);
    rig.settle();
    assertThat(rig.mail.letters()).hasSize(1);
    rig.record(raised);
    rig.passSlowly(Duration.ofMinutes(1));
    assertThat(rig.mail.letters()).hasSize(1);
    assertThat(rig.store.outbox().open(9)).isEmpty();
    assertThat(states(1)).containsExactly(DeliveryState.DELIVERED);
  }

  @Test
  void aChannelThatIsSwitchedOffLaterKeepsItsLetters() {
    rig.mail.is(Condition.AWAY);
    rig.raise(1, Severity.WARNING);
    rig.settle();
    rig.office.notificationSetup().removeChannel("mail");
    rig.mail.is(Condition.WORKS);
    rig.pass(Duration.ofHours(1));
    assertThat(rig.mail.letters()).isEmpty();
    rig.office.notificationSetup().saveChannel(Rig.MAIL);
    rig.pass(Duration.ofHours(1));
    assertThat(states(1)).contains(DeliveryState.DELIVERED);
  }

  @Test
  void aTallySaysWhatIsWrong() {
    assertThat(rig.round().tally(rig.now).reachesAnybody()).isTrue();
    rig.mail.is(Condition.AWAY);
    rig.raise(1, Severity.WARNING);
    rig.settle();
    rig.pass(Duration.ofMinutes(5));
    rig.pass(Duration.ofMinutes(5));
    Tally tally = rig.round().tally(rig.now);
    assertThat(tally.failing()).containsExactly("mail");
    assertThat(tally.waiting()).isEqualTo(1);
    assertThat(tally.oldest()).contains(NOON);
    CourierHealth health = new CourierHealth(() -> tally, () -> rig.now);
    assertThat(health.check().well()).isFalse();
  }
}

package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.LetterFate;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Receiver;
import org.muniment.domain.notice.Tidings;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.ReadingStore.Entry;

/** What every outbox keeps. */
public abstract class OutboxContract {
  protected static final Instant START = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final Receiver LI = new Receiver("li", "李敏", "mail", "li@a.example", "zh-CN");
  private static final Receiver WU = new Receiver("wu", "Wu", "robot", "", "en");
  private static final Message WHY =
      Message.of("notice.why", "smtp", 3L, Message.of("inner", 2.5, "x"));

  protected ReadingStore store;

  protected abstract ReadingStore open();

  /** As after a restart, where there is one. */
  protected void settle() {}

  @BeforeEach
  void open1() {
    store = open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Outbox outbox() {
    settle();
    return store.outbox();
  }

  protected static Entry.AlarmStep step(long id, What what) {
    AlarmKey key = AlarmKey.of((int) id, Quantity.TEMPERATURE, AlarmKind.HIGH);
    Alarm alarm =
        new Alarm(
            id,
            key,
            Optional.of(Code.of("R1")),
            Optional.of(Code.of("S" + id)),
            Severity.WARNING,
            AlarmState.UNACKNOWLEDGED,
            25,
            24,
            25,
            START,
            START,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            false);
    AlarmNote note =
        AlarmNote.of(id, new Happening(what, START, Severity.WARNING, true), START.plusSeconds(1));
    return new Entry.AlarmStep(
        AlarmPoint.calm(key), Optional.of(alarm), List.of(note), List.of(note));
  }

  private static Delivery delivery(long id, long alarm, Receiver to) {
    Tidings tidings = Tidings.of(alarm, What.RAISED, START);
    Instant later = START.plusSeconds(2);
    return Delivery.ordered(tidings, Severity.WARNING, 1, to, later, later).numbered(id);
  }

  @Test
  void anOrderIsOpenUntilItIsPlanned() {
    store.append(List.of(step(1, What.RAISED), step(2, What.RAISED)));
    List<Notice> open = outbox().open(10);
    assertThat(open).extracting(Notice::alarmId).containsExactly(1L, 2L);
    assertThat(open.get(0).tidings()).isEqualTo(Tidings.of(1, What.RAISED, START));
    assertThat(open.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(open.get(0).writtenAt()).isEqualTo(START.plusSeconds(1));
    assertThat(outbox().open(1)).hasSize(1);
    outbox().plan(List.of(open.get(0).id()), List.of(delivery(1, 1, LI)));
    assertThat(outbox().open(10)).containsExactly(open.get(1));
    assertThat(outbox().waiting(10)).containsExactly(delivery(1, 1, LI));
  }

  @Test
  void nobodyIsToldTwiceOfTheSameByTheSameWay() {
    outbox().plan(List.of(), List.of(delivery(1, 1, LI)));
    outbox().plan(List.of(), List.of(delivery(1, 1, LI), delivery(2, 1, LI), delivery(3, 1, WU)));
    assertThat(outbox().waiting(10)).extracting(Delivery::id).containsExactly(1L, 3L);
    assertThat(outbox().lastId()).isEqualTo(3);
  }

  @Test
  void whatIsInALetterSharesItsFate() {
    outbox().plan(List.of(), List.of(delivery(1, 1, LI), delivery(2, 2, LI), delivery(3, 1, WU)));
    outbox().seal(List.of(1L, 2L), "L1");
    assertThat(outbox().waiting(10))
        .extracting(Delivery::letter)
        .containsExactly(Optional.of("L1"), Optional.of("L1"), Optional.empty());

    Instant next = START.plusSeconds(60);
    LetterFate failed = LetterFate.tryAgain("L1", 1, START.plusSeconds(9), next, WHY);
    outbox().attempted(failed);
    outbox().attempted(failed);
    Delivery tried = outbox().waiting(1).get(0);
    assertThat(tried.attempts()).isEqualTo(1);
    assertThat(tried.nextTry()).isEqualTo(next);
    assertThat(tried.error()).contains(WHY);

    outbox().attempted(LetterFate.delivered("L1", 2, next, "250 queued"));
    outbox().attempted(LetterFate.refused("L1", 3, next, WHY));
    assertThat(outbox().waiting(10)).extracting(Delivery::id).containsExactly(3L);
    Delivery done = outbox().ofAlarms(List.of(2L)).get(0);
    assertThat(done.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(done.receipt()).contains("250 queued");
    assertThat(done.error()).as("what went wrong before is still told").contains(WHY);
    assertThat(done.endedAt()).contains(next);
  }

  @Test
  void whatIsPointlessEndsWithoutAnAttempt() {
    outbox().plan(List.of(), List.of(delivery(1, 1, LI), delivery(2, 1, WU)));
    outbox().end(List.of(1L), DeliveryState.SUPERSEDED, START.plus(Duration.ofDays(3)));
    outbox().end(List.of(1L), DeliveryState.EXPIRED, START);
    assertThat(outbox().ofAlarms(List.of(1L, 7L)))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.SUPERSEDED, DeliveryState.WAITING);
  }

  @Test
  void theNewestAreFoundByTheirChannel() {
    outbox().plan(List.of(), List.of(delivery(1, 1, LI), delivery(2, 1, WU), delivery(3, 2, WU)));
    assertThat(outbox().newest(Optional.of("robot"), 1))
        .extracting(Delivery::id)
        .containsExactly(3L);
    assertThat(outbox().newest(Optional.empty(), 9)).hasSize(3);
    assertThat(outbox().newest(Optional.of("none"), 9)).isEmpty();
  }

  @Test
  void theDailySignOfLifeIsRemembered() {
    assertThat(outbox().lastAllWell()).isEmpty();
    assertThat(outbox().lastId()).isZero();
    Delivery well =
        Delivery.ordered(Tidings.allWell(START), Severity.NONE, 1, LI, START, START).numbered(1);
    outbox().plan(List.of(), List.of(well, delivery(2, 1, LI)));
    assertThat(outbox().lastAllWell()).contains(START);
  }

  @Test
  void aReminderIsOrderedOnceForItsDayAndIsNoSignOfLife() {
    Tidings today = Tidings.reminder("reminder.overdue:7", START);
    assertThat(outbox().isOrdered(today)).isFalse();
    Delivery one = Delivery.ordered(today, Severity.NONE, 1, LI, START, START);
    outbox().plan(List.of(), List.of(one.numbered(1), one.numbered(2)));
    assertThat(outbox().waiting(9)).containsExactly(one.numbered(1));
    assertThat(outbox().isOrdered(today)).isTrue();
    assertThat(outbox().isOrdered(Tidings.reminder("reminder.overdue:7", START.plusSeconds(1))))
        .isFalse();
    assertThat(outbox().isOrdered(Tidings.reminder("reminder.overdue:70", START))).isFalse();
    assertThat(outbox().lastAllWell()).isEmpty();
  }

  @Test
  void thousandsOfAlarmsAreAskedForAtOnce() {
    List<Delivery> many =
        java.util.stream.LongStream.rangeClosed(1, 2_000)
            .mapToObj(id -> delivery(id, id, LI))
            .toList();
    outbox().plan(List.of(), many);
    assertThat(outbox().ofAlarms(many.stream().map(Delivery::id).toList())).isEqualTo(many);
  }
}

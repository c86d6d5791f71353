package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Delay;
import org.muniment.domain.alarm.Delays;
import org.muniment.domain.alarm.Masks;
import org.muniment.domain.alarm.Observation;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;

/** What every reading store keeps of alarms. */
public abstract class AlarmLogContract extends ReadingStoreContract {
  private static final AlarmKey HIGH = AlarmKey.of(1, Quantity.TEMPERATURE, AlarmKind.HIGH);
  private static final AlarmKey PORT = AlarmKey.ofSystem(AlarmKind.GATEWAY_LOST, "/dev/ttyUSB0");

  private static AlarmPoint full(AlarmKey key, long alarm) {
    return new AlarmPoint(
        key,
        AlarmState.UNACKNOWLEDGED,
        new Masks(Optional.of(START.plusSeconds(90)), true, false),
        Severity.WARNING,
        Severity.CRITICAL,
        Optional.of(new Observation(START, Severity.NONE, Severity.WARNING, 24.25, 24)),
        new Delays(
            new Delay(START, Duration.ofMillis(1_001)),
            Delay.IDLE,
            Delay.IDLE,
            new Delay(START.plusMillis(7), Duration.ZERO),
            Severity.ADVISORY),
        START.minusSeconds(1),
        26.5,
        true,
        false,
        Optional.of(START.plusSeconds(3_600)),
        alarm);
  }

  private static Alarm alarm(long id, AlarmKey key, String place, int raisedMinute) {
    return new Alarm(
        id,
        key,
        Optional.ofNullable(place).map(Code::of),
        Optional.of(Code.of("S1")).filter(sensor -> !key.isOfSystem()),
        Severity.WARNING,
        AlarmState.UNACKNOWLEDGED,
        24.25,
        Double.NaN,
        26.5,
        START,
        START.plus(Duration.ofMinutes(raisedMinute)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  private static Alarm over(Alarm of, Instant at) {
    return new Alarm(
        of.id(),
        of.key(),
        of.place(),
        of.sensor(),
        Severity.CRITICAL,
        AlarmState.NORMAL,
        20,
        24,
        27,
        of.eventAt(),
        of.raisedAt(),
        Optional.of(at),
        Optional.of(at.plusSeconds(1)),
        Optional.of("李"),
        Optional.of(at.plusSeconds(1)),
        Optional.of(at.plusSeconds(2)),
        true,
        false);
  }

  private static AlarmNote note(long alarm, String what, int minute) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    return new AlarmNote(alarm, what, Severity.WARNING, at, at, Optional.empty(), "");
  }

  private static Entry.AlarmStep step(AlarmPoint point, Alarm alarm, AlarmNote... notes) {
    return new Entry.AlarmStep(point, Optional.of(alarm), List.of(notes), List.of(notes));
  }

  private AlarmLog log() {
    return store.alarms();
  }

  @Test
  void anEmptyLogHasNothing() {
    assertThat(log().newest(AlarmLog.Filter.ALL, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(log().alarm(1)).isEmpty();
    assertThat(log().notes(1)).isEmpty();
    assertThat(log().notes(Instant.MIN, Instant.MAX, 10)).isEmpty();
    assertThat(log().points()).isEmpty();
    assertThat(log().lastId()).isZero();
    assertThat(log().aliveAt()).isEmpty();
  }

  @Test
  void aPointComesBackAsItWas() {
    AlarmPoint full = full(HIGH, 3);
    AlarmPoint rising =
        new AlarmPoint(
            PORT,
            AlarmState.NORMAL,
            Masks.NONE,
            Severity.WARNING,
            Severity.NONE,
            Optional.empty(),
            Delays.IDLE,
            Instant.MAX,
            Double.NaN,
            false,
            true,
            Optional.empty(),
            0);
    append(
        step(full, alarm(3, HIGH, "R1", 0)),
        new Entry.AlarmStep(rising, Optional.empty(), List.of(), List.of()));
    assertThat(log().points()).containsExactlyInAnyOrder(full, rising);
  }

  @Test
  void anIdlePointIsForgottenAndItsAlarmKept() {
    append(step(full(HIGH, 3), alarm(3, HIGH, "R1", 0)));
    append(step(AlarmPoint.calm(HIGH), over(alarm(3, HIGH, "R1", 0), START.plusSeconds(60))));
    assertThat(log().points()).isEmpty();
    assertThat(log().alarm(3)).contains(over(alarm(3, HIGH, "R1", 0), START.plusSeconds(60)));
    assertThat(log().lastId()).isEqualTo(3);
  }

  @Test
  void alarmsAreFoundByWhatIsAskedTheNewestFirst() {
    Alarm first = alarm(1, HIGH, "R1", 0);
    Alarm second = alarm(2, PORT, null, 5);
    Alarm third = alarm(3, AlarmKey.of(2, Quantity.HUMIDITY, AlarmKind.LOW), "R2", 10);
    append(step(full(HIGH, 1), first), step(full(PORT, 2), second));
    append(step(full(third.key(), 3), third));
    append(step(AlarmPoint.calm(HIGH), over(first, START.plusSeconds(1))));
    AlarmLog.Filter all = AlarmLog.Filter.ALL;
    assertThat(log().newest(all, Long.MAX_VALUE, 10))
        .extracting(Alarm::id)
        .containsExactly(3L, 2L, 1L);
    assertThat(log().newest(all, 3, 1)).containsExactly(second);
    assertThat(log().newest(AlarmLog.Filter.ACTIVE, Long.MAX_VALUE, 10))
        .containsExactly(third, second);
    Instant from = START.plus(Duration.ofMinutes(5));
    assertThat(log().newest(all.between(from, from.plusSeconds(300)), Long.MAX_VALUE, 10))
        .containsExactly(second);
    assertThat(log().newest(of("R2", null), Long.MAX_VALUE, 10)).containsExactly(third);
    assertThat(log().newest(of(null, AlarmKind.HIGH), Long.MAX_VALUE, 10))
        .extracting(Alarm::id)
        .containsExactly(1L);
  }

  private static AlarmLog.Filter of(String place, AlarmKind kind) {
    return new AlarmLog.Filter(
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(place).map(Code::of),
        Optional.ofNullable(kind));
  }

  @Test
  void theHistoryIsInTheOrderOfWriting() {
    AlarmNote raised = note(1, "raised", 10);
    AlarmNote comment = note(1, AlarmNote.COMMENT, 3).by("李", "请打开除湿机。");
    AlarmNote other = note(2, "raised", 11);
    append(step(full(HIGH, 1), alarm(1, HIGH, "R1", 0), raised));
    append(step(full(PORT, 2), alarm(2, PORT, null, 0), other));
    append(step(full(HIGH, 1), alarm(1, HIGH, "R1", 0), comment));
    assertThat(log().notes(1)).containsExactly(raised, comment);
    assertThat(log().notes(Instant.MIN, Instant.MAX, 2)).containsExactly(raised, other);
    assertThat(log().notes(raised.writtenAt(), other.writtenAt(), 9)).containsExactly(raised);
  }

  @Test
  void onlyTheNewestSignOfLifeIsKept() {
    append(new Entry.Alive(START));
    append(new Entry.Alive(START.plusSeconds(60)));
    assertThat(log().aliveAt()).contains(START.plusSeconds(60));
  }

  @Test
  void theAlarmsOfAPlaceAreFoundByWhenTheyBegan() {
    Alarm first = began(1, "R1", 10);
    Alarm sameTime = began(2, "R1", 10);
    Alarm before = began(3, "R1", 9);
    Alarm elsewhere = began(4, "R2", 10);
    Alarm nowhere = began(5, null, 10);
    Alarm after = began(6, "R1", 20);
    for (Alarm alarm : List.of(first, sameTime, before, elsewhere, nowhere, after)) {
      append(step(full(alarm.key(), alarm.id()), alarm));
    }
    Instant from = START.plus(Duration.ofMinutes(10));
    Instant to = START.plus(Duration.ofMinutes(20));
    assertThat(log().began(Code.of("R1"), from, to)).containsExactly(first, sameTime);
    assertThat(log().began(Code.of("R1"), Instant.MIN, Instant.MAX))
        .containsExactly(before, first, sameTime, after);
    assertThat(log().began(Code.of("R3"), Instant.MIN, Instant.MAX)).isEmpty();
  }

  private static Alarm began(long id, String place, int minute) {
    Alarm raised = alarm(id, AlarmKey.of((int) id, Quantity.HUMIDITY, AlarmKind.LOW), place, 60);
    return new Alarm(
        id,
        raised.key(),
        raised.place(),
        raised.sensor(),
        raised.severity(),
        raised.state(),
        raised.value(),
        raised.limit(),
        raised.worst(),
        START.plus(Duration.ofMinutes(minute)),
        raised.raisedAt(),
        raised.clearedAt(),
        raised.endedAt(),
        raised.acknowledgedBy(),
        raised.acknowledgedAt(),
        raised.shelvedUntil(),
        raised.told(),
        raised.unrecorded());
  }
}

package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.Entry;
import org.muniment.port.AlarmLog;
import org.muniment.port.Trail;
import org.muniment.testing.MemoryAlarms;
import org.muniment.testing.SampleAlarms;

class AlarmDeskTest {
  private static final Instant NOW = DeskRig.NOW;

  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final MemoryAlarms alarms = new MemoryAlarms();
  private final AlarmDesk desk = new AlarmDesk(alarms, alarms, ids -> List.of(), rig.office);

  private List<Entry> trail() {
    return rig.office.trail().newest(Trail.Filter.ALL, Long.MAX_VALUE, 10);
  }

  private Alarm humid(long id) {
    return alarms.put(SampleAlarms.humid(id, "R1", "S1", NOW.plusSeconds(id)));
  }

  private Alarm with(long id, Severity severity, AlarmState state) {
    AlarmKey key = AlarmKey.of((int) id, Quantity.TEMPERATURE, AlarmKind.LOW);
    return alarms.put(
        SampleAlarms.of(
            id, key, Optional.of("R1"), Optional.of("S1"), severity, state, NOW.plusSeconds(id)));
  }

  @Test
  void whatWaitsForSomebodyComesFirstAndTheWorstOfItFirst() {
    with(1, Severity.WARNING, AlarmState.UNACKNOWLEDGED);
    with(2, Severity.CRITICAL, AlarmState.ACKNOWLEDGED);
    with(3, Severity.CRITICAL, AlarmState.RETURNED_UNACKNOWLEDGED);
    with(4, Severity.WARNING, AlarmState.UNACKNOWLEDGED);
    with(5, Severity.ADVISORY, AlarmState.ACKNOWLEDGED);
    assertThat(desk.active()).extracting(Alarm::id).containsExactly(3L, 4L, 1L, 2L, 5L);
  }

  @Test
  void acknowledgingIsInItsHistoryAndInTheTrail() {
    humid(7);
    Alarm after = desk.acknowledge(DeskRig.BY, 7, " Dehumidifier is on ");
    assertThat(after.state()).isEqualTo(AlarmState.ACKNOWLEDGED);
    assertThat(after.acknowledgedBy()).contains("li");
    assertThat(desk.notes(7)).extracting("text").containsExactly("Dehumidifier is on");
    assertThat(trail().get(0).deed().action()).isEqualTo("alarm.acknowledge");
    assertThat(trail().get(0).deed().subject()).isEqualTo("7");
    assertThat(trail().get(0).deed().why()).isEqualTo("Dehumidifier is on");
    assertThat(trail().get(0).deed().after())
        .containsEntry("place", "R1")
        .containsEntry("sensor", "S1")
        .containsEntry("kind", "high");
  }

  @Test
  void aWrongStateIsRefusedAndLeavesNothingInTheTrail() {
    humid(7);
    desk.acknowledge(DeskRig.BY, 7, "");
    int before = trail().size();
    Refusal refusal = DeskRig.refusal(() -> desk.acknowledge(DeskRig.BY, 7, "again"));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(DeskRig.said(() -> desk.acknowledge(DeskRig.BY, 7, "again")))
        .startsWith("Alarm 7 cannot be acknowledged");
    assertThat(DeskRig.said(() -> desk.unshelve(DeskRig.BY, 7))).contains("is not shelved");
    assertThat(trail()).hasSize(before);
  }

  @Test
  void anAlarmThatIsNotThereIsNotFound() {
    assertThat(DeskRig.refusal(() -> desk.alarm(9)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(DeskRig.said(() -> desk.acknowledge(DeskRig.BY, 9, "")))
        .startsWith("There is no alarm 9");
    assertThat(trail()).noneMatch(entry -> entry.deed().action().startsWith("alarm"));
  }

  @Test
  void shelvingHasAReasonAndAnEnd() {
    humid(7);
    Alarm after = desk.shelve(DeskRig.BY, 7, 90, "Painters at work");
    assertThat(after.state()).isEqualTo(AlarmState.SHELVED);
    assertThat(after.shelvedUntil()).contains(NOW.plus(Duration.ofMinutes(90)));
    assertThat(trail().get(0).deed().after()).containsEntry("until", "2026-11-22T09:30:00Z");
    assertThat(desk.unshelve(DeskRig.BY, 7).state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5, 1_441, Long.MAX_VALUE})
  void nobodyShelvesForLongerThanADay(long minutes) {
    humid(7);
    assertThat(DeskRig.said(() -> desk.shelve(DeskRig.BY, 7, minutes, "reason")))
        .startsWith("An alarm is shelved for 1 to 1440 minutes");
    assertThat(desk.alarm(7).state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void shelvingAsksWhy() {
    humid(7);
    assertThat(DeskRig.refusal(() -> desk.shelve(DeskRig.BY, 7, 5, " ")).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u202Eb", "two\nlines"})
  void aCommentIsOneLineThatCanBeSeen(String text) {
    humid(7);
    assertThat(DeskRig.refusal(() -> desk.comment(DeskRig.BY, 7, text)).fields()).hasSize(1);
    assertThat(desk.notes(7)).isEmpty();
  }

  @Test
  void commentsAreAddedAlsoToWhatIsOver() {
    alarms.put(SampleAlarms.over(humid(7), NOW, "wang"));
    desk.comment(DeskRig.BY, 7, "Window was left open");
    desk.comment(DeskRig.BY, 7, "Window was left open");
    assertThat(desk.notes(7)).extracting("what").containsExactly("comment", "comment");
    assertThat(desk.active()).isEmpty();
    assertThat(desk.newest(AlarmLog.Filter.ALL, Long.MAX_VALUE, 5)).hasSize(1);
    assertThat(desk.newest(AlarmLog.Filter.ACTIVE, Long.MAX_VALUE, 5)).isEmpty();
  }
}

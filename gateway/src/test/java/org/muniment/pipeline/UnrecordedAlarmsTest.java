package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.muniment.pipeline.Rig.NOW;
import static org.muniment.pipeline.Rig.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.trail.By;
import org.muniment.port.AlarmLog;
import org.muniment.port.StoreException;

/** Alarms while the store takes nothing. */
class UnrecordedAlarmsTest {
  private static final By LI = new By(By.Kind.PERSON, "李", "127.0.0.1", NOW);
  private static final String TOPIC = "muniment/v1/alarms/R1/S1/temperature/high";

  private static Stream<Alarm> active(AlarmRig rig, AlarmKind kind) {
    return rig.pipeline().alarms().active().stream().filter(alarm -> alarm.kind() == kind);
  }

  private static Alarm high(AlarmRig rig) {
    return active(rig, AlarmKind.HIGH).findFirst().orElseThrow();
  }

  @Test
  void theyGoOutFromMemoryAndAreRecordedOnceWhenItWorksAgain() {
    try (AlarmRig rig = new AlarmRig().withoutDelays().start().ticked()) {
      rig.rig.faults.broken = true;
      rig.hear("a/b", reading(25));
      assertThat(rig.rig.receipts).singleElement().asString().startsWith("failed");
      assertThat(high(rig).unrecorded()).isTrue();
      assertThat(rig.retained().get(TOPIC)).contains("\"unrecorded\":true");
      assertThat(rig.unrecorded).contains(high(rig).id() + " raised");
      assertThat(active(rig, AlarmKind.DISK)).singleElement().matches(Alarm::unrecorded);
      assertThat(rig.store().alarms().lastId()).isZero();

      rig.later(Duration.ofSeconds(5)).rig.faults.broken = false;
      await().until(() -> !high(rig).unrecorded());
      await().until(() -> rig.retained().get(TOPIC).contains("\"unrecorded\":false"));
      assertThat(rig.store().alarms().alarm(high(rig).id())).contains(high(rig));
      assertThat(told(rig, high(rig).id())).containsExactly("raised");
      Alarm disk = active(rig, AlarmKind.DISK).findFirst().orElseThrow();
      await()
          .until(
              () ->
                  active(rig, AlarmKind.DISK)
                      .allMatch(now -> now.state() == AlarmState.RETURNED_UNACKNOWLEDGED));
      assertThat(told(rig, disk.id())).containsExactly("raised", "returned");
    }
  }

  private static List<String> told(AlarmRig rig, long id) {
    return rig.store().alarms().notices().stream()
        .filter(notice -> notice.alarmId() == id)
        .map(AlarmNote::what)
        .toList();
  }

  @Test
  void whatAPersonDoesIsRefusedAndNothingChanged() {
    try (AlarmRig rig = new AlarmRig().withoutDelays().start()) {
      rig.hear("a/b", reading(25));
      rig.rig.faults.broken = true;
      assertThatThrownBy(() -> rig.pipeline().alarms().acknowledge(high(rig).id(), LI, ""))
          .isInstanceOf(StoreException.class);
      assertThat(high(rig).state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
      rig.rig.faults.broken = false;
      assertThat(rig.pipeline().alarms().acknowledge(high(rig).id(), LI, "")).isPresent();
    }
  }

  /** Whichever append fails: every alarm is recorded once, with the same history. */
  @Test
  void noFailureLosesOrRepeatsAnything() {
    List<String> through = story(0);
    assertThat(through).hasSizeGreaterThan(5);
    for (int failing = 1; failing <= 30; failing++) {
      assertThat(story(failing)).as("append %d fails", failing).isEqualTo(through);
    }
  }

  private static List<String> story(int failing) {
    try (AlarmRig rig = new AlarmRig().withoutDelays()) {
      rig.rig.faults.failAt = failing;
      rig.start();
      for (double temperatureC : new double[] {20, 25, 20, 25, 36, 25, 20}) {
        rig.later(Duration.ofSeconds(30));
        String message = "{\"temperature\":" + temperatureC + ",\"at\":\"" + rig.rig.now + "\"}";
        hearUntilStored(rig, message);
        acknowledgeAll(rig);
      }
      AlarmLog log = rig.store().alarms();
      List<Alarm> high =
          log.newest(AlarmLog.Filter.ALL, Long.MAX_VALUE, 100).stream()
              .filter(alarm -> alarm.kind() == AlarmKind.HIGH)
              .toList();
      assertThat(high).noneMatch(Alarm::unrecorded);
      List<Long> ids = high.stream().map(Alarm::id).toList();
      List<AlarmNote> told = rig.store().alarms().notices();
      assertThat(told).doesNotHaveDuplicates();
      return log.notes(Instant.MIN, Instant.MAX, 1_000).stream()
          .filter(note -> ids.contains(note.alarmId()))
          .map(note -> note.what() + " " + note.severity() + " " + told.contains(note))
          .toList();
    }
  }

  private static void hearUntilStored(AlarmRig rig, String message) {
    do {
      rig.hear("a/b", message);
    } while (last(rig).startsWith("failed"));
  }

  private static String last(AlarmRig rig) {
    return rig.rig.receipts.get(rig.rig.receipts.size() - 1);
  }

  private static void acknowledgeAll(AlarmRig rig) {
    for (Alarm alarm : active(rig, AlarmKind.HIGH).toList()) {
      try {
        rig.pipeline().alarms().acknowledge(alarm.id(), LI, "");
      } catch (StoreException notNow) {
        rig.pipeline().alarms().acknowledge(alarm.id(), LI, "");
      }
    }
  }
}

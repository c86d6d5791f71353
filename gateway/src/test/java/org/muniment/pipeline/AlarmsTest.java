package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.muniment.pipeline.Rig.NOW;
import static org.muniment.pipeline.Rig.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.pipeline.alarm.SystemCheck;

/** Alarms from a message to the store, the active list, MQTT and the courier. */
class AlarmsTest {
  private static final By LI = new By(By.Kind.PERSON, "李", "127.0.0.1", NOW);

  private final AlarmRig rig = new AlarmRig();

  @AfterEach
  void close() {
    rig.close();
  }

  private List<Alarm> active() {
    return rig.pipeline().alarms().active();
  }

  private Alarm only() {
    assertThat(active()).hasSize(1);
    return active().get(0);
  }

  private List<String> history(long id) {
    return rig.store().alarms().notes(id).stream().map(AlarmNote::what).toList();
  }

  @Test
  void aReadingBeyondTheLimitRaisesOneAlarmWithThatReading() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(25));
    Alarm alarm = only();
    assertThat(alarm.kind()).isEqualTo(AlarmKind.HIGH);
    assertThat(alarm.severity()).isEqualTo(Severity.WARNING);
    assertThat(alarm.state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
    assertThat(alarm.place().orElseThrow().value()).isEqualTo("R1");
    assertThat(alarm.sensor().orElseThrow().value()).isEqualTo("S1");
    assertThat(alarm.value()).isEqualTo(25);
    assertThat(alarm.limit()).isEqualTo(24);
    assertThat(rig.store().alarms().alarm(alarm.id())).contains(alarm);
    assertThat(history(alarm.id())).containsExactly("raised");
    assertThat(rig.store().alarms().notices()).hasSize(1);
    rig.later(Duration.ofSeconds(30)).hear("a/b", reading(25.5));
    assertThat(active()).hasSize(1);
    assertThat(only().value()).as("the newest value is shown").isEqualTo(25.5);
    assertThat(rig.store().alarms().notices()).hasSize(1);
  }

  @Test
  void itsMessageStaysOnMqttUntilItIsOver() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(25));
    String topic = "muniment/v1/alarms/R1/S1/temperature/high";
    assertThat(rig.retained().get(topic)).contains("\"kind\":\"high\"", "\"value\":25.0");
    rig.later(Duration.ofSeconds(30)).hear("a/b", reading(20));
    assertThat(rig.retained().get(topic)).contains("returned-unacknowledged");
    rig.pipeline().alarms().acknowledge(only().id(), LI, "seen");
    await().until(() -> !rig.retained().containsKey(topic));
    assertThat(active()).isEmpty();
  }

  @Test
  void whatPeopleDoIsOnDiskWhenTheyAreAnswered() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(25));
    long id = only().id();
    Alarm acknowledged = rig.pipeline().alarms().acknowledge(id, LI, "除湿机").orElseThrow();
    assertThat(acknowledged.state()).isEqualTo(AlarmState.ACKNOWLEDGED);
    assertThat(acknowledged.acknowledgedBy()).contains("李");
    assertThat(rig.store().alarms().alarm(id)).contains(acknowledged);
    AlarmNote note = rig.store().alarms().notes(id).get(1);
    assertThat(note.by()).contains("李");
    assertThat(note.text()).isEqualTo("除湿机");
    assertThat(rig.pipeline().alarms().acknowledge(id, LI, "again")).isEmpty();
    assertThat(rig.pipeline().alarms().acknowledge(99, LI, "")).isEmpty();
    Instant until = NOW.plusSeconds(600);
    assertThat(rig.pipeline().alarms().shelve(id, LI, until, "repair").orElseThrow().shelvedUntil())
        .contains(until);
    assertThat(rig.pipeline().alarms().unshelve(id, LI).orElseThrow().state())
        .isEqualTo(AlarmState.UNACKNOWLEDGED);
    rig.pipeline().alarms().comment(id, LI, "called the engineer");
    assertThat(history(id))
        .containsExactly("raised", "acknowledged", "shelved", "unshelved", "comment");
  }

  @Test
  void anAlarmThatIsOverCanStillBeCommentedWithoutTouchingTheNextOne() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(25));
    long first = only().id();
    rig.pipeline().alarms().acknowledge(first, LI, "");
    rig.later(Duration.ofSeconds(30)).hear("a/b", reading(20));
    rig.later(Duration.ofSeconds(30)).hear("a/b", reading(25));
    long second = only().id();
    assertThat(second).isGreaterThan(first);
    assertThat(rig.pipeline().alarms().comment(first, LI, "it was the sun")).isPresent();
    assertThat(history(first)).endsWith("cleared", "comment");
    assertThat(rig.store().alarms().points()).hasSize(1);
    assertThat(rig.pipeline().alarms().comment(99, LI, "nothing")).isEmpty();
  }

  @Test
  void aSensorOfARoomThatIsNewGoesByItsRules() {
    rig.start();
    rig.room("R9");
    rig.sensorIn("R9", "S9", "c/d");
    for (int minute = 0; minute <= 10; minute++) {
      rig.hear("c/d", reading(35));
      rig.later(Duration.ofMinutes(1));
    }
    await().until(() -> active().size() == 1);
    assertThat(only().place().orElseThrow().value()).isEqualTo("R9");
  }

  @Test
  void lateReadingsChangeNothing() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(20));
    rig.hear("a/b", "{\"temperature\":30,\"at\":\"2026-11-22T07:00:00Z\"}");
    assertThat(active()).isEmpty();
    assertThat(rig.store().alarms().lastId()).isZero();
  }

  @Test
  void timeAloneRaisesWhatIsDue() {
    rig.start();
    rig.hear("a/b", reading(25));
    assertThat(active()).isEmpty();
    for (int minute = 1; minute <= 9; minute++) {
      rig.later(Duration.ofMinutes(1)).hear("a/b", reading(25));
    }
    assertThat(active()).isEmpty();
    rig.later(Duration.ofSeconds(61));
    await().until(() -> active().size() == 1);
    assertThat(only().eventAt()).isEqualTo(NOW);
  }

  @Test
  void aRestartBetweenAnyTwoReadingsChangesNothing() {
    List<String> through = story(new AlarmRig(), false);
    assertThat(through).anyMatch(line -> line.contains("returned")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(story(new AlarmRig(), true)).isEqualTo(through);
  }

  /** A quarter of an hour too warm, the change back too fast, and the notes of it all. */
  private static List<String> story(AlarmRig rig, boolean restarting) {
    try (rig) {
      rig.start();
      for (int minute = 0; minute <= 40; minute++) {
        rig.hear("a/b", reading(minute < 15 ? 25 + minute % 3 : 20));
        rig.later(Duration.ofMinutes(1));
        if (restarting) {
          rig.restart();
        }
        rig.ticked();
      }
      return rig.store().alarms().notes(Instant.MIN, Instant.MAX, 1_000).stream()
          .map(note -> note.alarmId() + " " + note.at() + " " + note.what() + note.severity())
          .sorted()
          .toList();
    }
  }

  @Test
  void aSilentSensorIsStaleAndComesBack() {
    rig.start();
    rig.hear("a/b", reading(20));
    rig.later(Duration.ofMinutes(10).plusSeconds(1));
    await().until(() -> active().size() == 1);
    assertThat(only().kind()).isEqualTo(AlarmKind.STALE);
    assertThat(rig.retained()).containsKey("muniment/v1/alarms/R1/S1/-/stale");
    rig.pipeline().alarms().acknowledge(only().id(), LI, "");
    for (int minute = 0; minute < 13; minute++) {
      rig.later(Duration.ofMinutes(1)).hear("a/b", reading(20));
      rig.ticked();
    }
    await().until(() -> active().isEmpty());
  }

  @Test
  void anAnnouncedAiringMasksItsRoomAndTheAlarmCallsWhenItEndsAndIsStillOut() {
    rig.withoutDelays().airing("R1", NOW.plusSeconds(60), NOW.plusSeconds(600)).start();
    rig.later(Duration.ofSeconds(61)).hear("a/b", reading(25));
    rig.ticked();
    assertThat(active()).isEmpty();
    rig.later(Duration.ofSeconds(500)).hear("a/b", reading(25));
    rig.later(Duration.ofSeconds(50));
    await().until(() -> active().size() == 1);
    assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void whatIsTakenOutOfServiceRaisesNothingAndAnOpenAlarmShowsIt() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(25));
    rig.takeOut("S1");
    await().until(() -> only().state() == AlarmState.OUT_OF_SERVICE);
    rig.putBack("S1");
    await().until(() -> only().state() == AlarmState.UNACKNOWLEDGED);
  }

  @Test
  void anAlarmOfARuleThatIsGoneDoesNotStandForEver() {
    rig.withoutDelays().start();
    rig.hear("a/b", reading(25));
    rig.withoutLimits();
    await().until(() -> only().state() == AlarmState.RETURNED_UNACKNOWLEDGED);
    rig.pipeline().alarms().acknowledge(only().id(), LI, "");
    assertThat(active()).isEmpty();
  }

  @Test
  void aGatewayThatWasAwayForLongSaysSo() {
    rig.start();
    rig.close();
    rig.later(Duration.ofMinutes(11)).restart();
    await().until(() -> active().size() == 1);
    assertThat(only().kind()).isEqualTo(AlarmKind.GATEWAY_LOST);
    assertThat(only().state()).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    assertThat(only().eventAt()).isEqualTo(NOW);
    assertThat(rig.retained()).containsKey("muniment/v1/alarms/SYSTEM/-/-/gateway-lost");
  }

  @Test
  void aShortRestartIsNobodysBusiness() {
    rig.start();
    rig.later(Duration.ofMinutes(5)).restart().ticked();
    assertThat(active()).isEmpty();
  }

  @Test
  void aDiskThatIsNearlyFullIsAnAlarm() {
    rig.start();
    rig.free(1_000);
    await().until(() -> active().size() == 1);
    assertThat(only().kind()).isEqualTo(AlarmKind.DISK);
    assertThat(only().value()).isEqualTo(1_000);
    assertThat(rig.retained()).containsKey("muniment/v1/alarms/SYSTEM/-/-/disk");
  }

  @Test
  void aLostPartIsAnAlarmAndHidesTheSilenceBehindIt() {
    Sensor serial = rig.serialSensor("S2", "/dev/ttyUSB0");
    rig.start();
    rig.submit("S2", 20);
    rig.parts(new SystemCheck.Part(AlarmKind.GATEWAY_LOST, "/dev/ttyUSB0", true, true));
    await().until(() -> active().size() == 1);
    assertThat(only().key().part()).isEqualTo("/dev/ttyUSB0");
    rig.later(Duration.ofMinutes(20));
    rig.ticked();
    assertThat(active()).extracting(Alarm::kind).containsExactly(AlarmKind.GATEWAY_LOST);
    rig.parts(new SystemCheck.Part(AlarmKind.GATEWAY_LOST, "/dev/ttyUSB0", true, false));
    await().until(() -> active().stream().anyMatch(a -> a.key().sensorId() == serial.id()));
    assertThat(active().stream().filter(a -> a.kind() == AlarmKind.GATEWAY_LOST).findFirst())
        .map(Alarm::state)
        .isEqualTo(Optional.of(AlarmState.RETURNED_UNACKNOWLEDGED));
  }

  @Test
  void aLostBrokerIsAnAlarmOfItsOwnKind() {
    rig.start();
    rig.parts(new SystemCheck.Part(AlarmKind.BROKER_LOST, "tcp://broker", false, true));
    await().until(() -> active().size() == 1);
    assertThat(only().kind()).isEqualTo(AlarmKind.BROKER_LOST);
    rig.parts();
    await().until(() -> only().state() == AlarmState.RETURNED_UNACKNOWLEDGED);
  }
}

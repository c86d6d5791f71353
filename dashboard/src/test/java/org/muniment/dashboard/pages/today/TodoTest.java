package org.muniment.dashboard.pages.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Rooms;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;
import org.muniment.testing.SampleAlarms;

class TodoTest {
  private static final Held HELD = new Held("212 boxes: paper 212", "/holdings?room=R1");

  private static List<String> titles(List<Todo.Row> rows) {
    return rows.stream().map(Todo.Row::title).toList();
  }

  private static Todo of(
      List<RoomState> rooms, List<SensorView> sensors, List<Heard> heard, List<Quarantined> bad) {
    return Todo.of(
        Rooms.words("en"), new Todo.Facts(rooms, sensors, heard, bad, List.of(), true, Map.of()));
  }

  @Test
  void aSilentSensorIsMissedAndABrokenOneIsToBeLookedAt() {
    Todo todo =
        of(
            List.of(),
            List.of(
                Rooms.ok("A", 20, 50),
                Rooms.of(SensorState.STALE, "B", 20, 50),
                Rooms.of(SensorState.NEVER_SEEN, "C", 20, 50),
                Rooms.of(SensorState.FROZEN, "D", 20, 50),
                Rooms.of(SensorState.REJECTED, "E", 20, 50)),
            List.of(),
            List.of());
    assertThat(titles(todo.missed()))
        .containsExactly("No readings: Sensor B", "Never heard: Sensor C");
    assertThat(titles(todo.today()))
        .containsExactly("Value does not move: Sensor D", "Values rejected: Sensor E");
  }

  @Test
  void aRoomThatIsOutOfLimitsLeadsToItsCurve() {
    RoomState damp = RoomState.of(Rooms.of(Rooms.ok("A", 20, 64)));
    Todo.Row row = of(List.of(damp), List.of(), List.of(), List.of()).today().get(0);
    assertThat(row.title()).isEqualTo("Out of limits: Stack 1, Humidity");
    assertThat(row.href()).isEqualTo("/environment/R1");
  }

  @Test
  void aDeviceThatWasHeardLeadsToTheFormWithItsAddress() {
    Entry.Quarantine newest = quarantine(QuarantineKind.UNREGISTERED, "tele/a b&c/SENSOR");
    Heard heard =
        new Heard(
            Transport.MQTT,
            "tele/a b&c/SENSOR",
            Rooms.NOW,
            Rooms.NOW,
            3,
            0,
            Optional.of("tasmota"),
            new Quarantined(1, newest));
    Todo.Row row = of(List.of(), List.of(), List.of(heard), List.of()).today().get(0);
    assertThat(row.href())
        .isEqualTo("/settings/sensors/register?transport=mqtt&source=tele%2Fa+b%26c%2FSENSOR");
    assertThat(row.detail()).isEqualTo("3 messages, last just now");
  }

  @Test
  void messagesThatWereNotUnderstoodAreOneRowPerKind() {
    Todo todo =
        of(
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Quarantined(3, quarantine(QuarantineKind.REJECTED, "x")),
                new Quarantined(2, quarantine(QuarantineKind.REJECTED, "y")),
                new Quarantined(1, quarantine(QuarantineKind.CONFLICT, "z"))));
    assertThat(titles(todo.today()))
        .containsExactly("2 messages were rejected", "1 value contradicts what is stored");
  }

  private static Entry.Quarantine quarantine(QuarantineKind kind, String source) {
    return new Entry.Quarantine(
        kind,
        Transport.MQTT,
        source,
        Optional.empty(),
        "{}".getBytes(StandardCharsets.UTF_8),
        Rooms.NOW,
        Optional.empty(),
        "nan",
        0);
  }

  @Test
  void anAlarmIsAcknowledgedHereByWhoMayAndStandsForItsRoom() {
    List<RoomState> rooms = List.of(RoomState.of(Rooms.of(Rooms.ok("A", 20, 64))));
    Alarm alarm = SampleAlarms.humid(7, "R1", "A", Rooms.NOW.minusSeconds(900));
    Todo mine =
        Todo.of(
            Rooms.words("en"),
            new Todo.Facts(
                rooms,
                List.of(),
                List.of(),
                List.of(),
                List.of(alarm),
                true,
                Map.of(Code.of("R1"), HELD)));
    assertThat(mine.today()).hasSize(1);
    assertThat(mine.today().get(0).title()).isEqualTo("Stack 1: Humidity too high");
    assertThat(mine.today().get(0).alarm()).contains(7L);
    assertThat(mine.today().get(0).held()).contains(HELD);
    Todo viewers =
        Todo.of(
            Rooms.words("en"),
            new Todo.Facts(
                rooms, List.of(), List.of(), List.of(), List.of(alarm), false, Map.of()));
    assertThat(viewers.today().get(0).alarm()).isEmpty();
    assertThat(viewers.today().get(0).href()).isEqualTo("/alarms/7");
  }
}

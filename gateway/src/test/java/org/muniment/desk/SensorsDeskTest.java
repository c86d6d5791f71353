package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.NOW;
import static org.muniment.desk.DeskRig.inRoom;
import static org.muniment.desk.DeskRig.newSensor;
import static org.muniment.desk.DeskRig.outdoors;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.desk.SensorsDesk.NewCalibration;
import org.muniment.desk.SensorsDesk.NewPlacement;
import org.muniment.desk.SensorsDesk.NewSensor;
import org.muniment.desk.SensorsDesk.SensorChange;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.Transport;

class SensorsDeskTest {
  private final DeskRig rig = new DeskRig("Asia/Shanghai");

  private static NewCalibration calibration(String quantity, double offset, Instant from) {
    return new NewCalibration(quantity, offset, Optional.ofNullable(from), Optional.empty());
  }

  @Test
  void aSensorIsRegisteredFromTheBeginningOfTimeAndTheRegistryToldOnce() {
    var view = rig.sensors.register(BY, newSensor("S1", inRoom("R1")));
    Sensor sensor = view.sensor();
    assertThat(sensor.id()).isPositive();
    assertThat(sensor.placementAt(Instant.EPOCH).kind()).isEqualTo(Placement.Kind.ROOM);
    assertThat(sensor.address().transport()).isEqualTo(Transport.MQTT);
    assertThat(sensor.expectedInterval()).isEqualTo(Duration.ofMinutes(10));
    assertThat(view.status().state()).isEqualTo(SensorState.NEVER_SEEN);
    assertThat(rig.reloads).isEqualTo(1);
    assertThat(rig.sensors.sensors()).hasSize(1);
  }

  @Test
  void aCodeOrAnAddressIsGivenOnce() {
    rig.sensor("S1", inRoom("R1"));
    NewSensor sameTopic = at(newSensor("S2", inRoom("R1")), Optional.of("topic/S1"), null, null);
    for (NewSensor taken : List.of(newSensor("S1", inRoom("R1")), sameTopic)) {
      assertThat(refusal(() -> rig.sensors.register(BY, taken)).kind())
          .isEqualTo(Refusal.Kind.CONFLICT);
    }
    assertThat(rig.reloads).isEqualTo(1);
  }

  @Test
  void aPortWithAUnitIsABus() {
    NewSensor onPort = at(newSensor("S1", outdoors()), Optional.empty(), "/dev/ttyUSB0", null);
    NewSensor onBus = at(newSensor("S2", outdoors()), Optional.empty(), "/dev/ttyUSB0", 7);
    assertThat(rig.sensors.register(BY, onPort).sensor().address().transport())
        .isEqualTo(Transport.SERIAL);
    assertThat(rig.sensors.register(BY, onBus).sensor().address().transport())
        .isEqualTo(Transport.MODBUS);
  }

  private static NewSensor at(NewSensor s, Optional<String> topic, String port, Integer unit) {
    return new NewSensor(
        s.code(),
        s.name(),
        s.profile(),
        topic,
        Optional.ofNullable(port),
        unit == null ? OptionalInt.empty() : OptionalInt.of(unit),
        s.channel(),
        s.placement(),
        s.expectedIntervalSeconds(),
        s.calibrations());
  }

  private static NewSensor with(
      NewSensor s, String profile, long intervalSeconds, List<NewCalibration> calibrations) {
    return new NewSensor(
        s.code(),
        s.name(),
        profile,
        s.topic(),
        s.port(),
        s.unit(),
        s.channel(),
        s.placement(),
        intervalSeconds,
        calibrations);
  }

  static Stream<Arguments> nonsense() {
    NewPlacement both =
        new NewPlacement(Optional.of("R1"), Optional.empty(), true, Optional.empty());
    NewPlacement inCabinet =
        new NewPlacement(Optional.empty(), Optional.of("R1"), false, Optional.empty());
    return Stream.of(
        wrong("code", s -> newSensor("s1", inRoom("R1"))),
        wrong("profile", s -> with(s, "wishful", 60, List.of())),
        wrong("address", s -> at(s, Optional.empty(), null, null)),
        wrong("address", s -> at(s, Optional.of("t"), "COM3", null)),
        wrong("address", s -> at(s, Optional.of("a\nb"), null, null)),
        wrong("address", s -> at(s, Optional.of(""), null, null)),
        wrong("expectedIntervalSeconds", s -> with(s, "muniment", 0, List.of())),
        wrong("expectedIntervalSeconds", s -> with(s, "muniment", 86_401, List.of())),
        wrong("room", s -> newSensor("S1", both)),
        wrong("room", s -> newSensor("S1", inRoom("R9"))),
        wrong("cabinet", s -> newSensor("S1", inCabinet)),
        wrong("calibration", s -> with(s, "muniment", 60, List.of(calibration("mood", 1, null)))),
        wrong(
            "calibration",
            s -> with(s, "muniment", 60, List.of(calibration("humidity", Double.NaN, null)))));
  }

  private static Arguments wrong(String field, UnaryOperator<NewSensor> change) {
    return Arguments.of(field, change.apply(newSensor("S1", inRoom("R1"))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("nonsense")
  void nonsenseIsRefusedWithTheFieldAndASentence(String field, NewSensor asked) {
    Refusal refusal = refusal(() -> rig.sensors.register(BY, asked));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNACCEPTABLE);
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly(field);
    assertThat(said(() -> rig.sensors.register(BY, asked))).isNotBlank();
    assertThat(rig.office.sensors()).isEmpty();
    assertThat(rig.reloads).isZero();
  }

  @Test
  void whatIsNotSaidStaysAsItWas() {
    rig.sensor("S1", inRoom("R1"));
    var name = new SensorChange(Optional.of("Window"), Optional.empty(), Optional.empty());
    Sensor changed = rig.sensors.change(BY, "S1", name).sensor();
    assertThat(changed.name()).isEqualTo("Window");
    assertThat(changed.expectedInterval()).isEqualTo(Duration.ofMinutes(10));
    var interval = new SensorChange(Optional.empty(), Optional.empty(), Optional.of(60L));
    assertThat(rig.sensors.change(BY, "S1", interval).sensor().name()).isEqualTo("Window");
    assertThat(rig.sensors.sensor("S1").sensor().hold()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aMoveHoldsFromNowUnlessSaidOtherwise() {
    rig.sensor("S1", inRoom("R1"));
    Sensor moved = rig.sensors.place(BY, "S1", outdoors()).sensor();
    assertThat(moved.placementAt(NOW.minusMillis(1)).kind()).isEqualTo(Placement.Kind.ROOM);
    assertThat(moved.placementAt(NOW).kind()).isEqualTo(Placement.Kind.OUTDOOR);
  }

  @Test
  void aCalibrationChangesWhatIsShownAndNotWhatIsStored() {
    Sensor sensor = rig.sensor("S1", inRoom("R1"));
    rig.read(sensor, NOW, Quantity.TEMPERATURE, 21);
    var view = rig.sensors.calibrate(BY, "S1", calibration("temperature", -0.4, null));
    assertThat(view.calibrated().get(Quantity.TEMPERATURE).value()).isEqualTo(20.6);
    assertThat(view.status().last().get(Quantity.TEMPERATURE).value()).isEqualTo(21);
    var earlier = calibration("temperature", 5, NOW.minusSeconds(60));
    assertThat(
            rig.sensors.calibrate(BY, "S1", earlier).calibrated().get(Quantity.TEMPERATURE).value())
        .as("the later calibration still holds now")
        .isEqualTo(20.6);
  }

  @Test
  void aCredentialIsShownOnceAndKeptAsASaltedHash() {
    rig.sensor("S1", inRoom("R1"));
    var first = rig.sensors.issueCredential(BY, "S1");
    var second = rig.sensors.issueCredential(BY, "S1");
    assertThat(first.password()).matches("[0-9a-f]{32}").isNotEqualTo(second.password());
    assertThat(rig.office.credentials())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.username()).isEqualTo("S1");
              assertThat(kept.hash())
                  .isEqualTo(SensorsDesk.hash(kept.salt(), second.password()))
                  .isNotEqualTo(SensorsDesk.hash(kept.salt(), first.password()));
            });
  }

  @Test
  void whoIsNotRegisteredIsNotFound() {
    for (String code : List.of("S9", "no code", "")) {
      assertThat(refusal(() -> rig.sensors.sensor(code)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
    assertThat(said(() -> rig.sensors.issueCredential(BY, "S9"))).contains("\"S9\"");
  }
}

package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.listener.OfficeTwin;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.port.DeviceGate.Decision;
import org.muniment.port.Office;
import org.muniment.port.Registry;

class CredentialGateTest {
  private static final byte[] SALT = {1, 2, 3};

  private final List<Sensor> sensors =
      List.of(
          sensor("NATIVE", "muniment/v1/NATIVE/reading"),
          sensor("TASMOTA", "tele/depot/SENSOR"),
          sensor("ZIGBEE", "zigbee2mqtt/Depot"),
          sensor("BASE", "esp/depot"),
          sensor("ROW1", "house/rows/1"),
          sensor("ROW2", "house/rows/2"));
  private final OfficeTwin office = new OfficeTwin();
  private final CredentialGate gate = new CredentialGate(office, new RegistryTwin(sensors));

  private static Sensor sensor(String code, String topic) {
    return new Sensor(
        1,
        Code.of(code),
        code,
        "muniment",
        SensorAddress.ofTopic(topic),
        Duration.ofMinutes(1),
        List.of(Placement.outdoor(Instant.EPOCH)),
        List.of());
  }

  private void issue(String code, String password) {
    office.saveCredential(
        new Office.Credential(
            Code.of(code), code, SALT, SensorsDesk.hash(SALT, password), Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({
    "TASMOTA, secret, false, ALLOWED",
    "TASMOTA, secret, true, ALLOWED",
    "TASMOTA, Secret, true, WRONG_PASSWORD",
    "TASMOTA,, true, WRONG_PASSWORD",
    "tasmota, secret, true, WRONG_PASSWORD",
    "ZIGBEE, secret, true, WRONG_PASSWORD",
    ",, true, ALLOWED",
    ",, false, PASSWORD_NEEDED"
  })
  void a_device_shows_its_password_and_only_this_computer_needs_none(
      String name, String password, boolean loopback, Decision decision) {
    issue("TASMOTA", "secret");
    assertThat(gate.connect(Optional.ofNullable(name), Optional.ofNullable(password), loopback))
        .isEqualTo(decision);
  }

  @Test
  void a_new_password_ends_the_old_one() {
    assertThat(gate.anyCredentials()).isFalse();
    issue("TASMOTA", "old");
    issue("TASMOTA", "new");
    assertThat(gate.anyCredentials()).isTrue();
    assertThat(gate.connect(Optional.of("TASMOTA"), Optional.of("old"), true))
        .isEqualTo(Decision.WRONG_PASSWORD);
    assertThat(gate.connect(Optional.of("TASMOTA"), Optional.of("new"), true))
        .isEqualTo(Decision.ALLOWED);
  }

  @Test
  void a_store_out_of_order_lets_no_device_in() {
    issue("TASMOTA", "secret");
    office.breakDown();
    assertThat(gate.connect(Optional.of("TASMOTA"), Optional.of("secret"), true))
        .isEqualTo(Decision.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({
    // Its address, below it, and the native topic of its code.
    "TASMOTA, tele/depot/SENSOR, ALLOWED",
    "TASMOTA, muniment/v1/TASMOTA/reading, ALLOWED",
    "BASE, esp/depot/sensor/t/state, ALLOWED",
    "BASE, esp/depot2/sensor/t/state, NOT_ITS_TOPIC",
    "NATIVE, muniment/v1/NATIVE/reading, ALLOWED",
    "NATIVE, muniment/v1/TASMOTA/reading, NOT_ITS_TOPIC",
    // The siblings that the same device uses.
    "TASMOTA, tele/depot/LWT, ALLOWED",
    "TASMOTA, stat/depot/RESULT, ALLOWED",
    "TASMOTA, tele/other/SENSOR, NOT_ITS_TOPIC",
    "TASMOTA, cmnd/other/POWER, NOT_ITS_TOPIC",
    // One level is a whole family, not a device.
    "ZIGBEE, zigbee2mqtt/Depot/availability, ALLOWED",
    "ZIGBEE, zigbee2mqtt/Hall, NOT_ITS_TOPIC",
    "BASE, esp/hall, NOT_ITS_TOPIC",
    // Others are registered below the same parent.
    "ROW1, house/rows/1, ALLOWED",
    "ROW1, house/rows/2, NOT_ITS_TOPIC",
    "ROW1, house/rows/3, NOT_ITS_TOPIC",
    // What announces it.
    "TASMOTA, tasmota/discovery/A1/config, ALLOWED",
    "BASE, homeassistant/sensor/x/config, ALLOWED",
    // Nobody but the gateway.
    "TASMOTA, muniment/v1/status, RESERVED_TOPIC",
    ", muniment/v1/status, RESERVED_TOPIC",
    ", muniment/v1/alarms, RESERVED_TOPIC",
    ", muniment/v1/alarms/R1/-/-/high, RESERVED_TOPIC",
    ", $SYS/broker/uptime, RESERVED_TOPIC",
    ", muniment/v1/status2, ALLOWED",
    ", any/topic, ALLOWED",
    "GONE, any/topic, NOT_ITS_TOPIC"
  })
  void a_device_publishes_below_its_own_topics(String name, String topic, Decision decision) {
    assertThat(gate.publish(Optional.ofNullable(name), topic)).isEqualTo(decision);
  }

  private record RegistryTwin(List<Sensor> all) implements Registry {
    @Override
    public Site site() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Collection<Sensor> sensors() {
      return all;
    }

    @Override
    public Optional<Sensor> sensor(Code code) {
      return all.stream().filter(sensor -> sensor.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reload() {}
  }
}

package org.muniment.dashboard.pages.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.SensorsDesk.NewSensor;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;

class RegistrationTest {
  private static final Instant NOW = Instant.parse("2026-07-16T02:24:00Z");

  private static Heard heard(long messages, long seconds) {
    return new Heard(
        Transport.MQTT,
        "tele/x/SENSOR",
        NOW.minusSeconds(seconds),
        NOW,
        messages,
        0,
        Optional.of("tasmota"),
        new Quarantined(
            1,
            new Entry.Quarantine(
                QuarantineKind.UNREGISTERED,
                Transport.MQTT,
                "tele/x/SENSOR",
                Optional.of("AM2301"),
                "{}".getBytes(StandardCharsets.UTF_8),
                NOW,
                Optional.of("tasmota"),
                "not-registered",
                0)));
  }

  @Test
  void whatIsKnownOfADeviceIsFilledIn() {
    Form form = Registration.of(Optional.of(heard(1, 0)), Optional.of("R1"));
    assertThat(form.value("source")).isEqualTo("tele/x/SENSOR");
    assertThat(form.value("channel")).isEqualTo("AM2301");
    assertThat(form.value("profile")).isEqualTo("tasmota");
    assertThat(form.value("place")).isEqualTo("room:R1");
  }

  @ParameterizedTest(name = "{0} messages in {1} s: every {2} s")
  @CsvSource({"1, 0, 60", "2, 300, 60", "11, 3000, 300", "100, 99, 10", "31, 1797, 60"})
  void theIntervalIsProposedFromWhatWasHeard(long messages, long seconds, String interval) {
    Form form = Registration.of(Optional.of(heard(messages, seconds)), Optional.empty());
    assertThat(form.value("interval")).isEqualTo(interval);
  }

  @Test
  void theFormBecomesARequest() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("code", "S1");
    values.put("name", "North");
    values.put("place", "cabinet:C1");
    values.put("transport", "serial");
    values.put("source", "/dev/ttyUSB0");
    values.put("unit", "3");
    values.put("channel", "");
    values.put("profile", "dht");
    values.put("interval", "30");
    NewSensor asked = Registration.asked(Form.of(values));
    assertThat(asked.port()).contains("/dev/ttyUSB0");
    assertThat(asked.topic()).isEmpty();
    assertThat(asked.unit()).isEqualTo(OptionalInt.of(3));
    assertThat(asked.channel()).isEmpty();
    assertThat(asked.placement().cabinet()).contains("C1");
    assertThat(asked.placement().outdoor()).isFalse();
    assertThat(asked.expectedIntervalSeconds()).isEqualTo(30);
  }
}

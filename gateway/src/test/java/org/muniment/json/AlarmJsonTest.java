package org.muniment.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

class AlarmJsonTest {
  private static final Instant AT = Instant.parse("2026-11-22T01:02:03Z");

  private static String written(Alarm alarm) {
    return new String(AlarmJson.bytes(alarm), StandardCharsets.UTF_8);
  }

  @Test
  void anAlarmOfASensorHasTheFieldsOfTheContract() {
    Alarm alarm =
        new Alarm(
            7,
            AlarmKey.of(3, Quantity.TEMPERATURE, AlarmKind.HIGH),
            Optional.of(Code.of("R1")),
            Optional.of(Code.of("S1")),
            Severity.WARNING,
            AlarmState.RETURNED_UNACKNOWLEDGED,
            24.6,
            24,
            25.1,
            AT,
            AT.plusSeconds(600),
            Optional.of(AT.plusSeconds(900)),
            Optional.empty(),
            Optional.of("李"),
            Optional.of(AT),
            Optional.empty(),
            true,
            false);
    assertThat(written(alarm))
        .isEqualTo(
            "{\"id\":7,\"place\":\"R1\",\"sensor\":\"S1\",\"quantity\":\"temperature\","
                + "\"kind\":\"high\",\"severity\":\"warning\",\"state\":\"returned-unacknowledged\","
                + "\"value\":24.6,\"limit\":24.0,\"worst\":25.1,"
                + "\"raisedAt\":\"2026-11-22T01:12:03Z\",\"eventAt\":\"2026-11-22T01:02:03Z\","
                + "\"acknowledgedBy\":\"李\",\"clearedAt\":\"2026-11-22T01:17:03Z\","
                + "\"shelvedUntil\":null,\"unrecorded\":false,\"notifications\":[]}");
  }

  @Test
  void whatTheSystemsOwnHasNotIsNull() {
    Alarm alarm =
        new Alarm(
            8,
            AlarmKey.ofSystem(AlarmKind.GATEWAY_LOST, "/dev/ttyUSB0"),
            Optional.empty(),
            Optional.empty(),
            Severity.CRITICAL,
            AlarmState.UNACKNOWLEDGED,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            AT,
            AT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            true);
    assertThat(written(alarm))
        .contains(
            "\"place\":\"SYSTEM\",\"sensor\":null,\"quantity\":null,\"kind\":\"gateway-lost\"",
            "\"part\":\"/dev/ttyUSB0\"",
            "\"value\":null,\"limit\":null,\"worst\":null",
            "\"unrecorded\":true");
    assertThat(alarm.topicEnd()).isEqualTo("SYSTEM/-/-/gateway-lost");
  }
}

package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.Live;
import org.muniment.port.Receipt;
import org.muniment.port.WireMessage;

class ScanDoorTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

  private final List<Live.Event> told = new ArrayList<>();
  private final ScanDoor door = new ScanDoor(told::add);

  private void line(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    door.message(WireMessage.of(Transport.SERIAL, "COM4", bytes, NOW), Receipt.NONE);
  }

  @Test
  void aLineIsAScanOfTheScannerAtItsPort() {
    line("00032104000000017 ");
    assertThat(told)
        .containsExactly(new Live.Event.Scanned(Barcode.of("00032104000000017"), "COM4", NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "盒一", "unknown", "\u0001\u0002", "A\tB"})
  void whatIsNoCodeIsDropped(String text) {
    line(text);
    line("0".repeat(81));
    assertThat(told).isEmpty();
  }
}

package org.muniment.adapters.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.Health;
import org.muniment.testing.Interop;
import org.muniment.testing.SocatPort;

/** Against pseudo-terminals that socat keeps. */
class SerialPortsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final Heard heard = new Heard();
  private SerialPorts ports;

  @BeforeAll
  static void needsSocat() {
    Interop.require("socat");
  }

  @AfterEach
  void stop() {
    if (ports != null) {
      ports.close();
    }
  }

  @Test
  void linesComeWithTheNameOfThePortAndTheTimeOfArrival() throws IOException {
    Path name = folder.resolve("ttyA");
    try (SocatPort port = SocatPort.plugIn(name)) {
      start(name);
      awaitState("open");
      port.send("Temperature: 21.4 C\r\n");
      awaitLines("Temperature: 21.4 C");
      assertThat(heard.messages.get(0).transport()).isEqualTo(Transport.SERIAL);
      assertThat(heard.messages.get(0).source()).isEqualTo(name.toString());
      assertThat(heard.messages.get(0).arrivedAt()).isEqualTo(NOW);
    }
  }

  @Test
  void halfLinesAndTwoLinesInOneReadComeWhole() throws IOException {
    Path name = folder.resolve("ttyA");
    try (SocatPort port = SocatPort.plugIn(name)) {
      start(name);
      awaitState("open");
      port.send("t=1\nt=2\nt=");
      awaitLines("t=1", "t=2");
      port.send("3\n");
      awaitLines("t=1", "t=2", "t=3");
    }
  }

  @Test
  void garbageDoesNotHinderTheNextLine() throws IOException {
    Path name = folder.resolve("ttyA");
    try (SocatPort port = SocatPort.plugIn(name)) {
      start(name);
      awaitState("open");
      byte[] garbage = new byte[3 * LineFraming.MAX_LINE_BYTES];
      new java.util.Random(5).nextBytes(garbage);
      port.send(garbage).send("\nt=21\n");
      await().atMost(LONG).until(() -> heard.lines().contains("t=21"));
      awaitState("open");
    }
  }

  @Test
  void aPortThatIsPulledOutAndPutBackIsReadAgain() throws Exception {
    Path name = folder.resolve("ttyA");
    try (SocatPort first = SocatPort.plugIn(name)) {
      start(name);
      awaitState("open");
      first.send("t=1\nt=hal");
      awaitLines("t=1");
      first.unplug(name);
      await().atMost(LONG).until(() -> !health().check().well());
    }
    awaitState("missing");
    try (SocatPort second = SocatPort.plugIn(name)) {
      awaitState("open");
      second.send("t=2\n");
      awaitLines("t=1", "t=2");
    }
  }

  @Test
  void aPortThatIsMissingAtTheStartIsReadWhenItAppearsAndHindersNoOther() throws IOException {
    Path late = folder.resolve("ttyLate");
    Path name = folder.resolve("ttyA");
    try (SocatPort port = SocatPort.plugIn(name)) {
      start(late, name);
      assertThat(health().name()).isEqualTo("serial:" + late);
      awaitState("missing");
      await().atMost(LONG).until(() -> ports.health().get(1).check().well());
      port.send("here\n");
      awaitLines("here");
      try (SocatPort appeared = SocatPort.plugIn(late)) {
        awaitState("open");
        appeared.send("late\n");
        awaitLines("here", "late");
      }
    }
  }

  @Test
  void aFileIsNoPortAndTheLibraryGoesToOurFolder() throws IOException {
    start(Files.createFile(folder.resolve("file")));
    await().atMost(LONG).until(() -> !health().check().state().equals("opening"));
    assertThat(health().check().well()).isFalse();
    assertThat(SerialPorts.list(folder)).isNotNull();
  }

  private void start(Path... names) {
    List<PortSettings> settings =
        java.util.Arrays.stream(names)
            .map(name -> PortSettings.of(name.toString(), 9600, "arduino-dht"))
            .toList();
    ports = SerialPorts.start(settings, folder, heard, () -> NOW);
  }

  private Health health() {
    return ports.health().get(0);
  }

  private void awaitState(String state) {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(health().check().state()).isEqualTo(state));
  }

  private void awaitLines(String... lines) {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(heard.lines()).containsExactly(lines));
  }
}

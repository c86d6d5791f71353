package org.muniment.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.Health;
import org.muniment.port.Live;
import org.muniment.profile.catalog.ProfileLibrary;
import org.muniment.testing.Interop;
import org.muniment.testing.SocatPort;

/** A scanner at a serial port, a pseudo-terminal that socat keeps, is heard live. */
class SerialScannerTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;

  @BeforeAll
  static void needsSocat() {
    Interop.require("socat");
  }

  @Test
  void aScanIsToldLiveAlsoAfterTheScannerWasPulledOut() throws Exception {
    Path name = folder.resolve("scanner");
    List<Live.Event> told = new CopyOnWriteArrayList<>();
    SocatPort first = SocatPort.plugIn(name);
    try (Gateway gateway = start(name);
        Live.Watch watch = gateway.pipeline().live().watch(told::add)) {
      await().atMost(LONG).until(() -> isWell(gateway, name));
      first.send("32104000000017\r\n");
      await().atMost(LONG).until(() -> codes(told).equals(List.of("32104000000017")));
      first.unplug(name);
      await().atMost(LONG).until(() -> !isWell(gateway, name));
      try (SocatPort second = SocatPort.plugIn(name)) {
        await().atMost(LONG).until(() -> isWell(gateway, name));
        second.send("C1-S02\r");
        await().atMost(LONG).until(() -> codes(told).equals(List.of("32104000000017", "C1-S02")));
      }
    }
  }

  private Gateway start(Path port) throws IOException {
    Files.writeString(
        folder.resolve(SettingsReader.DEFAULT_FILE),
        "mqtt: {listen: off}\nscanners:\n  - port: " + port + "\n");
    Settings settings =
        new SettingsReader(Map.of(), folder, ZoneId.of("Asia/Shanghai"), id -> true)
            .read(
                new SettingsReader.Options(
                    Optional.of(folder.resolve("data").toString()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    return Gateway.start(
        settings, () -> ProfileLibrary.shipped().catalog(), InstantSource.system());
  }

  private static boolean isWell(Gateway gateway, Path port) {
    return gateway.healths().stream()
        .filter(health -> health.name().equals("serial:" + port))
        .map(Health::check)
        .anyMatch(Health.Report::well);
  }

  private static List<String> codes(List<Live.Event> told) {
    return told.stream()
        .filter(Live.Event.Scanned.class::isInstance)
        .map(event -> ((Live.Event.Scanned) event).code().value())
        .toList();
  }
}

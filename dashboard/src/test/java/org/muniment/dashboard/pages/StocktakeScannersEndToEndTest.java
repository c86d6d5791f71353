package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.adapters.serial.SerialPorts;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.Http;
import org.muniment.domain.holding.Barcode;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.muniment.port.Live;
import org.muniment.port.Receipt;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;
import org.muniment.testing.Interop;
import org.muniment.testing.SocatPort;

/** A stack that no phone may enter is counted with a scanner, at a laptop and at the computer. */
class StocktakeScannersEndToEndTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static Browser browser;
  @TempDir Path folder;
  private ScanningHouse stack;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() {
    stack = new ScanningHouse(false);
  }

  @AfterEach
  void close() {
    stack.house.close();
  }

  private static List<String> shelf() {
    List<String> codes = new ArrayList<>(List.of(ScanningHouse.SHELF));
    IntStream.rangeClosed(1, ScanningHouse.BOXES)
        .mapToObj(i -> ScanningHouse.box(1, i))
        .forEach(codes::add);
    return codes;
  }

  private void arrived(List<String> codes) {
    await().atMost(LONG).untilAsserted(() -> assertThat(stack.codes()).isEqualTo(codes));
  }

  @Test
  void aWedgeAtALaptopCountsAShelf() {
    try (Scanning page = Scanning.open(browser, stack, Screen.DESKTOP, "en")) {
      shelf().forEach(page::scans);
      page.says("in-place");
      arrived(shelf());
      page.picture("stocktake-wedge-desktop");
      page.watched().nothingWentWrong();
    }
  }

  @Test
  void thePageMayAskForTheCamera() {
    Http.Answer page = stack.house.http().get(stack.path(), stack.house.token("archivist"));
    assertThat(page.header("Permissions-Policy")).startsWith("camera=(self)");
    assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
  }

  /** From a pseudo-terminal to the verdict: nobody touches the page. */
  @Test
  void aSerialScannerAtTheComputerCountsAShelf() throws IOException {
    Interop.require("socat");
    Path name = folder.resolve("scanner");
    try (SocatPort scanner = SocatPort.plugIn(name);
        SerialPorts ports = heard(name);
        Scanning page = Scanning.open(browser, stack, Screen.DESKTOP, "zh-CN")) {
      await()
          .atMost(LONG)
          .until(() -> ports.health().stream().allMatch(StocktakeScannersEndToEndTest::isWell));
      page.page().evaluate("name => window.muniment.scanner.choose(name)", name.toString());
      List<String> scanned = new ArrayList<>();
      for (String code : shelf()) {
        scanner.send(code + "\r\n");
        scanned.add(code);
        arrived(scanned);
      }
      page.says("in-place");
      page.watched().nothingWentWrong();
    }
  }

  private static boolean isWell(Health health) {
    return health.check().well();
  }

  /** The house's clock stands; pages drop scans that are old, so this one goes on from there. */
  private SerialPorts heard(Path name) {
    PortSettings port = PortSettings.of(name.toString(), 9600, "scanner");
    long begunNanos = System.nanoTime();
    return SerialPorts.start(
        List.of(port),
        folder,
        new Told(stack),
        () -> stack.house.clock.instant().plusNanos(System.nanoTime() - begunNanos));
  }

  /** Lines of a scanner become what the pages hear, as the gateway has it. */
  private record Told(ScanningHouse stack) implements Ingest {
    @Override
    public void message(WireMessage message, Receipt receipt) {
      String code = new String(message.payload(), StandardCharsets.US_ASCII).strip();
      stack.house.live.tell(
          new Live.Event.Scanned(Barcode.of(code), message.source(), message.arrivedAt()));
    }

    @Override
    public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
      throw new UnsupportedOperationException("scanners read codes, not the climate");
    }
  }
}

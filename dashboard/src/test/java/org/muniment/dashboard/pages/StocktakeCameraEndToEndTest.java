package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.pages.Browser.Screen;

/**
 * A shelf is counted with a camera, whose picture is a film of labels that somebody goes along
 * with: straight ones, turned ones, blurred ones. It begins again at its end, so that a slow
 * computer sees every label at last; in which order does not matter here.
 */
class StocktakeCameraEndToEndTest {
  private static final int BOXES = 6;
  private static final double SECONDS_EACH = 2.5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;
  private ScanningHouse stack;

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
    IntStream.rangeClosed(1, BOXES).mapToObj(i -> ScanningHouse.box(1, i)).forEach(codes::add);
    return codes;
  }

  private Browser filmed() {
    return Browser.open(FakeCamera.flags(FakeCamera.film(folder, SECONDS_EACH, shelf())));
  }

  @Test
  void aWholeShelfIsCountedByCamera() {
    try (Browser browser = filmed();
        Scanning page = Scanning.open(browser, stack, Screen.PHONE, "zh-CN")) {
      assertThat(page.find("#camera")).hasAttribute("data-state", "running");
      assertThat(page.find("#verdict")).hasAttribute("data-code", Pattern.compile("KB-.*"));
      page.picture("stocktake-camera-phone");
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(stack.codes()).containsAll(shelf()));
      assertThat(stack.codes()).as("nothing that is not there").isSubsetOf(shelf());
      page.watched().nothingWentWrong();
    }
  }

  @Test
  void whatTheCameraSawWithoutANetworkArrivesOnce() {
    try (Browser browser = filmed();
        Scanning page = Scanning.open(browser, stack, Screen.PHONE, "zh-CN")) {
      page.complete();
      await().atMost(PATIENCE).until(() -> stack.codes().size() >= 2);
      page.offline(true);
      waitsAtLeast(page, 2);
      page.page().reload();
      page.ready();
      assertThat(page.find("#camera")).hasAttribute("data-state", "running");
      waitsAtLeast(page, 4);
      page.picture("stocktake-camera-offline-phone");
      page.offline(false);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(stack.codes()).containsAll(shelf()));
      List<String> ids = stack.answers().stream().map(it -> it.scan().id()).toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  private static void waitsAtLeast(Scanning page, int scans) {
    await()
        .atMost(PATIENCE)
        .until(() -> Integer.parseInt(page.find("main").getAttribute("data-waiting")) >= scans);
  }

  @Test
  void whereTheCameraIsNotAllowedAScannerStillCounts() {
    try (Browser browser =
            Browser.open("--use-fake-device-for-media-stream", "--deny-permission-prompts");
        Scanning page = Scanning.open(browser, stack, Screen.PHONE, "zh-CN")) {
      assertThat(page.find("#camera")).hasAttribute("data-state", "denied");
      assertThat(page.find("#camera-says")).containsText("未获准使用摄像头");
      page.scans(ScanningHouse.SHELF);
      page.scans(ScanningHouse.box(1, 1));
      page.says("in-place");
      page.picture("stocktake-camera-denied-phone");
    }
  }

  @Test
  void whereThereIsNoCameraAScannerStillCounts() {
    try (Browser browser = Browser.open();
        Scanning page = Scanning.open(browser, stack, Screen.DESKTOP, "zh-TW")) {
      assertThat(page.find("#camera")).hasAttribute("data-state", "none");
      page.scans(ScanningHouse.SHELF);
      page.scans(ScanningHouse.box(1, 2));
      page.says("in-place");
      page.picture("stocktake-camera-none-desktop");
    }
  }
}

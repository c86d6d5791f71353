package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;

/** Somebody counts with a scanner on the scanning page, and the server has what they scanned. */
class ScanningEndToEndTest {
  private static Browser browser;
  private ScanningHouse stack;

  @BeforeAll
  static void start() {
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    stack = new ScanningHouse(false);
  }

  @AfterEach
  void close() {
    stack.house.close();
  }

  private Scanning page(Screen screen) {
    return Scanning.open(browser, stack, screen, "zh-CN");
  }

  private void arrived(List<String> codes) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(stack.codes()).isEqualTo(codes));
  }

  @Test
  void aShelfIsScannedWithAWedge() {
    try (Scanning page = page(Screen.PHONE)) {
      page.scans(ScanningHouse.SHELF);
      page.says("place");
      page.scans(ScanningHouse.box(1, 1));
      page.says("in-place");
      page.scans(ScanningHouse.box(1, 3));
      page.scans(ScanningHouse.box(1, 2));
      page.says("out-of-order");
      page.scans(ScanningHouse.box(2, 5));
      page.says("misplaced");
      assertThat(page.find("html")).hasAttribute("data-beeped", "bad");
      page.scans("ZZZ-0001");
      page.says("unknown");
      arrived(
          List.of(
              ScanningHouse.SHELF,
              ScanningHouse.box(1, 1),
              ScanningHouse.box(1, 3),
              ScanningHouse.box(1, 2),
              ScanningHouse.box(2, 5),
              "ZZZ-0001"));
      assertThat(page.find("main")).hasAttribute("data-waiting", "0");
      assertThat(page.find("#latest .row")).hasCount(5);
      page.picture("stocktake-scan-shelf-phone");
      page.watched().everythingFits();
      page.watched().nothingWentWrong();
    }
  }
}

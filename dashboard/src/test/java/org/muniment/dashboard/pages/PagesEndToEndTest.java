package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/** What a person does with the pages, in a real browser. */
class PagesEndToEndTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Watched page(TestHouse house) {
    return new Watched(browser.page(house, Screen.DESKTOP, "zh-CN", false), house);
  }

  @Test
  void aLiveValueArrivesWithoutReloading() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/today");
      page.page().evaluate("window.stillHere = true");
      house.clock.pass(Duration.ofSeconds(30));
      PagesHouse.reads(house, "S1A", 21.7, 61.2);
      assertThat(page.find("#room-R1 .number").first()).hasText("21.7");
      assertThat(page.find("#room-R1 .chip.alarm").first()).hasText("报警");
      assertThat(page.find("#verdict .main strong")).hasText("2 间库房超限");
      assertThat(page.page().evaluate("window.stillHere")).isEqualTo(true);
      page.nothingWentWrong();
    }
  }

  @Test
  void aBrokenStreamIsSaidAndOldValuesVanish() {
    TestHouse house = PagesHouse.furnished();
    try (Watched page = page(house)) {
      page.page().clock().install();
      page.open("/today");
      assertThat(page.find("#live")).containsText("实时");
      house.close();
      assertThat(page.find("#live")).containsText("连接已断开");
      assertThat(page.find(".offline")).isVisible();
      page.page().clock().fastForward("20:00");
      assertThat(page.find("#room-R1 .number").first()).isHidden();
      assertThat(page.find("#room-R1 .dash").first()).isVisible();
      assertThat(page.find("#room-R1 .when-stale")).hasText("无读数");
    } finally {
      house.close();
    }
  }

  @Test
  void theLanguageChangesAndStays() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/environment/R2?span=day");
      page.find(".display summary").click();
      page.find("button[name=lang][value=zh-TW]").click();
      assertThat(page.find("h1")).hasText("環境");
      assertThat(page.find("html")).hasAttribute("lang", "zh-TW");
      assertThat(page.page().url()).endsWith("/environment/R2?span=day");
      page.open("/today");
      assertThat(page.find("h1")).hasText("今日");
      assertThat(page.find(".rail li.last")).hasText("設定");
      page.nothingWentWrong();
    }
  }

  @Test
  void theThemeChangesAtOnceAndIsThereBeforeAnyScript() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/today");
      assertThat(page.find("body")).hasCSS("background-color", "rgb(239, 243, 245)");
      page.find(".display summary").click();
      page.find("button[name=theme][value=dark]").click();
      assertThat(page.find("body")).hasCSS("background-color", "rgb(13, 20, 26)");
      assertThat(page.page().content()).contains("dark.css\" media=\"screen\"");
      page.open("/environment/R1");
      assertThat(page.find("body")).hasCSS("background-color", "rgb(13, 20, 26)");
      page.nothingWentWrong();
    }
  }

  @Test
  void aDeviceThatWasHeardIsRegistered() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/today");
      page.find("#side .rows a:has-text('登记')").first().click();
      assertThat(page.find("#field-source")).hasValue("tele/stack-4/SENSOR");
      assertThat(page.find("#field-profile")).hasValue("tasmota");
      page.find("#field-name").fill("库房一 南墙");
      page.find("#field-code").fill("north wall");
      page.find("#field-place").selectOption(new SelectOption().setLabel("库房一"));
      page.find("button[type=submit]").last().click();
      assertThat(page.find("#wrong-code")).isVisible();
      assertThat(page.find("#field-name")).hasValue("库房一 南墙");
      page.find("#field-code").fill("S9");
      page.find("button[type=submit]").last().click();
      Locator row = page.find("#sensor-S9");
      assertThat(row).containsText("库房一 南墙");
      assertThat(row).containsText("从未收到");
      assertThat(house.backend.sensors().sensor("S9").sensor().profile()).isEqualTo("tasmota");
    }
  }

  @Test
  void aPasswordIsShownOnce() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/settings/sensors");
      page.find("#sensor-S1A button").click();
      String password = page.text("#password");
      assertThat(password).matches("[0-9a-f]{32}");
      page.open("/settings/sensors");
      assertThat(page.page().content()).doesNotContain(password);
      page.nothingWentWrong();
    }
  }

  @Test
  void aFirstRoomIsAddedAndASensorIsAskedFor() {
    try (TestHouse house = PagesHouse.empty();
        Watched page = page(house)) {
      page.open("/today");
      assertThat(page.find(".teach .ways li")).hasCount(3);
      page.find("#field-code").fill("R1");
      page.find("#field-name").fill("库房一");
      page.find("#rooms button[type=submit]").click();
      assertThat(page.find("tbody tr")).containsText("库房一");
      page.open("/today");
      assertThat(page.find("#room-R1")).containsText("这间库房还没有传感器");
      page.nothingWentWrong();
    }
  }

  @Test
  void theCurveIsDrawnZoomedSavedAndListed() throws IOException {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/environment/R2");
      String drawn = page.find("#chart").getAttribute("data-drawn");
      page.find("[data-overlay=dewPoint]").click();
      assertThat(page.find("#chart")).not().hasAttribute("data-drawn", drawn);
      page.find("[data-zoom=in]").click();
      Download picture = page.page().waitForDownload(() -> page.find("#save-png").click());
      assertThat(picture.suggestedFilename()).matches("R2_span_week_end_.*\\.png");
      assertThat(Files.size(picture.path())).isGreaterThan(10_000);
      Download file =
          page.page().waitForDownload(() -> page.find("a[download][href*=csv]").click());
      String csv = Files.readString(file.path());
      assertThat(csv).startsWith("\uFEFF时间,温度 最低 (°C)");
      assertThat(csv.lines().skip(1).findFirst().orElseThrow())
          .matches("2026-11-16T00:00:00\\+08:00,([0-9.]+,){6}100\\.0");
      page.find("#show-table").click();
      assertThat(page.find("#table tbody tr").first()).containsText(Pattern.compile("\\d+:00"));
      page.find("#table th a.sort").first().click();
      assertThat(page.find("#table th").first()).hasAttribute("aria-sort", "ascending");
      assertThat(page.find("#chart")).isVisible();
      page.nothingWentWrong();
    }
  }

  @Test
  void aListIsFilteredSortedAndSavedAndKeepsThatWhenItIsReadAgain() throws IOException {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = page(house)) {
      page.open("/settings/sensors");
      page.find("#find-sensors").fill("库房");
      page.find("#find-sensors").press("Enter");
      assertThat(page.find("tr[id^=sensor-]")).hasCount(4);
      page.find("th a.sort").first().click();
      assertThat(page.find("th").first()).hasAttribute("aria-sort", "ascending");
      page.find("th a.sort").first().click();
      assertThat(page.find("th").first()).hasAttribute("aria-sort", "descending");
      assertThat(page.find("tr[id^=sensor-]")).hasCount(4);
      assertThat(page.find("tr[id^=sensor-]").first()).containsText("库房一 B");
      Download file =
          page.page().waitForDownload(() -> page.find("a[href*='sensors.csv']").click());
      org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()).lines()).hasSize(5);
      page.page().reload();
      assertThat(page.find("tr[id^=sensor-]")).hasCount(4);
      page.nothingWentWrong();
    }
  }

  @Test
  void aPhoneOpensARoomsCurveOnATapAndKeepsItOpen() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = new Watched(browser.page(house, Screen.PHONE, "zh-CN", false), house)) {
      page.open("/today");
      assertThat(page.find("#room-R1 .spark").first()).isHidden();
      page.find("#room-R1 .more").tap();
      assertThat(page.find("#room-R1 .spark").first()).isVisible();
      house.clock.pass(Duration.ofSeconds(30));
      PagesHouse.reads(house, "S1A", 21.7, 51.2);
      assertThat(page.find("#room-R1 .number").first()).hasText("21.7");
      assertThat(page.find("#room-R1 .spark").first()).isVisible();
      page.nothingWentWrong();
    }
  }
}

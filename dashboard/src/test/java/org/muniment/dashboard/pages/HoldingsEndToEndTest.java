package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.holdings.Details;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.testing.SampleAlarms;

/** What an archivist does with boxes, in a real browser. */
class HoldingsEndToEndTest {
  private static Browser browser;
  private TestHouse house;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    house = PagesHouse.furnished();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(Screen screen) {
    return new Watched(browser.page(house, screen, "zh-CN", false), house);
  }

  private Box box(String code) {
    return house.backend.holdings().boxes().box(code);
  }

  @Test
  void aBoxIsFoundAndMovedByScanningAtAPhone() {
    try (Watched page = page(Screen.PHONE)) {
      page.open("/holdings");
      page.find("#field-q").fill("建筑");
      assertThat(page.find("#hits-title")).hasText("找到 1 盒");
      page.find("#hits a b").click();
      assertThat(page.find("#place")).hasText("库房二 · 17 柜 3 层 8 位");
      page.find("#step-move").click();
      page.find("#scan").fill("C16-S01");
      page.find("#scan").press("Enter");
      assertThat(page.find("#verdict")).containsText("库房二 · 16 柜 1 层 2 位");
      page.everythingFits();
      page.picture("holdings-moved-phone-zh-CN");
      assertThat(box("001200003720").state().spot().orElseThrow().toString())
          .isEqualTo("C16-S01/2");
      page.find(".rows form button").first().click();
      assertThat(page.find("#move-title")).isVisible();
      assertThat(box("001200003720").state().spot().orElseThrow().toString())
          .isEqualTo("C17-S03/8");
      page.nothingWentWrong();
    }
  }

  @Test
  void severalBoxesGoToOneShelfInTheOrderOfTheirScans() {
    try (Watched page = page(Screen.PHONE)) {
      page.open("/holdings/move");
      page.find("#scan").fill("M01-S02");
      page.find("input[name=stay]").check();
      page.find("#scan").press("Enter");
      for (String code : new String[] {"001200003719", "001200003720"}) {
        page.find("#scan").fill(code);
        page.find("#scan").press("Enter");
        assertThat(page.find("#verdict")).containsText(code);
      }
      assertThat(box("001200003719").state().spot().orElseThrow().position()).isEqualTo(1);
      assertThat(box("001200003720").state().spot().orElseThrow().position()).isEqualTo(2);
      page.find("#scan").fill("99999");
      page.find("#scan").press("Enter");
      assertThat(page.find("#verdict.bad")).containsText("99999");
    }
  }

  @Test
  void whatWasTypedStaysWhenThePlaceIsTaken() {
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/add");
      page.find("#field-barcode").fill("001200009999");
      page.find("#field-title").fill("新到的案卷");
      page.find("#field-cabinet").selectOption("C17");
      page.find("#field-shelf").fill("3");
      page.find("#field-position").fill("6");
      page.find("#box-form .btn-solid").click();
      assertThat(page.find(".wrong-summary")).containsText(BoxesHouse.BOX);
      assertThat(page.find("#field-title")).hasValue("新到的案卷");
      assertThat(page.find("#field-position")).hasValue("6");
      page.everythingFits();
      page.find("#field-position").fill("9");
      page.find("#box-form .btn-solid").click();
      assertThat(page.find("#place")).hasText("库房二 · 17 柜 3 层 9 位");
    }
  }

  @Test
  void theNextNumberIsBuiltByThePattern() {
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/add");
      page.find("#field-fonds").fill("0012");
      page.find("button[name=do]").click();
      assertThat(page.find(".field .wrong")).isVisible();
      page.find("#field-category").selectOption("WS");
      page.find("#field-year").fill("2023");
      page.find("#field-retention").selectOption("30-years");
      page.find("button[name=do]").click();
      assertThat(page.find("#field-archivalCode")).hasValue("0012-WS·2023-D30-0001");
    }
  }

  @Test
  void whoComesSecondIsToldAndLosesNothing() {
    String code = "001200003719";
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/edit?code=" + code);
      page.find("#field-title").fill("我改的题名");
      house
          .backend
          .holdings()
          .boxes()
          .describe(
              house.by(), code, OptionalLong.of(box(code).version()), Details.titled("别人改的题名"), "");
      page.find("#box-form .btn-solid").click();
      assertThat(page.find(".wrong-summary")).containsText(code);
      assertThat(page.find("#field-title")).hasValue("我改的题名");
      assertThat(page.find(".now")).containsText("别人改的题名");
      assertThat(box(code).description().title()).isEqualTo("别人改的题名");
      page.everythingFits();
      page.find("#box-form .btn-solid").click();
      assertThat(page.find("#box-title")).hasText("我改的题名");
    }
  }

  @Test
  void aStepIsTakenWithItsReasonAndTakenBack() {
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/box/" + "001200003719");
      page.find("#step-strike-off summary").click();
      page.find("#reason-strike-off").fill("水损，无法修复");
      page.find("#document-strike-off").fill("销字〔2026〕3 号");
      page.picture("holdings-strike-off-desktop-zh-CN");
      page.find("#step-strike-off .btn-grave").click();
      assertThat(page.find("#history .timeline li").first()).containsText("销字〔2026〕3 号");
      assertThat(page.find("#place")).hasText("未上架");
      page.find("#undo").click();
      assertThat(page.find("#place")).hasText("库房二 · 17 柜 3 层 7 位");
      assertThat(
              house.backend.holdings().boxes().history("001200003719").stream().map(BoxEvent::kind))
          .endsWith(BoxEvent.Kind.STRUCK_OFF, BoxEvent.Kind.UNDONE);
      page.nothingWentWrong();
    }
  }

  @Test
  void itemsAreAddedAndPicturesShown() {
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/box/001200003720");
      page.find("#item-add summary").click();
      page.find("#title-new").fill("立面图");
      page.find("#item-add .btn-solid").click();
      assertThat(page.find("#items")).containsText("立面图");
      byte[] png = house.backend.barcodes().png("X", org.muniment.port.Barcodes.Format.QR, 4);
      page.find("#picture")
          .setInputFiles(
              new com.microsoft.playwright.options.FilePayload("a.png", "image/png", png));
      assertThat(page.find("#preview")).isVisible();
      page.find(".box-upload button").click();
      assertThat(page.find(".box-pictures img")).hasCount(1);
      page.nothingWentWrong();
    }
  }

  @Test
  void whatACabinetWentThroughIsSaidWhereItsUnsuitableBoxesAre() {
    becomesDamp();
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/unsuitable");
      assertThat(page.find("#places tbody tr")).hasCount(1);
      assertThat(page.find("#places")).containsText("2 盒：磁带 1（不适宜此处环境）、纸质 1");
      assertThat(page.find("#places")).containsText("湿度高于上限（现为 60\u00a0%RH）");
      page.everythingFits();
      page.whole("unsuitable-places-desktop-zh-CN");
      page.open("/holdings/plan/R2?cabinet=C16");
      assertThat(page.find(".front .seen")).containsText("2 盒：磁带 1（不适宜此处环境）、纸质 1");
      assertThat(page.find(".front .seen")).containsText("湿度高于上限（现为 60\u00a0%RH）");
      page.everythingFits();
      page.whole("front-seen-desktop-zh-CN");
      page.nothingWentWrong();
    }
  }

  /** The room of the boxes as a whole, for ten minutes. */
  private void becomesDamp() {
    house.clock.pass(Duration.ofMinutes(1));
    PagesHouse.reads(house, "S2A", 22.9, 66);
    PagesHouse.reads(house, "S2B", 22.9, 66);
    house.clock.pass(Duration.ofMinutes(10));
  }

  @Test
  void theClimateOfABoxIsThatOfTheInterfaceWithSince() {
    try (Watched page = page(Screen.DESKTOP)) {
      page.open("/holdings/box/001200003719");
      assertThat(page.find(".air.alarm")).containsText("湿度过高");
      house.alarms.put(
          SampleAlarms.over(
              house.alarms.alarm(41).orElseThrow(), house.clock.instant(), "archivist"));
      page.open("/holdings/box/001200003719");
      assertThat(page.find(".air.ok")).containsText("在限值内");
      becomesDamp();
      page.open("/holdings/box/001200003719");
      assertThat(page.find(".air.alarm")).containsText("起超限");
      page.everythingFits();
      page.picture("box-air-desktop-zh-CN");
      page.nothingWentWrong();
    }
  }

  @Test
  void whoIsNotClearedSeesThatTheBoxIsThere() {
    try (Watched page =
        new Watched(browser.page(house, "assistant", Screen.DESKTOP, "zh-CN", false), house)) {
      page.open("/holdings/box/001200009902");
      assertThat(page.find("#place")).hasText("库房二 · 16 柜 2 层 1 位");
      assertThat(page.page().content()).doesNotContain("Minutes of the board");
      page.open("/holdings?q=Minutes");
      assertThat(page.find("#hits-title")).hasText("找到 0 盒");
      page.open("/holdings?cabinet=C16");
      assertThat(page.find("#hits")).containsText("密级限制");
      assertThat(page.page().content()).doesNotContain("Minutes of the board");
    }
  }
}

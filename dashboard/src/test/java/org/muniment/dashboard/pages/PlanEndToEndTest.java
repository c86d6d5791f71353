package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Standing;

/** A box is found on the plan, and the plan is drawn, in a real browser. */
class PlanEndToEndTest {
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
    house = PlanHouse.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest(name = "{0} {1} dark {2}")
  @CsvSource({
    "DESKTOP, zh-CN, false",
    "DESKTOP, en, true",
    "PHONE, zh-TW, false",
    "PHONE, zh-CN, true"
  })
  void aBoxIsFoundByItsNumberWithTheWayToIt(Screen screen, String language, boolean dark) {
    String suffix = screen.name().toLowerCase(Locale.ROOT) + "-" + language + (dark ? "-dark" : "");
    try (Watched page = new Watched(browser.page(house, screen, language, dark), house)) {
      page.open("/holdings/plan");
      page.find("#find").fill(PlanHouse.BOX);
      page.find("#find").press("Enter");
      assertThat(page.find(".cabinet.found")).hasCount(1);
      assertThat(page.find(".plan path.way")).hasCount(1);
      assertThat(page.find(".plan-side .where")).containsText("C17");
      assertThat(page.find(".shelves td.found")).hasCount(1);
      assertThat(page.find(".shelves td.away")).hasCount(2);
      assertThat(page.find(".zone.alarm")).hasCount(1);
      assertThat(page.find(".stripes")).not().hasCount(0);
      page.everythingFits();
      page.whole("plan-found-" + suffix);
      page.open("/holdings/plan/R2?layer=free");
      page.everythingFits();
      page.picture("plan-free-" + suffix);
      page.open("/holdings/plan/R2/edit");
      page.everythingFits();
      page.whole("plan-edit-" + suffix);
      page.nothingWentWrong();
    }
  }

  @Test
  void aRoomThatNobodyHasDrawnIsTintedAsAWhole() {
    try (Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      page.open("/holdings/plan/R1?layer=temperature");
      assertThat(page.find(".zone")).hasCount(1);
      assertThat(page.find(".plan-steps")).containsText("Nobody has drawn this room yet");
      page.everythingFits();
      page.picture("plan-not-drawn-desktop-en");
      page.nothingWentWrong();
    }
  }

  @Test
  void aCabinetIsDraggedAndMovedByKeysAndStandsThereAfterwards() {
    double aboveM;
    try (Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      page.open("/holdings/plan/R2/edit");
      Locator cabinet = page.find("[data-index=\"23\"]");
      BoundingBox box = cabinet.boundingBox();
      double x = box.x + box.width / 2;
      double y = box.y + box.height / 2;
      double metre = box.width;
      page.page().mouse().move(x, y);
      page.page().mouse().down();
      page.page().mouse().move(x, y + metre / 2);
      page.page().mouse().move(x, y + 1.1 * metre);
      page.page().mouse().up();
      // To the decimetre: how many pixels a metre has depends on how wide a line is drawn.
      assertThat(cabinet).hasAttribute("aria-label", Pattern.compile("C24: 6.3 m.*5.[6-9] m.*"));
      String dragged = cabinet.getAttribute("aria-label").replaceAll(".*, (5.[6-9]) m.*", "$1");
      aboveM = Math.round((Double.parseDouble(dragged) - 1) * 10) / 10.0;
      Pattern moved = Pattern.compile("C24: 6.4 m.*" + aboveM + " m.*");
      page.page().keyboard().press("ArrowRight");
      page.page().keyboard().press("Shift+ArrowUp");
      page.page().keyboard().press("r");
      assertThat(cabinet).hasAttribute("aria-label", moved);
      page.page().keyboard().press("Control+z");
      page.page().keyboard().press("Control+y");
      page.picture("plan-edited-desktop-en");
      page.find("#save").click();
      assertThat(page.find("#kept")).isVisible();
      assertThat(page.find("[data-index=\"23\"]")).hasAttribute("aria-label", moved);
      page.nothingWentWrong();
    }
    FloorPlan kept = house.backend.holdings().plans().plan("R2");
    Standing moved = kept.cabinets().get(23);
    Assertions.assertThat(moved.area()).isEqualTo(new Area(6.4, aboveM, 0.8, 1.0));
    Assertions.assertThat(moved.front()).isEqualTo(FloorPlan.Facing.LEFT);
    Assertions.assertThat(kept.version()).isEqualTo(2);
  }

  @Test
  void whoIsTooLateHearsItAndLosesNothingThatWasDrawn() {
    try (Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      page.open("/holdings/plan/R2/edit");
      page.find("[data-index=\"0\"]").focus();
      page.page().keyboard().press("ArrowUp");
      house
          .backend
          .holdings()
          .plans()
          .save(house.by(), house.backend.holdings().plans().plan("R2"), "");
      page.find("#save").click();
      assertThat(page.find(".wrong-summary[role=alert]").first()).containsText("in the meantime");
      assertThat(page.find("[data-index=\"0\"]"))
          .hasAttribute("aria-label", Pattern.compile("C01: 1.1 m.*0.8 m.*"));
      page.find("#save").click();
      assertThat(page.find("#kept")).isVisible();
    }
    Assertions.assertThat(house.backend.holdings().plans().plan("R2").cabinets().get(0).area().y())
        .isEqualTo(0.8);
  }

  @Test
  void cabinetsThatOverlapAreToldAndNothingIsKept() {
    try (Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      page.open("/holdings/plan/R2/edit");
      page.find("[data-index=\"0\"]").focus();
      page.page().keyboard().press("ArrowRight");
      assertThat(page.find("#overlaps")).containsText("C01, C02");
      page.find("#save").click();
      assertThat(page.find(".wrong-summary[role=alert]").first())
          .containsText("Cabinets C01 and C02 overlap");
    }
    Assertions.assertThat(house.backend.holdings().plans().plan("R2").version()).isEqualTo(1);
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TrailDesk;

/** A backup is made and the trail is verified, in a real browser. */
class KeepingEndToEndTest {
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

  private Watched as(String role, Screen screen) {
    return new Watched(browser.page(house, role, screen, "en", false), house);
  }

  @Test
  void aBackupIsMadeNowAndThePageFollowsItToItsEnd() {
    house.shelf.hold();
    try (Watched page = as("administrator", Screen.DESKTOP)) {
      page.open("/settings/backup");
      assertThat(page.find("#kept tbody tr")).hasCount(13);
      house.clock.pass(Duration.ofHours(1));
      page.find("#now").click();
      assertThat(page.find("progress")).hasAttribute("value", "40");
      assertThat(page.find(".progress-line")).containsText("Packing · 40");
      assertThat(page.find("#now")).hasCount(0);
      page.picture("backup-running-desktop-en");
      house.shelf.release();
      assertThat(page.find("#outcome")).containsText("The backup was made");
      assertThat(page.find("#now")).isVisible();
      assertThat(page.find("#kept tbody tr")).hasCount(14);
      assertThat(page.find("#kept tbody tr").first()).containsText("20261122T090000Z");
      page.picture("backup-made-desktop-en");
      page.everythingFits();
      page.nothingWentWrong();
    }
  }

  @Test
  void theTrailIsVerifiedNowAndAHeadFromPaperIsFound() {
    String head = TrailDesk.text(house.office.trail().head().orElseThrow());
    try (Watched page = as("viewer", Screen.PHONE)) {
      page.open("/settings/audit");
      page.find("#verify").click();
      assertThat(page.find("#verdict"))
          .containsText(Pattern.compile("Intact: \\d+ records, none changed"));
      page.everythingFits();
      page.whole("audit-verified-phone-en");
      page.find("#field-head").fill(head);
      page.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look for it"))
          .click();
      assertThat(page.find("#found")).containsText("It is record " + head.split(" ")[0]);
      page.whole("audit-head-found-phone-en");
      page.nothingWentWrong();
    }
  }

  /** The bar stays one row, and its panel inside the screen, on a telephone. */
  @Test
  void theMenuOfThePersonOpensInsideAPhone() {
    try (Watched page = as("administrator", Screen.PHONE)) {
      page.open("/today");
      double height =
          ((Number) page.page().evaluate("document.querySelector('header.top').offsetHeight"))
              .doubleValue();
      Assertions.assertThat(height).isLessThan(60);
      page.page()
          .locator(".person summary")
          .and(page.page().getByLabel("Signed in as administrator"))
          .click();
      assertThat(page.find(".person .panel")).isVisible();
      var panel = page.find(".person .panel").boundingBox();
      Assertions.assertThat(panel.x).isGreaterThanOrEqualTo(0);
      Assertions.assertThat(panel.x + panel.width).isBetween(370.0, 390.0);
      page.picture("person-menu-phone-en");
      page.everythingFits();
      page.find(".display summary").click();
      assertThat(page.find(".display .panel")).isVisible();
      panel = page.find(".display .panel").boundingBox();
      Assertions.assertThat(panel.x).isGreaterThanOrEqualTo(0);
      Assertions.assertThat(panel.x + panel.width).isLessThanOrEqualTo(390);
    }
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;

/** An archivist sets up who is told, and by which limits places are kept, in the browser. */
class NotificationEndToEndTest {
  private static final String SECRET = "Geheim-Zeichen-7";

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

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  @Test
  void fromNobodyToAMailThatArrives() {
    try (TestHouse house = PagesHouse.empty();
        Watched page =
            new Watched(browser.page(house, "administrator", Screen.DESKTOP, "en", false), house)) {
      page.open("/settings/notification");
      // The siren of the file is an address itself, so somebody hears of it.
      assertThat(page.find("#now dd")).containsText("Siren");
      page.find("#channels a[href*='type=email']").click();
      page.find("#field-id").fill("mail");
      page.find("#field-name").fill("Mail of the archive");
      page.find("[id='field-settings.from']").fill("muniment@archive.example");
      page.find("[id='field-settings.user']").fill("muniment");
      page.find("[id='field-secrets.password']").fill(SECRET);
      page.find("[id='field-settings.host']").fill("not a host");
      press(page.page(), "Save");
      assertThat(page.find("[id='wrong-settings.host']")).containsText("neither a host name");
      assertThat(page.find("#field-name")).hasValue("Mail of the archive");
      assertThat(page.find("[id='field-secrets.password']")).hasValue("");
      page.find("[id='field-settings.host']").fill("smtp.archive.example");
      page.find("[id='field-secrets.password']").fill(SECRET);
      press(page.page(), "Save");
      page.find("#test-mail").click();
      assertThat(page.find("#tested")).containsText("250 2.0.0 Ok");
      house.testOutcomes.put("mail", new Notifier.Outcome.Refused(Message.of("web.status.404")));
      page.find("#test-mail").click();
      assertThat(page.find("#tested")).containsText("was refused");
      page.find("#channel-mail a").click();
      assertThat(page.page().content()).doesNotContain(SECRET);
      assertThat(page.find("[id='hint-secrets.password']")).containsText("Is set");
      page.find("#field-name").fill("Mail");
      press(page.page(), "Save");
      assertThat(house.office.notificationSetup().channels().get(0).secrets())
          .containsEntry("password", SECRET);
      contactWithAShift(page);
    }
  }

  private static void contactWithAShift(Watched page) {
    page.find("#contacts .head a").click();
    page.find("#field-name").fill("Wang Li");
    page.find("#field-channel0").selectOption("mail");
    page.find("#field-address0").fill("wang");
    press(page.page(), "Save");
    assertThat(page.find("#wrong-address0")).containsText("is not an e-mail address");
    page.find("#field-address0").fill("wang@archive.example");
    press(page.page(), "Save");
    assertThat(page.find("#now dd")).hasText("Wang Li");
    press(page.page(), "Add the shift");
    page.find("#field-from").fill("17:00");
    page.find("#field-to").fill("08:00");
    press(page.page(), "Add the shift");
    assertThat(page.find("#roster .checks .wrong")).containsText("at least one day");
    assertThat(page.find("#field-from")).hasValue("17:00");
    page.find("input[value=friday]").check();
    press(page.page(), "Add the shift");
    assertThat(page.find(".shifts")).containsText("17:00–08:00");
    assertThat(page.find(".week")).containsText("Wang Li");
    page.find("#contact-c1 summary").click();
    page.find("#reason-remove-contact-c1").fill("left");
    page.find("#contact-c1 .btn-grave").click();
    assertThat(page.find(".wrong-summary.alone")).containsText("has shifts");
  }

  @Test
  void otherLimitsFromNowOnAndTheirHistory() {
    try (TestHouse house = PagesHouse.furnished();
        Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      page.open("/settings/presets/film-copy");
      page.find("[id='field-high.temperature']").fill("10");
      page.find("#field-reason").fill("cooler");
      press(page.page(), "Save");
      assertThat(page.find("[id='wrong-high.temperature']")).containsText("must lie below");
      page.find("[id='field-high.temperature']").fill("20.5");
      press(page.page(), "Save");
      assertThat(page.find("tbody tr").first()).containsText("14–20.5 °C");
      assertThat(page.find("tbody tr").first()).containsText("cooler");
      assertThat(page.find("tbody tr").first()).containsText("holds now");
      assertThat(house.backend.presets().preset("film-copy").at(house.clock.instant()).limits())
          .hasEntrySatisfying(
              Quantity.TEMPERATURE, limits -> assertThat(limits.high()).isEqualTo(20.5));
      page.open("/settings/presets");
      page.find("#field-place").selectOption("R2");
      page.find("#field-preset").selectOption("film-copy");
      page.find("#field-reason").fill("films moved in");
      press(page.page(), "Keep it by this preset from now on");
      assertThat(page.find("#places .before")).containsText("films moved in");
    }
  }

  @ParameterizedTest(name = "{0} {1} dark {2}")
  @CsvSource({"DESKTOP, zh-CN, false", "PHONE, zh-TW, true", "PHONE, en, false"})
  void everythingFits(Screen screen, String language, boolean dark) {
    try (TestHouse house = PagesHouse.furnished();
        Watched page =
            new Watched(browser.page(house, "administrator", screen, language, dark), house)) {
      for (String path :
          new String[] {
            "/settings/notification",
            "/settings/notification/add-channel?type=webhook",
            "/settings/notification/channel/duty-group",
            "/settings/notification/contact/wang",
            "/settings/notification/cards",
            "/settings/notification/cards/high?place=R2",
            "/settings/presets",
            "/settings/presets/general"
          }) {
        page.open(path);
        page.whole(
            "whole-"
                + path.substring(10).replaceAll("[^a-z]+", "-")
                + "-"
                + screen
                + "-"
                + language);
        page.everythingFits();
      }
      page.nothingWentWrong();
    }
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/** The camera on the page of scans, in a browser whose camera is a film of labels. */
class CameraEndToEndTest {
  private static final String SAID = "#camera-said";

  @TempDir Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = PagesHouse.furnished();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aLabelBeforeTheCameraLeadsToItsBox() {
    Path film = FakeCamera.film(folder, 3, List.of(BoxesHouse.BOX));
    try (Browser browser = Browser.open(FakeCamera.flags(film));
        Watched page = phone(browser)) {
      page.open("/scan");
      page.find("#camera-start").click();
      page.page().waitForURL(Pattern.compile(".*/holdings/box\\?code=" + BoxesHouse.BOX));
      assertThat(page.find("html")).hasAttribute("data-beeped", "good");
      page.nothingWentWrong();
    }
  }

  @Test
  void withoutACameraItIsSaidWhatElseWorks() {
    try (Browser browser = Browser.open();
        Watched page = phone(browser)) {
      page.open("/scan");
      page.find("#camera-start").click();
      assertThat(page.find(SAID)).containsText("没有可用的摄像头");
      assertThat(page.find("#camera-start")).isVisible();
      page.everythingFits();
      page.whole("camera-none-phone");
      page.nothingWentWrong();
    }
  }

  @Test
  void aPageThatIsNotTrustedLeadsToWhereItIsExplained() {
    try (Browser browser = Browser.open();
        Watched page = phone(browser)) {
      page.page().addInitScript("Object.defineProperty(window, 'isSecureContext', {value: false})");
      page.open("/scan");
      page.find("#camera-start").click();
      assertThat(page.find("#live-scan")).hasAttribute("data-state", "insecure");
      assertThat(page.find("#camera-trust")).hasAttribute("href", "/trust");
      page.everythingFits();
    }
  }

  private Watched phone(Browser browser) {
    return new Watched(browser.page(house, Screen.PHONE, "zh-CN", true), house);
  }
}

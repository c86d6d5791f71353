package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.CounterSample;
import org.muniment.dashboard.testing.TestHouse;

/** Statistics of use as an archivist and as a reader sees them. */
class UseEndToEndTest {
  private static TestHouse house;
  private static Browser browser;

  @BeforeAll
  static void open() {
    house = PagesHouse.empty();
    CounterSample.fill(house);
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (house != null) {
      house.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "{0} {1} dark {2}")
  @CsvSource({
    "DESKTOP, zh-CN, false, 利用统计",
    "DESKTOP, en, true, Statistics of use",
    "PHONE, zh-TW, true, 利用統計",
    "PHONE, en, false, Statistics of use",
  })
  void theUseOfAYearFitsEveryScreen(Screen screen, String language, boolean dark, String title) {
    try (Watched page =
        new Watched(browser.page(house, "archivist", screen, language, dark), house)) {
      page.open("/loans/use");
      assertThat(page.find("#figures-title")).hasText(title);
      assertThat(page.find(".use-columns rect.use-lent")).hasCount(11);
      assertThat(page.find("#busiest-card")).containsText("BOX-1");
      page.everythingFits();
      page.nothingWentWrong();
    }
  }

  @Test
  void theChartAndItsTableAreSaved() throws IOException {
    try (Watched page = archivist()) {
      page.open("/loans/use");
      Download picture = page.page().waitForDownload(() -> page.find("[data-picture]").click());
      assertThat(picture.suggestedFilename()).startsWith("use_2026-01-01").endsWith(".png");
      Download table =
          page.page().waitForDownload(() -> page.find("#months-card .files a").first().click());
      assertThat(Files.readString(table.path())).contains("2026-11-01,0,2,2");
      page.nothingWentWrong();
    }
  }

  @Test
  void aTimeWithoutLoansTeaches() {
    try (Watched page = archivist()) {
      page.open("/loans/use?from=2020-01-01&to=2020-06-30");
      assertThat(page.find(".blank")).hasCount(1);
      assertThat(page.find("#field-from")).hasValue("2020-01-01");
      assertThat(page.find(".use-columns")).hasCount(0);
    }
  }

  @Test
  void aTimeThatIsNoneIsSaidAndKept() {
    try (Watched page = archivist()) {
      page.open("/loans/use?from=2026-07-02&to=2026-07-01");
      assertThat(page.find(".notice.wrong")).containsText("2026-07-02");
      assertThat(page.find("#field-from")).hasValue("2026-07-02");
    }
  }

  @Test
  void whoIsNotClearedSeesNumbersOnly() {
    try (Watched page =
        new Watched(browser.page(house, "viewer", Screen.DESKTOP, "zh-CN", false), house)) {
      page.open("/loans/use");
      assertThat(page.find("#busiest-card")).containsText("BOX-1");
      assertThat(page.find("#busiest-card")).not().containsText(CounterSample.WITHHELD);
      assertThat(page.find("#busiest-card .withheld")).hasCount(1);
    }
  }

  /** The button notes it, the link does not. */
  @Test
  void cardsArePrintedTogether() {
    try (Watched page = archivist()) {
      page.open("/loans/use");
      int before = house.backend.lending().loans().events(2).size();
      String print =
          "async path => (await fetch('/loans/cards.pdf' + path, {headers: {'X-A': '1'}})).status";
      assertThat(page.page().evaluate(print, "?loan=1&loan=2&start=3")).isEqualTo(200);
      assertThat(page.page().evaluate(print, "")).isEqualTo(422);
      assertThat(page.page().evaluate(print, "?loan=3")).isEqualTo(409);
      assertThat(house.backend.lending().loans().events(2)).hasSize(before);
      String send =
          "async () => (await fetch('/loans/cards.pdf?format=a6', {method: 'POST', body: new"
              + " URLSearchParams([['loan', '2']])})).headers.get('content-disposition')";
      assertThat((String) page.page().evaluate(send))
          .matches(Pattern.compile(".*loan-card_LC-2\\.pdf.*"));
      assertThat(house.backend.lending().loans().events(2)).hasSize(before + 1);
    }
  }

  private static Watched archivist() {
    return new Watched(browser.page(house, "archivist", Screen.DESKTOP, "zh-CN", false), house);
  }
}

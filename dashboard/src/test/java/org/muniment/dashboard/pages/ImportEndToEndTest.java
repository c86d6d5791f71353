package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.holding.Barcode;

/** A list is sent, mapped, checked and imported in a browser. */
class ImportEndToEndTest {
  private static final String LIST =
      """
      2023 年归档文件目录,,,,,,
      条码,盒号,件号,责任者,题名,日期,页数
      32101037705454,130,1,办公室,关于开展档案工作检查的通知,20230105,3
      32101037705262,131,1,办公室,<b>年度总结</b>,202302,12
      32101037705470,132,1,人事处,职工名册,2023,1
      3.21E+13,133,1,人事处,考勤表,2023,1
      """;

  private static Browser browser;
  private TestHouse house;

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
    house = PagesHouse.empty();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP, zh-CN, false", "PHONE, en, true", "DESKTOP, zh-TW, true"})
  void everyProblemIsShownBeforeTheGoodRowsAreTaken(Screen screen, String language, boolean dark) {
    String suffix = "-" + screen + "-" + language;
    try (Watched watched =
        new Watched(browser.page(house, "archivist", screen, language, dark), house)) {
      Page page = watched.page();
      watched.open("/holdings/import");
      send(page, LIST.getBytes(Charset.forName("GB18030")));
      assertThat(page.locator("#field-encoding").inputValue()).isEqualTo("GB18030");
      assertThat(page.locator("#c1").inputValue()).isEqualTo("barcode");
      assertThat(page.locator("#c5").inputValue()).isEqualTo("itemTitle");
      watched.everythingFits();
      watched.picture("import-mapping" + suffix);
      page.locator("button[value=check]").click();
      page.waitForSelector(".intake-counts");
      assertThat(page.locator("#run").innerText())
          .contains("3.21E+13", "32101037705262", "32101037705462");
      watched.everythingFits();
      watched.picture("import-problems" + suffix);
      assertThat(house.office.holdings().head()).isEmpty();
      page.locator("button[value=skip]").click();
      page.waitForSelector("#run a[href='/holdings']");
      assertThat(house.office.holdings().box(Barcode.of("32101037705262"))).isPresent();
      watched.everythingFits();
      watched.picture("import-done" + suffix);
      watched.nothingWentWrong();
    }
  }

  @Test
  void whatWasChosenStaysWhenItIsRefused() {
    try (Watched watched =
        new Watched(browser.page(house, "archivist", Screen.DESKTOP, "en", false), house)) {
      Page page = watched.page();
      watched.open("/holdings/import");
      send(page, "a;b\nA1;one\n".getBytes(StandardCharsets.UTF_8));
      page.locator("#c2").selectOption("title");
      page.locator("button[value=check]").click();
      page.waitForSelector(".wrong-summary");
      assertThat(page.locator(".wrong-summary").innerText()).contains("No column is the barcode");
      assertThat(page.locator("#c2").inputValue()).isEqualTo("title");
      page.locator("#c1").selectOption("barcode");
      page.locator("#firstRow").fill("2");
      page.locator("button[value=check]").click();
      page.locator("button[value=run]").click();
      page.waitForSelector("#run a[href='/holdings']");
      assertThat(house.office.holdings().box(Barcode.of("A1"))).isPresent();
    }
  }

  private static void send(Page page, byte[] list) {
    page.locator("#list").setInputFiles(new FilePayload("目录.csv", "text/csv", list));
    page.locator("form.intake-send button").click();
    page.waitForSelector("#mapping");
  }
}

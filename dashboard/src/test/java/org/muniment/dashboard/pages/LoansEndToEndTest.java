package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.LoanRules;

/** What people do at the counter, in a real browser at both sizes. */
class LoansEndToEndTest {
  private static final String FIRST = "001200003719";
  private static final String SECOND = "001200003720";
  private static final String CARD = "RC-0001";

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
    house
        .backend
        .lending()
        .borrowers()
        .add(
            house.by(),
            new BorrowerDetails(
                "王丽",
                "staff",
                "办公室",
                "",
                Optional.of(CARD),
                Optional.of("internal"),
                "",
                "",
                "",
                "zh-CN",
                true));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(String role, Screen screen) {
    return new Watched(browser.page(house, role, screen, "zh-CN", false), house);
  }

  /** As a wedge scanner types: a burst of keys, then Enter. */
  private static void scan(Watched page, String code) {
    page.page().keyboard().type(code);
    page.page().keyboard().press("Enter");
  }

  private BoxStatus status(String barcode) {
    return house.backend.holdings().boxes().box(barcode).state().status();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aLoanIsAskedForApprovedIssuedAndReturnedWithAPageMissing(Screen screen) {
    String suffix = "-" + screen.name().toLowerCase(java.util.Locale.ROOT) + "-zh-CN";
    headApproves();
    try (Watched page = page("archivist", screen)) {
      page.open("/loans/request");
      scan(page, FIRST);
      assertThat(page.find("#things li")).hasCount(1);
      scan(page, SECOND);
      assertThat(page.find("#things li")).hasCount(2);
      scan(page, CARD);
      assertThat(page.find("#scan-state")).containsText("已登记：王丽");
      page.find("#field-kind").selectOption("loan");
      assertThat(page.find("#judged")).containsText("处");
      page.find("#field-purpose").fill("编写年鉴");
      page.everythingFits();
      page.whole("loan-request" + suffix);
      page.find("#send").click();
      assertThat(page.find("#state")).containsText("待");
      assertThat(page.find("#step-approve")).hasCount(0);
      page.everythingFits();
      page.whole("loan-waits" + suffix);
      page.nothingWentWrong();
    }
  }

  /** Every loan needs the head's leave. */
  private void headApproves() {
    LoanRules week = house.backend.lending().rules().preset("one-week");
    house.backend.lending().rules().save(house.by(), week, "");
  }
}

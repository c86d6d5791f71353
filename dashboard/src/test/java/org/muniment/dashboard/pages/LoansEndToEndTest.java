package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.lending.Returning;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.loan.LoanState;

/** What people do at the counter, in a real browser at both sizes. */
class LoansEndToEndTest {
  private static final String FIRST = "001200003719";
  private static final String SECOND = "001200003720";

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

  private Watched page(String role, Screen screen) {
    return new Watched(browser.page(house, role, screen, "zh-CN", false), house);
  }

  /** Typed by hand. */
  private static void enter(Watched page, String code) {
    page.find("#scan").fill(code);
    page.find("#scan").press("Enter");
  }

  private BoxStatus status(String barcode) {
    return house.backend.holdings().boxes().box(barcode).state().status();
  }

  private Loan out(String barcode) {
    return house.backend.lending().loans().outOf(barcode).orElseThrow();
  }

  /** Every loan needs the head's leave. */
  private void headApproves() {
    LoanRules week = house.backend.lending().rules().preset("one-week");
    LoanRules now = house.backend.lending().rules().rules();
    house
        .backend
        .lending()
        .rules()
        .save(
            house.by(),
            new LoanRules(week.preset(), week.rules(), Set.of(), Set.of(), now.version()),
            "");
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aLoanIsAskedForApprovedIssuedAndReturnedWithAPageMissing(Screen screen) {
    String suffix = "-" + screen.name().toLowerCase(Locale.ROOT) + "-zh-CN";
    headApproves();
    String loan = ask(screen, suffix);
    approve(screen, loan, suffix);
    issue(screen, suffix);
    takeBack(screen, suffix);
  }

  private String ask(Screen screen, String suffix) {
    try (Watched page = page("archivist", screen)) {
      page.open("/loans/request");
      Browser.scan(page.page(), FIRST);
      Browser.scan(page.page(), SECOND);
      Browser.scan(page.page(), LoansHouse.CARD);
      assertThat(page.find("#things li")).hasCount(2);
      assertThat(page.find("#scan-state")).containsText("已登记：王丽");
      page.find("#field-kind").selectOption("loan");
      assertThat(page.find("#judged")).containsText("主任批准");
      page.find("#field-purpose").fill("编写年鉴");
      page.everythingFits();
      page.whole("loan-request" + suffix);
      page.find("#send").click();
      assertThat(page.find("#state")).containsText("待");
      assertThat(page.find("#step-approve")).hasCount(0);
      page.everythingFits();
      page.whole("loan-waits" + suffix);
      page.nothingWentWrong();
      return page.page().url().replaceAll(".*(/loans/[0-9]+).*", "$1");
    }
  }

  private void approve(Screen screen, String loan, String suffix) {
    try (Watched page = page("administrator", screen)) {
      page.open(loan);
      page.find("#step-approve summary").click();
      page.everythingFits();
      page.whole("loan-approve" + suffix);
      page.find("#step-approve .btn-solid[type=submit]").click();
      assertThat(page.find("#card")).containsText("LC-");
      page.everythingFits();
      page.whole("loan-approved" + suffix);
      page.nothingWentWrong();
    }
  }

  private void issue(Screen screen, String suffix) {
    try (Watched page = page("archivist", screen)) {
      page.open("/loans/counter");
      page.everythingFits();
      page.whole("counter-empty" + suffix);
      Browser.scan(page.page(), FIRST);
      Browser.scan(page.page(), SECOND);
      Browser.scan(page.page(), LoansHouse.CARD);
      assertThat(page.find("#outs li")).hasCount(2);
      assertThat(page.find("#scan-state")).containsText("已登记：王丽");
      page.find("[name=out-pieces]").first().fill("12");
      page.everythingFits();
      page.whole("counter-out" + suffix);
      Browser.scan(page.page(), "MUNIMENT-DONE");
      assertThat(page.find("#done li")).hasCount(2);
      assertThat(page.find("#done")).containsText("把代替卡 LC-");
      page.everythingFits();
      page.whole("counter-issued" + suffix);
      page.nothingWentWrong();
    }
    assertThat(status(FIRST)).isEqualTo(BoxStatus.ON_LOAN);
    assertThat(status(SECOND)).isEqualTo(BoxStatus.ON_LOAN);
    assertThat(out(FIRST).issued().orElseThrow().pieces()).isEqualTo(OptionalInt.of(12));
  }

  private void takeBack(Screen screen, String suffix) {
    Loan first = out(FIRST);
    house.backend.lending().cards().place(house.by(), first.id(), OptionalLong.empty());
    try (Watched page = page("archivist", screen)) {
      page.open("/loans/counter");
      Browser.scan(page.page(), first.card().orElseThrow().value());
      assertThat(page.find("#backs li")).hasCount(1);
      page.find("#pieces-" + first.id()).fill("11");
      Browser.scan(page.page(), SECOND);
      assertThat(page.find("#backs li")).hasCount(2);
      assertThat(page.find("#pieces-" + first.id())).hasValue("11");
      page.everythingFits();
      page.whole("counter-back" + suffix);
      page.find("#scan").press("Enter");
      assertThat(page.find("#done li")).hasCount(2);
      assertThat(page.find("#done")).containsText("取出代替卡 " + first.card().orElseThrow());
      assertThat(page.find("#done .near-said")).hasCount(1);
      page.everythingFits();
      page.whole("counter-returned" + suffix);
      page.open("/loans/" + first.id());
      assertThat(page.find(".found")).isVisible();
      page.everythingFits();
      page.whole("loan-returned" + suffix);
      page.nothingWentWrong();
    }
    assertThat(status(FIRST)).isEqualTo(BoxStatus.IN_PLACE);
  }

  @Test
  void whoComesSecondIsToldAndLosesNothingThatWasTyped() {
    Loan loan = LoansHouse.lend(house, FIRST);
    try (Watched page = page("archivist", Screen.DESKTOP)) {
      page.open("/loans/counter");
      Browser.scan(page.page(), FIRST);
      page.find("#condition-" + loan.id()).fill("第 3 页有折痕");
      house
          .backend
          .lending()
          .loans()
          .giveBack(
              house.by(),
              loan.id(),
              OptionalLong.empty(),
              new Returning(OptionalInt.empty(), "", "", java.util.Optional.empty()));
      page.find("#finish").click();
      assertThat(page.find("#backs .wrong-said")).containsText("test");
      assertThat(page.find("#condition-" + loan.id())).hasValue("第 3 页有折痕");
      page.everythingFits();
      page.whole("counter-conflict-desktop-zh-CN");
    }
  }

  @Test
  void aSignatureIsWrittenOnTheScreen() {
    try (Watched page = page("archivist", Screen.PHONE)) {
      page.open("/loans/counter");
      Browser.scan(page.page(), FIRST);
      Browser.scan(page.page(), LoansHouse.CARD);
      assertThat(page.find("#scan-state")).containsText("王丽");
      page.find("#field-purpose").fill("工作查考");
      page.find(".sign summary").click();
      page.find(".pad").scrollIntoViewIfNeeded();
      var pad = page.find(".pad").boundingBox();
      page.page().mouse().move(pad.x + 40, pad.y + 60);
      page.page().mouse().down();
      page.page().mouse().move(pad.x + 120, pad.y + 30);
      page.page().mouse().move(pad.x + 180, pad.y + 70);
      page.page().mouse().up();
      page.everythingFits();
      page.picture("counter-signed-phone-zh-CN");
      page.find("#finish").click();
      assertThat(page.find("#done li")).hasCount(1);
      page.nothingWentWrong();
    }
    Loan loan = out(FIRST);
    assertThat(loan.state()).isEqualTo(LoanState.ISSUED);
    assertThat(house.backend.lending().loans().signatures(loan.id()))
        .singleElement()
        .satisfies(signature -> assertThat(signature.strokes()).matches("M[0-9 ML]+"));
  }

  @Test
  void rulesAreOrderedAndTheLastFitsEverything() {
    try (Watched page = page("administrator", Screen.DESKTOP)) {
      page.open("/loans/rules");
      page.find("#add-rule").click();
      page.find("#category-0").selectOption("KJ");
      page.find("#use-0").selectOption("never");
      page.find("#save-rules").click();
      assertThat(page.find("#preset-now")).containsText("自");
      page.everythingFits();
      page.whole("loan-rules-desktop-zh-CN");
      page.find("#rule-1 .rule-steps button").nth(1).click();
      page.nothingWentWrong();
    }
    assertThat(house.backend.lending().rules().rules().rules().get(0).category()).contains("KJ");
  }

  @Test
  void aCardIsNotedWhereItStands() {
    Loan loan = LoansHouse.lend(house, FIRST);
    try (Watched page = page("archivist", Screen.DESKTOP)) {
      page.open("/loans/cards");
      assertThat(page.find("#odd")).containsText(loan.card().orElseThrow().value());
      enter(page, loan.card().orElseThrow().value());
      assertThat(page.find("#verdict")).containsText("请再扫");
      enter(page, "C16");
      assertThat(page.find("#verdict")).containsText("C17-S03");
      enter(page, "C17-S03");
      assertThat(page.find("#verdict")).containsText("已登记为放入原位");
      assertThat(page.find("#odd")).not().containsText(loan.card().orElseThrow().value());
      page.everythingFits();
    }
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.text.Code;

/** A stock-take from its beginning to its seal, in real browsers. */
class StocktakeEndToEndTest {
  private static Browser browser;
  private TestHouse house;
  private StocktakeHouse stacks;

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
    stacks = new StocktakeHouse(house);
    stacks.cabinet("K1", "甲列 1 柜", 2, 12);
    stacks.boxes("K1", "K1-", 12);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(String role, Screen screen) {
    return new Watched(browser.page(house, role, screen, "zh-CN", false), house);
  }

  private long beginK1() {
    return stacks.begin("甲列年终盘点", new Scope.Cabinets(Set.of(Code.of("K1"))));
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aStocktakeIsBegunWatchedDecidedClosedAndSealed(Screen screen) {
    String suffix = "-" + screen.name().toLowerCase(Locale.ROOT) + "-zh-CN";
    try (Watched keeper = page("archivist", screen);
        Watched other = page("assistant", screen)) {
      long id = begin(keeper, suffix);
      watch(keeper, other, id, suffix);
      decide(keeper, id, suffix);
      end(keeper, id, suffix);
      keeper.nothingWentWrong();
      other.nothingWentWrong();
    }
  }

  private long begin(Watched keeper, String suffix) {
    keeper.open("/stocktakes");
    keeper.find("#begin").click();
    keeper.find("#field-name").fill("甲列年终盘点");
    keeper.find("#scope-cabinets").check();
    keeper.find("input[name=cabinet][value=K1]").check();
    assertThat(keeper.find("#frozen")).containsText("1 个柜、12 盒");
    keeper.everythingFits();
    keeper.whole("stocktake-begin" + suffix);
    keeper.find("#send").click();
    assertThat(keeper.find("#take-title")).containsText("甲列年终盘点");
    return Long.parseLong(keeper.page().url().replaceAll(".*/stocktakes/([0-9]+).*", "$1"));
  }

  /** What one scans the other sees, and what somebody is typing stays. */
  private void watch(Watched keeper, Watched other, long id, String suffix) {
    other.open("/stocktakes/" + id);
    assertThat(other.find("#latest li")).hasCount(0);
    other.find("#place-by-label summary").click();
    other.find("#place-reason").fill("还没有扫完");
    stacks.scan(id, "phone-1", "K1-S01", "K1-01", "K1-02", "K1-03", "ZZZ-1");
    assertThat(other.find("#latest li")).hasCount(5);
    assertThat(other.find("#latest")).containsText("未登记");
    stacks.scan(id, "phone-1", "K1-04", "K1-06", "K1-05", "K1-07");
    assertThat(other.find("#latest li")).hasCount(9);
    assertThat(other.find("#latest")).containsText("顺序不符");
    assertThat(other.find("#take-live .seen-figure")).containsText("已见 7 / 应有 12 盒");
    assertThat(other.find("#place-reason")).hasValue("还没有扫完");
    keeper.page().reload();
    keeper.find("#place-K1 .place-steps button").first().click();
    assertThat(keeper.find("#place-K1")).containsText("已盘完 2 / 2 层");
    assertThat(other.find("#place-K1")).containsText("已盘完 2 / 2 层");
    assertThat(other.find("#classes")).containsText("缺失");
    other.everythingFits();
    other.whole("stocktake-progress" + suffix);
  }

  private void decide(Watched keeper, long id, String suffix) {
    keeper.open("/stocktakes/" + id + "/discrepancies?class=unknown");
    keeper.find(".decide summary").click();
    keeper.find(".decide input[value=keep]").check();
    keeper.find(".decide input[name=reason]").fill("不是本馆的盒");
    keeper.everythingFits();
    keeper.whole("stocktake-decide" + suffix);
    keeper.find(".decide button[type=submit]").click();
    assertThat(keeper.find(".answered")).containsText("不是本馆的盒");
    keeper.open("/stocktakes/" + id + "/discrepancies?class=missing");
    assertThat(keeper.find(".discrepancy-lines > li.waits")).hasCount(5);
    keeper.find(".choose").first().check();
    keeper.find("#many summary").click();
    keeper.find("#many input[value=put-back]").check();
    keeper.find("#many-reason").fill("已找到并归位");
    keeper.find("#many-chosen").click();
    assertThat(keeper.find("#outcome")).containsText("已处理 1 条");
    assertThat(keeper.find(".discrepancy-lines > li.waits")).hasCount(4);
    keeper.find("#many summary").click();
    keeper.find("#many input[value=mark-missing]").check();
    keeper.find("#many-reason").fill("复查后仍未找到");
    keeper.find("#many-all").click();
    assertThat(keeper.find("#outcome")).containsText("已处理 4 条");
    keeper.everythingFits();
    keeper.whole("stocktake-decided" + suffix);
    keeper.open("/stocktakes/" + id + "/discrepancies?class=out-of-order");
    keeper.find("#many summary").click();
    keeper.find("#many input[value=put-back]").check();
    keeper.find("#many-reason").fill("已在架上理顺");
    keeper.find("#many-all").click();
    assertThat(keeper.find("#outcome")).containsText("已处理");
  }

  private void end(Watched keeper, long id, String suffix) {
    keeper.open("/stocktakes/" + id + "/close");
    assertThat(keeper.find("#in-the-way")).hasCount(0);
    assertThat(keeper.find("#changes")).containsText("4 盒记为缺失");
    keeper.find("#close summary").click();
    keeper.everythingFits();
    keeper.whole("stocktake-close" + suffix);
    keeper.find("#really-close").click();
    assertThat(keeper.find("#seal dd").first()).hasText(Pattern.compile("[0-9a-f]{64}"));
    assertThat(keeper.find("#findings li")).hasCount(4);
    keeper.everythingFits();
    keeper.whole("stocktake-sealed" + suffix);
    assertThat(
            house.backend.holdings().boxes().box("K1-12").state().status() == BoxStatus.MISSING
                || house.backend.holdings().boxes().box("K1-11").state().status()
                    == BoxStatus.MISSING)
        .isTrue();
    keeper.open("/stocktakes");
    assertThat(keeper.find("#stocktake-" + id)).containsText("已结束");
  }

  @Test
  void whoDecidesALineThatSomebodyElseDecidedMeanwhileIsShownThatFirst() {
    long id = beginK1();
    stacks.scan(id, "phone-1", "K1-S01", "K1-01", "ZZZ-1");
    try (Watched first = page("archivist", Screen.DESKTOP);
        Watched second = page("administrator", Screen.DESKTOP)) {
      String lines = "/stocktakes/" + id + "/discrepancies?class=unknown";
      first.open(lines);
      second.open(lines);
      decide(first, "不是本馆的盒");
      assertThat(first.find(".answered")).containsText("不是本馆的盒");
      decide(second, "标签脱落");
      assertThat(second.find(".decide .wrong-summary")).containsText("archivist 刚刚已处理 ZZZ-1");
      assertThat(second.find(".answered")).containsText("不是本馆的盒");
      assertThat(second.find(".decide input[name=reason]")).hasValue("标签脱落");
      second.find(".decide button[type=submit]").click();
      assertThat(second.find(".answered")).containsText("标签脱落");
    }
  }

  private static void decide(Watched page, String reason) {
    page.find(".decide summary").click();
    page.find(".decide input[value=keep]").check();
    page.find(".decide input[name=reason]").fill(reason);
    page.find(".decide button[type=submit]").click();
  }

  @Test
  void whatIsTypedForALineStaysWhileAnotherIsDecided() {
    long id = beginK1();
    stacks.scan(id, "phone-1", "K1-S01", "ZZZ-1", "ZZZ-2");
    try (Watched page = page("archivist", Screen.PHONE)) {
      page.open("/stocktakes/" + id + "/discrepancies?class=unknown");
      var lines = page.find(".discrepancy-lines > li");
      lines.nth(1).locator("summary").click();
      lines.nth(1).locator("input[name=reason]").fill("半句");
      lines.nth(1).locator(".choose").check();
      lines.nth(0).locator("summary").click();
      lines.nth(0).locator("input[value=keep]").check();
      lines.nth(0).locator("input[name=reason]").fill("不是本馆的盒");
      lines.nth(0).locator(".decide button[type=submit]").click();
      assertThat(lines.nth(0).locator(".answered")).containsText("不是本馆的盒");
      assertThat(lines.nth(1).locator("input[name=reason]")).hasValue("半句");
      assertThat(lines.nth(1).locator(".choose")).isChecked();
      lines.nth(0).locator(".withdraw button").click();
      assertThat(lines.nth(0).locator(".answered")).hasCount(0);
      assertThat(lines.nth(1).locator("input[name=reason]")).hasValue("半句");
      page.nothingWentWrong();
    }
  }

  @Test
  void aLongListIsReadInPiecesAndDecidedAtOnce() {
    stacks.cabinet("K2", "甲列 2 柜", 10, 30);
    stacks.boxes("K2", "K2-", 250);
    long id = stacks.begin("长", new Scope.Cabinets(Set.of(Code.of("K2"))));
    stacks.scan(id, "phone-1", "K2-S01", "K2-01");
    house.backend.stocktakes().counting().closePlace(house.by(), true, id, "K2");
    try (Watched page = page("archivist", Screen.DESKTOP)) {
      page.open("/stocktakes/" + id + "/discrepancies");
      assertThat(page.find(".discrepancy-lines > li")).hasCount(100);
      page.find("#next-piece").click();
      assertThat(page.find("h2 + .caption")).hasText("第 101–200 条，共 249 条");
      page.find("#many summary").click();
      page.find("#many input[value=keep]").check();
      page.find("#many-reason").fill("另行追查");
      page.find("#many-all").click();
      assertThat(page.find("#outcome")).containsText("已处理 249 条");
      assertThat(page.find(".discrepancy-lines > li.waits")).hasCount(0);
      page.nothingWentWrong();
    }
    assertThat(house.backend.stocktakes().resolving().settled(id).open()).isEmpty();
    assertThat(house.backend.stocktakes().resolving().settled(id).answers().values())
        .hasSize(249)
        .allMatch(answer -> answer.action().orElseThrow() == Action.KEEP);
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/** Somebody counts with a scanner on the scanning page, and the server has what they scanned. */
class ScanningEndToEndTest {
  private static Browser browser;
  private ScanningHouse stack;

  @BeforeAll
  static void start() {
    browser = Browser.open();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    stack = new ScanningHouse(false);
  }

  @AfterEach
  void close() {
    stack.house.close();
  }

  private Scanning page(Screen screen) {
    return Scanning.open(browser, stack, screen, "zh-CN");
  }

  private void arrived(List<String> codes) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(stack.codes()).isEqualTo(codes));
  }

  @Test
  void aShelfIsScannedWithAWedge() {
    try (Scanning page = page(Screen.PHONE)) {
      page.scans(ScanningHouse.SHELF);
      page.says("place");
      page.scans(ScanningHouse.box(1, 1));
      page.says("in-place");
      page.scans(ScanningHouse.box(1, 3));
      page.scans(ScanningHouse.box(1, 2));
      page.says("out-of-order");
      page.scans(ScanningHouse.box(2, 5));
      page.says("misplaced");
      assertThat(page.find("html")).hasAttribute("data-beeped", "bad");
      page.scans("ZZZ-0001");
      page.says("unknown");
      arrived(
          List.of(
              ScanningHouse.SHELF,
              ScanningHouse.box(1, 1),
              ScanningHouse.box(1, 3),
              ScanningHouse.box(1, 2),
              ScanningHouse.box(2, 5),
              "ZZZ-0001"));
      assertThat(page.find("main")).hasAttribute("data-waiting", "0");
      assertThat(page.find("#latest .row")).hasCount(5);
      page.picture("stocktake-scan-shelf-phone");
      page.watched().everythingFits();
      page.watched().nothingWentWrong();
    }
  }

  @Test
  void withoutANetworkScanningGoesOnAndEverythingArrivesOnceAndInOrder() {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      List<String> codes = new ArrayList<>(List.of(ScanningHouse.SHELF));
      page.scans(ScanningHouse.SHELF);
      page.waits(0);
      page.offline(true);
      scanAll(page, codes, 1, 4);
      page.says("in-place");
      assertThat(page.find("#offline")).isVisible();
      page.waits(4);
      assertThat(page.find("#latest .row .visually-hidden")).hasCount(4);
      page.picture("stocktake-scan-offline-phone-zh-CN");
      page.page().reload();
      page.ready();
      page.waits(4);
      assertThat(page.find("#place-name")).hasText("1 柜 1 层");
      scanAll(page, codes, 5, 10);
      page.says("in-place");
      assertThat(page.find("#progress")).hasText("已扫 10 / 18 盒");
      page.watched().everythingFits();
      page.offline(false);
      page.waits(0);
      arrived(codes);
      assertThat(page.find("#offline")).isHidden();
      assertThat(stack.answers().stream().map(answer -> answer.scan().device()).distinct())
          .hasSize(1);
    }
  }

  private void scanAll(Scanning page, List<String> codes, int from, int to) {
    for (int position = from; position <= to; position++) {
      codes.add(ScanningHouse.box(1, position));
      page.scans(ScanningHouse.box(1, position));
    }
  }

  @Test
  void aBrowserThatIsClosedAndOpenedAgainWithoutANetworkHasLostNothing(@TempDir Path profile) {
    List<String> codes = new ArrayList<>(List.of(ScanningHouse.SHELF));
    try (BrowserContext phone = browser.kept(profile, "zh-CN")) {
      stack.signIn(phone, "archivist");
      Scanning page = Scanning.visit(phone.newPage(), stack).complete();
      page.scans(ScanningHouse.SHELF);
      page.waits(0);
      page.offline(true);
      scanAll(page, codes, 1, 3);
      page.waits(3);
    }
    try (BrowserContext phone = browser.kept(profile, "zh-CN")) {
      phone.setOffline(true);
      Scanning page = Scanning.visit(phone.newPage(), stack);
      page.waits(3);
      page.scans(ScanningHouse.SHELF);
      codes.add(ScanningHouse.SHELF);
      scanAll(page, codes, 4, 5);
      page.says("in-place");
      page.waits(6);
      stack.signIn(phone, "archivist");
      page.offline(false);
      page.waits(0);
    }
    arrived(codes);
  }

  @Test
  void twoBrowsersCountTheSameShelf() {
    try (Scanning one = page(Screen.PHONE);
        Scanning other = page(Screen.PHONE)) {
      for (Scanning page : List.of(one, other)) {
        page.complete();
        page.scans(ScanningHouse.SHELF);
      }
      one.scans(ScanningHouse.box(1, 1));
      one.waits(0);
      other.scans(ScanningHouse.box(1, 2));
      other.waits(0);
      one.scans(ScanningHouse.box(1, 3));
      other.scans(ScanningHouse.box(1, 1));
      other.says("duplicate");
      assertThat(one.find("#progress")).hasText("已扫 3 / 18 盒");
      assertThat(other.find("#strip .cell[data-look=good]")).hasCount(3);
      one.waits(0);
      other.waits(0);
      assertThat(stack.codes()).hasSize(6);
    }
  }

  @Test
  void whoseSessionIsOverSignsInAgainAndLosesNothing() {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      page.scans(ScanningHouse.SHELF);
      page.waits(0);
      page.page().context().clearCookies();
      page.scans(ScanningHouse.box(1, 1));
      page.scans(ScanningHouse.box(1, 2));
      assertThat(page.find("#trouble")).containsText("请重新登录");
      assertThat(page.find("#trouble")).containsText("2 条扫描存在本机");
      page.picture("stocktake-scan-signed-out-phone-zh-CN");
      page.find("#trouble a").click();
      page.find("#field-name").fill("archivist");
      page.find("#field-password").fill(TestHouse.PASSWORD);
      page.find("form.entry .btn-solid").click();
      page.ready().waits(0);
      arrived(List.of(ScanningHouse.SHELF, ScanningHouse.box(1, 1), ScanningHouse.box(1, 2)));
    }
  }

  @Test
  void anotherAccountDoesNotSendWhatIsNotItsOwnNorSeesItsTitles() {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      page.offline(true);
      page.scans(ScanningHouse.SHELF);
      page.scans(ScanningHouse.box(1, 1));
      page.waits(2);
      // Signed out before there is a network: else they are sent in between.
      page.page().context().clearCookies();
      page.offline(false);
      page.page().navigate(stack.house.http().origin() + "/login");
      assertThat(page.find("#field-name")).isVisible();
      await().until(() -> page.kept("expected") == 0 && page.kept("sessions") == 0);
      stack.signIn(page.page().context(), "assistant");
      Scanning.visit(page.page(), stack);
      page.waits(0);
      assertThat(page.find("#trouble")).containsText("其他账号");
      assertThat(page.find("#latest .row")).hasCount(0);
      assertThat(stack.codes()).isEmpty();
      stack.signIn(page.page().context(), "archivist");
      Scanning.visit(page.page(), stack);
      arrived(List.of(ScanningHouse.SHELF, ScanningHouse.box(1, 1)));
    }
  }

  @Test
  void aSecondTabIsADeviceOfItsOwn() {
    try (Scanning one = page(Screen.PHONE)) {
      one.complete();
      one.scans(ScanningHouse.SHELF);
      one.waits(0);
      one.offline(true);
      Scanning two = Scanning.visit(one.page().context().newPage(), stack);
      two.scans("K01-S02");
      two.scans(ScanningHouse.box(2, 1));
      one.scans(ScanningHouse.box(1, 1));
      two.scans(ScanningHouse.box(2, 2));
      one.says("in-place");
      two.says("in-place");
      one.offline(false);
      one.waits(0);
      two.waits(0);
      arrived(
          List.of(
              ScanningHouse.SHELF,
              "K01-S02",
              ScanningHouse.box(2, 1),
              ScanningHouse.box(1, 1),
              ScanningHouse.box(2, 2)));
      assertThat(stack.answers().stream().map(answer -> answer.scan().device()).distinct())
          .hasSize(2);
    }
  }

  @Test
  void whatComesAfterTheEndIsSaidAndCanBeSaved() throws Exception {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      page.scans(ScanningHouse.SHELF);
      page.waits(0);
      page.offline(true);
      page.scans(ScanningHouse.box(1, 1));
      page.scans(ScanningHouse.box(1, 2));
      stack.abandon();
      page.offline(false);
      assertThat(page.find("#trouble")).containsText("盘点已经结束");
      page.waits(0);
      page.picture("stocktake-scan-over-phone-zh-CN");
      Download file = page.page().waitForDownload(() -> page.find("#trouble button").click());
      assertThat(Files.readString(file.path()))
          .contains(ScanningHouse.box(1, 1) + "\t")
          .contains(ScanningHouse.box(1, 2) + "\t");
      assertThat(stack.codes()).containsExactly(ScanningHouse.SHELF);
    }
  }

  @Test
  void anUndoIsAFactOfItsOwnForAnyOfTheFive() {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      page.scans(ScanningHouse.SHELF);
      page.scans(ScanningHouse.box(1, 5));
      page.scans(ScanningHouse.box(1, 1));
      page.says("out-of-order");
      page.find("#latest .row").nth(1).locator("button").click();
      page.says("undone");
      page.find("#undo").click();
      assertThat(page.find("#latest .row[data-verdict=undone]")).hasCount(2);
      page.scans(ScanningHouse.box(1, 2));
      page.says("in-place");
      arrived(
          List.of(
              ScanningHouse.SHELF,
              ScanningHouse.box(1, 5),
              ScanningHouse.box(1, 1),
              "undo",
              "undo",
              ScanningHouse.box(1, 2)));
      page.says("in-place");
    }
  }

  @Test
  void aShelfThatIsDoneSaysWhatWasNotSeen() {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      page.scans(ScanningHouse.SHELF);
      for (int position = 1; position <= 8; position++) {
        page.scans(ScanningHouse.box(1, position));
      }
      page.waits(0);
      page.offline(true);
      page.find("#done").click();
      assertThat(page.find("#ending-says")).containsText("还有 2 盒没有扫到");
      page.picture("stocktake-scan-ending-phone-zh-CN");
      page.find("#ending button[value=close]").click();
      page.says("closed");
      assertThat(stack.house.backend.stocktakes().counting().closings(stack.id)).isEmpty();
      page.offline(false);
      await()
          .untilAsserted(
              () ->
                  assertThat(stack.house.backend.stocktakes().counting().closings(stack.id))
                      .hasSize(1));
      assertThat(page.find("#place")).hasAttribute("data-closed", "true");
    }
  }

  @Test
  void theSameCodeWithinTwoSecondsCountsOnceAndSoundIsSwitchedOffForGood() {
    try (Scanning page = page(Screen.DESKTOP)) {
      page.complete();
      page.find("#sound").click();
      assertThat(page.find("#sound")).hasAttribute("aria-pressed", "false");
      page.scans(ScanningHouse.SHELF);
      page.find("#open-typing").click();
      page.find("#code").fill(ScanningHouse.box(1, 1));
      page.find("#typing-form .solid").click();
      page.says("in-place");
      page.page()
          .evaluate(
              "code => { for (let i = 0; i < 3; i++) document.dispatchEvent(new"
                  + " CustomEvent('muniment:scan', {cancelable: true, detail: {code: code, from:"
                  + " 'serial'}})); }",
              ScanningHouse.box(1, 2));
      arrived(List.of(ScanningHouse.SHELF, ScanningHouse.box(1, 1), ScanningHouse.box(1, 2)));
      assertThat(page.find("html")).not().hasAttribute("data-beeped", "good");
      page.page().reload();
      page.ready();
      assertThat(page.find("#sound")).hasAttribute("aria-pressed", "false");
      page.watched().everythingFits();
      page.picture("stocktake-scan-desktop-zh-CN");
    }
  }

  @Test
  void oneScanThatIsRefusedDoesNotHoldUpTheOthers() {
    try (Scanning page = page(Screen.PHONE)) {
      page.complete();
      page.offline(true);
      page.scans(ScanningHouse.SHELF);
      page.page()
          .evaluate(
              "id => window.muniment.stocktake.db.scans.add({id: 'a bad id', account: document"
                  + ".getElementById('main').dataset.account, stocktake: id, device: 'd1',"
                  + " kind: 'scan', code: 'KB-0101', at: new Date().toISOString(), waiting: 1})",
              (int) stack.id);
      page.scans(ScanningHouse.box(1, 2));
      page.scans(ScanningHouse.box(1, 3));
      page.waits(4);
      page.offline(false);
      page.waits(0);
      arrived(List.of(ScanningHouse.SHELF, ScanningHouse.box(1, 2), ScanningHouse.box(1, 3)));
      assertThat(page.find("#trouble")).containsText("a bad id");
    }
  }
}

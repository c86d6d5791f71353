package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/** People come in, are kept out, and leave, in a real browser. */
class PeopleEndToEndTest {
  private static final String GOOD = TestHouse.PASSWORD;
  private static final String BETTER = "Calmer-stacks-16-degrees";

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
    house = PagesHouse.empty();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Page stranger() {
    return browser.page(Screen.DESKTOP, "en", false);
  }

  private Page as(String role) {
    return browser.page(house, role, Screen.DESKTOP, "en", false);
  }

  private void go(Page page, String path) {
    page.navigate(house.http().origin() + path);
  }

  private static String path(Page page) {
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    return page.url().replaceFirst("http://[^/]*", "");
  }

  private static void submit(Page page) {
    page.click("main .btn-solid");
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
  }

  private void signIn(Page page, String name, String password) {
    page.fill("#field-name", name);
    page.fill("#field-password", password);
    submit(page);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  @Test
  void theFirstAdministratorComesInWithTheCodeOfTheConsole() {
    Page page = stranger();
    go(page, "/today");
    assertThat(path(page)).isEqualTo("/setup");
    picture(page, "entry-setup");
    page.fill("#field-code", house.printed.get(0));
    page.fill("#field-name", "li");
    page.fill("#field-password", "short");
    page.fill("#field-again", "short");
    submit(page);
    assertThat(page.innerText("main")).contains("12");
    assertThat(page.inputValue("#field-code")).isEqualTo(house.printed.get(0));
    page.fill("#field-password", GOOD);
    page.fill("#field-again", GOOD);
    submit(page);
    assertThat(path(page)).isEqualTo("/today");
    assertThat(page.innerText(".person summary")).contains("li");
    go(page, "/setup");
    assertThat(path(page)).isEqualTo("/login");
    page.context().close();
  }

  @Test
  void whoSignsInComesBackToWhereTheyWanted() {
    house.session("archivist");
    Page page = stranger();
    go(page, "/settings/rooms?x=1");
    assertThat(path(page)).isEqualTo("/login?next=%2Fsettings%2Frooms%3Fx%3D1");
    picture(page, "entry-login");
    signIn(page, "Archivist", GOOD);
    assertThat(path(page)).isEqualTo("/settings/rooms?x=1");
    page.click(".person summary");
    page.click(".person form button");
    page.waitForURL("**/login");
    go(page, "/today");
    assertThat(path(page)).startsWith("/login");
    page.context().close();
  }

  /** Until the name is locked; time passes between the attempts. */
  private void lockOut(Page page) {
    for (int i = 0; i < 10; i++) {
      house.clock.pass(Duration.ofMinutes(2));
      signIn(page, "archivist", "guess number " + i);
      assertThat(page.innerText("main")).contains("Name or password is wrong");
      assertThat(page.inputValue("#field-name")).isEqualTo("archivist");
    }
    signIn(page, "archivist", GOOD);
    assertThat(page.innerText("main")).contains("Try again in 15 minutes");
    picture(page, "entry-locked");
  }

  @Test
  void whoFailsTooOftenIsLockedOutAndComesBackInWhenTheTimeIsOver() {
    house.session("archivist");
    Page page = stranger();
    go(page, "/login");
    lockOut(page);
    house.clock.pass(Duration.ofMinutes(14));
    signIn(page, "archivist", GOOD);
    assertThat(page.innerText("main")).contains("Try again in 1 minute,");
    house.clock.pass(Duration.ofMinutes(1));
    signIn(page, "archivist", GOOD);
    assertThat(path(page)).isEqualTo("/today");
    page.context().close();
  }

  @Test
  void anAdministratorLetsALockedOutPersonInAgain() {
    house.session("archivist");
    Page page = stranger();
    go(page, "/login");
    lockOut(page);
    Page office = as("administrator");
    go(office, "/settings/people");
    office.click("tr:has-text('Locked') a");
    office.waitForURL("**/settings/people/*");
    picture(office, "settings-person-locked");
    office.click("#unlock");
    office.waitForLoadState(LoadState.DOMCONTENTLOADED);
    assertThat(office.locator("#unlock").count()).isZero();
    signIn(page, "archivist", GOOD);
    assertThat(path(page)).isEqualTo("/today");
    office.context().close();
    page.context().close();
  }

  @Test
  void aNewPersonChoosesAPasswordBeforeAnythingElse() {
    Page office = as("administrator");
    go(office, "/settings/people");
    office.fill("#field-name", "wang");
    office.fill("#field-shownName", "王丽");
    office.selectOption("#field-role", "archivist");
    office.selectOption("#field-clearance", "secret");
    submit(office);
    picture(office, "settings-people-fresh");
    String initial = office.innerText("dd#password");
    Page page = stranger();
    go(page, "/settings/rooms");
    signIn(page, "wang", initial);
    assertThat(path(page)).isEqualTo("/account");
    assertThat(page.innerText("main")).contains("initial one");
    picture(page, "account-must");
    go(page, "/today");
    assertThat(path(page)).isEqualTo("/account");
    page.fill("#field-old", initial);
    page.fill("#field-password", BETTER);
    page.fill("#field-again", BETTER);
    submit(page);
    assertThat(path(page)).isEqualTo("/today");
    assertThat(page.innerText(".person summary")).contains("王丽");
    office.context().close();
    page.context().close();
  }

  @Test
  void whoSignsOutEverywhereIsOutInEveryBrowser() {
    Page one = as("archivist");
    Page other = as("archivist");
    go(other, "/today");
    assertThat(path(other)).isEqualTo("/today");
    go(one, "/account");
    picture(one, "account");
    one.click("#everywhere");
    one.waitForURL("**/login");
    go(other, "/today");
    assertThat(path(other)).startsWith("/login");
    one.context().close();
    other.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "assistant"})
  void whoMayNotWriteIsOfferedNothingToWrite(String role) {
    try (TestHouse full = PagesHouse.furnished()) {
      for (TestHouse one : List.of(full, house)) {
        try (Watched page =
            new Watched(browser.page(one, role, Screen.DESKTOP, "en", false), one)) {
          for (String path :
              List.of("/today", "/environment", "/settings/sensors", "/settings/rooms")) {
            page.open(path);
            assertThat(page.find("main form[method=post]").count()).as(path).isZero();
            assertThat(page.find("a[href*='/register']").count()).as(path).isZero();
            page.picture(role + (one == full ? "-full" : "-empty") + path.replace('/', '-'));
          }
          page.nothingWentWrong();
        }
      }
    }
  }

  @Test
  void anAuditorSeesTheTrailAndNothingElse() {
    house.session("archivist");
    Page page = as("auditor");
    go(page, "/");
    assertThat(path(page)).isEqualTo("/settings/audit");
    assertThat(page.locator(".rail li").count()).isEqualTo(1);
    assertThat(page.locator(".tabs a").allInnerTexts()).containsExactly("Audit trail");
    assertThat(page.getAttribute("html", "data-live")).isEqualTo("none");
    picture(page, "auditor");
    for (String path : List.of("/today", "/settings/sensors", "/settings/people")) {
      assertThat(page.navigate(house.http().origin() + path).status()).as(path).isEqualTo(403);
    }
    page.context().close();
  }

  @Test
  void onAPhoneTheChosenTabIsInSight() {
    Page phone = browser.page(house, "administrator", Screen.PHONE, "en", false);
    go(phone, "/settings/audit");
    phone.waitForFunction(
        "() => { const b = document.querySelector('.tabs [aria-current]').getBoundingClientRect();"
            + " return b.left >= 0 && b.right <= innerWidth; }");
    phone.context().close();
  }

  @Test
  void aTokenIsCopiedWithOneTouch() {
    Page office = as("administrator");
    go(office, "/settings/tokens");
    office.fill("#field-name", "Logger");
    office.selectOption("#field-expiry", "90");
    submit(office);
    picture(office, "settings-tokens-fresh");
    assertThat(office.inputValue("#token")).hasSize(64);
    office.click("[data-copy]");
    assertThat(office.innerText("[data-copy]")).isEqualTo("Copied");
    office.click("details.confirm summary");
    picture(office, "settings-tokens-end");
    office.fill("details.confirm input[name=reason]", "only a test");
    office.click("details.confirm button");
    office.waitForURL("**/settings/tokens**");
    assertThat(office.innerText("#token-1")).contains("Taken away");
    office.context().close();
  }
}

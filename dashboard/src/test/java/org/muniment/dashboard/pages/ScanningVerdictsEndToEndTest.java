package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.pages.Browser.Screen;

/** What the device says of scans by itself, how it shows it, and how much it can hold. */
class ScanningVerdictsEndToEndTest {
  private static final int SCANS = 150;
  private static final int WAITING = 10_000;
  private static final int LONG_MILLIS = 600_000;

  /** Judges on the device, sends, and gives back where the server says something else. */
  private static final String COMPARE =
      """
      async ({id, steps}) => {
        const st = window.muniment.stocktake;
        const device = 'random-' + st.ids.uuid().slice(0, 8);
        const base = '/api/v1/stocktakes/' + id + '/scans';
        const differences = [];
        let rows = [];
        let follower = st.verdict.follow(st.expected.world);
        const sent = [];
        const said = new Map();
        for (const step of steps) {
          const at = new Date().toISOString();
          const row = {id: st.ids.uuid(), code: step.code};
          if (step.undo === undefined) {
            said.set(row.id, follower.judge(row).verdict.replace('unlisted', 'unknown'));
            rows.push(row);
            sent.push({id: row.id, code: row.code, at, device});
          } else if (rows.length > 0) {
            const back = rows[step.undo % rows.length];
            rows = rows.filter(one => one !== back);
            follower = st.verdict.follow(st.expected.world);
            rows.forEach(one => follower.judge(one));
            said.set(row.id, 'undone');
            sent.push({id: row.id, undo: back.id, at, device});
          }
        }
        const answer = await fetch(base, {method: 'POST', body: JSON.stringify(sent),
          headers: {'Content-Type': 'application/json'}});
        (await answer.json()).forEach((one, place) => {
          if (one.verdict !== said.get(one.id)) {
            differences.push(place + ' ' + (sent[place].code || 'undo') + ': the device said '
              + said.get(one.id) + ', the server ' + one.verdict);
          }
        });
        return differences;
      }\
      """;

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

  @AfterEach
  void close() {
    stack.house.close();
  }

  private Scanning page(boolean isBlind, Screen screen, String language) {
    stack = new ScanningHouse(isBlind);
    return Scanning.open(browser, stack, screen, language);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theDeviceSaysWhatTheServerSays(long seed) {
    Random random = new Random(seed);
    List<Map<String, Object>> steps = new ArrayList<>();
    for (int i = 0; i < SCANS; i++) {
      steps.add(
          random.nextInt(10) == 0
              ? Map.of("undo", random.nextInt(SCANS))
              : Map.of("code", any(random)));
    }
    try (Scanning page = page(false, Screen.PHONE, "en")) {
      page.complete();
      Object differences =
          page.page().evaluate(COMPARE, Map.of("id", (int) stack.id, "steps", steps));
      assertThat((List<?>) differences).as("seed " + seed).isEmpty();
    }
  }

  private static String any(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "R1";
      case 1 -> "K01";
      case 2 -> "K01-S01";
      case 3 -> "K01-S02";
      case 4 -> "ZZZ-" + random.nextInt(4);
      default -> ScanningHouse.box(1 + random.nextInt(2), 1 + random.nextInt(ScanningHouse.BOXES));
    };
  }

  @Test
  void inABlindCountNobodyIsToldWhatIsExpected() {
    try (Scanning page = page(true, Screen.PHONE, "zh-CN")) {
      page.complete();
      page.scans(ScanningHouse.SHELF);
      page.says("place");
      page.scans(ScanningHouse.box(2, 3));
      page.says("recorded");
      page.waits(0);
      page.says("recorded");
      assertThat(page.find("#strip")).isHidden();
      assertThat(page.kept("expected")).isZero();
      assertThat(page.page().content()).doesNotContain("教学楼");
      assertThat(page.find("#progress")).containsText("盲盘");
      page.picture("stocktake-scan-blind-phone-zh-CN");
      page.watched().nothingWentWrong();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "PHONE, zh-CN",
    "PHONE, zh-TW",
    "PHONE, en",
    "DESKTOP, zh-CN",
    "DESKTOP, zh-TW",
    "DESKTOP, en"
  })
  void everythingFitsOnOneScreen(Screen screen, String language) {
    String suffix = "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language;
    try (Scanning page = page(false, screen, language)) {
      page.complete();
      page.offline(true);
      page.scans(ScanningHouse.SHELF);
      for (int position : new int[] {1, 2, 5, 4}) {
        page.scans(ScanningHouse.box(1, position));
      }
      page.scans(ScanningHouse.box(2, 9));
      page.says("register-says-out");
      assertThat(page.find("#offline")).isVisible();
      page.watched().everythingFits();
      assertThat(page.page().evaluate("document.body.scrollHeight <= window.innerHeight"))
          .isEqualTo(true);
      page.picture("stocktake-scan" + suffix);
      page.find("#open-list").click();
      page.watched().everythingFits();
      page.picture("stocktake-scan-list" + suffix);
    }
  }

  @Test
  void tenThousandThatWaitAreSentToTheLast() {
    try (Scanning page = page(false, Screen.PHONE, "en")) {
      page.complete();
      page.offline(true);
      page.page()
          .evaluate(
              """
              async ({id, many}) => {
                const st = window.muniment.stocktake;
                const account = document.getElementById('main').dataset.account;
                const step = (await st.db.open()).transaction('scans', 'readwrite');
                for (let i = 0; i < many; i++) {
                  step.store.add({id: st.ids.uuid(), account, stocktake: id, device: 'a-day', kind: 'scan',
                    code: i % 20 ? 'KB-' + i : 'K01-S01', at: new Date().toISOString(), waiting: 1});
                }
                await step.done;
              }\
              """,
              Map.of("id", (int) stack.id, "many", WAITING));
      page.page().reload();
      page.ready().waits(WAITING);
      page.offline(false);
      assertThat(page.find("main"))
          .hasAttribute(
              "data-waiting",
              "0",
              new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions()
                  .setTimeout(LONG_MILLIS));
      assertThat(stack.house.backend.stocktakes().counting().progress(stack.id).scans())
          .isEqualTo(WAITING);
    }
  }
}

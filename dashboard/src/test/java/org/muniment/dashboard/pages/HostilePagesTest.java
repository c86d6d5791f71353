package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.hostile.Corpus;
import org.muniment.dashboard.hostile.HostileHouse;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/**
 * Every page that holds the corpus, in a real browser: nothing of it acts. {@link Watched} hears of
 * errors, of violations of the content security policy and of requests to other places.
 */
class HostilePagesTest {
  private static final List<String> PAGES =
      List.of(
          "/today",
          "/environment/R1?span=day",
          "/environment/calendar",
          "/environment/compare",
          "/environment/exposure",
          "/environment/R1/distribution",
          "/environment/R1/air",
          "/environment/R1/preservation",
          "/environment/R1/notes",
          "/duties/findings",
          "/duties/findings/1",
          "/duties/visits",
          "/loans/use",
          "/alarms",
          "/alarms/history",
          "/alarms/41",
          "/alarms/rules",
          "/alarms/silence",
          "/holdings",
          "/holdings?q=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/holdings/tree",
          "/holdings/move",
          "/holdings/add?title=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/holdings/unsuitable",
          "/holdings/free",
          "/holdings/rules",
          "/holdings/labels?code=R1&code=HOSTILE-1",
          "/scan?code=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/duties",
          "/duties/1?due=2026-11-11",
          "/duties/plans",
          "/duties/plans/add?equipment=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/duties/holidays",
          "/duties/equipment",
          "/duties/equipment/1",
          "/duties/keys",
          "/duties/keys/1",
          "/duties/feeds",
          "/stocktakes",
          "/stocktakes/new?room=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/stocktakes/1",
          "/stocktakes/1/discrepancies?place=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/stocktakes/1/close",
          "/loans",
          "/loans?state=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/loans/counter?out=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/loans/request?borrower=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/loans/borrowers",
          "/loans/cards",
          "/loans/rules",
          "/settings/notification",
          "/settings/notification/cards",
          "/settings/presets",
          "/settings/sensors",
          "/settings/sensors/register?transport=mqtt&source=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/settings/rooms",
          "/settings/people",
          "/settings/people/1",
          "/settings/tokens",
          "/settings/sessions",
          "/settings/audit",
          "/settings/audit?head=%3Cimg%20src=x%20onerror=pwned=1%3E",
          "/settings/backup",
          "/settings/certificates",
          "/account");

  private static Browser browser;
  private static TestHouse house;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    house = PagesHouse.furnished();
    new HostileHouse(house).fillNames();
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

  @Test
  void nothingOfTheCorpusActs() {
    List<String> acted = new ArrayList<>();
    try (Watched page =
        new Watched(browser.page(house, "administrator", Screen.DESKTOP, "zh-CN", false), house)) {
      page.page().onDialog(dialog -> acted.add("dialog: " + dialog.message()));
      for (String path : PAGES) {
        page.open(path);
        check(page.page(), path, acted);
      }
      page.page().navigate("http://127.0.0.1:" + house.port() + "/api");
      check(page.page(), "/api", acted);
      page.nothingWentWrong();
    }
    assertThat(acted).isEmpty();
  }

  /** A chart's library draws its tips as HTML. */
  @Test
  void theTipOfAChartIsText() {
    try (Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      page.open("/environment/R1?span=day");
      page.find("#chart").hover();
      List<String> acted = new ArrayList<>();
      check(page.page(), "chart", acted);
      assertThat(acted).isEmpty();
      page.nothingWentWrong();
    }
  }

  private static void check(Page page, String path, List<String> acted) {
    if (page.evaluate("typeof window." + Corpus.MARK).equals("number")) {
      acted.add(path + ": a script of the corpus ran");
    }
    Object elements =
        page.evaluate(
            "document.querySelectorAll('pwned-tag, img[src=x], iframe, object, [onerror],"
                + " [onclick], [onmouseover], [onfocus], [pwned], form[action*=pwned]').length");
    if (!elements.equals(0)) {
      acted.add(path + ": " + elements + " elements of the corpus");
    }
  }
}

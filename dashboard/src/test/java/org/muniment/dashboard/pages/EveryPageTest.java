package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/**
 * Every page at both sizes in all languages: it fits, it is quiet, and its picture is below {@code
 * target/pictures} for people to look at.
 */
class EveryPageTest {
  private static final List<String> PAGES =
      List.of(
          "/today",
          "/loans/use",
          "/environment/R1?span=day",
          "/environment/R2",
          "/log/R2",
          "/log/R2/2026-11-21",
          "/environment/calendar",
          "/environment/compare?quantity=humidity&span=month",
          "/environment/exposure",
          "/environment/R2/distribution",
          "/environment/R2/air",
          "/environment/R2/preservation",
          "/environment/R2/notes",
          "/duties/findings",
          "/duties/findings/1",
          "/duties/visits",
          "/alarms",
          "/alarms/41",
          "/alarms/history",
          "/alarms/health",
          "/alarms/rules",
          "/alarms/rules/R2/humidity",
          "/alarms/silence",
          "/holdings",
          "/holdings/import",
          "/holdings?q=nothing-like-it",
          "/holdings/tree?room=R2&cabinet=C17&shelf=3",
          "/holdings/box/" + BoxesHouse.BOX,
          "/holdings/box?code=001200009901",
          "/holdings/add?like=001200003719",
          "/holdings/edit?code=001200003719",
          "/holdings/move?box=001200003719&cabinet=C17",
          "/holdings/unsuitable",
          "/holdings/free?boxes=4",
          "/holdings/rules",
          "/holdings/labels",
          "/holdings/labels?code=R1&code=R2&code=BOX-0001&start=4&format=both",
          "/scan",
          "/scan?code=32104000000018",
          "/holdings/plan/R2?box=001200003718",
          "/holdings/plan/R3?layer=temperature",
          "/holdings/plan/R2/edit",
          "/holdings/places",
          "/holdings/places/cabinet/C17",
          "/duties",
          "/duties/1?due=2026-11-11",
          "/duties/1?due=2026-11-18",
          "/duties/3?due=2026-11-13",
          "/duties/plans",
          "/duties/plans/add",
          "/duties/plans/3",
          "/duties/holidays",
          "/duties/equipment",
          "/duties/equipment/1",
          "/duties/keys",
          "/duties/keys/1",
          "/duties/feeds",
          "/loans",
          "/loans?state=all&loans-find=nothing",
          "/loans/1",
          "/loans/counter",
          "/loans/counter?out=2&wait=1",
          "/loans/request?thing=001200003718&thing=001200003720&borrower=RC-0001",
          "/loans/borrowers",
          "/loans/borrowers/1",
          "/loans/cards",
          "/loans/rules",
          "/settings/sensors",
          "/settings/sensors/register?transport=mqtt&source=tele%2Fstack-4%2FSENSOR",
          "/settings/rooms",
          "/settings/presets",
          "/settings/presets/general",
          "/settings/add-preset?copy=film-copy",
          "/settings/notification",
          "/settings/notification/add-channel?type=webhook",
          "/settings/notification/channel/duty-group",
          "/settings/notification/contact/wang",
          "/settings/notification/cards",
          "/settings/notification/cards/high?place=R2",
          "/settings/people",
          "/settings/people/1",
          "/settings/tokens",
          "/settings/sessions",
          "/settings/audit",
          "/settings/audit?head=0",
          "/settings/backup",
          "/settings/certificates",
          "/account");

  /** In a house of their own: what they find changes what other pages show. */
  private static final List<String> STOCKTAKES =
      List.of(
          "/stocktakes",
          "/stocktakes/new",
          "/stocktakes/new?cabinet=K1",
          "/stocktakes/" + StocktakeHouse.CLOSED,
          "/stocktakes/" + StocktakeHouse.ABANDONED,
          "/stocktakes/" + StocktakeHouse.OPEN,
          "/stocktakes/" + StocktakeHouse.BLIND,
          "/stocktakes/" + StocktakeHouse.OPEN + "/discrepancies",
          "/stocktakes/" + StocktakeHouse.OPEN + "/discrepancies?class=unknown",
          "/stocktakes/" + StocktakeHouse.CLOSED + "/discrepancies",
          "/stocktakes/" + StocktakeHouse.OPEN + "/file",
          "/stocktakes/" + StocktakeHouse.CLOSED + "/file",
          "/stocktakes/" + StocktakeHouse.OPEN + "/sheets",
          "/stocktakes/" + StocktakeHouse.BLIND + "/sheets",
          "/stocktakes/" + StocktakeHouse.OPEN + "/close",
          "/stocktakes/" + StocktakeHouse.OPEN + "/scan",
          "/stocktakes/" + StocktakeHouse.BLIND + "/scan");

  private static Browser browser;
  private static TestHouse full;
  private static TestHouse counted;
  private static TestHouse empty;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    full = PagesHouse.furnished();
    counted = PagesHouse.furnished();
    StocktakeHouse.furnish(counted);
    empty = PagesHouse.empty();
  }

  @AfterAll
  static void close() {
    for (AutoCloseable part : new AutoCloseable[] {empty, counted, full, browser}) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  @ParameterizedTest(name = "{0} {1} dark {2}")
  @CsvSource({
    "DESKTOP, zh-CN, false",
    "DESKTOP, zh-TW, true",
    "DESKTOP, en, false",
    "DESKTOP, en, true",
    "PHONE, zh-CN, true",
    "PHONE, zh-TW, false",
    "PHONE, en, false"
  })
  void fitsAndIsQuiet(Screen screen, String language, boolean dark) {
    String suffix = suffix(screen, language, dark);
    look(full, PAGES, screen, language, dark);
    look(counted, STOCKTAKES, screen, language, dark);
    try (Watched page =
        new Watched(browser.page(empty, "administrator", screen, language, dark), empty)) {
      for (String path :
          List.of(
              "/today",
              "/environment",
              "/log",
              "/environment/calendar",
              "/environment/compare",
              "/environment/exposure",
              "/alarms",
              "/alarms/history",
              "/alarms/health",
              "/alarms/rules",
              "/alarms/silence",
              "/holdings",
              "/holdings/tree",
              "/holdings/move",
              "/holdings/unsuitable",
              "/holdings/free",
              "/stocktakes",
              "/stocktakes/new",
              "/duties",
              "/duties/plans",
              "/duties/holidays",
              "/duties/equipment",
              "/duties/keys",
              "/duties/feeds",
              "/settings/sensors",
              "/settings/rooms",
              "/settings/notification",
              "/settings/presets",
              "/settings/backup")) {
        page.open(path);
        page.everythingFits();
        page.picture("empty-" + path.substring(1).replace('/', '-') + suffix);
      }
      page.nothingWentWrong();
    }
  }

  private static String suffix(Screen screen, String language, boolean dark) {
    return "-" + screen.name().toLowerCase(Locale.ROOT) + "-" + language + (dark ? "-dark" : "");
  }

  private static void look(
      TestHouse house, List<String> paths, Screen screen, String language, boolean dark) {
    try (Watched page =
        new Watched(browser.page(house, "administrator", screen, language, dark), house)) {
      for (String path : paths) {
        page.open(path);
        page.everythingFits();
        page.picture(
            path.substring(1).replaceAll("[^a-zA-Z0-9]+", "-") + suffix(screen, language, dark));
        assertThat(page.find("html").getAttribute("lang")).isEqualTo(language);
      }
      page.nothingWentWrong();
    }
  }

  @Test
  void theReadingsOfTodayStandAboveTheFold() {
    try (Watched page = new Watched(browser.page(full, Screen.DESKTOP, "zh-CN", false), full)) {
      page.open("/today");
      double end =
          ((Number)
                  page.page()
                      .evaluate(
                          "Math.max(...[...document.querySelectorAll('.room .bullet')]"
                              + ".map(e => e.getBoundingClientRect().bottom))"))
              .doubleValue();
      assertThat(end).isLessThan(640);
    }
  }

  @Test
  void aKeyboardReachesTheContentFirst() {
    try (Watched page = new Watched(browser.page(full, Screen.DESKTOP, "en", false), full)) {
      page.open("/today");
      page.page().keyboard().press("Tab");
      assertThat(page.page().evaluate("document.activeElement.className")).isEqualTo("skip");
      page.page().keyboard().press("Enter");
      assertThat(page.page().evaluate("document.activeElement.id")).isEqualTo("main");
    }
  }
}

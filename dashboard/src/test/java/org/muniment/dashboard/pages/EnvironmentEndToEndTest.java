package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.daylog.Annotation;

/** The environment's pages as an archivist uses them. */
class EnvironmentEndToEndTest {
  private static final int MOST_SAME_PCT = 99;

  private static Browser browser;
  private static TestHouse house;

  @BeforeAll
  static void open() {
    browser = Browser.open();
    house = PagesHouse.furnished();
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
  void aRepairIsMarkedOnTheCurveAndStandsThereFromThenOn() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/environment/R2");
      page.find("#mark").click();
      choose(page.find("#chart"), 0.3);
      choose(page.find("#chart"), 0.4);
      assertThat(page.find("#field-from"))
          .hasValue(Pattern.compile("2026-11-\\d\\dT\\d\\d:\\d\\d"));
      assertThat(page.find("#field-until"))
          .hasValue(Pattern.compile("2026-11-\\d\\dT\\d\\d:\\d\\d"));
      page.find("#field-kind").selectOption("repair");
      page.find("#field-text").fill("除湿机换滤网");
      page.find("#note button[type=submit]").click();
      page.page().waitForSelector("#chart[data-drawn]");
      assertThat(page.page().url()).contains("/environment/R2?span=week");
      assertThat(
              (String)
                  page.page()
                      .evaluate(
                          "fetch(document.getElementById('chart').dataset.url).then(a =>"
                              + " a.text())"))
          .contains("\"word\":\"维修：除湿机换滤网\"");
      page.open("/environment/R2/notes");
      assertThat(page.find("#notes-card .rows li")).containsText("除湿机换滤网");
      List<Annotation> kept =
          house
              .backend
              .logDesks()
              .days()
              .annotations(
                  "R2", house.clock.instant().minusSeconds(8 * 86_400), house.clock.instant());
      assertThat(kept).extracting(Annotation::kind).containsExactly(Annotation.Kind.REPAIR);
      page.nothingWentWrong();
    }
  }

  @Test
  void aStretchThatEndsBeforeItBeginsIsRefusedAndNothingTypedIsLost() {
    try (Watched page = page(Screen.PHONE, "zh-TW", true)) {
      page.open("/environment/R1/notes");
      page.find("#field-from").fill("2026-11-20T10:00");
      page.find("#field-until").fill("2026-11-20T09:00");
      page.find("#field-text").fill("開窗");
      page.find("form.form button[type=submit]").click();
      assertThat(page.find(".wrong").first()).isVisible();
      assertThat(page.find("#field-text")).hasValue("開窗");
      assertThat(page.find("#field-from")).hasValue("2026-11-20T10:00");
      page.everythingFits();
    }
  }

  @Test
  void whoMayOnlyLookIsNotAskedToNote() {
    try (Watched page =
        new Watched(browser.page(house, "viewer", Screen.DESKTOP, "en", false), house)) {
      page.open("/environment/R1");
      assertThat(page.find("#mark")).hasCount(0);
      page.open("/environment/R1/notes");
      assertThat(page.find("form[method=post].form")).hasCount(0);
      page.nothingWentWrong();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/environment/R2, R2_span_week",
    "/environment/calendar, calendar",
    "/environment/compare, compare_temperature",
    "/environment/R2/distribution, distribution_R2",
    "/environment/R2/air, air_R2",
    "/environment/R2/preservation, preservation_R2"
  })
  void whatIsSeenIsSavedAsAPicture(String path, String file) throws IOException {
    try (Watched page = page(Screen.DESKTOP, "en", true)) {
      page.open(path);
      Download download = page.page().waitForDownload(() -> page.find("[data-picture]").click());
      assertThat(download.suggestedFilename()).startsWith(file).endsWith(".png");
      BufferedImage picture = ImageIO.read(download.path().toFile());
      assertThat(picture.getWidth()).isGreaterThan(1000);
      assertThat(inked(picture))
          .as("share of the picture that is one colour")
          .isLessThan(MOST_SAME_PCT);
      assertThat(colors(picture, 16, 32, 400, 60)).as("title").hasSizeGreaterThan(3);
      page.nothingWentWrong();
    }
  }

  @Test
  void arrowKeysWalkOverTheDaysOfAYear() {
    try (Watched page = page(Screen.DESKTOP, "en", false)) {
      page.open("/environment/calendar");
      Locator today = page.find("#year-R1 a[tabindex='0']");
      String before = today.getAttribute("href");
      today.focus();
      page.page().keyboard().press("ArrowLeft");
      Locator weekAgo = page.find("#year-R1 a[tabindex='0']");
      assertThat(weekAgo).hasCount(1);
      assertThat(weekAgo.getAttribute("href")).isNotEqualTo(before);
      assertThat(page.page().evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo(weekAgo.getAttribute("href"));
      page.nothingWentWrong();
    }
  }

  private static Watched page(Screen screen, String language, boolean dark) {
    return new Watched(browser.page(house, "archivist", screen, language, dark), house);
  }

  private static void choose(Locator chart, double share) {
    Locator.ClickOptions at = new Locator.ClickOptions();
    BoundingBox box = chart.boundingBox();
    chart.click(at.setPosition(box.width * share, box.height * 0.2));
  }

  /** Of a hundred, how many points have the colour of the corner. */
  private static long inked(BufferedImage picture) {
    int corner = picture.getRGB(1, 1);
    long same = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        same += picture.getRGB(x, y) == corner ? 1 : 0;
      }
    }
    return 100 * same / ((long) picture.getWidth() * picture.getHeight());
  }

  private static Set<Integer> colors(BufferedImage picture, int x, int y, int width, int height) {
    Set<Integer> colors = new HashSet<>();
    for (int row = y; row < y + height; row++) {
      for (int column = x; column < x + width; column++) {
        colors.add(picture.getRGB(column, row));
      }
    }
    return colors;
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;

/** What an archivist does with the daily log, in a browser. */
class LogEndToEndTest {
  private static final LocalDate YESTERDAY = LogHouse.TODAY.minusDays(1);
  private static Browser browser;
  private TestHouse house;

  @BeforeAll
  static void start() {
    browser = Browser.open();
  }

  @AfterAll
  static void end() {
    browser.close();
  }

  @BeforeEach
  void open() {
    house = LogHouse.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(Screen screen, String language, boolean dark) {
    return new Watched(browser.page(house, screen, language, dark), house);
  }

  private Day day(String place, LocalDate date) {
    return house.backend.logDesks().days().day(place, date);
  }

  @Test
  void theMonthStandsAsTheForm() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/log/R2");
      assertThat(page.find("#form-title")).hasText("库房温湿度记录表");
      assertThat(page.find(".log-tools .chip.near")).hasText("2 天待签字");
      assertThat(page.find("#day-2026-11-20")).containsText("63.8");
      assertThat(page.find("#day-2026-11-20 .told")).hasText("1");
      assertThat(page.find("#day-2026-11-17")).containsText("更换集中器电源和网线");
      assertThat(page.find("#day-2026-11-17 .sign")).containsText("陈静怡 11-22");
      assertThat(page.find("#day-2026-11-17 .gap")).hasCount(1);
      assertThat(page.find("#day-2026-11-16 .by-hand")).hasCount(2);
      assertThat(page.find("#day-2026-11-22 .sign")).hasText("进行中");
      assertThat(page.find("tfoot")).containsText("已签 18，待签 2");
      assertThat(page.find("#next-sign")).hasText("签字 11月20日");
      page.everythingFits();
      page.picture("log-desktop-zh-CN");
      page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.page()
          .pdf(
              new Page.PdfOptions()
                  .setPath(Path.of("target/pictures/log-print.pdf"))
                  .setPreferCSSPageSize(true));
      page.nothingWentWrong();
    }
  }

  @Test
  void aCalmDayIsSignedOnAPhone() {
    try (Watched page = page(Screen.PHONE, "zh-TW", true)) {
      page.open("/log/R1");
      page.everythingFits();
      page.picture("log-phone-zh-TW-dark");
      assertThat(page.find(".day-card.waiting")).hasCount(2);
      page.find("#next-sign").click();
      page.page().waitForURL(Pattern.compile(".*/log/R1/2026-11-20.*"));
      page.everythingFits();
      page.find("#field-weather").fill("晴");
      page.find("#field-measures").fill("巡查無異常");
      page.find("#sign button[type=submit]").click();
      assertThat(page.page()).hasURL(Pattern.compile(".*/log/R1\\?month=2026-11#day-2026-11-20$"));
      assertThat(day("R1", LocalDate.of(2026, 11, 20)).status()).isEqualTo(DayStatus.SIGNED);
      assertThat(day("R1", LocalDate.of(2026, 11, 20)).words().weather()).isEqualTo("晴");
      page.everythingFits();
      page.nothingWentWrong();
    }
  }

  @Test
  void everyExcursionNeedsAMeasureAndNothingTypedIsLost() {
    try (Watched page = page(Screen.DESKTOP, "en", true)) {
      page.open("/log/R2/" + LogHouse.DAMP);
      page.everythingFits();
      page.find("#field-cause1").fill("Window left open");
      page.find("#field-remark").fill("Checked twice");
      page.find("#sign button[type=submit]").click();
      assertThat(page.find("#wrong-measure1")).isVisible();
      assertThat(page.find("#field-cause1")).hasValue("Window left open");
      assertThat(page.find("#field-remark")).hasValue("Checked twice");
      page.whole("log-day-desktop-en-dark");
      page.find("#field-measure1").fill("Closed it");
      page.find("#sign button[type=submit]").click();
      assertThat(page.page()).hasURL(Pattern.compile(".*#day-2026-11-20$"));
      Day signed = day("R2", LogHouse.DAMP);
      assertThat(signed.words().byExcursion()).hasSize(1);
      assertThat(signed.words().byExcursion().get(0).measure()).isEqualTo("Closed it");
      page.open("/log/R2/" + LogHouse.DAMP);
      assertThat(page.find(".beside")).containsText("Checked twice");
    }
  }

  @Test
  void aDayThatChangedSinceItWasSeenIsNotSigned() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/log/R1/" + YESTERDAY);
      page.find("#field-measures").fill("巡查");
      house
          .backend
          .logDesks()
          .days()
          .enterByHand(
              house.by(),
              "R1",
              YESTERDAY,
              YESTERDAY.atTime(9, 0).atZone(TestHouse.ZONE).toInstant(),
              java.util.Map.of(org.muniment.domain.measure.Quantity.TEMPERATURE, 19.0),
              "温度计");
      page.find("#sign button[type=submit]").click();
      assertThat(page.find("#sign .wrong-summary")).isVisible();
      assertThat(page.find("#field-measures")).hasValue("巡查");
      assertThat(day("R1", YESTERDAY).status()).isEqualTo(DayStatus.UNSEALED);
      page.find("#sign button[type=submit]").click();
      assertThat(page.page()).hasURL(Pattern.compile(".*#day-" + YESTERDAY + "$"));
      assertThat(day("R1", YESTERDAY).status()).isEqualTo(DayStatus.SIGNED);
    }
  }

  @Test
  void aReadingByHandFillsWhatIsMissingAndStandsBesideTheOriginal() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/log/R2");
      page.find("#enter-by-hand").click();
      page.page().waitForURL(Pattern.compile(".*/log/R2/2026-11-17#by-hand"));
      assertThat(page.find("#field-at")).hasValue("2026-11-17T15:00");
      page.find("#field-temperature").fill("21.x");
      page.find("#field-instrument").fill("干湿表 2 号");
      page.find("#by-hand-form button").click();
      assertThat(page.find("#wrong-temperature")).isVisible();
      assertThat(page.find("#field-instrument")).hasValue("干湿表 2 号");
      page.find("#field-temperature").fill("21.5");
      page.find("#field-humidity").fill("54");
      page.find("#by-hand-form button").click();
      assertThat(page.find("#by-hand .rows")).containsText("干湿表 2 号");
      assertThat(page.find(".log-amendment").last()).containsText("补录手工读数");
      assertThat(page.find(".log-amendment").last()).containsText("21.5");
      page.whole("log-day-amended-zh-CN");
    }
  }

  @Test
  void whatWasSignedIsCorrectedWithAReason() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/log/R1/2026-11-12");
      page.find("#amend summary").click();
      page.find("#field-remark").fill("消防检查");
      page.find("#field-reason").fill("补记");
      page.find("#amend button[type=submit]").click();
      assertThat(page.page()).hasURL(Pattern.compile(".*#day-2026-11-12$"));
      assertThat(page.find("#day-2026-11-12 .amended")).isVisible();
      page.open("/log/R1/2026-11-12");
      assertThat(page.find(".log-amendment")).containsText("补记");
      assertThat(page.find(".log-amendment .changes")).containsText("消防检查");
      page.nothingWentWrong();
    }
  }

  @Test
  void theChainIsVerifiedAndSaysSo() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/log/R1");
      assertThat(page.find("#check")).containsText("签字链未校验");
      page.find("#verify").click();
      assertThat(page.find("#check .chip.ok")).hasText("签字链完整");
      assertThat(page.find("#check")).containsText("天均未改动");
    }
  }

  @Test
  void todaySignsYesterdayWithoutLeaving() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/today");
      String id = "#quick-R1-" + YESTERDAY;
      page.find(id + " summary").click();
      page.everythingFits();
      page.picture("log-today-quick-sign");
      page.find(id + " input[name=weather]").fill("多云");
      page.find(id + " button").click();
      assertThat(page.find(id)).hasCount(0);
      assertThat(page.page()).hasURL(Pattern.compile(".*/today$"));
      assertThat(day("R1", YESTERDAY).status()).isEqualTo(DayStatus.SIGNED);
      assertThat(day("R1", YESTERDAY).words().weather()).isEqualTo("多云");
      assertThat(page.find("#side")).containsText("另有 1 天日志待签字");
      page.nothingWentWrong();
    }
  }

  @Test
  void whoMayOnlyLookIsOfferedNothingToSign() {
    try (Watched page =
        new Watched(browser.page(house, "viewer", Screen.PHONE, "en", false), house)) {
      page.open("/log/R2");
      assertThat(page.find("#next-sign")).hasCount(0);
      page.open("/log/R2/" + LogHouse.DAMP);
      assertThat(page.find("#sign")).hasCount(0);
      page.everythingFits();
      page.nothingWentWrong();
    }
  }

  @Test
  void aLogUnsignedForAWeekIsAmongWhatWasMissed() {
    house.clock.pass(java.time.Duration.ofDays(12));
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/today");
      assertThat(page.find("#side .rows").first()).containsText("逾期一周未签字");
    }
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.rounds.NewDuty;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyWindows.State;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.Photo;
import org.muniment.port.Barcodes;
import org.muniment.port.Findings;

/** What archivists and assistants do with duties, in a browser. */
class DutiesEndToEndTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
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

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(String role, Screen screen, String language, boolean dark) {
    return new Watched(browser.page(house, role, screen, language, dark), house);
  }

  private long closing() {
    return DutiesHouse.id(house, DutyKind.DAILY_CLOSING);
  }

  @Test
  void usualDutiesAreTakenAndHolidaysComeFromAFile() {
    house = PagesHouse.empty();
    DutiesHouse.night(house);
    try (Watched page = page("archivist", Screen.DESKTOP, "zh-CN", false)) {
      page.open("/duties");
      assertThat(page.find("#teach")).isVisible();
      page.find("#add-usual").click();
      assertThat(page.page()).hasURL(Pattern.compile(".*/duties/plans$"));
      assertThat(page.find("#list tbody tr")).hasCount(12);
      page.open("/duties/holidays?year=2027");
      page.find("#file")
          .setInputFiles(
              new FilePayload(
                  "放假安排.csv",
                  "text/csv",
                  "日期,类型,名称\n2027-01-01,休,元旦\n2027-13-01,休,坏\n".getBytes(StandardCharsets.UTF_8)));
      page.find("#look").click();
      assertThat(page.find("#looked .problems li")).hasCount(1);
      assertThat(page.find("#looked")).containsText("2027-13-01");
      assertThat(page.find("#take")).hasCount(0);
      page.find("#file")
          .setInputFiles(
              new FilePayload(
                  "放假安排.csv",
                  "text/csv",
                  "日期,类型,名称\n2027-01-01,休,元旦\n2027-01-02,班,调休\n".getBytes(StandardCharsets.UTF_8)));
      page.find("#look").click();
      assertThat(page.find("#looked .problems")).hasCount(0);
      page.find("#take").click();
      assertThat(page.find("#taken")).isVisible();
      assertThat(page.find("#list tbody tr")).hasCount(2);
      assertThat(page.find(".year-grid .free")).hasCount(1);
      assertThat(page.find(".year-grid .shifted")).hasCount(1);
      page.everythingFits();
      page.nothingWentWrong();
    }
  }

  @Test
  void todaysClosingIsTickedOnAPhoneWithASignatureAndWhatIsWrongIsAFinding() {
    house = PagesHouse.furnished();
    DutiesHouse.night(house);
    long seal = signed();
    try (Watched page = page("assistant", Screen.PHONE, "zh-TW", true)) {
      page.open("/duties");
      page.everythingFits();
      page.whole("duties-phone-zh-TW-dark");
      page.find("#today a[href='/duties/" + seal + "?due=" + MONDAY + "'].btn").click();
      assertThat(page.find("#duty-title")).isVisible();
      page.everythingFits();
      page.find("#finish").click();
      assertThat(page.find("#done")).hasCount(0);
      page.find("[data-all-right]").click();
      page.find("#line-1 .wrong-one").click();
      page.find("#remark-1").fill("東側插座沒有斷電");
      page.find("#field-remark").fill("已通知電工");
      page.whole("duty-sheet-phone-zh-TW-dark");
      page.find("#finish").click();
      // Refused for the signature: nothing that was typed is lost.
      assertThat(page.find("#wrong-signature")).isVisible();
      assertThat(page.find("#remark-1")).hasValue("東側插座沒有斷電");
      assertThat(page.find("#line-1 .wrong-one input")).isChecked();
      assertThat(page.find("#field-remark")).hasValue("已通知電工");
      sign(page);
      byte[] picture = house.backend.barcodes().png("socket", Barcodes.Format.QR, 8);
      page.find("#photos").setInputFiles(new FilePayload("socket.png", "image/png", picture));
      assertThat(page.find("#preview img")).hasCount(1);
      page.find("#finish").click();
      assertThat(page.find("#done")).isVisible();
      assertThat(page.find("#findings li")).hasCount(1);
      assertThat(page.find("#findings")).containsText("東側插座沒有斷電");
      assertThat(page.find(".duty-photos img")).hasCount(1);
      assertThat(page.find(".duty-signed path")).hasCount(1);
      page.everythingFits();
      page.whole("duty-done-phone-zh-TW-dark");
    }
    var entry = house.backend.rounds().duties().view(seal, MONDAY).entry().orElseThrow();
    assertThat(entry.by().name()).isEqualTo("assistant");
    assertThat(house.backend.rounds().photos().of(Photo.Subject.DUTY, entry.id())).hasSize(1);
    assertThat(house.backend.rounds().findings().search(Findings.Query.ALL, 1))
        .extracting(Finding::source)
        .containsExactly(entry.id());
  }

  /** The closing, from today on with a signature. */
  private long signed() {
    long id = closing();
    var plan = house.backend.rounds().duties().plan(id);
    var terms = plan.terms().get(0);
    house
        .backend
        .rounds()
        .duties()
        .change(
            house.by(),
            id,
            OptionalLong.empty(),
            new NewDuty(
                plan.kind().key(),
                "",
                Optional.empty(),
                OptionalLong.empty(),
                new NewDuty.AskedTerms(
                    Optional.empty(),
                    "working-days",
                    "stays",
                    terms.checklist(),
                    true,
                    false,
                    Optional.of("17:00"),
                    "")));
    return id;
  }

  private static void sign(Watched page) {
    var box = page.find(".signature .pad");
    box.scrollIntoViewIfNeeded();
    var area = box.boundingBox();
    page.page().mouse().move(area.x + 30, area.y + 60);
    page.page().mouse().down();
    page.page().mouse().move(area.x + 90, area.y + 20);
    page.page().mouse().move(area.x + 150, area.y + 80);
    page.page().mouse().up();
  }

  @Test
  void tomorrowIsRefusedAndAMissedOneIsMadeUpForAndStaysMissed() {
    house = PagesHouse.furnished();
    DutiesHouse.night(house);
    LocalDate missed = DutiesHouse.MISSED.get(0);
    LocalDate tomorrow = MONDAY.plusDays(1);
    try (Watched page = page("archivist", Screen.DESKTOP, "en", true)) {
      page.open("/duties/" + closing() + "?due=" + tomorrow);
      assertThat(page.find("#sheet")).hasCount(0);
      assertThat(page.find(".warning")).containsText("can be done from");
      page.open("/duties");
      page.everythingFits();
      page.whole("duties-desktop-en-dark");
      page.find("#missed a.btn").first().click();
      assertThat(page.find(".warning")).containsText("missed");
      // What the browser would not let through the server refuses too.
      page.page().evaluate("document.getElementById('field-date').removeAttribute('max')");
      page.find("[data-all-right]").click();
      page.find("#field-date").fill(tomorrow.toString());
      page.find("#finish").click();
      assertThat(page.find(".wrong-summary")).containsText(tomorrow.toString());
      assertThat(page.find("#line-0 .right input")).isChecked();
      page.find("#field-date").fill(MONDAY.toString());
      page.find("#finish").dblclick();
      assertThat(page.find("#late")).isVisible();
      page.everythingFits();
      page.open("/duties?month=2026-11");
      assertThat(page.find(".month-grid a[href='/duties/" + closing() + "?due=" + missed + "']"))
          .containsText("Missed, made up for");
      assertThat(page.find("#missed")).hasCount(0);
    }
    assertThat(house.backend.rounds().duties().view(closing(), missed).state())
        .isEqualTo(State.LATE);
  }

  @Test
  void theMonthStandsOnTheScreenAndOnPaper() {
    house = PagesHouse.furnished();
    try (Watched page = page("archivist", Screen.DESKTOP, "zh-CN", false)) {
      page.open("/duties");
      assertThat(page.find(".month-grid .shifted")).containsText("调休上班");
      assertThat(page.find(".month-grid .tone-alarm")).hasCount(1);
      assertThat(page.find(".month-grid .tone-near .state").first()).hasText("漏查，已补");
      page.everythingFits();
      page.whole("duties-desktop-zh-CN");
      page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.page()
          .pdf(
              new Page.PdfOptions()
                  .setPath(Path.of("target/pictures/duties-print.pdf"))
                  .setPreferCSSPageSize(true));
      page.nothingWentWrong();
    }
  }

  @Test
  void aPlanIsChangedFromADayOnWithItsDatesInSight() {
    house = PagesHouse.furnished();
    long cleaning = DutiesHouse.id(house, DutyKind.CLEANING);
    try (Watched page = page("archivist", Screen.DESKTOP, "zh-CN", false)) {
      page.open("/duties/plans/" + cleaning);
      page.everythingFits();
      page.find("#field-weekday").selectOption("MONDAY");
      assertThat(page.find("#preview-days li").first()).containsText("11月23日");
      page.whole("plan-desktop-zh-CN");
      page.find("#save").click();
      assertThat(page.find("#plan-" + cleaning)).containsText("每周一");
      page.open("/duties/plans/" + cleaning);
      assertThat(page.find("#terms tbody tr")).hasCount(2);
      page.nothingWentWrong();
    }
  }

  @Test
  void aKeyChangesHandsAndACalendarIsMade() {
    house = PagesHouse.furnished();
    try (Watched page = page("archivist", Screen.PHONE, "zh-CN", false)) {
      page.open("/duties/keys/1");
      page.find("#field-to").fill("陈静怡");
      page.find("#give").click();
      assertThat(page.find("#history li")).hasCount(2);
      page.everythingFits();
      page.open("/duties/feeds");
      page.find("#field-name").fill("王丽的手机");
      page.find("#make").click();
      assertThat(page.find("#address")).hasValue(Pattern.compile("http://127.0.0.1:.*"));
      assertThat(page.find(".feed-code")).isVisible();
      String address = page.find("#address").inputValue();
      var calendar = page.page().request().get(address);
      assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR").contains("每周清洁");
      assertThat(house.backend.barcodes().read(page.find(".feed-code").screenshot()))
          .isEqualTo(
              new Barcodes.Reading.Codes(List.of(new Barcodes.Found(address, Barcodes.Format.QR))));
      page.everythingFits();
      page.whole("feeds-phone-zh-CN");
      page.nothingWentWrong();
    }
  }
}

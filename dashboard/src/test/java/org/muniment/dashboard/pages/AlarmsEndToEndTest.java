package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.port.Live;
import org.muniment.testing.SampleAlarms;

/** What an archivist does with alarms, in a browser. */
class AlarmsEndToEndTest {
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
    house = PagesHouse.furnished();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(Screen screen, String language, boolean dark) {
    return new Watched(browser.page(house, screen, language, dark), house);
  }

  private Alarm raise(long id) {
    Alarm alarm = house.alarms.put(SampleAlarms.humid(id, "R1", "S1A", house.clock.instant()));
    house.live.tell(new Live.Event.Raised(alarm, true));
    return alarm;
  }

  @Test
  void anAlarmIsAcknowledgedWithACommentWhereItStands() {
    try (Watched page = page(Screen.DESKTOP, "en", false)) {
      page.open("/alarms");
      page.find("#comment-41").fill("Dehumidifier is on");
      page.find("#ack-41 button").click();
      assertThat(page.find("#alarm-41 header .chip")).hasText("acknowledged");
      assertThat(page.find("#ack-41")).hasCount(0);
      assertThat(house.alarms.alarm(41).orElseThrow().state()).isEqualTo(AlarmState.ACKNOWLEDGED);
      assertThat(house.alarms.notes(41)).extracting(AlarmNote::text).contains("Dehumidifier is on");
      page.find("#alarm-41 h2 a").click();
      assertThat(page.find(".timeline")).containsText("Dehumidifier is on");
      page.nothingWentWrong();
    }
  }

  @Test
  void whatAnAlarmIsAboutIsCountedAndNoTitleIsTold() {
    try (Watched page =
        new Watched(browser.page(house, "assistant", Screen.DESKTOP, "zh-CN", false), house)) {
      page.open("/alarms");
      assertThat(page.find("#alarm-41 .held")).hasText("7 盒：磁带 1（不适宜此处环境）、纸质 6");
      assertThat(page.page().content()).doesNotContain("Minutes of the board");
      page.picture("alarms-held-desktop-zh-CN");
      page.open("/today");
      page.picture("today-held-desktop-zh-CN");
      page.find("#side .held").first().click();
      assertThat(page.page()).hasURL(Pattern.compile(".*/holdings\\?room=R2$"));
      page.nothingWentWrong();
    }
  }

  @Test
  void nothingTypedIsLostWhenAnotherAlarmComes() {
    try (Watched page = page(Screen.DESKTOP, "en", false)) {
      page.open("/alarms");
      page.find("#comment-41").pressSequentially("Half a sen");
      raise(90);
      assertThat(page.find("#alarm-90")).isVisible();
      assertThat(page.find("#comment-41")).hasValue("Half a sen");
      page.find("#comment-41").pressSequentially("tence");
      page.find("#ack-41 button").click();
      assertThat(page.find("#alarm-41 header .chip")).hasText("acknowledged");
      assertThat(house.alarms.notes(41)).extracting(AlarmNote::text).contains("Half a sentence");
      page.nothingWentWrong();
    }
  }

  @Test
  void shelvingAsksWhyAndForHowLong() {
    try (Watched page = page(Screen.DESKTOP, "en", false)) {
      page.open("/alarms");
      page.find("#shelve-41 summary").click();
      page.find("#minutes-41").fill("90");
      page.find("#why-41").fill("Painters at work");
      page.find("#shelve-41 button").click();
      assertThat(page.find("#alarm-41 header .chip")).hasText("shelved");
      assertThat(house.alarms.alarm(41).orElseThrow().state()).isEqualTo(AlarmState.SHELVED);
    }
  }

  @Test
  void todayAcknowledgesWithoutLeaving() {
    try (Watched page = page(Screen.PHONE, "zh-CN", false)) {
      page.open("/today");
      page.find("#comment-41").fill("已开除湿机");
      page.find("#ack-41 button").click();
      assertThat(page.find("#ack-41")).hasCount(0);
      assertThat(page.page()).hasURL(Pattern.compile(".*/today$"));
      assertThat(house.alarms.alarm(41).orElseThrow().acknowledgedBy()).contains("archivist");
      page.everythingFits();
      page.nothingWentWrong();
    }
  }

  @Test
  void anyPageThatIsOpenTellsOfAnAlarmAndPlaysASoundOnceItWasTouched() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/settings/rooms");
      assertThat(page.find("#sound")).hasAttribute("data-sound", "blocked");
      page.find("h1").click();
      assertThat(page.find("#sound")).hasAttribute("data-sound", "on");
      raise(90);
      assertThat(page.find("#toast-90")).containsText("库房一：湿度过高");
      assertThat(page.find("#toasts")).hasAttribute("data-played", "1");
      page.everythingFits();
      page.picture("toast-desktop-zh-CN");
      page.find("#toast-90 [data-close]").click();
      assertThat(page.find("#toast-90")).hasCount(0);
      page.find("#sound").click();
      assertThat(page.find("#sound")).hasAttribute("data-sound", "off");
      page.open("/today");
      assertThat(page.find("#sound")).hasAttribute("data-sound", "off");
      page.nothingWentWrong();
    }
  }

  @Test
  void whatNobodyIsToHearOfIsSilent() {
    try (Watched page = page(Screen.DESKTOP, "en", false)) {
      page.open("/alarms");
      Alarm alarm = house.alarms.put(SampleAlarms.humid(90, "R1", "S1A", house.clock.instant()));
      house.live.tell(new Live.Event.Raised(alarm, false));
      assertThat(page.find("#alarm-90")).isVisible();
      assertThat(page.find("#toast-90")).hasCount(0);
    }
  }

  @Test
  void aRuleIsRehearsedBeforeItIsSaved() {
    try (Watched page = page(Screen.DESKTOP, "zh-CN", false)) {
      page.open("/alarms/rules/R2/humidity");
      page.find("#field-high").fill("54");
      page.find("#field-onDelay").fill("0");
      page.find(".rehearse button").click();
      assertThat(page.find("#rehearsal .outcome-line")).containsText("近 365 天会有");
      page.everythingFits();
      page.whole("rehearsal-desktop-zh-CN");
      assertThat(house.office.alarmSetup().rules()).isEmpty();
      page.find("#field-reason").fill("夏季收紧");
      page.find("#rule-form .actions button").click();
      assertThat(page.find(".grid-table tbody")).containsText("夏季收紧");
      assertThat(house.office.alarmSetup().rules()).hasSize(1);
      page.nothingWentWrong();
    }
  }

  @Test
  void aRuleThatIsNoneKeepsWhatWasTyped() {
    try (Watched page = page(Screen.PHONE, "zh-TW", true)) {
      page.open("/alarms/rules/R2/humidity");
      page.find("#field-high").fill("不是數字");
      page.find("#field-reason").fill("測試");
      page.find("#rule-form .actions button").click();
      assertThat(page.find("#wrong-high")).isVisible();
      assertThat(page.find("#field-high")).hasValue("不是數字");
      assertThat(page.find("#field-reason")).hasValue("測試");
      page.everythingFits();
    }
  }

  @Test
  void anAiringIsAnnouncedAndEnded() {
    try (Watched page = page(Screen.DESKTOP, "en", false)) {
      house.clock.pass(Duration.ofMinutes(1));
      page.open("/alarms/silence");
      page.find("#field-place").selectOption("R2");
      page.find("#field-until").fill("2026-11-22T18:00");
      page.find("#field-reason").first().fill("Windows open");
      page.find("form[action$='/airings'] button").click();
      assertThat(page.find(".rows").first()).containsText("Windows open");
      List<String> reasons =
          house.office.alarmSetup().airings(house.clock.instant()).stream()
              .map(airing -> airing.reason())
              .toList();
      assertThat(reasons).contains("Windows open");
      house.clock.pass(Duration.ofMinutes(10));
      page.find(".rows form button").first().click();
      assertThat(page.find(".rows").first()).containsText("over");
      assertThat(page.find(".rows .effect").first()).not().isEmpty();
      page.nothingWentWrong();
    }
  }
}

package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.port.Live;
import org.muniment.testing.SampleAlarms;

/**
 * Nothing moves under the hand: a click whose button moved away between press and release is lost,
 * and nobody is told.
 */
class StillPageTest {
  private static final String RULE = "/alarms/rules/R2/humidity";

  /** Where everything stands that can be pressed. */
  private static final String PLACES =
      """
      () => [...document.querySelectorAll('a, button, summary, input, select')].map(e => {
        const box = e.getBoundingClientRect();
        return [e.tagName, e.id, e.textContent.trim().slice(0, 20),
          box.x, box.y, box.width, box.height].join(' ');
      }).join('\\n')
      """;

  /** Whether a field is in sight as soon as it has the focus, and not some pictures later. */
  private static final String FOCUS =
      """
      id => {
        const field = document.getElementById(id);
        const before = field.getBoundingClientRect().bottom;
        field.focus();
        const box = field.getBoundingClientRect();
        return before > innerHeight && box.top >= 0 && box.bottom <= innerHeight;
      }
      """;

  private static final String LISTEN =
      """
      () => {
        window.asked = 0;
        document.addEventListener('htmx:beforeRequest', () => { window.asked++; });
        document.addEventListener('muniment:alarm', () => {
          document.documentElement.dataset.heard = 'alarm';
        });
      }
      """;

  /** Longer than a card waits after an event, shorter than a press may last. */
  private static final int PAUSE_MILLIS = 1_500;

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

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "DESKTOP, zh-CN",
    "DESKTOP, zh-TW",
    "DESKTOP, en",
    "PHONE, zh-CN",
    "PHONE, zh-TW",
    "PHONE, en"
  })
  void theTopBarSaysOtherThingsInTheSamePlace(Screen screen, String language) {
    try (Watched page = new Watched(browser.page(house, screen, language, false), house)) {
      page.open(RULE);
      assertThat(page.find("#sound")).hasAttribute("data-sound", "blocked");
      Object before = page.page().evaluate(PLACES);
      BoundingBox title = page.find("#rule-title").boundingBox();
      page.page().mouse().move(title.x + 1, title.y + 1);
      page.page().mouse().down();
      assertThat(page.find("#sound")).hasAttribute("data-sound", "on");
      assertThat(page.page().evaluate(PLACES)).as("pressed").isEqualTo(before);
      page.page().mouse().up();
      for (String sound : new String[] {"off", "blocked", "on"}) {
        page.find("#sound").evaluate("(e, state) => e.dataset.sound = state", sound);
        assertThat(page.page().evaluate(PLACES)).as("sound " + sound).isEqualTo(before);
      }
      for (String live : new String[] {"wait", "down", "live"}) {
        page.find("#live").evaluate("(e, state) => e.dataset.state = state", live);
        assertThat(page.page().evaluate(PLACES)).as("stream " + live).isEqualTo(before);
      }
      page.everythingFits();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"DESKTOP", "PHONE"})
  void aPageIsWhereItGoesAtOnce(Screen screen) {
    try (Watched page = new Watched(browser.page(house, screen, "zh-CN", false), house)) {
      page.open(RULE);
      assertThat(page.page().evaluate(FOCUS, "field-reason")).isEqualTo(true);
    }
  }

  @Test
  void whatComesWhileAButtonIsPressedIsShownAfterTheClick() {
    try (Watched page = new Watched(browser.page(house, Screen.DESKTOP, "en", false), house)) {
      Clock clock = page.page().clock();
      clock.install();
      page.open("/alarms");
      page.page().evaluate(LISTEN);
      page.find("#ack-41 button").scrollIntoViewIfNeeded();
      BoundingBox button = page.find("#ack-41 button").boundingBox();
      Mouse mouse = page.page().mouse();
      mouse.move(button.x + button.width / 2, button.y + button.height / 2);
      clock.pauseAt(((Number) page.page().evaluate("Date.now() + 1000")).longValue());
      mouse.down();
      Alarm alarm = house.alarms.put(SampleAlarms.humid(90, "R1", "S1A", house.clock.instant()));
      house.live.tell(new Live.Event.Raised(alarm, true));
      page.page().waitForSelector("html[data-heard=alarm]");
      clock.runFor(PAUSE_MILLIS);
      assertThat(page.page().evaluate("window.asked")).as("requests of cards").isEqualTo(0);
      assertThat(page.find("#toast-90")).hasCount(0);
      mouse.up();
      clock.resume();
      assertThat(page.find("#alarm-41 header .chip")).hasText("acknowledged");
      assertThat(page.find("#alarm-90")).isVisible();
      assertThat(page.find("#toast-90")).isVisible();
      assertThat(house.alarms.alarm(41).orElseThrow().state()).isEqualTo(AlarmState.ACKNOWLEDGED);
      page.nothingWentWrong();
    }
  }
}

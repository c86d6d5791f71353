package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.muniment.dashboard.testing.TestHouse;

/** A page in the browser that remembers everything that went wrong in it. */
final class Watched implements AutoCloseable {
  /** Elements whose text is wider or higher than they are, unless they scroll or cut on purpose. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('body *')].filter(e => {
        if (e.closest('svg, .visually-hidden, .scroll, .tabs, canvas, .stack thead, #chart')) return false;
        const style = getComputedStyle(e);
        if (style.display === 'none' || style.display === 'inline') return false;
        if (style.webkitLineClamp !== 'none' || e.classList.contains('skip')) return false;
        if (!e.checkVisibility || !e.checkVisibility()) return false;
        return e.clientWidth > 0 && (e.scrollWidth > e.clientWidth + 1
          || (style.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1));
      }).map(e => e.tagName + '.' + e.className + ' '
        + e.scrollWidth + '>' + e.clientWidth + ': ' + e.textContent.trim().slice(0, 60))
      """;

  private static final String TOO_SMALL =
      """
      () => [...document.querySelectorAll('body *')].filter(e =>
        [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
        && parseFloat(getComputedStyle(e).fontSize) < 12
        && !e.classList.contains('arrow')).map(e => e.className + ': ' + e.textContent.trim())
      """;

  private final Page page;
  private final TestHouse house;
  private final List<String> wrongs = new CopyOnWriteArrayList<>();

  Watched(Page page, TestHouse house) {
    this.page = page;
    this.house = house;
    page.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            wrongs.add(message.type() + ": " + message.text());
          }
        });
    page.onPageError(error -> wrongs.add("error: " + error));
    page.onResponse(
        response -> {
          if (response.status() >= 500 || response.status() == 404) {
            wrongs.add(response.status() + " " + response.url());
          }
        });
    page.onRequest(
        request -> {
          boolean here = request.url().startsWith(home()) || request.url().startsWith("blob:");
          if (!here && !request.url().startsWith("data:")) {
            wrongs.add("a request that leaves this computer: " + request.url());
          }
        });
  }

  Watched open(String path) {
    page.navigate(home() + path);
    page.waitForSelector("html[data-live=live]");
    page.waitForSelector("main:not(:has([data-url]:not([data-drawn])))");
    return this;
  }

  Page page() {
    return page;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  void nothingWentWrong() {
    assertThat(wrongs).as(page.url()).isEmpty();
  }

  void everythingFits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .as("the page scrolls sideways: " + page.url())
        .isEqualTo(0);
    assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off on " + page.url()).isEmpty();
    assertThat((List<?>) page.evaluate(TOO_SMALL)).as("too small on " + page.url()).isEmpty();
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")));
  }

  /** From top to bottom, beyond the screen. */
  void whole(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  @Override
  public void close() {
    page.context().close();
  }

  private String home() {
    return "http://127.0.0.1:" + house.port();
  }
}

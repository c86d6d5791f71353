package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.muniment.dashboard.pages.Browser.Screen;

/** The scanning page in a browser. */
final class Scanning implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Watched watched;

  private Scanning(Watched watched) {
    this.watched = watched;
  }

  static Scanning open(Browser browser, ScanningHouse stack, Screen screen, String language) {
    return open(browser, stack, "archivist", screen, language);
  }

  static Scanning open(
      Browser browser, ScanningHouse stack, String role, Screen screen, String language) {
    Page page = browser.page(stack.house, role, screen, language, false);
    Scanning scanning = new Scanning(new Watched(page, stack.house));
    scanning.watched.open(stack.path());
    scanning.ready();
    return scanning;
  }

  /** Goes there, with a network or without. */
  static Scanning visit(Page page, ScanningHouse stack) {
    Scanning scanning = new Scanning(new Watched(page, stack.house));
    page.navigate(stack.house.http().origin() + stack.path());
    return scanning.ready();
  }

  /** How many things the browser keeps in one of its stores. */
  int kept(String store) {
    Object count =
        page()
            .evaluate(
                """
                store => new Promise(done => {
                  indexedDB.open('muniment-stocktake').onsuccess = event => {
                    const db = event.target.result;
                    db.transaction(store).objectStore(store).count().onsuccess = counted => {
                      db.close();
                      done(counted.target.result);
                    };
                  };
                })\
                """,
                store);
    return ((Number) count).intValue();
  }

  /** Until scans are taken; and, with a network, until the page opens without one. */
  Scanning ready() {
    assertThat(find("main")).hasAttribute("data-ready", "true");
    return this;
  }

  /** Until everything is on the device. */
  Scanning complete() {
    assertThat(find("#known"))
        .hasAttribute(
            "data-ready",
            "true",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(find("#keeps")).hasAttribute("data-keeps", "yes");
    return this;
  }

  /** Scans, and waits until the page has it. */
  void scans(String code) {
    Browser.scan(watched.page(), code);
    assertThat(find("#verdict")).hasAttribute("data-code", code);
  }

  void says(String verdict) {
    assertThat(find("#verdict")).hasAttribute("data-verdict", verdict);
  }

  void waits(int scans) {
    assertThat(find("main")).hasAttribute("data-waiting", String.valueOf(scans));
  }

  void offline(boolean isOff) {
    watched.page().context().setOffline(isOff);
  }

  Locator find(String selector) {
    return watched.find(selector);
  }

  Page page() {
    return watched.page();
  }

  Watched watched() {
    return watched;
  }

  void picture(String name) {
    watched.picture(name);
  }

  @Override
  public void close() {
    watched.close();
  }
}

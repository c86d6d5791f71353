package org.muniment.dashboard.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.muniment.dashboard.testing.TestHouse;

/** The Chromium that is installed here, without a window and without the internet. */
public final class Browser implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** As long as a machine may stall that builds other things. */
  private static final int PATIENCE_MILLIS = 60_000;

  /** A window's size in CSS pixels. */
  public enum Screen {
    DESKTOP(1366, 768),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /**
   * Skips the test where no Chromium is installed, unless it is required.
   *
   * @param more of its flags, for example for a camera that is none
   */
  public static Browser open(String... more) {
    Path program = program();
    boolean required = "1".equals(System.getenv("MUNIMENT_REQUIRE_INTEROP"));
    if (program == null && required) {
      throw new AssertionError("Chromium is required and not installed");
    }
    Assumptions.assumeTrue(program != null, "Chromium is not installed");
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(Stream.concat(QUIET.stream(), Stream.of(more)).toList())));
  }

  /**
   * A phone whose profile is kept in a folder: what is closed and opened again goes on. Closing the
   * context ends its browser.
   */
  public BrowserContext kept(Path profile, String language) {
    BrowserContext context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(program())
                    .setArgs(QUIET)
                    .setViewportSize(Screen.PHONE.width, Screen.PHONE.height)
                    .setLocale(language));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return context;
  }

  private static Path program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
  }

  /** A fresh profile, in which an archivist has signed in to the house. */
  public Page page(TestHouse house, Screen screen, String language, boolean dark) {
    return page(house, "archivist", screen, language, dark);
  }

  /** A fresh profile, in which somebody of this role has signed in to the house. */
  public Page page(TestHouse house, String role, Screen screen, String language, boolean dark) {
    Page page = page(screen, language, dark, 1);
    page.context()
        .addCookies(
            List.of(
                new Cookie(house.cookieName(), house.session(role)).setUrl(house.http().origin())));
    return page;
  }

  /** A fresh profile: no cookies. */
  public Page page(Screen screen, String language, boolean dark) {
    return page(screen, language, dark, 1);
  }

  public Page page(Screen screen, String language, boolean dark, double scale) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setIsMobile(screen == Screen.PHONE)
                .setHasTouch(screen == Screen.PHONE)
                .setDeviceScaleFactor(scale)
                .setLocale(language)
                .setTimezoneId("America/New_York")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return context.newPage();
  }

  /**
   * Keys as a wedge scanner sends them: at once, wherever the caret is. Keys that are sent one by
   * one from here can have gaps that no scanner has.
   */
  public static void scan(Page page, String code) {
    page.evaluate(
        """
        text => {
          const target = document.activeElement || document.body;
          for (const key of [...text, 'Enter']) {
            const down = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true});
            if (target.dispatchEvent(down) && key.length === 1 && 'value' in target) {
              target.value += key;
            }
            if (key === 'Enter' && !down.defaultPrevented && target.form) {
              target.form.requestSubmit();
            }
          }
        }\
        """,
        code);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}

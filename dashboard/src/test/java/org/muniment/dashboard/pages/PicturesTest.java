package org.muniment.dashboard.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.TestHouse;

/** Pictures for people to look at, below {@code target/pictures}. */
class PicturesTest {
  private static final Path FOLDER = Path.of("target/pictures");

  @Test
  void areTakenOfEveryPage() {
    try (Browser browser = Browser.open();
        TestHouse house = PagesHouse.furnished()) {
      for (String language : List.of("zh-CN", "en")) {
        for (boolean dark : List.of(false, true)) {
          for (Screen screen : Screen.values()) {
            take(browser.page(screen, language, dark), house, screen, language, dark);
          }
        }
      }
    }
  }

  private static void take(
      Page page, TestHouse house, Screen screen, String language, boolean dark) {
    String suffix = "-" + screen.name().toLowerCase() + "-" + language + (dark ? "-dark" : "");
    for (String path :
        List.of("/today", "/environment/R2", "/settings/sensors", "/settings/rooms")) {
      page.navigate("http://127.0.0.1:" + house.port() + path);
      page.waitForSelector("[data-live=live]");
      if (path.startsWith("/environment")) {
        page.waitForSelector("#chart[data-drawn]");
      }
      String name = path.substring(1).replace('/', '-') + suffix + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve("full-" + name)));
    }
    page.context().close();
  }
}

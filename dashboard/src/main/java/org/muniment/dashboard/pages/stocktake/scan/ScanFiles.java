package org.muniment.dashboard.pages.stocktake.scan;

import java.util.ArrayList;
import java.util.List;
import org.muniment.dashboard.web.Static;

/** The files that the page needs; its worker keeps every one of them for days without a network. */
final class ScanFiles {
  /** The dark values are linked always: stacks are dim. */
  private static final List<String> STYLES =
      List.of("tokens.css", "dark.css", "base.css", "stocktake-scan.css");

  /** In the order in which they run. */
  private static final List<String> SCRIPTS =
      List.of(
          "scanner.js",
          "live.js",
          "stocktake-ids.js",
          "stocktake-db.js",
          "stocktake-queue.js",
          "stocktake-show.js",
          "stocktake-page.js");

  private ScanFiles() {}

  static List<String> styles() {
    return STYLES.stream().map(style -> Static.asset("css/" + style)).toList();
  }

  static List<String> scripts() {
    List<String> scripts = new ArrayList<>();
    scripts.add(Static.webjar("idb", "build/umd.js"));
    SCRIPTS.forEach(script -> scripts.add(Static.asset("js/" + script)));
    return List.copyOf(scripts);
  }

  static String icon() {
    return Static.asset("favicon.svg");
  }
}

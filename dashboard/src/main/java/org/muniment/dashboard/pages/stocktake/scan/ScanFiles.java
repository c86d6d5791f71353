package org.muniment.dashboard.pages.stocktake.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Static;

/** The files that the page needs; its worker keeps every one of them for days without a network. */
final class ScanFiles {
  /** The dark values are linked always: stacks are dim. */
  private static final List<String> STYLES =
      List.of(
          "tokens.css",
          "dark.css",
          "base.css",
          "stocktake-scan.css",
          "stocktake-scan-rows.css",
          "stocktake-scan-sheets.css",
          "stocktake-scan-wide.css");

  /** In the order in which they run. */
  private static final List<String> SCRIPTS =
      List.of(
          "scanner.js",
          "live.js",
          "camera-eyes.js",
          "camera-aim.js",
          "camera.js",
          "stocktake-ids.js",
          "stocktake-db.js",
          "stocktake-queue.js",
          "stocktake-verdict.js",
          "stocktake-expected.js",
          "stocktake-track.js",
          "stocktake-show.js",
          "stocktake-words.js",
          "stocktake-shelf.js",
          "stocktake-list.js",
          "stocktake-hand.js",
          "stocktake-trouble.js",
          "stocktake-offline.js",
          "stocktake-page.js");

  /** What the scripts load themselves. */
  private static final List<String> LOADED =
      List.of("js/camera-worker.js", "zxing/reader.js", "zxing/zxing_reader.wasm");

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

  /** Of so many pixels on each side, with room around it for any shape that a phone cuts out. */
  static String icon(int pixels) {
    return Static.asset("icons/app-" + pixels + ".png");
  }

  /** All of them, each with its hash in its address: another address is another file. */
  static List<String> all() {
    return Stream.of(
            styles(),
            scripts(),
            LOADED.stream().map(Static::asset).toList(),
            List.of(icon(), icon(Manifest.SMALL), icon(Manifest.LARGE)))
        .flatMap(List::stream)
        .toList();
  }
}

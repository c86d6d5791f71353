package org.muniment.dashboard.pages.stocktake.scan;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.muniment.domain.text.Sha256;

/**
 * The worker that a browser keeps for the scanning page: {@code worker.js} with the list of files
 * and a version made of it, so that a new program is a new worker, which fetches what changed and
 * then throws away what the old one kept.
 */
final class ServiceWorker {
  static final String PATH = "/stocktakes/sw.js";

  /** Below it the worker sees requests; it answers only for the scanning page and its files. */
  static final String SCOPE = "/stocktakes/";

  private static final String TYPE = "text/javascript; charset=utf-8";
  private static final int VERSION_BYTES = 6;
  private static final String SCRIPT = script(template(), ScanFiles.all());

  private ServiceWorker() {}

  /** Browsers ask for it at each visit, and must not be told an old one. */
  static void answer(Context ctx) {
    ctx.header("Cache-Control", "no-cache").contentType(TYPE).result(SCRIPT);
  }

  static String script(String template, List<String> files) {
    String list =
        files.stream()
            .distinct()
            .map(file -> '"' + file + '"')
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    String text = template.replace("[/* files */]", list);
    byte[] hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return text.replace("/* version */", HexFormat.of().formatHex(hash, 0, VERSION_BYTES));
  }

  private static String template() {
    try (InputStream in =
        ServiceWorker.class.getResourceAsStream("/org/muniment/dashboard/worker/stocktake.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the worker of the scanning page", broken);
    }
  }
}

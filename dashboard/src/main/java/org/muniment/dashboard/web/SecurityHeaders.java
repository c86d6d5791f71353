package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;

/** What browsers are told about every answer. */
public final class SecurityHeaders {
  private static final String CONTENT = "Content-Security-Policy";
  private static final String PERMISSIONS = "Permissions-Policy";
  private static final String NOTHING_ELSE = ", microphone=(), geolocation=()";

  private static final Map<String, String> ALL =
      Map.of(
          CONTENT,
          "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
              + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          PERMISSIONS,
          "camera=()" + NOTHING_ELSE,
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private SecurityHeaders() {}

  /** A handler may replace {@code Cache-Control}; the others stay. */
  static void set(Context ctx) {
    each(ctx::header);
  }

  /** For an answer that no handler gives: name and value. */
  static void each(BiConsumer<String, String> header) {
    ALL.forEach(header);
  }

  /** For a page that scans: this page itself may ask for the camera. */
  public static void allowCamera(Context ctx) {
    ctx.header(PERMISSIONS, "camera=(self)" + NOTHING_ELSE);
  }

  /**
   * For a worker's script: it may compile WebAssembly, and do nothing but compute and load from
   * here. A worker has the policy of its own answer, so the pages that start it keep theirs.
   */
  static void allowWebAssembly(Context ctx) {
    ctx.header(
        CONTENT,
        "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval';"
            + " frame-ancestors 'none'");
  }
}

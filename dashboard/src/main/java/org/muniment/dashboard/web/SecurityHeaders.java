package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;

/** What browsers are told about every answer. */
final class SecurityHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
              + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
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
}

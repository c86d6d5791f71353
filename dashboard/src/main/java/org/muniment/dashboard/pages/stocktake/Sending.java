package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Ids;
import org.muniment.desk.Refusal;

/** What the forms of these pages have in common. */
final class Sending {
  private Sending() {}

  static long id(Context ctx) {
    return Ids.id(ctx, "stocktake");
  }

  static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value.strip();
  }

  static String asked(Context ctx, String parameter) {
    String value = ctx.queryParam(parameter);
    return value == null ? "" : value.strip();
  }

  static List<String> all(Context ctx, String field) {
    return ctx.formParams(field).stream().filter(value -> !value.isBlank()).distinct().toList();
  }

  /** The version that the form showed; empty when it showed none. */
  static OptionalLong version(Context ctx) {
    return number(text(ctx, "version"));
  }

  static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  static boolean isPiece(Context ctx) {
    return "true".equals(ctx.header("HX-Request"));
  }

  /** Leads on; a form that exchanges only a piece of its page is told to leave the page. */
  static void go(Context ctx, String path) {
    if (isPiece(ctx)) {
      ctx.header("HX-Redirect", path);
    } else {
      ctx.redirect(path, HttpStatus.SEE_OTHER);
    }
  }

  /** Where there is nothing, or it may not be seen, there is no page to show a refusal on. */
  static void status(Context ctx, Refusal refusal) {
    switch (refusal.kind()) {
      case CONFLICT -> ctx.status(HttpStatus.CONFLICT);
      case UNACCEPTABLE -> ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      default -> throw refusal;
    }
  }
}

package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.util.OptionalLong;
import org.muniment.desk.Refusal;

/** What the forms of these pages have in common. */
final class Sending {
  private Sending() {}

  /** The version that the form showed; empty when it showed none. */
  static OptionalLong version(Context ctx) {
    String version = text(ctx, "version");
    return version.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(version))
        : OptionalLong.empty();
  }

  static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value.strip();
  }

  /** Where there is no such box there is no page to show a refusal on. */
  static void status(Context ctx, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.UNAVAILABLE) {
      throw refusal;
    }
    ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
  }

  /** What is no number is nobody's. */
  static long id(Context ctx, String what) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound(what, id);
    }
    return Long.parseLong(id);
  }
}

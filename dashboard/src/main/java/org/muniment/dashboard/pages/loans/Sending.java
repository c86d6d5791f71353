package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/** What the forms of these pages have in common. */
final class Sending {
  private static final int MAX_SHOWN = 40;

  private Sending() {}

  /** The version that the form showed; empty when it showed none. */
  static OptionalLong version(Context ctx) {
    return number(text(ctx, "version"));
  }

  static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value.strip();
  }

  /**
   * A number of pieces.
   *
   * @throws Refusal when something is typed that is none
   */
  static OptionalInt pieces(String field, String text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw wrong(field, "loans.wrong.pieces", text);
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /**
   * A day.
   *
   * @throws Refusal when something is typed that is none
   */
  static Optional<LocalDate> day(String field, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      throw wrong(field, "loans.wrong.day", text);
    }
  }

  private static Refusal wrong(String field, String key, String text) {
    Message sentence = Message.of(key, Visible.brief(text, MAX_SHOWN));
    return new Refusal(
        Refusal.Kind.UNACCEPTABLE, sentence, List.of(new Refusal.Field(field, sentence)));
  }

  /** Leads on; a form that exchanges only a piece of its page is told to leave the page. */
  static void go(Context ctx, String path) {
    if ("true".equals(ctx.header("HX-Request"))) {
      ctx.header("HX-Redirect", path);
    } else {
      ctx.redirect(path, HttpStatus.SEE_OTHER);
    }
  }

  /** Where there is nothing there is no page to show a refusal on. */
  static void status(Context ctx, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.UNAVAILABLE) {
      throw refusal;
    }
    ctx.status(code(refusal));
  }

  static int code(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422;
  }

  /** What is no number is nobody's. */
  static long id(Context ctx, String what) {
    String id = ctx.pathParam("id");
    return number(id).orElseThrow(() -> Refusal.notFound(what, Visible.brief(id, MAX_SHOWN)));
  }
}

package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;

/** What the forms of these pages have in common. */
final class Sent {
  private Sent() {}

  /** The version that the form showed; empty when it showed none. */
  static OptionalLong version(Form form) {
    String version = form.value("version");
    return version.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(version))
        : OptionalLong.empty();
  }

  /** What is no number is nobody's. */
  static long id(Context ctx, String what) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound(what, id);
    }
    return Long.parseLong(id);
  }

  /** Where there is no such thing there is no page to show a refusal on. */
  static void status(Context ctx, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.UNAVAILABLE) {
      throw refusal;
    }
    ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
  }

  /** Empty for what is no date. */
  static Optional<LocalDate> date(String text) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }

  /** A field that may be left blank, but not be nonsense. */
  static Optional<LocalDate> date(Form form, String field) {
    Optional<LocalDate> date = date(form.value(field));
    if (date.isEmpty() && form.given(field).isPresent()) {
      throw wrong(field, "duties.sheet.date.wrong");
    }
    return date;
  }

  static Refusal wrong(String field, String key) {
    Message sentence = Message.of(key);
    return new Refusal(
        Refusal.Kind.UNACCEPTABLE, sentence, List.of(new Refusal.Field(field, sentence)));
  }
}

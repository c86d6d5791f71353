package org.muniment.dashboard.pages.environment.notes;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.Annotation;

/**
 * The form to note something, on the curve's page and on its own.
 *
 * @param action where it is sent
 * @param span and {@code end} of the period to come back to
 */
public record NoteForm(
    String action, Form form, Map<String, String> kinds, String span, String end) {
  private static final List<String> FIELDS = List.of("kind", "from", "until", "text");

  public static NoteForm of(Words words, String place, Form form, Period period) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Annotation.Kind kind : Annotation.Kind.values()) {
      kinds.put(kind.key(), words.say(kindKey(kind)));
    }
    return new NoteForm(
        "/environment/" + place + "/notes",
        form,
        kinds,
        period.span().key(),
        period.last().toString());
  }

  public static String kindKey(Annotation.Kind kind) {
    return "environment.note.kind." + kind.key();
  }

  static Form sent(Context ctx) {
    return Form.sent(ctx, FIELDS);
  }

  /** An unknown word is nothing in particular. */
  static Annotation.Kind kind(Form form) {
    for (Annotation.Kind kind : Annotation.Kind.values()) {
      if (kind.key().equals(form.value("kind"))) {
        return kind;
      }
    }
    return Annotation.Kind.OTHER;
  }

  /** What a browser's field for a moment sends, on the site's clock; nonsense is nothing. */
  static Optional<Instant> moment(String text, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }
}

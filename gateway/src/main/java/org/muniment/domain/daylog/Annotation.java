package org.muniment.domain.daylog;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * What a person notes about a stretch of a place's curve: an airing, a repair. It may lie in the
 * past and silences no alarm; what is announced to silence them is an {@link
 * org.muniment.domain.alarm.Airing}.
 *
 * @param id 0 before it is stored
 * @param until after {@code from}
 * @param by the name of who noted it
 */
public record Annotation(
    long id,
    Code place,
    Kind kind,
    Instant from,
    Instant until,
    String text,
    String by,
    Instant enteredAt) {
  /** What it is about. */
  public enum Kind {
    AIRING,
    REPAIR,
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Annotation {
    Objects.requireNonNull(place);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(by);
    Objects.requireNonNull(enteredAt);
    if (!from.isBefore(until)) {
      throw new BadInput("daylog.annotation.order", from.toString(), until.toString());
    }
  }

  public Annotation withId(long given) {
    return new Annotation(given, place, kind, from, until, text, by, enteredAt);
  }
}

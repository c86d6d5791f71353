package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of an alarm's history; lines are only added, never changed.
 *
 * @param what a {@link Happening.What} by its key, or {@link #COMMENT}
 * @param at when it happened
 * @param writtenAt when the gateway wrote it, which for what arrived late is later
 * @param by the person or token; empty for the program itself
 * @param text comment or reason; may be empty
 */
public record AlarmNote(
    long alarmId,
    String what,
    Severity severity,
    Instant at,
    Instant writtenAt,
    Optional<String> by,
    String text) {
  public static final String COMMENT = "comment";

  public AlarmNote {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(at);
    Objects.requireNonNull(writtenAt);
    Objects.requireNonNull(by);
    Objects.requireNonNull(text);
    if (!COMMENT.equals(what)) {
      Happening.What.byKey(what);
    }
  }

  public static AlarmNote of(long alarmId, Happening happening, Instant writtenAt) {
    return new AlarmNote(
        alarmId,
        happening.what().key(),
        happening.severity(),
        happening.at(),
        writtenAt,
        Optional.empty(),
        "");
  }

  public AlarmNote by(String name, String words) {
    return new AlarmNote(alarmId, what, severity, at, writtenAt, Optional.of(name), words);
  }

  /** Empty for a comment. */
  public Optional<Happening.What> happening() {
    return Arrays.stream(Happening.What.values())
        .filter(happening -> happening.key().equals(what))
        .findFirst();
  }
}

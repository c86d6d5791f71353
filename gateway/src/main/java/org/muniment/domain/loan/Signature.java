package org.muniment.domain.loan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What a borrower wrote with finger or mouse (rule U1).
 *
 * @param strokes an SVG path of moves and lines in whole units, {@code M10 20L11 22}, within 600 ×
 *     200
 * @param by name of the archivist who was there
 */
public record Signature(long loan, Moment moment, String strokes, String by, Instant at) {
  /** When it was written. */
  public enum Moment {
    ISSUE,
    RETURN
  }

  public Signature {
    Objects.requireNonNull(moment);
    Objects.requireNonNull(strokes);
    Objects.requireNonNull(by);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}

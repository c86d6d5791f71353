package org.muniment.domain.finding;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.trail.By;

/**
 * What was done about a finding; never changed, never deleted.
 *
 * @param number given when it is stored, 0 before
 * @param text in words
 */
public record FindingStep(long number, long finding, Kind kind, By by, String text) {
  /** Each has a text {@code finding.step.<key>}. */
  public enum Kind {
    NOTED,
    ASSIGNED,
    WORKED_ON,
    HANDLED,
    REOPENED;

    /** {@code worked-on}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public FindingStep {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(by);
    Objects.requireNonNull(text);
  }
}

package org.muniment.domain.daylog;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What changed about a sealed day after it was sealed; the original stays and is shown beside it.
 *
 * @param why a person's reason; empty when the program found it
 * @param figures as they are now; empty when only words changed
 * @param words as they are now; empty when only figures changed
 */
public record Amendment(
    Reason reason, String why, Optional<LogDay> figures, Optional<Words> words) {
  /** Why there is an amendment. */
  public enum Reason {
    /** Readings came, or were changed, after the seal. */
    LATE_DATA,
    /** A calibration, a placement, an interval or the limits were corrected. */
    BASIS,
    /** A reading by hand was entered. */
    BY_HAND,
    /** An airing or a repair was noted. */
    EVENT,
    /** Weather, remark or measures were corrected. */
    WORDS;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Amendment {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(why);
    if (figures.isEmpty() && words.isEmpty()) {
      throw new IllegalArgumentException("an amendment changes figures or words");
    }
  }
}

package org.muniment.domain.daylog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * An entry of the daily log with its place in the chain; entries are only added.
 *
 * @param number from 1, without gaps, in the order of sealing
 * @param previous hash of the entry before; of the first {@link LogChain#GENESIS}
 * @param hash of this entry: 64 hexadecimal digits
 */
public record LogEntry(long number, Draft draft, String previous, String hash) {
  /** What an entry is. */
  public enum Kind {
    /** The program's: the figures of a finished day. */
    SEAL,
    /** A person's confirmation of a sealed day. */
    SIGNATURE,
    /** What changed after the seal. */
    AMENDMENT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An entry before it has its place.
   *
   * @param body canonical form of a {@link LogDay}, a {@link Signature} or an {@link Amendment}
   * @param readings hash over all raw readings behind the figures in force; of an entry without
   *     figures that of the entry with figures before it
   * @param trailNumber of the audit trail's last record when this was added; 0 without one
   * @param trailHash of that record; {@link LogChain#GENESIS} without one
   */
  public record Draft(
      Kind kind,
      Code place,
      LocalDate date,
      By by,
      String body,
      String readings,
      long trailNumber,
      String trailHash) {
    public Draft {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(place);
      Objects.requireNonNull(date);
      Objects.requireNonNull(by);
      Objects.requireNonNull(body);
      Objects.requireNonNull(readings);
      Objects.requireNonNull(trailHash);
    }
  }
}

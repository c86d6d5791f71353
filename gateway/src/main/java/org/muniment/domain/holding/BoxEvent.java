package org.muniment.domain.holding;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.muniment.domain.trail.By;

/**
 * Something that happened to a box; never changed, never deleted (rules P3, P4).
 *
 * @param number given when it is stored, 0 before; grows over all boxes
 * @param box id of the box
 * @param before empty for the first event of a box
 * @param after what it was from then on
 * @param reason in words; empty where none was asked for
 * @param document reference of the document that ordered or proves it
 * @param described what was corrected, for {@link Kind#DESCRIBED} and its undoing
 * @param undoes number of the event that this one takes back
 */
public record BoxEvent(
    long number,
    long box,
    Kind kind,
    By by,
    Optional<BoxState> before,
    BoxState after,
    String reason,
    Optional<String> document,
    Optional<Correction> described,
    OptionalLong undoes) {
  /** What happened; each has a text {@code box.event.<key>}. */
  public enum Kind {
    REGISTERED,
    /** Put on a shelf, or on another one. */
    MOVED,
    TAKEN_OUT,
    BROUGHT_BACK,
    SENT_TO_REPAIR,
    REPAIRED,
    /** Given another barcode; the old one is void. */
    RENUMBERED,
    /** Its description was corrected. */
    DESCRIBED,
    /** Replaced by a newer copy, or faulty: kept three more years (rule D4). */
    CARRIER_ENDED,
    MISSED,
    FOUND,
    LENT,
    RETURNED,
    TRANSFERRED,
    STRUCK_OFF,
    /** The event before was taken back. */
    UNDONE;

    /** {@code sent-to-repair}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** What a description said before and says now. */
  public record Correction(Description before, Description after) {}

  public BoxEvent {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(by);
    Objects.requireNonNull(after);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(document);
    Objects.requireNonNull(described);
    if ((kind == Kind.REGISTERED) != before.isEmpty()) {
      throw new IllegalArgumentException("only the first event has nothing before it, got " + kind);
    }
    if ((kind == Kind.UNDONE) != undoes.isPresent()) {
      throw new IllegalArgumentException("only an undoing undoes another event, got " + kind);
    }
  }

  /** The event as it is once it is stored. */
  public BoxEvent stored(long givenNumber, long givenBox) {
    return new BoxEvent(
        givenNumber, givenBox, kind, by, before, after, reason, document, described, undoes);
  }
}

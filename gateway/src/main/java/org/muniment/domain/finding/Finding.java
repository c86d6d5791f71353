package org.muniment.domain.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.muniment.domain.text.Code;

/**
 * Something that is not as it should be, until it is handled.
 *
 * @param id 0 before it is stored
 * @param source id of what it was found by: the loan, the entry of the duty; 0 where there is none
 * @param box what it is about, if a box
 * @param place … if a room or a cabinet
 * @param equipment … if a piece of equipment
 * @param owner who sees to it; empty while nobody does
 * @param due until when
 * @param handledAt empty while it is open
 */
public record Finding(
    long id,
    Origin origin,
    long source,
    OptionalLong box,
    Optional<Code> place,
    OptionalLong equipment,
    String text,
    String foundBy,
    Instant foundAt,
    String owner,
    Optional<LocalDate> due,
    Optional<Instant> handledAt,
    long version) {
  /** Where it was found; each has a text {@code finding.origin.<key>}. */
  public enum Origin {
    LOAN,
    DUTY,
    STOCKTAKE,
    SPOT_CHECK,
    /** Noted by itself. */
    NOTE;

    /** {@code spot-check}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Origin> of(String key) {
      return Stream.of(values()).filter(origin -> origin.key().equals(key)).findFirst();
    }
  }

  public Finding {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(box);
    Objects.requireNonNull(place);
    Objects.requireNonNull(equipment);
    Objects.requireNonNull(text);
    Objects.requireNonNull(foundBy);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(due);
    foundAt = foundAt.truncatedTo(ChronoUnit.MILLIS);
    handledAt = handledAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
  }

  public boolean isOpen() {
    return handledAt.isEmpty();
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.filter(today::isAfter).isPresent();
  }

  public Finding stored(long givenId) {
    return new Finding(
        givenId, origin, source, box, place, equipment, text, foundBy, foundAt, owner, due,
        handledAt, version);
  }
}

package org.muniment.desk.holdings;

import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;

/**
 * What is in a box and how it is kept, as a person typed it. Empty: not known; the carrier is paper
 * then, the secrecy the lowest level.
 *
 * @param year a number of up to four digits
 * @param retention key of a {@link Retention}
 * @param carrier key of a {@link Carrier}
 * @param secrecy key of a level
 * @param pieces a whole number
 * @param firstDate as {@link RecordDate} takes it
 */
public record Details(
    String title,
    Optional<String> fonds,
    Optional<String> category,
    Optional<String> year,
    Optional<String> retention,
    Optional<String> carrier,
    Optional<String> secrecy,
    Optional<String> archivalCode,
    Optional<String> pieces,
    Optional<String> firstDate,
    Optional<String> lastDate,
    String remarks) {

  public static Details titled(String title) {
    return new Details(
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** As it stands, for a form or for what a change leaves out. */
  public static Details of(Description box) {
    return new Details(
        box.title(),
        box.fonds(),
        box.category(),
        text(box.year()),
        box.retention().map(Retention::key),
        Optional.of(box.carrier().key()),
        Optional.of(box.secrecy()),
        box.archivalCode(),
        text(box.pieces()),
        box.firstDate().map(RecordDate::iso),
        box.lastDate().map(RecordDate::iso),
        box.remarks());
  }

  private static Optional<String> text(OptionalInt number) {
    return number.isPresent() ? Optional.of(String.valueOf(number.getAsInt())) : Optional.empty();
  }
}

package org.muniment.domain.holding;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.domain.text.BadInput;

/**
 * What is in a box and how it is kept. Codes of category and secrecy are checked where the lists
 * are known.
 *
 * @param title 1 to {@link #MAX_TITLE} characters
 * @param fonds number of the fonds (全宗号)
 * @param category key of a category (rule N2)
 * @param year of the records, or of their filing
 * @param secrecy key of a level of the {@link org.muniment.domain.people.SecrecyScale}
 * @param archivalCode 档号, as it is written
 * @param pieces how many volumes or items belong in it
 * @param firstDate of the oldest record
 * @param lastDate of the newest; not before the first
 * @param remarks empty when there are none
 */
public record Description(
    String title,
    Optional<String> fonds,
    Optional<String> category,
    OptionalInt year,
    Optional<Retention> retention,
    Carrier carrier,
    String secrecy,
    Optional<String> archivalCode,
    OptionalInt pieces,
    Optional<RecordDate> firstDate,
    Optional<RecordDate> lastDate,
    String remarks) {
  public static final int MAX_TITLE = 500;
  public static final int MAX_CODE = 120;
  public static final int MAX_REMARKS = 2_000;
  public static final int MAX_PIECES = 100_000;
  public static final int MIN_YEAR = 1;
  public static final int MAX_YEAR = 2_999;

  public Description {
    Objects.requireNonNull(fonds);
    Objects.requireNonNull(category);
    Objects.requireNonNull(retention);
    Objects.requireNonNull(carrier);
    Objects.requireNonNull(secrecy);
    Objects.requireNonNull(archivalCode);
    Objects.requireNonNull(firstDate);
    Objects.requireNonNull(lastDate);
    if (title == null || title.isBlank() || length(title) > MAX_TITLE) {
      throw new BadInput("refusal.box.title", MAX_TITLE);
    }
    fonds.ifPresent(code -> check(code, "refusal.box.fonds"));
    archivalCode.ifPresent(code -> check(code, "refusal.box.archival-code"));
    if (year.isPresent() && (year.getAsInt() < MIN_YEAR || year.getAsInt() > MAX_YEAR)) {
      throw new BadInput("refusal.box.year", MIN_YEAR, String.valueOf(MAX_YEAR), year.getAsInt());
    }
    if (pieces.isPresent() && (pieces.getAsInt() < 0 || pieces.getAsInt() > MAX_PIECES)) {
      throw new BadInput("refusal.box.pieces", MAX_PIECES, pieces.getAsInt());
    }
    if (length(remarks) > MAX_REMARKS) {
      throw new BadInput("refusal.box.remarks", MAX_REMARKS);
    }
    if (firstDate.isPresent()
        && lastDate.isPresent()
        && lastDate.get().compareTo(firstDate.get()) < 0
        && !firstDate.get().iso().startsWith(lastDate.get().iso())) {
      throw new BadInput("refusal.box.dates", firstDate.get().iso(), lastDate.get().iso());
    }
  }

  /** A box of paper of which only the title is known. */
  public static Description titled(String title, String secrecy) {
    return new Description(
        title,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Carrier.PAPER,
        secrecy,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static void check(String code, String key) {
    if (code.isBlank() || length(code) > MAX_CODE) {
      throw new BadInput(key, MAX_CODE);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

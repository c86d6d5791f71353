package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Outcome;

/**
 * The page on which something is asked for.
 *
 * @param registered who the borrower's card is of, in words
 * @param outcome of the last scan
 * @param typed what was scanned and led nowhere
 * @param hits boxes that the words may have meant
 * @param readers cards and names of those who are registered
 */
public record RequestView(
    Form form,
    List<ThingLine> things,
    Judged judged,
    Optional<String> registered,
    Optional<Outcome> outcome,
    String typed,
    List<Hit> hits,
    Map<String, String> readers,
    Map<String, String> borrowerKinds,
    Map<String, String> kinds,
    List<String> purposes) {
  /**
   * Something that is asked for.
   *
   * @param items the box as a whole, or one of what is in it
   * @param item the chosen one; empty for the whole
   * @param warning why it may not be had; empty when nothing is known
   */
  public record ThingLine(
      String barcode,
      String title,
      boolean withheld,
      String place,
      Map<String, String> items,
      String item,
      Optional<String> warning) {}

  /** A box to add. */
  public record Hit(String barcode, String title, String place) {}
}

package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * The list of boxes.
 *
 * @param isEmpty whether the archive has registered no box at all
 * @param isFiltered whether words or filters narrow it
 * @param found how many there are, in words
 * @param hints what else the words may have meant
 * @param next the address of the boxes behind these
 * @param first the address of the beginning; empty there
 */
public record ListView(
    Form form,
    Choices choices,
    boolean isEmpty,
    boolean isFiltered,
    String found,
    List<BoxLine> boxes,
    List<Hint> hints,
    Optional<String> next,
    Optional<String> first,
    String csv,
    String xlsx) {
  /** What the filters offer: values and words. */
  public record Choices(
      Map<String, String> rooms,
      Map<String, String> cabinets,
      Map<String, String> statuses,
      Map<String, String> carriers,
      Map<String, String> categories,
      Map<String, String> retentions,
      Map<String, String> orders) {}

  /** A sentence that leads on. */
  public record Hint(String sentence, String href) {}
}

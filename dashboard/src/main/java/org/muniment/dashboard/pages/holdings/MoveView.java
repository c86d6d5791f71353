package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Outcome;

/**
 * The page that moves boxes by scanning.
 *
 * @param box that was scanned
 * @param place the shelf or cabinet that was scanned, in words
 * @param next the next free position there
 * @param shelves of a scanned cabinet to choose from
 * @param outcome of what was sent
 * @param typed what was scanned or typed and refused
 * @param last moves of the one who looks, the newest first
 */
public record MoveView(
    MoveForm form,
    Optional<BoxLine> box,
    Optional<String> place,
    Optional<String> next,
    List<ShelfChoice> shelves,
    Map<String, String> cabinets,
    Optional<Outcome> outcome,
    String typed,
    List<Moved> last) {
  public record ShelfChoice(String words, String href) {}

  /** A move that was made. */
  public record Moved(
      String barcode,
      String href,
      String title,
      String place,
      String at,
      String version,
      boolean mayUndo) {}
}

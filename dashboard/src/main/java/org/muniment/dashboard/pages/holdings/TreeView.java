package org.muniment.dashboard.pages.holdings;

import java.util.List;

/**
 * Site, rooms, cabinets, shelves and boxes; only what was opened is there.
 *
 * @param isEmpty whether there is no room
 */
public record TreeView(
    String site, List<Node> rooms, String unplaced, String unplacedHref, boolean isEmpty) {
  /**
   * A place, or a box at the end.
   *
   * @param id of its link, so that the keyboard stays where it was
   * @param href opens it, or closes it when it is open
   * @param fill how much is taken and free, in words
   * @param taken in per cent, for a bar
   */
  public record Node(
      String id,
      String href,
      String name,
      String fill,
      int taken,
      boolean open,
      List<Node> inside,
      List<BoxLine> boxes) {
    static Node closed(String id, String href, String name, String fill, int taken) {
      return new Node(id, href, name, fill, taken, false, List.of(), List.of());
    }

    Node with(List<Node> nodes) {
      return new Node(id, href, name, fill, taken, true, nodes, boxes);
    }

    Node withBoxes(List<BoxLine> lines) {
      return new Node(id, href, name, fill, taken, true, inside, lines);
    }
  }
}

package org.muniment.domain.paper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;

/**
 * A list to walk along the shelves with, in one language: the last resort for counting where no
 * device may be taken. What is ticked on it is scanned from the paper afterwards.
 *
 * @param unit whose it is
 * @param facts what is counted, when it was printed
 * @param guide how it is filled in
 * @param signs names of lines to sign on, at the end
 * @param foot in small letters on each page
 */
public record CountSheet(
    String title,
    String unit,
    List<String> facts,
    String guide,
    Headings headings,
    List<Shelf> shelves,
    List<String> signs,
    String foot) {
  /** Above the columns. */
  public record Headings(
      String position, String barcode, String box, String there, String remarks) {}

  /**
   * A shelf from left to right.
   *
   * @param code of its label; empty for what has no shelf
   */
  public record Shelf(String name, Optional<Barcode> code, List<Line> lines) {
    public Shelf {
      Objects.requireNonNull(name);
      Objects.requireNonNull(code);
      lines = List.copyOf(lines);
    }
  }

  /**
   * Where a box is expected; in a blind count only where one may stand.
   *
   * @param position as it is said; empty for what has none
   * @param barcode empty where it is to be written down
   * @param box what is in it, as far as the reader may know
   * @param note why it may not be there, for example that it is lent; empty when it should be
   */
  public record Line(String position, Optional<Barcode> barcode, String box, String note) {
    public Line {
      Objects.requireNonNull(position);
      Objects.requireNonNull(barcode);
      Objects.requireNonNull(box);
      Objects.requireNonNull(note);
    }

    /** To be filled in by hand. */
    public static Line blank(String position) {
      return new Line(position, Optional.empty(), "", "");
    }
  }

  public CountSheet {
    Objects.requireNonNull(title);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(guide);
    Objects.requireNonNull(headings);
    Objects.requireNonNull(foot);
    facts = List.copyOf(facts);
    shelves = List.copyOf(shelves);
    signs = List.copyOf(signs);
  }
}

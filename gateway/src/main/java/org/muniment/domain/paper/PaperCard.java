package org.muniment.domain.paper;

import java.util.List;
import java.util.Objects;
import org.muniment.domain.holding.Barcode;

/**
 * What stands on a substitute card (rule U4), in one language.
 *
 * @param number what scanners read, and people below it
 * @param archive whose it is
 * @param heading what the paper is
 * @param rows what is out, with whom, since when
 * @param blanks names of lines that are filled in by hand
 * @param foot what to do with it
 */
public record PaperCard(
    Barcode number,
    String archive,
    String heading,
    List<Row> rows,
    List<String> blanks,
    String foot) {
  /** As many as a card has room for. */
  public static final int MAX_ROWS = 10;

  /**
   * @param lines that the value may take; one that needs more is cut
   * @param exact a number of which every character counts: smaller rather than cut
   */
  public record Row(String name, String value, int lines, boolean exact) {
    public static Row of(String name, String value) {
      return new Row(name, value, 1, false);
    }

    public Row {
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
      if (lines < 1) {
        throw new IllegalArgumentException("a row has a line at least, got " + lines);
      }
    }
  }

  public PaperCard {
    Objects.requireNonNull(number);
    Objects.requireNonNull(archive);
    Objects.requireNonNull(heading);
    Objects.requireNonNull(foot);
    rows = rows.stream().filter(row -> !row.value().isBlank()).toList();
    blanks = List.copyOf(blanks);
    if (rows.size() > MAX_ROWS) {
      throw new IllegalArgumentException(
          "a card has at most %d rows, got %d".formatted(MAX_ROWS, rows.size()));
    }
  }
}

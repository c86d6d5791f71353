package org.muniment.domain.paper;

import java.util.List;
import java.util.Objects;

/**
 * A register or ledger on paper, in one language.
 *
 * @param unit whose it is
 * @param period in words
 * @param facts sums, each in a few words
 * @param rows a cell for each column
 * @param empty what is said where there are no rows
 * @param notes below the list
 * @param signs names of lines to sign on, at the end
 * @param foot in small letters on each page
 */
public record Ledger(
    String title,
    String unit,
    String period,
    List<String> facts,
    List<Column> columns,
    List<List<String>> rows,
    String empty,
    List<String> notes,
    List<String> signs,
    String foot) {
  /** As fits beside each other on A4 in landscape. */
  public static final int MAX_COLUMNS = 20;

  /**
   * @param share of the width, beside the others'
   * @param numeric stands to the right
   */
  public record Column(String name, int share, boolean numeric) {}

  public Ledger {
    Objects.requireNonNull(title);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(period);
    Objects.requireNonNull(empty);
    Objects.requireNonNull(foot);
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = notes.stream().filter(note -> !note.isBlank()).toList();
    signs = List.copyOf(signs);
    if (columns.isEmpty() || columns.size() > MAX_COLUMNS) {
      throw new IllegalArgumentException(
          "a ledger has 1 to %d columns, got %s".formatted(MAX_COLUMNS, columns));
    }
  }
}

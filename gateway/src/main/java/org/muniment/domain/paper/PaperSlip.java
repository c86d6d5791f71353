package org.muniment.domain.paper;

import java.util.List;
import java.util.Objects;

/**
 * What stands on a slip (rules U1, U5), in one language.
 *
 * @param number of the request, as people say it
 * @param facts who wants it, what for, until when
 * @param columns of the table of things
 * @param things a row for each, as many cells as there are columns
 * @param events what happened to it: who gave leave, who handed it out
 * @param signs who signs, in the order of time
 * @param foot in small letters, such as when it was printed
 */
public record PaperSlip(
    String archive,
    String heading,
    String number,
    List<Fact> facts,
    List<Column> columns,
    List<List<String>> things,
    List<String> events,
    List<Sign> signs,
    String foot) {
  /** A name and what it is. */
  public record Fact(String name, String value) {}

  /**
   * @param share of the width, beside the others'
   */
  public record Column(String name, int share) {}

  /**
   * A line to sign on.
   *
   * @param strokes as they were written on the screen; empty for a line to be signed on paper
   * @param under name and date; empty for a line for the date
   */
  public record Sign(String name, String strokes, String under) {}

  public PaperSlip {
    Objects.requireNonNull(archive);
    Objects.requireNonNull(heading);
    Objects.requireNonNull(number);
    Objects.requireNonNull(foot);
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    things = List.copyOf(things);
    events = List.copyOf(events);
    signs = List.copyOf(signs);
    for (List<String> row : things) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has a cell for each of %d columns, got %s".formatted(columns.size(), row));
      }
    }
  }
}

package org.muniment.domain.paper;

import java.util.List;
import java.util.Objects;

/**
 * A report on paper, in one language: what it is about, its parts one after the other, and who
 * signs it.
 *
 * @param unit whose it is
 * @param mark in a frame below the title: what nobody may overlook; empty for none
 * @param foot in small letters on each page
 */
public record PaperReport(
    String unit,
    String title,
    String mark,
    List<Fact> facts,
    List<Part> parts,
    List<Sign> signs,
    String foot) {
  /** A name and what it is. */
  public record Fact(String name, String value) {}

  /**
   * Sentences, a table, or both.
   *
   * @param sentences above the table
   * @param columns none where there is no table
   * @param rows a cell for each column
   * @param after below the table; empty for nothing
   */
  public record Part(
      String title,
      List<String> sentences,
      List<Ledger.Column> columns,
      List<List<String>> rows,
      String after) {
    public Part {
      Objects.requireNonNull(title);
      Objects.requireNonNull(after);
      sentences = sentences.stream().filter(sentence -> !sentence.isBlank()).toList();
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row has a cell for each of %d columns, got %s".formatted(columns.size(), row));
        }
      }
    }

    public static Part of(String title, List<String> sentences) {
      return new Part(title, sentences, List.of(), List.of(), "");
    }
  }

  /**
   * A line to sign on.
   *
   * @param role what is signed
   * @param name who signs; empty where it is not known
   * @param date what stands before the line for the date
   */
  public record Sign(String role, String name, String date) {}

  public PaperReport {
    Objects.requireNonNull(unit);
    Objects.requireNonNull(title);
    Objects.requireNonNull(mark);
    Objects.requireNonNull(foot);
    facts = facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    parts = List.copyOf(parts);
    signs = List.copyOf(signs);
  }
}

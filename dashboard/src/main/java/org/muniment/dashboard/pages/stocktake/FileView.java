package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Optional;

/**
 * A file of a scanner with a memory, before and after it is taken.
 *
 * @param refused why it was not taken, in one sentence
 * @param file that was sent and is looked at
 * @param taken what came of the one that was taken last, in sentences; empty when none was
 */
public record FileView(
    long id,
    String name,
    boolean isOpen,
    Optional<String> refused,
    Optional<Sent> file,
    List<String> taken) {
  /**
   * A file that was sent.
   *
   * @param key under which it is kept
   * @param counts what would be said, and how often
   * @param notes lines in it that were taken before, and the like, in sentences
   * @param wrong how many lines cannot be taken
   * @param good how many can
   * @param more how many further lines are not shown, in words; empty when all are
   */
  public record Sent(
      String key,
      String name,
      List<Count> counts,
      List<String> notes,
      int wrong,
      int good,
      List<Row> problems,
      List<Row> rows,
      String more) {}

  /** How often something would be said. */
  public record Count(Look look, int count) {}

  /**
   * A line of the file.
   *
   * @param look what would be said of it
   * @param says the box and where it belongs, or what is wrong
   */
  public record Row(int number, String at, String code, Look look, String says) {}

  /** Before anything is sent. */
  static FileView empty(long id, String name, boolean isOpen) {
    return new FileView(id, name, isOpen, Optional.empty(), Optional.empty(), List.of());
  }

  FileView with(String sentence) {
    return new FileView(id, name, isOpen, Optional.of(sentence), file, taken);
  }

  FileView with(Sent sent) {
    return new FileView(id, name, isOpen, refused, Optional.of(sent), taken);
  }

  FileView taken(List<String> sentences) {
    return new FileView(id, name, isOpen, refused, Optional.empty(), List.copyOf(sentences));
  }
}

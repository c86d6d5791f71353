package org.muniment.dashboard.pages.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Progress;

/**
 * The page of a list.
 *
 * @param id empty before a list is sent
 * @param facts what the list is, in words
 * @param refused why the last thing asked for was not done
 * @param fields what a column can say, by key
 * @param run whether something is being done, or what came out
 */
public record ImportView(
    String id,
    String facts,
    Optional<String> refused,
    List<Choice> reading,
    List<Column> columns,
    Map<String, String> fields,
    long firstRow,
    List<Preview> preview,
    boolean corrects,
    Optional<Progress> progress,
    Optional<Result> result) {
  /** How the file is read: one select. */
  public record Choice(String name, String label, String chosen, Map<String, String> options) {}

  /**
   * @param number from 1
   * @param samples what stands in it, put together
   * @param chosen key of what it says; empty for nothing
   */
  public record Column(int number, String title, String samples, String chosen) {}

  /** A row as it will be taken. */
  public record Preview(long row, String barcode, String box, String item, String wrong) {}

  /**
   * What came out of a check or an import.
   *
   * @param isGood whether nothing is refused
   * @param mayRun whether there is something to import
   */
  public record Result(
      boolean isDone,
      boolean isGood,
      boolean mayRun,
      String sentence,
      List<Count> counts,
      List<Line> problems,
      String more) {}

  public record Count(String name, String value) {}

  public record Line(String row, String column, String sentence, boolean isWarning) {}
}

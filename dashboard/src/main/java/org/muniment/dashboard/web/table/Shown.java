package org.muniment.dashboard.web.table;

import java.util.List;
import java.util.function.Function;

/**
 * A list as the page shows it.
 *
 * @param rows sorted and filtered, at most {@link Table#MAX_SHOWN}
 * @param found how many the filter leaves
 */
public record Shown<T>(List<T> rows, int found, Tools tools) {
  /** The same with what the template shows of each row. */
  public <R> Shown<R> map(Function<T, R> line) {
    return new Shown<>(rows.stream().map(line).toList(), found, tools);
  }

  /** Whether there are rows that are not on the page. */
  public boolean cut() {
    return found > rows.size();
  }
}

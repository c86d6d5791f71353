package org.muniment.desk.holdings.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.domain.holding.intake.SafeCell;
import org.muniment.domain.holding.intake.Series;
import org.muniment.port.HoldingLists;
import org.muniment.port.Progress;

/**
 * A first look through all rows: where the last row of each box is, so that the second reading
 * keeps only the boxes in memory that are not complete yet.
 */
final class RowIndex {
  static final int MAX_ROWS = 2_000_000;

  private static final int TELL_EVERY = 5_000;

  private final Map<String, Long> lastRows = new HashMap<>();
  private final Series series = new Series();
  private long rows;

  static RowIndex of(OpenList list, Mapping mapping, Progress progress) throws IOException {
    RowIndex index = new RowIndex();
    try (HoldingLists.Lines lines = list.reader().lines(list.file(), list.about())) {
      Optional<Line> line = lines.next();
      while (line.isPresent()) {
        index.add(line.get(), mapping);
        if (index.rows % TELL_EVERY == 0) {
          progress.at("import.stage.reading", 0);
        }
        line = lines.next();
      }
    }
    index.lastRows.keySet().forEach(index.series::add);
    return index;
  }

  private void add(Line line, Mapping mapping) {
    if (line.number() < mapping.firstRow() || line.isBlank()) {
      return;
    }
    rows++;
    if (rows > MAX_ROWS) {
      throw Refusal.unacceptable("refusal.import.rows", MAX_ROWS);
    }
    String barcode = SafeCell.undo(mapping.value(line, Field.BARCODE));
    if (!barcode.isEmpty()) {
      lastRows.put(barcode, line.number());
    }
  }

  long rows() {
    return rows;
  }

  Series series() {
    return series;
  }

  /** Whether no row behind this one is of the same box. */
  boolean isLast(String barcode, long row) {
    return lastRows.getOrDefault(barcode, row) <= row;
  }
}

package org.muniment.domain.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A code as dark and light modules, without its quiet zone.
 *
 * @param rows 1 for bars
 * @param dark row by row, {@code row * columns + column}
 */
public record Modules(int columns, int rows, BitSet dark) {
  /** Dark modules side by side, over rows that are alike. */
  public record Run(int column, int row, int columns, int rows) {}

  public Modules {
    if (columns < 1 || rows < 1 || dark.length() > columns * rows) {
      throw new IllegalArgumentException(
          "%d modules do not fit into %d x %d".formatted(dark.length(), columns, rows));
    }
    dark = (BitSet) dark.clone();
  }

  @Override
  public BitSet dark() {
    return (BitSet) dark.clone();
  }

  /** All that is dark, as few rectangles. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int row = 0; row < rows; ) {
      int end = row + 1;
      while (end < rows && row(end).equals(row(row))) {
        end++;
      }
      addRow(runs, row, end - row);
      row = end;
    }
    return runs;
  }

  private void addRow(List<Run> runs, int row, int alike) {
    BitSet bits = row(row);
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int to = bits.nextClearBit(from);
      runs.add(new Run(from, row, to - from, alike));
      from = bits.nextSetBit(to);
    }
  }

  private BitSet row(int row) {
    return dark.get(row * columns, (row + 1) * columns);
  }
}

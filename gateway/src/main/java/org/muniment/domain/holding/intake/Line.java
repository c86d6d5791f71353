package org.muniment.domain.holding.intake;

import java.util.List;
import java.util.Map;
import org.muniment.domain.text.Message;

/**
 * A row of a list as the file has it.
 *
 * @param number as a spreadsheet program counts rows, from 1; of a finding aid the number of the
 *     container, where 0 is the line of titles
 * @param cells texts, blanks around them dropped; empty where nothing stands
 * @param flaws of cells whose text is not what the person sees, by index
 */
public record Line(long number, List<String> cells, Map<Integer, Message> flaws) {
  /** What a spreadsheet program takes in one cell. */
  public static final int MAX_CELL = 32_767;

  public static final int MAX_COLUMNS = 1_024;

  public Line {
    cells = List.copyOf(cells);
    flaws = Map.copyOf(flaws);
  }

  public Line(long number, List<String> cells) {
    this(number, cells, Map.of());
  }

  /** Empty beyond the end of the row. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  public boolean isBlank() {
    return flaws.isEmpty() && cells.stream().allMatch(String::isEmpty);
  }
}

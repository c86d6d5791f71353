package org.muniment.domain.label;

import java.util.Objects;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.Sheet.Order;
import org.muniment.domain.text.BadInput;

/**
 * How labels are to be printed.
 *
 * @param start the first free place of the first sheet, from 1
 */
public record Job(Sheet sheet, int start, Order order, Offset offset, Symbols symbols) {
  /** A page of twenty-five sheets; more is printed in parts. */
  public static final int MAX_LABELS = 2_000;

  public Job {
    Objects.requireNonNull(order);
    Objects.requireNonNull(offset);
    Objects.requireNonNull(symbols);
    if (start < 1 || start > sheet.perPage()) {
      throw new BadInput("refusal.sheet.start", sheet.perPage(), start);
    }
  }
}

package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.muniment.domain.stocktake.Expected;

/**
 * A piece of what was expected.
 *
 * @param next where the piece behind it begins; empty at the end
 */
public record ExpectedPage(List<Expected> boxes, OptionalInt next) {
  public ExpectedPage {
    boxes = List.copyOf(boxes);
    Objects.requireNonNull(next);
  }
}

package org.muniment.domain.holding.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;

/**
 * What a row says.
 *
 * @param box values of the box by field, in their canonical form: keys, ISO dates, plain numbers
 * @param item values of an item in it; empty when the row says nothing of one
 */
public record Row(
    long number,
    Optional<Barcode> barcode,
    Map<Field, String> box,
    Map<Field, String> item,
    List<Problem> problems) {
  public Row {
    box = Map.copyOf(box);
    item = Map.copyOf(item);
    problems = List.copyOf(problems);
  }

  public boolean isGood() {
    return barcode.isPresent() && problems.stream().allMatch(Problem::isWarning);
  }
}

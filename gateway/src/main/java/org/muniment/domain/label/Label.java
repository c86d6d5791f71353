package org.muniment.domain.label;

import java.util.List;
import java.util.Objects;
import org.muniment.domain.holding.Barcode;

/**
 * What stands on a label.
 *
 * @param code what scanners read, and people below it
 * @param lines what it is, the most telling first; as many as there is room for are printed
 * @param mark that it is not the first of its code: {@code 第2次}; empty on the first
 */
public record Label(Barcode code, List<String> lines, String mark) {
  public Label {
    Objects.requireNonNull(code);
    Objects.requireNonNull(mark);
    lines = lines.stream().filter(line -> !line.isBlank()).toList();
  }
}

package org.muniment.domain.label;

import java.util.List;
import java.util.Optional;

/** The sheets that are sold everywhere, and the common rolls of label printers. */
public final class Sheets {
  public static final String CUSTOM = "custom";

  /** From the largest labels to the smallest; the first is what nobody's choice means. */
  public static final List<Sheet> SHIPPED =
      List.of(
          a4("a4-3x8", 3, 8, 70, 36, 0, 4.5, 0),
          a4("a4-2x7", 2, 7, 99.1, 38.1, 4.65, 15.15, 2.5),
          a4("a4-3x7", 3, 7, 63.5, 38.1, 7.2, 15.15, 2.55),
          a4("a4-4x10", 4, 10, 48.5, 25.4, 8, 21.5, 0),
          a4("a4-5x13", 5, 13, 38.1, 21.2, 4.75, 10.7, 2.5),
          Sheet.roll("roll-100x50", 100, 50),
          Sheet.roll("roll-70x40", 70, 40),
          Sheet.roll("roll-50x30", 50, 30));

  private Sheets() {}

  public static Optional<Sheet> byKey(String key) {
    return SHIPPED.stream().filter(sheet -> sheet.key().equals(key)).findFirst();
  }

  private static Sheet a4(
      String key,
      int columns,
      int rows,
      double widthMm,
      double heightMm,
      double leftMm,
      double topMm,
      double gapXMm) {
    return new Sheet(
        key,
        Sheet.A4_WIDTH_MM,
        Sheet.A4_HEIGHT_MM,
        columns,
        rows,
        widthMm,
        heightMm,
        leftMm,
        topMm,
        gapXMm,
        0);
  }
}

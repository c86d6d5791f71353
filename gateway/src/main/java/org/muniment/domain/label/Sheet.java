package org.muniment.domain.label;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.text.BadInput;

/**
 * A sheet of labels, or the roll of a label printer, of which each label is a sheet of its own.
 *
 * @param leftMm from the paper's edge to the first label's
 * @param gapXMm between two labels side by side; 0 when they touch
 */
public record Sheet(
    String key,
    double paperWidthMm,
    double paperHeightMm,
    int columns,
    int rows,
    double labelWidthMm,
    double labelHeightMm,
    double leftMm,
    double topMm,
    double gapXMm,
    double gapYMm) {
  public static final double A4_WIDTH_MM = 210;
  public static final double A4_HEIGHT_MM = 297;
  public static final int MAX_COLUMNS = 20;
  public static final int MAX_ROWS = 50;

  /** What no printer can do better than. */
  private static final double TOLERANCE_MM = 0.5;

  private static final double MIN_LABEL_MM = 10;

  /** In which direction a sheet is filled. */
  public enum Order {
    ROWS("rows"),
    COLUMNS("columns");

    private final String key;

    Order(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /**
   * Where a label lies.
   *
   * @param page counted from 0
   */
  public record Place(int page, double xMm, double yMm) {}

  /**
   * How far a printer is off: everything is shifted by this.
   *
   * @param xMm to the right
   * @param yMm down
   */
  public record Offset(double xMm, double yMm) {
    public static final double MAX_MM = 20;
    public static final Offset NONE = new Offset(0, 0);

    public Offset {
      if (!(Math.abs(xMm) <= MAX_MM && Math.abs(yMm) <= MAX_MM)) {
        throw new BadInput("refusal.sheet.offset", MAX_MM);
      }
    }
  }

  public Sheet {
    if (columns < 1 || columns > MAX_COLUMNS || rows < 1 || rows > MAX_ROWS) {
      throw new BadInput("refusal.sheet.count", MAX_COLUMNS, MAX_ROWS);
    }
    if (!(labelWidthMm >= MIN_LABEL_MM && labelHeightMm >= MIN_LABEL_MM)) {
      throw new BadInput("refusal.sheet.small", MIN_LABEL_MM);
    }
    if (!(leftMm >= 0 && topMm >= 0 && gapXMm >= 0 && gapYMm >= 0)) {
      throw new BadInput("refusal.sheet.negative");
    }
    double right = leftMm + columns * labelWidthMm + (columns - 1) * gapXMm;
    double bottom = topMm + rows * labelHeightMm + (rows - 1) * gapYMm;
    if (!(right <= paperWidthMm + TOLERANCE_MM && bottom <= paperHeightMm + TOLERANCE_MM)) {
      throw new BadInput("refusal.sheet.large", right, bottom, paperWidthMm, paperHeightMm);
    }
  }

  /** Labels on A4 paper as somebody measured them. */
  public static Sheet custom(
      int columns,
      int rows,
      double labelWidthMm,
      double labelHeightMm,
      double leftMm,
      double topMm,
      double gapXMm,
      double gapYMm) {
    return new Sheet(
        Sheets.CUSTOM,
        A4_WIDTH_MM,
        A4_HEIGHT_MM,
        columns,
        rows,
        labelWidthMm,
        labelHeightMm,
        leftMm,
        topMm,
        gapXMm,
        gapYMm);
  }

  static Sheet roll(String key, double widthMm, double heightMm) {
    return new Sheet(key, widthMm, heightMm, 1, 1, widthMm, heightMm, 0, 0, 0, 0);
  }

  public int perPage() {
    return columns * rows;
  }

  /** Whether each label is a page: what label printers have. */
  public boolean isRoll() {
    return perPage() == 1;
  }

  /**
   * Where labels lie.
   *
   * @param start the first label's place on the first page, from 1: what is before it is used up
   */
  public List<Place> places(int count, int start, Order order, Offset offset) {
    if (start < 1 || start > perPage()) {
      throw new BadInput("refusal.sheet.start", perPage(), start);
    }
    List<Place> places = new ArrayList<>();
    for (int n = start - 1; n < start - 1 + count; n++) {
      places.add(place(n / perPage(), n % perPage(), order, offset));
    }
    return places;
  }

  private Place place(int page, int cell, Order order, Offset offset) {
    int column = order == Order.ROWS ? cell % columns : cell / rows;
    int row = order == Order.ROWS ? cell / columns : cell % rows;
    double x = leftMm + column * (labelWidthMm + gapXMm) + offset.xMm();
    double y = topMm + row * (labelHeightMm + gapYMm) + offset.yMm();
    return new Place(page, x, y);
  }
}

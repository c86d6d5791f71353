package org.muniment.domain.paper;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Modules;

/**
 * A signature as it was written on the screen ({@link org.muniment.domain.loan.Signature}), in
 * filled rectangles, which is all that a drawing has.
 */
final class Ink {
  /** Of the pad that was written on. */
  static final int WIDTH = 600;

  static final int HEIGHT = 200;

  private static final int PEN = 2;
  private static final Pattern STEP = Pattern.compile("([ML])([0-9]{1,3}) ([0-9]{1,3})");

  private Ink() {}

  /** As wide as asked, a third as high; what is not a path leaves no ink. */
  static List<Bar> bars(String strokes, double xMm, double yMm, double widthMm) {
    BitSet dark = new BitSet(WIDTH * HEIGHT);
    Matcher step = STEP.matcher(strokes);
    int x = 0;
    int y = 0;
    while (step.find()) {
      int toX = Integer.parseInt(step.group(2));
      int toY = Integer.parseInt(step.group(3));
      boolean isMove = step.group(1).equals("M");
      line(dark, isMove ? toX : x, isMove ? toY : y, toX, toY);
      x = toX;
      y = toY;
    }
    double unit = widthMm / WIDTH;
    return new Modules(WIDTH, HEIGHT, dark)
        .runs().stream()
            .map(
                run ->
                    new Bar(
                        xMm + run.column() * unit,
                        yMm + run.row() * unit,
                        run.columns() * unit,
                        run.rows() * unit))
            .toList();
  }

  private static void line(BitSet dark, int fromX, int fromY, int toX, int toY) {
    int steps = Math.max(1, Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
    for (int i = 0; i <= steps; i++) {
      int x = Math.round(fromX + (toX - fromX) * (float) i / steps);
      int y = Math.round(fromY + (toY - fromY) * (float) i / steps);
      dot(dark, x, y);
    }
  }

  private static void dot(BitSet dark, int x, int y) {
    int left = Math.max(0, x - PEN);
    int right = Math.min(WIDTH, x + PEN + 1);
    for (int row = Math.max(0, y - PEN); row < Math.min(HEIGHT, y + PEN + 1); row++) {
      if (left < right) {
        dark.set(row * WIDTH + left, row * WIDTH + right);
      }
    }
  }
}

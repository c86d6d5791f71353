package org.muniment.domain.paper;

import java.util.List;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Layout;
import org.muniment.domain.label.Modules;

/**
 * A code where there is so much room, as on labels: bars as coarse as they may be, each a whole
 * number of a printer's dots, with their quiet zone inside; a number that is too long for bars is a
 * QR code.
 *
 * @param widthMm with the quiet zone
 * @param heightMm with the quiet zone
 */
record CodePlace(List<Bar> bars, double widthMm, double heightMm) {
  private static final double MAX_BAR_MM = 0.42;

  /** Rounding never makes a module one dot finer. */
  private static final double HAIR = 1e-6;

  /**
   * @param barsMm height of bars
   */
  static CodePlace of(
      String code, LabelPages.Coder coder, double xMm, double yMm, double widthMm, double barsMm) {
    Modules modules = coder.bars(code);
    int columns = modules.columns() + 2 * Layout.BARS_QUIET;
    double module = down(Math.min(widthMm / columns, MAX_BAR_MM));
    if (module < Layout.MIN_BAR_MM - HAIR) {
      return square(coder.square(code), xMm, yMm);
    }
    double left = up(xMm) + Layout.BARS_QUIET * module;
    List<Bar> bars =
        modules.runs().stream()
            .map(run -> new Bar(left + run.column() * module, yMm, run.columns() * module, barsMm))
            .toList();
    return new CodePlace(bars, columns * module, barsMm);
  }

  private static CodePlace square(Modules modules, double xMm, double yMm) {
    double module = up(Layout.MIN_SQUARE_MM);
    double quiet = Layout.SQUARE_QUIET * module;
    double left = up(xMm) + quiet;
    double top = up(yMm) + quiet;
    List<Bar> bars =
        modules.runs().stream()
            .map(
                run ->
                    new Bar(
                        left + run.column() * module,
                        top + run.row() * module,
                        run.columns() * module,
                        run.rows() * module))
            .toList();
    double side = modules.columns() * module + 2 * quiet;
    return new CodePlace(bars, side, side);
  }

  boolean isSquare() {
    return widthMm == heightMm;
  }

  private static double up(double lengthMm) {
    return Math.ceil(lengthMm / LabelPages.DOT_MM - HAIR) * LabelPages.DOT_MM;
  }

  private static double down(double lengthMm) {
    return Math.floor(lengthMm / LabelPages.DOT_MM + HAIR) * LabelPages.DOT_MM;
  }
}

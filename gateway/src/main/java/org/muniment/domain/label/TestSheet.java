package org.muniment.domain.label;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.Sheet.Order;

/**
 * A page that shows how far a printer is off: the outline of every label with its number, and two
 * rulers. Laid over a sheet of labels it tells the offsets.
 */
public final class TestSheet {
  private static final double LINE_MM = 0.15;
  private static final double NUMBER_MM = 5;
  private static final double FIGURE_MM = 2.6;

  /** Longest ruler; what is left of a small label is less. */
  private static final int RULER_MM = 100;

  private static final int TEN = 10;
  private static final int FIVE = 5;

  private TestSheet() {}

  public static Page of(Sheet sheet, Offset offset) {
    List<Bar> bars = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    int number = 1;
    for (Sheet.Place place : sheet.places(sheet.perPage(), 1, Order.ROWS, offset)) {
      outline(bars, place, sheet);
      texts.add(number(place, sheet, number++));
    }
    Sheet.Place first = sheet.places(1, 1, Order.ROWS, offset).get(0);
    rulers(bars, texts, first, sheet);
    return new Page(sheet.paperWidthMm(), sheet.paperHeightMm(), new Drawing(bars, texts));
  }

  private static void outline(List<Bar> bars, Sheet.Place at, Sheet sheet) {
    double width = sheet.labelWidthMm();
    double height = sheet.labelHeightMm();
    bars.add(new Bar(at.xMm(), at.yMm(), width, LINE_MM));
    bars.add(new Bar(at.xMm(), at.yMm() + height - LINE_MM, width, LINE_MM));
    bars.add(new Bar(at.xMm(), at.yMm(), LINE_MM, height));
    bars.add(new Bar(at.xMm() + width - LINE_MM, at.yMm(), LINE_MM, height));
  }

  private static Text number(Sheet.Place at, Sheet sheet, int number) {
    double x = at.xMm() + sheet.labelWidthMm() / 2;
    double y = at.yMm() + sheet.labelHeightMm() / 2 + NUMBER_MM / 2;
    return new Text(
        x,
        y,
        NUMBER_MM,
        sheet.labelWidthMm(),
        Align.CENTRE,
        Fit.SHRINK,
        false,
        Integer.toString(number));
  }

  /** A stroke every millimetre from the first label's corner, longer at fives and tens. */
  private static void rulers(List<Bar> bars, List<Text> texts, Sheet.Place at, Sheet sheet) {
    int across = (int) Math.min(RULER_MM, sheet.paperWidthMm() - at.xMm());
    for (int mm = 0; mm <= across; mm++) {
      double length = length(mm);
      bars.add(new Bar(at.xMm() + mm, at.yMm(), LINE_MM, length));
      if (mm > 0 && mm % TEN == 0) {
        texts.add(figure(at.xMm() + mm, at.yMm() + length + FIGURE_MM, mm, Align.CENTRE));
      }
    }
    int down = (int) Math.min(RULER_MM, sheet.paperHeightMm() - at.yMm());
    for (int mm = 0; mm <= down; mm++) {
      double length = length(mm);
      bars.add(new Bar(at.xMm(), at.yMm() + mm, length, LINE_MM));
      if (mm > 0 && mm % TEN == 0) {
        texts.add(figure(at.xMm() + length + 0.5, at.yMm() + mm + 1, mm, Align.LEFT));
      }
    }
  }

  private static double length(int mm) {
    if (mm % TEN == 0) {
      return 4;
    }
    return mm % FIVE == 0 ? 3 : 2;
  }

  private static Text figure(double x, double y, int mm, Align align) {
    return new Text(x, y, FIGURE_MM, TEN, align, Fit.SHRINK, false, Integer.toString(mm));
  }
}

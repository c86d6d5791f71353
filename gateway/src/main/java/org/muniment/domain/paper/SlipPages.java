package org.muniment.domain.paper;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.Sheet;

/** Slips (rules U1, U5) on A4 paper; many things go on over several pages. */
public final class SlipPages {
  private static final double LEFT_MM = 16;
  private static final double WIDTH_MM = Sheet.A4_WIDTH_MM - 2 * LEFT_MM;
  private static final double TOP_MM = 14;

  /** What is above the foot. */
  private static final double BOTTOM_MM = Sheet.A4_HEIGHT_MM - 18;

  private static final double LETTERS_MM = 3.7;
  private static final double SMALL_MM = 3;
  private static final double LINE_MM = 5;
  private static final double ROW_PADDING_MM = 1.2;
  private static final double RULE_MM = 0.2;
  private static final double NAME_MM = 32;
  private static final double SIGN_HEIGHT_MM = 30;
  private static final double STROKES_MM = 48;
  private static final int CELL_LINES = 3;
  private static final int FACT_LINES = 4;
  private static final double LETTER_PER_LINE = 0.8;

  private final PaperSlip slip;
  private final List<List<Bar>> bars = new ArrayList<>();
  private final List<List<Text>> texts = new ArrayList<>();

  private double y;

  private SlipPages(PaperSlip slip) {
    this.slip = slip;
  }

  public static List<Page> of(PaperSlip slip) {
    SlipPages pages = new SlipPages(slip);
    pages.turn();
    pages.head();
    pages.table();
    slip.events().forEach(pages::event);
    pages.signs();
    return pages.made();
  }

  private void turn() {
    bars.add(new ArrayList<>());
    texts.add(new ArrayList<>());
    y = TOP_MM;
  }

  /** Turns the page where so much would not fit any more. */
  private boolean need(double heightMm) {
    boolean isFull = y + heightMm > BOTTOM_MM;
    if (isFull) {
      turn();
    }
    return isFull;
  }

  private void head() {
    double middle = Sheet.A4_WIDTH_MM / 2;
    add(new Text(middle, y + 4, 4.2, WIDTH_MM, Align.CENTRE, Fit.CUT, false, slip.archive()));
    add(new Text(middle, y + 13, 7.5, WIDTH_MM, Align.CENTRE, Fit.SHRINK, true, slip.heading()));
    double right = LEFT_MM + WIDTH_MM;
    add(
        new Text(
            right, y + 4, LETTERS_MM, WIDTH_MM / 3, Align.RIGHT, Fit.SHRINK, false, slip.number()));
    y += 20;
    slip.facts().stream().filter(fact -> !fact.value().isBlank()).forEach(this::fact);
    y += 2;
  }

  private void fact(PaperSlip.Fact fact) {
    double width = WIDTH_MM - NAME_MM;
    List<String> lines = Wrap.of(fact.value(), width / LETTERS_MM, FACT_LINES);
    need(lines.size() * LINE_MM);
    write(LEFT_MM, NAME_MM - 2, Fit.SHRINK, false, fact.name());
    for (String line : lines) {
      write(LEFT_MM + NAME_MM, width, Fit.CUT, false, line);
      y += LINE_MM;
    }
    y += ROW_PADDING_MM / 2;
  }

  private void table() {
    tableHead();
    for (List<String> row : slip.things()) {
      row(row, false);
    }
    y += 3;
  }

  private void tableHead() {
    rule(RULE_MM * 2);
    row(slip.columns().stream().map(PaperSlip.Column::name).toList(), true);
  }

  private void row(List<String> cells, boolean isHead) {
    List<List<String>> lines = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> wrapped = Wrap.of(cells.get(i), widthMm(i) / LETTERS_MM, CELL_LINES);
      lines.add(wrapped);
      most = Math.max(most, wrapped.size());
    }
    double height = most * LINE_MM + 2 * ROW_PADDING_MM;
    if (need(height + RULE_MM) && !isHead) {
      tableHead();
    }
    double top = y;
    double x = LEFT_MM;
    for (int i = 0; i < cells.size(); i++) {
      y = top + ROW_PADDING_MM;
      for (String line : lines.get(i)) {
        write(x + 1, widthMm(i), Fit.SHRINK, isHead, line);
        y += LINE_MM;
      }
      add(new Bar(x, top, RULE_MM, height));
      x += widthMm(i) + 2;
    }
    add(new Bar(x - RULE_MM, top, RULE_MM, height));
    y = top + height;
    rule(RULE_MM);
  }

  private double widthMm(int column) {
    int all = slip.columns().stream().mapToInt(PaperSlip.Column::share).sum();
    return WIDTH_MM * slip.columns().get(column).share() / all - 2;
  }

  private void event(String words) {
    List<String> lines = Wrap.of(words, WIDTH_MM / LETTERS_MM, FACT_LINES);
    need(lines.size() * LINE_MM);
    for (String line : lines) {
      write(LEFT_MM, WIDTH_MM, Fit.CUT, false, line);
      y += LINE_MM;
    }
  }

  /** Two beside each other. */
  private void signs() {
    y += 3;
    double half = WIDTH_MM / 2;
    for (int i = 0; i < slip.signs().size(); i++) {
      if (i % 2 == 0) {
        need(SIGN_HEIGHT_MM);
      }
      sign(slip.signs().get(i), LEFT_MM + (i % 2) * half, half - 6);
      y += i % 2 == 1 ? SIGN_HEIGHT_MM : 0;
    }
  }

  private void sign(PaperSlip.Sign sign, double x, double width) {
    double top = y;
    write(x, width, Fit.SHRINK, false, sign.name());
    double base = top + SIGN_HEIGHT_MM - 2 * LINE_MM;
    for (Bar stroke : Ink.bars(sign.strokes(), x + 10, base - STROKES_MM / 3, STROKES_MM)) {
      add(stroke);
    }
    add(new Bar(x, base, width, RULE_MM));
    y = base + 0.5;
    write(x, width, Fit.SHRINK, false, sign.under());
    y = top;
  }

  private void rule(double thickMm) {
    add(new Bar(LEFT_MM, y, WIDTH_MM, thickMm));
  }

  private void write(double x, double width, Fit fit, boolean bold, String words) {
    if (words.isBlank()) {
      return;
    }
    double baseline = y + LINE_MM * LETTER_PER_LINE;
    add(new Text(x, baseline, LETTERS_MM, width, Align.LEFT, fit, bold, words));
  }

  private void add(Text text) {
    texts.get(texts.size() - 1).add(text);
  }

  private void add(Bar bar) {
    bars.get(bars.size() - 1).add(bar);
  }

  private List<Page> made() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double foot = Sheet.A4_HEIGHT_MM - 10;
      texts
          .get(i)
          .add(
              new Text(
                  LEFT_MM, foot, SMALL_MM, WIDTH_MM - 20, Align.LEFT, Fit.CUT, false, slip.foot()));
      String number = (i + 1) + " / " + texts.size();
      double right = LEFT_MM + WIDTH_MM;
      texts.get(i).add(new Text(right, foot, SMALL_MM, 18, Align.RIGHT, Fit.SHRINK, false, number));
      Drawing drawing = new Drawing(bars.get(i), texts.get(i));
      pages.add(new Page(Sheet.A4_WIDTH_MM, Sheet.A4_HEIGHT_MM, drawing));
    }
    return pages;
  }
}

package org.muniment.domain.paper;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;

/** Pages that are filled from top to bottom, one after the other. For one thread. */
final class Sheaf {
  static final double RULE_MM = 0.2;

  private static final double LETTER_PER_LINE = 0.8;
  private static final double LINE_PER_LETTER = 1.35;
  private static final double CELL_PADDING_MM = 0.8;
  private static final double FOOT_MM = 3;
  private static final double PAGE_NUMBER_MM = 40;

  /**
   * The paper and its letters.
   *
   * @param marginMm on all sides; the foot stands in the lower one
   * @param lettersMm size of usual letters
   */
  record Paper(double widthMm, double heightMm, double marginMm, double lettersMm) {
    double innerMm() {
      return widthMm - 2 * marginMm;
    }

    double lineMm() {
      return lettersMm * LINE_PER_LETTER;
    }
  }

  /**
   * A column of a table.
   *
   * @param widthMm with its padding
   */
  record Column(double widthMm, boolean numeric) {}

  private final Paper paper;
  private final List<List<Bar>> bars = new ArrayList<>();
  private final List<List<Text>> texts = new ArrayList<>();

  private double y;

  Sheaf(Paper paper) {
    this.paper = paper;
    turn();
  }

  private void turn() {
    bars.add(new ArrayList<>());
    texts.add(new ArrayList<>());
    y = paper.marginMm();
  }

  /** Where the next thing begins. */
  double y() {
    return y;
  }

  void moveTo(double yMm) {
    y = yMm;
  }

  void skip(double heightMm) {
    y += heightMm;
  }

  /**
   * Turns the page where so much would not fit any more.
   *
   * @return whether it did
   */
  boolean need(double heightMm) {
    boolean isFull = y + heightMm > paper.heightMm() - paper.marginMm() - FOOT_MM;
    if (isFull) {
      turn();
    }
    return isFull;
  }

  void rule(double thickMm) {
    add(new Bar(paper.marginMm(), y, paper.innerMm(), thickMm));
  }

  /** A text from {@code x} on in the line that begins here, which stays the same. */
  void write(double x, double width, Fit fit, boolean bold, String words) {
    write(x, width, Align.LEFT, fit, bold, words);
  }

  private void write(double x, double width, Align align, Fit fit, boolean bold, String words) {
    if (!words.isBlank()) {
      double baseline = y + paper.lineMm() * LETTER_PER_LINE;
      add(new Text(x, baseline, paper.lettersMm(), width, align, fit, bold, words));
    }
  }

  /** Lines from {@code x} on, each below the other. */
  void paragraph(double x, double width, int most, String words) {
    List<String> lines = Wrap.of(words, width / paper.lettersMm(), most);
    need(lines.size() * paper.lineMm());
    for (String line : lines) {
      write(x, width, Fit.SHRINK, false, line);
      y += paper.lineMm();
    }
  }

  /**
   * A row of a table, framed; it is never divided.
   *
   * @param lines that a cell may have; what is longer ends with …
   * @return whether it begins a page
   */
  boolean row(List<Column> columns, List<String> cells, int lines, boolean isHead) {
    List<List<String>> wrapped = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      double width = columns.get(i).widthMm() - 2 * CELL_PADDING_MM;
      List<String> cell = Wrap.of(cells.get(i), width / paper.lettersMm(), lines);
      wrapped.add(cell);
      most = Math.max(most, cell.size());
    }
    double height = most * paper.lineMm() + 2 * CELL_PADDING_MM;
    boolean turned = need(height + RULE_MM);
    if (!turned || isHead) {
      draw(columns, wrapped, height, isHead);
    }
    return turned;
  }

  private void draw(List<Column> columns, List<List<String>> cells, double height, boolean isHead) {
    double top = y;
    double x = paper.marginMm();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      add(new Bar(x, top, RULE_MM, height));
      y = top + CELL_PADDING_MM;
      for (String line : cells.get(i)) {
        cell(x, column, isHead, line);
        y += paper.lineMm();
      }
      x += column.widthMm();
    }
    add(new Bar(x - RULE_MM, top, RULE_MM, height));
    y = top + height;
    rule(isHead ? 2 * RULE_MM : RULE_MM);
  }

  private void cell(double x, Column column, boolean isHead, String line) {
    double width = column.widthMm() - 2 * CELL_PADDING_MM;
    Align align = column.numeric() ? Align.RIGHT : Align.LEFT;
    double at = column.numeric() ? x + column.widthMm() - CELL_PADDING_MM : x + CELL_PADDING_MM;
    write(at, width, align, Fit.SHRINK, isHead, line);
  }

  void add(Text text) {
    texts.get(texts.size() - 1).add(text);
  }

  void add(Bar bar) {
    bars.get(bars.size() - 1).add(bar);
  }

  /** All pages, each with its foot. */
  List<Page> made(String footWords, Numbering numbering) {
    List<Page> pages = new ArrayList<>();
    double baseline = paper.heightMm() - paper.marginMm() + FOOT_MM / 2;
    double right = paper.widthMm() - paper.marginMm();
    for (int i = 0; i < texts.size(); i++) {
      double room = paper.innerMm() - PAGE_NUMBER_MM;
      List<Text> all = texts.get(i);
      all.add(foot(paper.marginMm(), baseline, room, Align.LEFT, footWords));
      String number = numbering.of(i + 1, texts.size());
      all.add(foot(right, baseline, PAGE_NUMBER_MM, Align.RIGHT, number));
      pages.add(new Page(paper.widthMm(), paper.heightMm(), new Drawing(bars.get(i), all)));
    }
    return pages;
  }

  private static Text foot(double x, double baseline, double width, Align align, String words) {
    return new Text(x, baseline, FOOT_MM * LETTER_PER_LINE, width, align, Fit.CUT, false, words);
  }
}

package org.muniment.domain.paper;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Sheet;

/**
 * Count sheets on A4: each shelf with its own code, its boxes from left to right with theirs. A
 * shelf that goes on over the page has its code there again, so that each page can be scanned on
 * its own.
 */
public final class CountSheetPages {
  private static final Sheaf.Paper PAPER =
      new Sheaf.Paper(Sheet.A4_WIDTH_MM, Sheet.A4_HEIGHT_MM, 12, 2.9);

  private static final double LEFT = PAPER.marginMm();
  private static final double TITLE_MM = 5.6;
  private static final double NAME_MM = 4.6;
  private static final double NUMBER_MM = 2.7;
  private static final double SHELF_MM = 17;
  private static final double SHELF_BARS_MM = 8.5;
  private static final double HEAD_MM = 5;
  private static final double LINE_MM = 15;
  private static final double LINE_BARS_MM = 8;
  private static final double PADDING_MM = 1.2;
  private static final double TICK_MM = 6;
  private static final double SIGN_MM = 14;
  private static final double SIGN_WIDTH_MM = 80;
  private static final double SIGN_NAME_MM = 24;

  private static final double POSITION_WIDTH = 12;
  private static final double CODE_WIDTH = 72;
  private static final double BOX_WIDTH = 52;
  private static final double THERE_WIDTH = 14;
  private static final double CODE_X = LEFT + POSITION_WIDTH;
  private static final double BOX_X = CODE_X + CODE_WIDTH;
  private static final double THERE_X = BOX_X + BOX_WIDTH;
  private static final double REMARKS_X = THERE_X + THERE_WIDTH;
  private static final double RIGHT = LEFT + PAPER.innerMm();

  private static final int GUIDE_LINES = 4;
  private static final int BOX_LINES = 2;

  private final CountSheet sheet;
  private final LabelPages.Coder coder;
  private final Sheaf sheaf = new Sheaf(PAPER);

  private CountSheetPages(CountSheet sheet, LabelPages.Coder coder) {
    this.sheet = sheet;
    this.coder = coder;
  }

  public static List<Page> of(CountSheet sheet, Numbering numbering, LabelPages.Coder coder) {
    CountSheetPages pages = new CountSheetPages(sheet, coder);
    pages.head();
    for (CountSheet.Shelf shelf : sheet.shelves()) {
      pages.shelf(shelf);
    }
    pages.end();
    return pages.sheaf.made(sheet.foot(), numbering);
  }

  private void head() {
    double middle = PAPER.widthMm() / 2;
    double line = sheaf.y() + TITLE_MM * 0.8;
    double width = PAPER.innerMm();
    sheaf.add(
        new Text(
            middle, line, TITLE_MM, width * 0.6, Align.CENTRE, Fit.SHRINK, true, sheet.title()));
    sheaf.write(LEFT, width * 0.2, Fit.SHRINK, false, sheet.unit());
    sheaf.skip(TITLE_MM + 1.5);
    sheaf.paragraph(LEFT, width, GUIDE_LINES, String.join(" · ", sheet.facts()));
    sheaf.paragraph(LEFT, width, GUIDE_LINES, sheet.guide());
  }

  /** With its first box at least, or on the next page. */
  private void shelf(CountSheet.Shelf shelf) {
    sheaf.skip(PADDING_MM * 2);
    sheaf.need(SHELF_MM + HEAD_MM + 2 * LINE_MM);
    shelfHead(shelf);
    for (CountSheet.Line line : shelf.lines()) {
      Optional<CodePlace> code = line.barcode().map(this::inColumn);
      double height = Math.max(LINE_MM, code.map(CountSheetPages::heightMm).orElse(0.0));
      if (sheaf.need(height)) {
        shelfHead(shelf);
        // The page turned, and with it the place of the code.
        code = line.barcode().map(this::inColumn);
      }
      line(line, code, height);
    }
  }

  private static double heightMm(CodePlace code) {
    return code.isSquare() ? code.heightMm() + PADDING_MM : LINE_MM;
  }

  private CodePlace inColumn(Barcode code) {
    return CodePlace.of(
        code.value(), coder, CODE_X, sheaf.y() + PADDING_MM, CODE_WIDTH, LINE_BARS_MM);
  }

  private void shelfHead(CountSheet.Shelf shelf) {
    sheaf.rule(3 * Sheaf.RULE_MM);
    double top = sheaf.y();
    double baseline = top + SHELF_MM / 2;
    double width = shelf.code().isPresent() ? BOX_X - LEFT : PAPER.innerMm();
    sheaf.add(
        new Text(LEFT, baseline, NAME_MM, width - 2, Align.LEFT, Fit.SHRINK, true, shelf.name()));
    shelf.code().ifPresent(code -> shelfCode(code, top));
    sheaf.moveTo(top + SHELF_MM);
    headings();
  }

  private void shelfCode(Barcode code, double top) {
    double room = RIGHT - BOX_X;
    CodePlace place =
        CodePlace.of(code.value(), coder, BOX_X, top + PADDING_MM * 2, room, SHELF_BARS_MM);
    place.bars().forEach(sheaf::add);
    double beside = place.isSquare() ? place.widthMm() : 0;
    double baseline = place.isSquare() ? top + SHELF_MM / 2 : top + SHELF_MM - NUMBER_MM;
    number(BOX_X + beside, baseline, room - beside, code);
  }

  private void number(double x, double baseline, double width, Barcode code) {
    sheaf.add(
        new Text(
            x + 2, baseline, NUMBER_MM, width - 3, Align.LEFT, Fit.SHRINK, true, code.value()));
  }

  private void headings() {
    CountSheet.Headings names = sheet.headings();
    heading(LEFT, POSITION_WIDTH, names.position());
    heading(CODE_X, CODE_WIDTH, names.barcode());
    heading(BOX_X, BOX_WIDTH, names.box());
    heading(THERE_X, THERE_WIDTH, names.there());
    heading(REMARKS_X, RIGHT - REMARKS_X, names.remarks());
    sheaf.skip(HEAD_MM);
    sheaf.rule(2 * Sheaf.RULE_MM);
  }

  private void heading(double x, double width, String name) {
    sheaf.write(x + PADDING_MM, width - 2 * PADDING_MM, Fit.SHRINK, false, name);
  }

  private void line(CountSheet.Line line, Optional<CodePlace> code, double height) {
    double top = sheaf.y();
    double middle = top + height / 2;
    sheaf.add(
        new Text(
            LEFT + POSITION_WIDTH / 2,
            middle + NAME_MM / 3,
            NAME_MM,
            POSITION_WIDTH - 2,
            Align.CENTRE,
            Fit.SHRINK,
            true,
            line.position()));
    code.ifPresent(place -> code(line.barcode().orElseThrow(), place, top, height));
    words(line, top);
    tick(THERE_X + (THERE_WIDTH - TICK_MM) / 2, middle - TICK_MM / 2);
    sheaf.moveTo(top + height);
    sheaf.rule(Sheaf.RULE_MM);
  }

  private void code(Barcode code, CodePlace place, double top, double height) {
    place.bars().forEach(sheaf::add);
    double beside = place.isSquare() ? place.widthMm() : 0;
    double baseline = place.isSquare() ? top + height / 2 : top + height - NUMBER_MM * 0.7;
    number(CODE_X + beside, baseline, CODE_WIDTH - beside, code);
  }

  private void words(CountSheet.Line line, double top) {
    double width = BOX_WIDTH - 2 * PADDING_MM;
    sheaf.moveTo(top + PADDING_MM);
    for (String words : Wrap.of(line.box(), width / PAPER.lettersMm(), BOX_LINES)) {
      sheaf.write(BOX_X + PADDING_MM, width, Fit.SHRINK, false, words);
      sheaf.skip(PAPER.lineMm());
    }
    sheaf.write(BOX_X + PADDING_MM, width, Fit.SHRINK, true, line.note());
  }

  /** An empty square. */
  private void tick(double x, double y) {
    double thick = 2 * Sheaf.RULE_MM;
    sheaf.add(new Bar(x, y, TICK_MM, thick));
    sheaf.add(new Bar(x, y + TICK_MM - thick, TICK_MM, thick));
    sheaf.add(new Bar(x, y, thick, TICK_MM));
    sheaf.add(new Bar(x + TICK_MM - thick, y, thick, TICK_MM));
  }

  private void end() {
    sheaf.need(SIGN_MM);
    sheaf.skip(SIGN_MM - 2 * PAPER.lineMm());
    double x = LEFT;
    for (String sign : sheet.signs()) {
      sheaf.write(x, SIGN_NAME_MM - 1, Fit.SHRINK, false, sign);
      double line = SIGN_WIDTH_MM - SIGN_NAME_MM - PADDING_MM;
      double base = sheaf.y() + PAPER.lineMm();
      sheaf.add(new Bar(x + SIGN_NAME_MM, base, line, Sheaf.RULE_MM));
      x += SIGN_WIDTH_MM;
    }
  }
}

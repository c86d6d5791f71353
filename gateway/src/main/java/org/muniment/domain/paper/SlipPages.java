package org.muniment.domain.paper;

import java.util.List;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.Sheet;

/** Slips (rules U1, U5) on A4 paper; many things go on over several pages. */
public final class SlipPages {
  private static final Sheaf.Paper PAPER =
      new Sheaf.Paper(Sheet.A4_WIDTH_MM, Sheet.A4_HEIGHT_MM, 16, 3.7);

  private static final double NAME_MM = 32;
  private static final double SIGN_HEIGHT_MM = 30;
  private static final double STROKES_MM = 48;
  private static final double GAP_MM = 3;
  private static final int CELL_LINES = 3;
  private static final int FACT_LINES = 4;

  private final PaperSlip slip;
  private final Sheaf sheaf = new Sheaf(PAPER);
  private final List<Sheaf.Column> columns;

  private SlipPages(PaperSlip slip) {
    this.slip = slip;
    int all = slip.columns().stream().mapToInt(PaperSlip.Column::share).sum();
    this.columns =
        slip.columns().stream()
            .map(one -> new Sheaf.Column(PAPER.innerMm() * one.share() / all, false))
            .toList();
  }

  /**
   * @param numbering how a page is numbered in the language of the slip
   */
  public static List<Page> of(PaperSlip slip, Numbering numbering) {
    SlipPages pages = new SlipPages(slip);
    pages.head();
    pages.table();
    pages.events();
    pages.signs();
    return pages.sheaf.made(slip.foot(), numbering);
  }

  private void head() {
    double middle = PAPER.widthMm() / 2;
    double width = PAPER.innerMm();
    double y = sheaf.y();
    sheaf.add(new Text(middle, y + 2, 4.2, width, Align.CENTRE, Fit.CUT, false, slip.archive()));
    sheaf.add(new Text(middle, y + 11, 7.5, width, Align.CENTRE, Fit.SHRINK, true, slip.heading()));
    double right = PAPER.marginMm() + width;
    sheaf.add(new Text(right, y + 2, 3.7, width / 3, Align.RIGHT, Fit.SHRINK, true, slip.number()));
    sheaf.skip(17);
    slip.facts().stream().filter(fact -> !fact.value().isBlank()).forEach(this::fact);
    sheaf.skip(GAP_MM);
  }

  private void fact(PaperSlip.Fact fact) {
    sheaf.need(FACT_LINES * PAPER.lineMm());
    sheaf.write(PAPER.marginMm(), NAME_MM - 2, Fit.SHRINK, false, fact.name());
    double left = PAPER.marginMm() + NAME_MM;
    sheaf.paragraph(left, PAPER.innerMm() - NAME_MM, FACT_LINES, fact.value());
  }

  private void table() {
    tableHead();
    for (List<String> row : slip.things()) {
      if (sheaf.row(columns, row, CELL_LINES, false)) {
        tableHead();
        sheaf.row(columns, row, CELL_LINES, false);
      }
    }
    sheaf.skip(GAP_MM);
  }

  private void tableHead() {
    sheaf.need(SIGN_HEIGHT_MM);
    sheaf.rule(2 * Sheaf.RULE_MM);
    List<String> names = slip.columns().stream().map(PaperSlip.Column::name).toList();
    sheaf.row(columns, names, CELL_LINES, true);
  }

  private void events() {
    for (String event : slip.events()) {
      sheaf.paragraph(PAPER.marginMm(), PAPER.innerMm(), FACT_LINES, event);
    }
    sheaf.skip(GAP_MM);
  }

  /** Two beside each other. */
  private void signs() {
    double half = PAPER.innerMm() / 2;
    for (int i = 0; i < slip.signs().size(); i += 2) {
      sheaf.need(SIGN_HEIGHT_MM);
      double top = sheaf.y();
      sign(slip.signs().get(i), PAPER.marginMm(), half - 6);
      if (i + 1 < slip.signs().size()) {
        sheaf.moveTo(top);
        sign(slip.signs().get(i + 1), PAPER.marginMm() + half, half - 6);
      }
      sheaf.moveTo(top + SIGN_HEIGHT_MM);
    }
  }

  private void sign(PaperSlip.Sign sign, double x, double width) {
    sheaf.write(x, width, Fit.SHRINK, false, sign.name());
    double base = sheaf.y() + SIGN_HEIGHT_MM - 2 * PAPER.lineMm();
    Ink.bars(sign.strokes(), x + 10, base - STROKES_MM / 3, STROKES_MM).forEach(sheaf::add);
    sheaf.add(new Bar(x, base, width, Sheaf.RULE_MM));
    sheaf.moveTo(base + 0.5);
    sheaf.write(x, width, Fit.SHRINK, false, sign.under());
  }
}

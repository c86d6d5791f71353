package org.muniment.domain.paper;

import java.util.List;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.Sheet;

/**
 * Ledgers on A4 paper in landscape, the headings on each page. Drawn, since a year's ten thousand
 * rows as a page for a browser's rules take a minute and half a gigabyte.
 */
public final class LedgerPages {
  private static final Sheaf.Paper PAPER =
      new Sheaf.Paper(Sheet.A4_HEIGHT_MM, Sheet.A4_WIDTH_MM, 11, 2.7);

  private static final double TITLE_MM = 5.6;
  private static final double BETWEEN_MM = 3;
  private static final double HEAD_MM = 30;
  private static final double SIGN_MM = 12;
  private static final double SIGN_WIDTH_MM = 70;
  private static final double SIGN_NAME_MM = 24;

  /** A cell says at most so much; the spreadsheet has all of it. */
  private static final int CELL_LINES = 8;

  private static final int HEAD_LINES = 3;
  private static final int NOTE_LINES = 6;

  private final Ledger ledger;
  private final Sheaf sheaf = new Sheaf(PAPER);
  private final List<Sheaf.Column> columns;

  private LedgerPages(Ledger ledger) {
    this.ledger = ledger;
    int all = ledger.columns().stream().mapToInt(Ledger.Column::share).sum();
    this.columns =
        ledger.columns().stream()
            .map(one -> new Sheaf.Column(PAPER.innerMm() * one.share() / all, one.numeric()))
            .toList();
  }

  public static List<Page> of(Ledger ledger, Numbering numbering) {
    LedgerPages pages = new LedgerPages(ledger);
    pages.head();
    pages.rows();
    pages.end();
    return pages.sheaf.made(ledger.foot(), numbering);
  }

  private void head() {
    double width = PAPER.innerMm();
    double left = PAPER.marginMm();
    double line = sheaf.y() + TITLE_MM * 0.8;
    sheaf.add(text(left, line, width / 4, Align.LEFT, ledger.unit()));
    double middle = PAPER.widthMm() / 2;
    sheaf.add(
        new Text(
            middle, line, TITLE_MM, width / 2, Align.CENTRE, Fit.SHRINK, true, ledger.title()));
    sheaf.add(text(left + width, line, width / 4, Align.RIGHT, ledger.period()));
    sheaf.skip(TITLE_MM + 1.5);
    if (!ledger.facts().isEmpty()) {
      sheaf.paragraph(left, width, NOTE_LINES, String.join(" · ", ledger.facts()));
    }
    sheaf.skip(1);
  }

  private static Text text(double x, double baseline, double width, Align align, String words) {
    return new Text(x, baseline, PAPER.lettersMm() * 1.1, width, align, Fit.SHRINK, false, words);
  }

  private void rows() {
    if (ledger.rows().isEmpty()) {
      sheaf.paragraph(PAPER.marginMm(), PAPER.innerMm(), NOTE_LINES, ledger.empty());
      return;
    }
    tableHead();
    for (List<String> row : ledger.rows()) {
      if (sheaf.row(columns, row, CELL_LINES, false)) {
        tableHead();
        sheaf.row(columns, row, CELL_LINES, false);
      }
    }
  }

  private void tableHead() {
    sheaf.need(HEAD_MM);
    sheaf.rule(2 * Sheaf.RULE_MM);
    List<String> names = ledger.columns().stream().map(Ledger.Column::name).toList();
    sheaf.row(columns, names, HEAD_LINES, true);
  }

  private void end() {
    sheaf.skip(BETWEEN_MM / 2);
    for (String note : ledger.notes()) {
      sheaf.paragraph(PAPER.marginMm(), PAPER.innerMm(), NOTE_LINES, note);
    }
    sheaf.need(SIGN_MM);
    sheaf.skip(SIGN_MM - 2 * PAPER.lineMm());
    double x = PAPER.widthMm() - PAPER.marginMm() - ledger.signs().size() * SIGN_WIDTH_MM;
    for (String sign : ledger.signs()) {
      sheaf.write(x, SIGN_NAME_MM - 1, Fit.SHRINK, false, sign);
      double base = sheaf.y() + PAPER.lineMm();
      double line = SIGN_WIDTH_MM - SIGN_NAME_MM - BETWEEN_MM;
      sheaf.add(new Bar(x + SIGN_NAME_MM, base, line, Sheaf.RULE_MM));
      x += SIGN_WIDTH_MM;
    }
  }
}

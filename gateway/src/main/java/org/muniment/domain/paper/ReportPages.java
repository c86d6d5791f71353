package org.muniment.domain.paper;

import java.util.List;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.Sheet;

/** Reports on A4 paper, the headings of a table on each page that it goes on to. */
public final class ReportPages {
  private static final Sheaf.Paper PAPER =
      new Sheaf.Paper(Sheet.A4_WIDTH_MM, Sheet.A4_HEIGHT_MM, 14, 2.9);

  private static final double UNIT_MM = 3.8;
  private static final double TITLE_MM = 6.6;
  private static final double MARK_MM = 4.2;
  private static final double PART_MM = 3.9;
  private static final double NAME_MM = 38;
  private static final double GAP_MM = 3;

  /** A heading never stands alone at the end of a page. */
  private static final double WITH_HEADING_MM = 34;

  private static final double SIGN_HEIGHT_MM = 32;
  private static final double BETWEEN_SIGNS_MM = 12;
  private static final double DATE_NAME_MM = 16;

  /** A cell says at most so much; the spreadsheet has all of it. */
  private static final int CELL_LINES = 10;

  private static final int HEAD_LINES = 2;
  private static final int FACT_LINES = 4;
  private static final int SENTENCE_LINES = 12;

  private final PaperReport report;
  private final Sheaf sheaf = new Sheaf(PAPER);

  private ReportPages(PaperReport report) {
    this.report = report;
  }

  /**
   * @param numbering how a page is numbered in the language of the report
   */
  public static List<Page> of(PaperReport report, Numbering numbering) {
    ReportPages pages = new ReportPages(report);
    pages.head();
    report.parts().forEach(pages::part);
    pages.signs();
    return pages.sheaf.made(report.foot(), numbering);
  }

  private void head() {
    centred(UNIT_MM, false, report.unit());
    sheaf.skip(1.5);
    centred(TITLE_MM, true, report.title());
    sheaf.skip(GAP_MM);
    if (!report.mark().isBlank()) {
      mark();
    }
    report.facts().forEach(this::fact);
  }

  private void centred(double size, boolean bold, String words) {
    double width = PAPER.innerMm();
    double middle = PAPER.widthMm() / 2;
    double baseline = sheaf.y() + size * 0.8;
    sheaf.add(new Text(middle, baseline, size, width, Align.CENTRE, Fit.SHRINK, bold, words));
    sheaf.skip(size * 1.2);
  }

  /** In a thick frame. */
  private void mark() {
    double left = PAPER.marginMm();
    double width = PAPER.innerMm();
    double inner = width - 2 * GAP_MM;
    List<String> lines = Wrap.of(report.mark(), inner / MARK_MM, HEAD_LINES);
    double top = sheaf.y();
    sheaf.skip(GAP_MM / 2);
    lines.forEach(line -> centred(MARK_MM, true, line));
    sheaf.skip(GAP_MM / 2);
    double height = sheaf.y() - top;
    double thick = 3 * Sheaf.RULE_MM;
    sheaf.add(new Bar(left, top, width, thick));
    sheaf.add(new Bar(left, top + height - thick, width, thick));
    sheaf.add(new Bar(left, top, thick, height));
    sheaf.add(new Bar(left + width - thick, top, thick, height));
    sheaf.skip(GAP_MM);
  }

  private void fact(PaperReport.Fact fact) {
    sheaf.need(FACT_LINES * PAPER.lineMm());
    sheaf.write(PAPER.marginMm(), NAME_MM - 2, Fit.SHRINK, false, fact.name());
    double left = PAPER.marginMm() + NAME_MM;
    sheaf.paragraph(left, PAPER.innerMm() - NAME_MM, FACT_LINES, fact.value());
    sheaf.skip(0.6);
  }

  private void part(PaperReport.Part part) {
    sheaf.skip(GAP_MM);
    sheaf.need(WITH_HEADING_MM);
    double baseline = sheaf.y() + PART_MM * 0.8;
    double width = PAPER.innerMm();
    sheaf.add(
        new Text(
            PAPER.marginMm(),
            baseline,
            PART_MM,
            width,
            Align.LEFT,
            Fit.SHRINK,
            true,
            part.title()));
    sheaf.skip(PART_MM * 1.4);
    part.sentences().forEach(this::sentence);
    if (!part.rows().isEmpty()) {
      table(part);
    }
    sentence(part.after());
  }

  private void sentence(String words) {
    if (!words.isBlank()) {
      sheaf.skip(0.6);
      sheaf.paragraph(PAPER.marginMm(), PAPER.innerMm(), SENTENCE_LINES, words);
      sheaf.skip(0.6);
    }
  }

  private void table(PaperReport.Part part) {
    int all = part.columns().stream().mapToInt(Ledger.Column::share).sum();
    List<Sheaf.Column> columns =
        part.columns().stream()
            .map(one -> new Sheaf.Column(PAPER.innerMm() * one.share() / all, one.numeric()))
            .toList();
    List<String> names = part.columns().stream().map(Ledger.Column::name).toList();
    sheaf.skip(1);
    tableHead(columns, names);
    for (List<String> row : part.rows()) {
      if (sheaf.row(columns, row, CELL_LINES, false)) {
        tableHead(columns, names);
        sheaf.row(columns, row, CELL_LINES, false);
      }
    }
    sheaf.skip(1);
  }

  private void tableHead(List<Sheaf.Column> columns, List<String> names) {
    sheaf.rule(2 * Sheaf.RULE_MM);
    sheaf.row(columns, names, HEAD_LINES, true);
  }

  /** Two beside each other. */
  private void signs() {
    double width = (PAPER.innerMm() - BETWEEN_SIGNS_MM) / 2;
    for (int i = 0; i < report.signs().size(); i += 2) {
      sheaf.skip(GAP_MM);
      sheaf.need(SIGN_HEIGHT_MM);
      double top = sheaf.y();
      sign(report.signs().get(i), PAPER.marginMm(), width);
      if (i + 1 < report.signs().size()) {
        sheaf.moveTo(top);
        sign(report.signs().get(i + 1), PAPER.marginMm() + width + BETWEEN_SIGNS_MM, width);
      }
      sheaf.moveTo(top + SIGN_HEIGHT_MM);
    }
  }

  private void sign(PaperReport.Sign sign, double x, double width) {
    sheaf.write(x, width, Fit.SHRINK, false, sign.role());
    sheaf.skip(PAPER.lineMm() * 1.2);
    sheaf.write(x, width, Fit.SHRINK, true, sign.name());
    sheaf.skip(PAPER.lineMm() + 9);
    sheaf.add(new Bar(x, sheaf.y(), width, Sheaf.RULE_MM));
    sheaf.skip(5);
    sheaf.write(x, DATE_NAME_MM - 1, Fit.SHRINK, false, sign.date());
    double base = sheaf.y() + PAPER.lineMm();
    sheaf.add(new Bar(x + DATE_NAME_MM, base, width - DATE_NAME_MM, Sheaf.RULE_MM));
  }
}

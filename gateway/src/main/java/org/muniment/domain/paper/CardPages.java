package org.muniment.domain.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Bar;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Page;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Layout;
import org.muniment.domain.label.Modules;
import org.muniment.domain.label.Sheet;
import org.muniment.domain.text.BadInput;

/** Substitute cards (rule U4) of A6 paper, one to a page or four to a sheet of A4. */
public final class CardPages {
  public static final double WIDTH_MM = 105;

  /** A quarter of A4 is half a millimetre higher, which the cut takes. */
  public static final double HEIGHT_MM = 148;

  private static final double PADDING_MM = 8;
  private static final double INNER_MM = WIDTH_MM - 2 * PADDING_MM;
  private static final double MAX_BAR_MM = 0.51;
  private static final double BARS_TOP_MM = 26;
  private static final double BARS_HEIGHT_MM = 16;
  private static final double NUMBER_MM = 7;
  private static final double ROWS_TOP_MM = 55;
  private static final double ROWS_BOTTOM_MM = 122;
  private static final double LINE_MM = 5.2;
  private static final double GAP_MM = 1.3;
  private static final double LETTERS_MM = 4;
  private static final double NAME_MM = 25;
  private static final double RULE_MM = 0.2;
  private static final double LETTER_PER_LINE = 0.8;
  private static final double HAIR = 1e-6;

  /** How far marks for the cut reach in from the edge, and to each side of the middle. */
  private static final double MARK_MM = 5;

  private static final double MARK_WIDE_MM = 0.1;

  /** What the cards are printed on. */
  public enum Size {
    A4(new Sheet("a4", Sheet.A4_WIDTH_MM, Sheet.A4_HEIGHT_MM, 2, 2, WIDTH_MM, 148.5, 0, 0, 0, 0)),
    A6(new Sheet("a6", WIDTH_MM, HEIGHT_MM, 1, 1, WIDTH_MM, HEIGHT_MM, 0, 0, 0, 0));

    private final Sheet sheet;

    Size(Sheet sheet) {
      this.sheet = sheet;
    }

    public Sheet sheet() {
      return sheet;
    }

    /** {@code a4}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Size> of(String key) {
      return Arrays.stream(values()).filter(size -> size.key().equals(key)).findFirst();
    }
  }

  private CardPages() {}

  /**
   * Every card at its place, row by row.
   *
   * @param start the first free place of the first sheet, from 1
   * @throws BadInput when a sheet has no such place, or a number is too long for bars
   */
  public static List<Page> of(List<PaperCard> cards, Size size, int start, LabelPages.Coder coder) {
    Sheet sheet = size.sheet();
    List<Sheet.Place> places =
        sheet.places(cards.size(), start, Sheet.Order.ROWS, Sheet.Offset.NONE);
    List<Drawing> pages = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      Sheet.Place place = places.get(i);
      while (pages.size() <= place.page()) {
        pages.add(marks(sheet));
      }
      Drawing card = card(cards.get(i), coder).at(onDot(place.xMm()), onDot(place.yMm()));
      pages.set(place.page(), pages.get(place.page()).and(card));
    }
    return pages.stream()
        .map(drawing -> new Page(sheet.paperWidthMm(), sheet.paperHeightMm(), drawing))
        .toList();
  }

  private static Drawing card(PaperCard card, LabelPages.Coder coder) {
    List<Bar> bars = new ArrayList<>(code(card, coder));
    List<Text> texts = new ArrayList<>();
    texts.add(middle(card.archive(), 11, 4, Fit.CUT, false));
    texts.add(middle(card.heading(), 20.5, 7.5, Fit.SHRINK, true));
    texts.add(middle(card.number().value(), 49.5, NUMBER_MM, Fit.SHRINK, true));
    double y = ROWS_TOP_MM;
    for (PaperCard.Row row : card.rows()) {
      y = row(row, y, bars, texts);
    }
    y = Math.max(y, ROWS_TOP_MM) + GAP_MM;
    for (String blank : card.blanks()) {
      y = blank(blank, y, bars, texts);
    }
    foot(card.foot(), bars, texts);
    return new Drawing(bars, texts);
  }

  private static List<Bar> code(PaperCard card, LabelPages.Coder coder) {
    Modules modules = coder.bars(card.number().value());
    double fits = WIDTH_MM / (modules.columns() + 2 * Layout.BARS_QUIET);
    double module = down(Math.min(fits, MAX_BAR_MM));
    if (module < Layout.MIN_BAR_MM - HAIR) {
      throw new BadInput("refusal.label.too-small", card.number().value(), WIDTH_MM, HEIGHT_MM);
    }
    double left = down((WIDTH_MM - modules.columns() * module) / 2);
    return modules.runs().stream()
        .map(
            run ->
                new Bar(
                    left + run.column() * module,
                    BARS_TOP_MM,
                    run.columns() * module,
                    BARS_HEIGHT_MM))
        .toList();
  }

  /** A row that would run into the foot is left out; rows come in the order of their weight. */
  private static double row(PaperCard.Row row, double top, List<Bar> bars, List<Text> texts) {
    double width = INNER_MM - NAME_MM;
    List<String> lines =
        row.exact() ? List.of(row.value()) : Wrap.of(row.value(), width / LETTERS_MM, row.lines());
    double bottom = top + lines.size() * LINE_MM;
    if (bottom > ROWS_BOTTOM_MM) {
      return top;
    }
    texts.add(text(PADDING_MM, top, LETTERS_MM * 0.85, NAME_MM - 1, Fit.SHRINK, false, row.name()));
    for (int i = 0; i < lines.size(); i++) {
      double y = top + i * LINE_MM;
      Fit fit = row.exact() ? Fit.SHRINK : Fit.CUT;
      texts.add(text(PADDING_MM + NAME_MM, y, LETTERS_MM, width, fit, true, lines.get(i)));
    }
    bars.add(new Bar(PADDING_MM, bottom + GAP_MM / 2, INNER_MM, RULE_MM / 2));
    return bottom + GAP_MM;
  }

  private static double blank(String name, double top, List<Bar> bars, List<Text> texts) {
    double bottom = top + LINE_MM * 1.5;
    if (bottom > ROWS_BOTTOM_MM + LINE_MM) {
      return top;
    }
    double y = bottom - LINE_MM;
    texts.add(text(PADDING_MM, y, LETTERS_MM * 0.85, NAME_MM - 1, Fit.SHRINK, false, name));
    bars.add(new Bar(PADDING_MM + NAME_MM, bottom, INNER_MM - NAME_MM, RULE_MM));
    return bottom + GAP_MM;
  }

  private static void foot(String words, List<Bar> bars, List<Text> texts) {
    double size = LETTERS_MM * 0.85;
    List<String> lines = Wrap.of(words, INNER_MM / size, 3);
    double top = HEIGHT_MM - PADDING_MM - lines.size() * size * 1.3;
    bars.add(new Bar(PADDING_MM, top - 2, INNER_MM, RULE_MM * 2));
    for (int i = 0; i < lines.size(); i++) {
      double y = top + i * size * 1.3;
      texts.add(text(PADDING_MM, y, size, INNER_MM, Fit.SHRINK, false, lines.get(i)));
    }
  }

  private static Text text(
      double x, double top, double size, double width, Fit fit, boolean bold, String words) {
    double baseline = top + LINE_MM * LETTER_PER_LINE;
    return new Text(x, baseline, size, width, Align.LEFT, fit, bold, words);
  }

  private static Text middle(String words, double baseline, double size, Fit fit, boolean bold) {
    return new Text(WIDTH_MM / 2, baseline, size, INNER_MM, Align.CENTRE, fit, bold, words);
  }

  /** At the edges and where the cuts cross, away from what is printed. */
  private static Drawing marks(Sheet sheet) {
    if (sheet.isRoll()) {
      return Drawing.EMPTY;
    }
    double x = sheet.paperWidthMm() / 2;
    double y = sheet.paperHeightMm() / 2;
    double hair = MARK_WIDE_MM / 2;
    return new Drawing(
        List.of(
            new Bar(x - hair, 0, MARK_WIDE_MM, MARK_MM),
            new Bar(x - hair, y - MARK_MM, MARK_WIDE_MM, 2 * MARK_MM),
            new Bar(x - hair, sheet.paperHeightMm() - MARK_MM, MARK_WIDE_MM, MARK_MM),
            new Bar(0, y - hair, MARK_MM, MARK_WIDE_MM),
            new Bar(x - MARK_MM, y - hair, 2 * MARK_MM, MARK_WIDE_MM),
            new Bar(sheet.paperWidthMm() - MARK_MM, y - hair, MARK_MM, MARK_WIDE_MM)),
        List.of());
  }

  private static double onDot(double lengthMm) {
    return Math.round(lengthMm / LabelPages.DOT_MM) * LabelPages.DOT_MM;
  }

  private static double down(double lengthMm) {
    return Math.floor(lengthMm / LabelPages.DOT_MM + HAIR) * LabelPages.DOT_MM;
  }
}

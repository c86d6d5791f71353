package org.muniment.domain.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.label.Drawing.Align;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.text.BadInput;

/**
 * How the parts of a label share its area. A code gets its quiet zone always, 10 modules beside
 * bars (ISO/IEC 15417, 4.4) and 4 around QR (ISO/IEC 18004, 6.3.8), and modules that a picture of
 * 150 dots to the inch still shows: bars that would be finer give way to a QR code.
 *
 * @param bars where Code 128 stands, if it does
 * @param square where the QR code stands, if it does
 * @param note what is not as it was asked for
 */
public record Layout(
    Optional<Place> bars, Optional<Place> square, List<Text> texts, Optional<Note> note) {
  /**
   * Two dots at 150 dpi, four at 300: pictures of 0.25 mm, one and a half dots, were not read back.
   */
  public static final double MIN_BAR_MM = 0.33;

  /**
   * Label printers burn whole dots, which hand-held scanners read at 10 mil: two dots at 203 dpi.
   */
  public static final double MIN_PRINTED_BAR_MM = 0.25;

  /** As fine as bars of {@link #MIN_BAR_MM}, of a QR code. */
  public static final double MIN_SQUARE_MM = 0.33;

  public static final int BARS_QUIET = 10;
  public static final int SQUARE_QUIET = 4;

  private static final double MAX_BAR_MM = 0.51;
  private static final double MAX_SQUARE_MM = 0.68;

  /** What a cutter or a feed may be off. */
  private static final double EDGE_MM = 0.6;

  private static final double PADDING_MM = 1.5;
  private static final double MIN_BARS_HEIGHT_MM = 7;
  private static final double MAX_BARS_HEIGHT_MM = 18;
  private static final double BREATH_MM = 0.8;
  private static final double MIN_LINE_MM = 2.6;
  private static final double MAX_LINE_MM = 4.6;
  private static final double LINES_PER_HEIGHT = 9;
  private static final double MARK_MM = 9;
  private static final double LETTER_PER_LINE = 0.8;

  /** The width of a capital as part of the size, roughly. */
  private static final double CAPITAL = 0.62;

  /** Rounding never makes a module one dot finer. */
  private static final double HAIR = 1e-6;

  /** Why a label is other than asked for. */
  public enum Note {
    /** Bars would be too fine: QR instead. */
    QR_INSTEAD("qr-instead"),
    /** There is no room for both: QR only. */
    QR_ONLY("qr-only");

    private final String key;

    Note(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /**
   * Where a code stands.
   *
   * @param xMm of its first module, its quiet zone apart
   * @param moduleMm width of a module
   */
  public record Place(double xMm, double yMm, double moduleMm, double heightMm) {}

  /**
   * What a label is made on.
   *
   * @param dotMm the printer's dot; modules are whole dots, so that all are equally wide
   * @param minBarMm how fine bars may be
   */
  public record Area(double widthMm, double heightMm, double dotMm, double minBarMm) {}

  /**
   * How many modules the code has in a symbol.
   *
   * @param bars of Code 128
   * @param square of one side of the QR code
   */
  public record Counts(int bars, int square) {}

  public Layout {
    texts = List.copyOf(texts);
  }

  /**
   * @throws BadInput when not even a QR code fits
   */
  public static Layout of(Label label, Symbols wanted, Area area, Counts counts) {
    double barMm = barMm(area, counts.bars());
    boolean barsFit = barMm >= area.minBarMm() - HAIR && area.heightMm() >= barsBlockMm(area);
    return switch (wanted) {
      case CODE_128 ->
          barsFit
              ? barsOnly(label, area, counts, barMm)
              : squareOnly(label, area, counts, Optional.of(Note.QR_INSTEAD));
      case QR -> squareOnly(label, area, counts, Optional.empty());
      case BOTH -> {
        double above = area.heightMm() - MIN_BARS_HEIGHT_MM - 2 * BREATH_MM;
        Area upper = new Area(area.widthMm(), above, area.dotMm(), area.minBarMm());
        yield barsFit && squareMm(upper, counts.square()) >= MIN_SQUARE_MM - HAIR
            ? both(label, area, upper, counts, barMm)
            : squareOnly(label, area, counts, Optional.of(Note.QR_ONLY));
      }
    };
  }

  private static Layout barsOnly(Label label, Area area, Counts counts, double moduleMm) {
    double line = lineMm(area);
    double room = area.heightMm() - 2 * PADDING_MM - line - 2 * BREATH_MM;
    int lines = Math.min(label.lines().size(), (int) ((room - MIN_BARS_HEIGHT_MM) / line));
    double height = Math.min(MAX_BARS_HEIGHT_MM, room - lines * line);
    double top = (area.heightMm() - (lines + 1) * line - 2 * BREATH_MM - height) / 2;
    List<Text> texts = new ArrayList<>();
    double width = area.widthMm() - 2 * PADDING_MM;
    for (int i = 0; i < lines; i++) {
      texts.add(line(label.lines().get(i), PADDING_MM, top + i * line, width, line, i == 0));
    }
    double barsTop = top + lines * line + BREATH_MM;
    double below = barsTop + height + BREATH_MM;
    double mark = label.mark().isEmpty() ? 0 : MARK_MM;
    texts.add(
        new Text(
            area.widthMm() / 2,
            below + line * LETTER_PER_LINE,
            line,
            width - 2 * mark,
            Align.CENTRE,
            Fit.SHRINK,
            true,
            label.code().value()));
    addMark(texts, label, area.widthMm() - PADDING_MM, below + line * LETTER_PER_LINE, line);
    return new Layout(
        Optional.of(centred(area, counts, moduleMm, barsTop, height)),
        Optional.empty(),
        texts,
        Optional.empty());
  }

  private static Layout squareOnly(Label label, Area area, Counts counts, Optional<Note> note) {
    double moduleMm = squareMm(area, counts.square());
    if (moduleMm < MIN_SQUARE_MM - HAIR) {
      throw new BadInput(
          "refusal.label.too-small", label.code().value(), area.widthMm(), area.heightMm());
    }
    Place square = square(area, counts, moduleMm);
    return new Layout(
        Optional.empty(), Optional.of(square), beside(label, area, counts, square), note);
  }

  private static Layout both(Label label, Area area, Area upper, Counts counts, double barMm) {
    Place square = square(upper, counts, squareMm(upper, counts.square()));
    Place bars = centred(area, counts, barMm, upper.heightMm(), MIN_BARS_HEIGHT_MM);
    List<Text> texts = beside(label, upper, counts, square);
    return new Layout(Optional.of(bars), Optional.of(square), texts, Optional.empty());
  }

  /** The code in as many pieces as it needs, then the lines, as far as there is room. */
  private static List<Text> beside(Label label, Area area, Counts counts, Place square) {
    double line = lineMm(area);
    double x = square.xMm() + (counts.square() + SQUARE_QUIET) * square.moduleMm();
    double width = area.widthMm() - x - PADDING_MM;
    int most = Math.max(1, (int) ((area.heightMm() - 2 * EDGE_MM) / line));
    int marks = label.mark().isEmpty() ? 0 : 1;
    List<String> pieces = pieces(label.code().value(), width / (line * CAPITAL), most - marks);
    int lines = Math.max(0, Math.min(label.lines().size(), most - marks - pieces.size()));
    double top = (area.heightMm() - (pieces.size() + lines + marks) * line) / 2;
    List<Text> texts = new ArrayList<>();
    for (String piece : pieces) {
      texts.add(
          new Text(
              x,
              top + (texts.size() + LETTER_PER_LINE) * line,
              line,
              width,
              Align.LEFT,
              Fit.SHRINK,
              true,
              piece));
    }
    for (String words : label.lines().subList(0, lines)) {
      texts.add(line(words, x, top + texts.size() * line, width, line, false));
    }
    double end = top + (texts.size() + LETTER_PER_LINE) * line;
    addMark(texts, label, area.widthMm() - PADDING_MM, end, line);
    return texts;
  }

  private static List<String> pieces(String code, double perPiece, int most) {
    int pieces = (int) Math.ceil(code.length() / Math.max(1, perPiece));
    int count = Math.max(1, Math.min(pieces, most));
    int length = (code.length() + count - 1) / count;
    List<String> cut = new ArrayList<>();
    for (int from = 0; from < code.length(); from += length) {
      cut.add(code.substring(from, Math.min(code.length(), from + length)));
    }
    return cut;
  }

  private static Text line(
      String words, double x, double top, double width, double line, boolean bold) {
    return new Text(x, top + line * LETTER_PER_LINE, line, width, Align.LEFT, Fit.CUT, bold, words);
  }

  private static void addMark(
      List<Text> texts, Label label, double right, double baseline, double line) {
    if (!label.mark().isEmpty()) {
      double size = line * LETTER_PER_LINE;
      texts.add(
          new Text(right, baseline, size, MARK_MM, Align.RIGHT, Fit.SHRINK, false, label.mark()));
    }
  }

  private static Place centred(
      Area area, Counts counts, double moduleMm, double yMm, double heightMm) {
    double x = (area.widthMm() - counts.bars() * moduleMm) / 2;
    return new Place(down(x, area.dotMm()), down(yMm, area.dotMm()), moduleMm, heightMm);
  }

  private static Place square(Area area, Counts counts, double moduleMm) {
    double side = counts.square() * moduleMm;
    double x = EDGE_MM + SQUARE_QUIET * moduleMm;
    double y = (area.heightMm() - side) / 2;
    return new Place(down(x, area.dotMm()), down(y, area.dotMm()), moduleMm, side);
  }

  private static double barMm(Area area, int columns) {
    double fits = (area.widthMm() - 2 * EDGE_MM) / (columns + 2 * BARS_QUIET);
    return down(Math.min(fits, MAX_BAR_MM), area.dotMm());
  }

  private static double squareMm(Area area, int columns) {
    double side = Math.min(area.heightMm() - 2 * EDGE_MM, area.widthMm() / 2);
    double fits = side / (columns + 2 * SQUARE_QUIET);
    return down(Math.min(fits, MAX_SQUARE_MM), area.dotMm());
  }

  private static double barsBlockMm(Area area) {
    return 2 * PADDING_MM + lineMm(area) + 2 * BREATH_MM + MIN_BARS_HEIGHT_MM;
  }

  private static double lineMm(Area area) {
    return Math.max(MIN_LINE_MM, Math.min(MAX_LINE_MM, area.heightMm() / LINES_PER_HEIGHT));
  }

  private static double down(double lengthMm, double dotMm) {
    return Math.floor(lengthMm / dotMm + HAIR) * dotMm;
  }
}

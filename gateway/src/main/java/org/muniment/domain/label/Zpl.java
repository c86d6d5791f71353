package org.muniment.domain.label;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Text;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.text.BadInput;

/**
 * Labels in ZPL II, the language of label printers; one label a page, UTF-8 ({@code ^CI28}).
 *
 * <p>A printer has no Chinese letters of its own: the name of a font file in its memory may be
 * given ({@code E:SIMSUN.TTF}).
 */
public final class Zpl {
  /** Dots to the inch of the printers that are sold: 8, 12 and 24 dots a millimetre. */
  public static final List<Integer> DPI = List.of(203, 300, 600);

  private static final double MM_PER_INCH = 25.4;

  /** A printer of 203 dpi has 8 dots a millimetre, and so on. */
  private static final Pattern FONT = Pattern.compile("[A-Z]:[A-Z0-9_-]{1,16}\\.(TTF|TTE|FNT)");

  private static final int MAX_MAGNIFICATION = 10;

  /**
   * The printer.
   *
   * @param font a font file in its memory; empty for its own letters
   */
  public record Printer(int dpi, Optional<String> font) {
    public Printer {
      if (!DPI.contains(dpi)) {
        throw new BadInput("refusal.zpl.dpi", String.valueOf(dpi), DPI.toString());
      }
      if (font.filter(name -> !FONT.matcher(name).matches()).isPresent()) {
        throw new BadInput("refusal.zpl.font", font.get());
      }
    }

    double dotMm() {
      return MM_PER_INCH / dpi;
    }
  }

  private final Printer printer;
  private final Job job;
  private final LabelPages.Coder coder;
  private final StringBuilder out = new StringBuilder();

  private Zpl(Printer printer, Job job, LabelPages.Coder coder) {
    this.printer = printer;
    this.job = job;
    this.coder = coder;
  }

  /** All labels, one after the other; the sheet's place and order of labels mean nothing here. */
  public static String of(List<Label> labels, Job job, Printer printer, LabelPages.Coder coder) {
    Zpl zpl = new Zpl(printer, job, coder);
    labels.forEach(zpl::add);
    return zpl.out.toString();
  }

  private void add(Label label) {
    Sheet sheet = job.sheet();
    ZplCode bars = ZplCode.of(label.code().value());
    int square = coder.square(label.code().value()).columns();
    Layout.Area area =
        new Layout.Area(
            sheet.labelWidthMm(),
            sheet.labelHeightMm(),
            printer.dotMm(),
            Layout.MIN_PRINTED_BAR_MM);
    Layout layout =
        Layout.of(label, job.symbols(), area, new Layout.Counts(bars.modules(), square));
    say("^XA^CI28^PW%d^LL%d\n", dots(sheet.labelWidthMm()), dots(sheet.labelHeightMm()));
    layout.bars().ifPresent(place -> addBars(bars, place));
    layout.square().ifPresent(place -> addSquare(label.code().value(), place));
    layout.texts().forEach(this::addText);
    say("^XZ\n");
  }

  private void addBars(ZplCode code, Layout.Place place) {
    int module = Math.max(1, dots(place.moduleMm()));
    say(
        "^FO%s^BY%d^BCN,%d,N,N,N,N^FH^FD%s^FS\n",
        at(place.xMm(), place.yMm()), module, dots(place.heightMm()), escaped(code.data()));
  }

  /** {@code MA}: error correction M as drawn elsewhere, the printer chooses the kind of data. */
  private void addSquare(String code, Layout.Place place) {
    int magnification = Math.max(1, Math.min(MAX_MAGNIFICATION, dots(place.moduleMm())));
    say(
        "^FO%s^BQN,2,%d^FH^FDMA,%s^FS\n",
        at(place.xMm(), place.yMm()), magnification, escaped(code));
  }

  private void addText(Text text) {
    double size = size(text);
    String words =
        text.fit() == Fit.CUT
            ? TextWidth.cut(text.text(), text.widthMm() / size, "...")
            : text.text();
    double width = TextWidth.ems(words) * size;
    double x =
        switch (text.align()) {
          case LEFT -> text.xMm();
          case CENTRE -> text.xMm() - width / 2;
          case RIGHT -> text.xMm() - width;
        };
    int height = dots(size);
    String font =
        printer
            .font()
            .map(name -> "^A@N,%1$d,%1$d,%2$s".formatted(height, name))
            .orElseGet(() -> "^A0N,%1$d,%1$d".formatted(height));
    String at = at(Math.max(0, x), text.baselineMm() - size * 0.8);
    say("^FO%s%s^FH^FD%s^FS\n", at, font, escaped(words));
  }

  private static double size(Text text) {
    return TextWidth.sizeMm(text);
  }

  private String at(double xMm, double yMm) {
    Offset offset = job.offset();
    int x = Math.max(0, dots(xMm + offset.xMm()));
    int y = Math.max(0, dots(yMm + offset.yMm()));
    return x + "," + y;
  }

  private int dots(double mm) {
    return (int) Math.round(mm / printer.dotMm());
  }

  /** What is a command to the printer, and what is not plain text, as {@code _} and its bytes. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '^' || c == '~' || c == '_' || c == '\\' || Character.isISOControl(c)) {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  safe.append("_%02X".formatted(one & 0xff));
                }
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private void say(String form, Object... values) {
    out.append(String.format(Locale.ROOT, form, values));
  }
}

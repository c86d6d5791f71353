package org.muniment.domain.label;

import org.muniment.domain.label.Drawing.Fit;
import org.muniment.domain.label.Drawing.Text;

/** How wide text is where nobody knows the letters: on the screen, in a label printer. */
public final class TextWidth {
  /** Of a letter as part of the size: few are wider. */
  private static final double LATIN = 0.6;

  private static final double WIDE = 1.0;
  private static final int FIRST_WIDE = 0x2e80;

  private TextWidth() {}

  /** In sizes of the letters. */
  public static double ems(String text) {
    return text.codePoints().mapToDouble(TextWidth::em).sum();
  }

  /** The text, with … where it would be longer than it may be. */
  public static String cut(Text text) {
    return text.fit() == Fit.CUT
        ? cut(text.text(), text.widthMm() / text.sizeMm(), "…")
        : text.text();
  }

  static String cut(String text, double mostEms, String more) {
    double ems = 0;
    StringBuilder kept = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      ems += em(c);
      if (ems > mostEms) {
        return kept.append(more).toString();
      }
      kept.appendCodePoint(c);
    }
    return text;
  }

  private static double em(int codePoint) {
    return codePoint >= FIRST_WIDE ? WIDE : LATIN;
  }

  /** The size at which a text that must not be cut has room. */
  public static double sizeMm(Text text) {
    double fits = text.widthMm() / Math.max(1, ems(text.text()));
    return text.fit() == Fit.SHRINK ? Math.min(text.sizeMm(), fits) : text.sizeMm();
  }
}

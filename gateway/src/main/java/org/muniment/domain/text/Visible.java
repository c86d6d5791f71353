package org.muniment.domain.text;

import java.util.OptionalInt;

/**
 * Characters that a person does not see, and that make them see something else: controls, the
 * overrides of writing direction (U+202A–202E, U+2066–2069), zero-width characters, halves of
 * characters. People may not type them where they name things ({@link Name}); what devices sent is
 * shown with them written out.
 */
public final class Visible {
  private static final String MORE = "…";

  private Visible() {}

  /**
   * Whether a character is hidden: Unicode's categories Cc, Cf, Cs, Zl and Zp, what no character
   * may be, and letters that are drawn as nothing.
   */
  public static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isNoncharacter(codePoint) || isFiller(codePoint);
    };
  }

  public static OptionalInt firstHidden(String text) {
    return text.codePoints().filter(Visible::isHidden).findFirst();
  }

  /** {@code U+202E}. */
  public static String name(int codePoint) {
    return String.format("U+%04X", codePoint);
  }

  /** The text with each hidden character as {@code ⟨U+202E⟩}. */
  public static String of(String text) {
    return brief(text, Integer.MAX_VALUE);
  }

  /**
   * The text made visible, cut to so many characters, with … when there were more. What a stranger
   * sent and a sentence repeats is never longer than the sentence can bear.
   */
  public static String brief(String text, int mostCharacters) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String one = isHidden(c) ? '⟨' + name(c) + '⟩' : Character.toString(c);
      if (shown.length() + one.length() > mostCharacters) {
        return shown.append(MORE).toString();
      }
      shown.append(one);
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xfffe) == 0xfffe || codePoint >= 0xfdd0 && codePoint <= 0xfdef;
  }

  /** Fillers of Hangul and the joiner of graphemes: letters and marks without a shape. */
  private static boolean isFiller(int codePoint) {
    return switch (codePoint) {
      case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0 -> true;
      default -> false;
    };
  }
}

package org.muniment.domain.holding;

import java.util.Locale;

/** Codes that a person reads as the same: two with one form are pointed out, never merged. */
public final class Lookalike {
  private static final String LETTERS = "OILSBZ";
  private static final String DIGITS = "011582";

  private Lookalike() {}

  /**
   * Capitals, what looks like a digit as that digit (O 0, I L 1, S 5, B 8, Z 2), without
   * separators; {@code BOX-O12} and {@code box 012} are both {@code 80X012}.
   */
  public static String form(String code) {
    StringBuilder form = new StringBuilder(code.length());
    for (char c : code.toUpperCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        int at = LETTERS.indexOf(c);
        form.append(at < 0 ? c : DIGITS.charAt(at));
      }
    }
    return form.isEmpty() ? code : form.toString();
  }
}

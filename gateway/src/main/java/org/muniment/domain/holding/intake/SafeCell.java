package org.muniment.domain.holding.intake;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet program would take for a formula, or for a rounded number ({@code 1E5}):
 * they leave with an apostrophe in front and come back without it.
 */
public final class SafeCell {
  private static final Pattern DANGEROUS =
      Pattern.compile("(?s)'*([=+\\-@\\t\\r\\n＝＋－＠].*|[0-9]([.,][0-9]+)?[eE][+]?[0-9]{1,3})");

  private SafeCell() {}

  public static String of(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** What {@link #of} was given. */
  public static String undo(String cell) {
    boolean isOurs = cell.startsWith("'") && DANGEROUS.matcher(cell).matches();
    return isOurs ? cell.substring(1) : cell;
  }
}

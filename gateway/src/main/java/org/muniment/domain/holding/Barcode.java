package org.muniment.domain.holding;

import java.util.regex.Pattern;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;

/**
 * What a label says to a scanner, ours or somebody else's: 1 to 80 printable ASCII characters,
 * compared byte by byte, so that leading zeros and case count (contract: Codes).
 */
public record Barcode(String value) implements Comparable<Barcode> {
  public static final int MAX_CHARACTERS = 80;

  private static final Pattern SHAPE = Pattern.compile("[!-~]([ -~]{0,78}[!-~])?");
  private static final String RESERVED = "unknown";
  private static final int SHOWN = 100;

  /** A spreadsheet's way to write a long number: the digits behind are lost. */
  private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?[eE][+]?[0-9]{1,3}");

  /**
   * @throws BadInput with the sentence for the person
   */
  public Barcode {
    if (value == null || !SHAPE.matcher(value).matches()) {
      String shown = value == null ? "" : Visible.brief(value, SHOWN);
      throw new BadInput("refusal.barcode.shape", MAX_CHARACTERS, shown);
    }
    if (RESERVED.equalsIgnoreCase(value)) {
      throw new BadInput("refusal.barcode.reserved", value);
    }
  }

  public static Barcode of(String value) {
    return new Barcode(value);
  }

  public static boolean isValid(String value) {
    return value != null && SHAPE.matcher(value).matches() && !RESERVED.equalsIgnoreCase(value);
  }

  /** Whether a text is what a spreadsheet made of a long number: {@code 3.21E+13}. */
  public static boolean isRounded(String text) {
    return ROUNDED.matcher(text).matches();
  }

  @Override
  public int compareTo(Barcode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

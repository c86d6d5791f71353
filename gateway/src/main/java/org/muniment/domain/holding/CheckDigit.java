package org.muniment.domain.holding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The check digit of the 14-digit numbers that libraries put on what they hold: Luhn, ISO/IEC
 * 7812-1 Annex B. A number that fails is taken all the same; the label may be what is wrong.
 */
public final class CheckDigit {
  private static final Pattern LIBRARY = Pattern.compile("[0-9]{14}");
  private static final int BASE = 10;

  /** What the digit says of a number. */
  public sealed interface Verdict {
    /** It is no such number. */
    record NotOne() implements Verdict {}

    record Fits() implements Verdict {}

    /**
     * @param digit the last digit that would fit the others
     * @param near numbers that fit and differ by one digit, or by two neighbours that changed
     *     places: what may have been meant
     */
    record Fails(char digit, List<String> near) implements Verdict {
      public Fails {
        near = List.copyOf(near);
      }
    }
  }

  private CheckDigit() {}

  public static Verdict luhn(String code) {
    if (!LIBRARY.matcher(code).matches()) {
      return new Verdict.NotOne();
    }
    return fits(code) ? new Verdict.Fits() : new Verdict.Fails(digit(code), near(code));
  }

  private static boolean fits(String code) {
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = code.charAt(code.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled < BASE ? doubled : doubled - (BASE - 1);
    }
    return sum % BASE == 0;
  }

  private static char digit(String code) {
    char last = '0';
    while (!fits(with(code, code.length() - 1, last))) {
      last++;
    }
    return last;
  }

  private static List<String> near(String code) {
    List<String> near = new ArrayList<>();
    for (int i = 0; i + 1 < code.length(); i++) {
      String swapped = with(with(code, i, code.charAt(i + 1)), i + 1, code.charAt(i));
      if (fits(swapped)) {
        near.add(swapped);
      }
    }
    for (int i = 0; i < code.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = with(code, i, digit);
        if (fits(other)) {
          near.add(other);
        }
      }
    }
    return near;
  }

  private static String with(String code, int at, char digit) {
    return code.substring(0, at) + digit + code.substring(at + 1);
  }
}

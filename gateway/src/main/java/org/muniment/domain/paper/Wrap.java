package org.muniment.domain.paper;

import java.util.ArrayList;
import java.util.List;

/** A text in lines, as far as there is room. */
final class Wrap {
  private static final String MORE = "…";
  private static final int FIRST_WIDE = 0x2e80;

  /** Of letters as part of their size, as the fonts have them that forms are printed with. */
  private static final double WIDE = 1;

  /** What no line begins with. */
  private static final String CLOSING = "，。、；：！？）》」』”’…";

  private static final double CAPITAL = 0.64;
  private static final double SMALL = 0.56;
  private static final double THIN = 0.34;

  /** A word that is longer than its line by less gets smaller; others are divided. */
  private static final double SHRINKS = 1.35;

  private Wrap() {}

  /**
   * Lines that end between words, or after any character of a script without spaces. A line may be
   * somewhat too long: who prints it makes it smaller.
   *
   * @param ems that a line has room for, in sizes of its letters
   * @param most lines; what does not fit ends with …
   */
  static List<String> of(String text, double ems, int most) {
    List<String> lines = new ArrayList<>();
    int[] letters = text.strip().codePoints().toArray();
    int begin = 0;
    while (begin < letters.length && lines.size() < most) {
      int end = lineEnd(letters, begin, ems);
      boolean cut = lines.size() == most - 1 && end < letters.length;
      lines.add(new String(letters, begin, end - begin).strip() + (cut ? MORE : ""));
      begin = end;
    }
    return lines;
  }

  private static int lineEnd(int[] letters, int begin, double ems) {
    int place = begin;
    double width = 0;
    for (int end = begin + 1; end <= letters.length; end++) {
      int letter = letters[end - 1];
      width += em(letter);
      boolean isFull = width > ems && !Character.isWhitespace(letter);
      if (isFull && place > begin) {
        return place;
      }
      if (isFull && width > ems * SHRINKS && end > begin + 1) {
        return divided(letters, begin, ems);
      }
      if (end == letters.length || breaksAfter(letters, end - 1)) {
        place = end;
      }
    }
    return letters.length;
  }

  /** Within a word, since nobody can read it as small as it would have to be. */
  private static int divided(int[] letters, int begin, double ems) {
    int end = begin + 1;
    double width = em(letters[begin]);
    while (end < letters.length && width + em(letters[end]) <= ems) {
      width += em(letters[end]);
      end++;
    }
    return end;
  }

  /** A date stays whole. */
  private static boolean breaksAfter(int[] letters, int at) {
    int letter = letters[at];
    int next = letters[at + 1];
    if (CLOSING.indexOf(next) >= 0) {
      return false;
    }
    if (letter == '-' || letter == '·' || letter == '/') {
      return !Character.isDigit(next) || (at > 0 && !Character.isDigit(letters[at - 1]));
    }
    return Character.isWhitespace(letter) || letter >= FIRST_WIDE || next >= FIRST_WIDE;
  }

  private static double em(int letter) {
    if (letter >= FIRST_WIDE) {
      return WIDE;
    }
    if (Character.isUpperCase(letter)) {
      return CAPITAL;
    }
    return Character.isLetterOrDigit(letter) ? SMALL : THIN;
  }
}

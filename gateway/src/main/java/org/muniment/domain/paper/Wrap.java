package org.muniment.domain.paper;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.label.TextWidth;

/** A text in lines, as far as there is room. */
final class Wrap {
  private static final String MORE = "…";
  private static final int FIRST_WIDE = 0x2e80;

  private Wrap() {}

  /**
   * Lines that end between words, or after any character of a script without spaces.
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
      lines.add(line(letters, begin, end).strip() + (cut ? MORE : ""));
      begin = end;
    }
    return lines;
  }

  /** After the last place for a break that fits; within a word that is longer than a line. */
  private static int lineEnd(int[] letters, int begin, double ems) {
    int place = begin;
    for (int end = begin + 1; end <= letters.length; end++) {
      if (TextWidth.ems(line(letters, begin, end).stripTrailing()) > ems && end > begin + 1) {
        return place > begin ? place : end - 1;
      }
      if (end == letters.length || breaksAfter(letters, end - 1)) {
        place = end;
      }
    }
    return letters.length;
  }

  private static boolean breaksAfter(int[] letters, int at) {
    return Character.isWhitespace(letters[at])
        || letters[at] == '-'
        || letters[at] >= FIRST_WIDE
        || letters[at + 1] >= FIRST_WIDE;
  }

  private static String line(int[] letters, int begin, int end) {
    return new String(letters, begin, end - begin);
  }
}

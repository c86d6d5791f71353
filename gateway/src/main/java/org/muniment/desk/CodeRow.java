package org.muniment.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.muniment.domain.text.BadInput;

/** Codes that follow each other: {@code C01}, {@code C02}, … */
final class CodeRow {
  static final int MAX_COUNT = 200;

  /** Nine digits fit an int. */
  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

  private CodeRow() {}

  /**
   * @param first ends with digits, whose number grows and whose width stays
   */
  static List<String> of(String first, int count) {
    if (count < 1 || count > MAX_COUNT) {
      throw new BadInput("refusal.cabinet.row", MAX_COUNT, count);
    }
    Matcher matcher = NUMBERED.matcher(first == null ? "" : first);
    if (!matcher.matches()) {
      throw new BadInput("refusal.cabinet.row-code", first == null ? "" : first);
    }
    int number = Integer.parseInt(matcher.group(2));
    String form = "%0" + matcher.group(2).length() + "d";
    return IntStream.range(0, count)
        .mapToObj(i -> matcher.group(1) + form.formatted(number + i))
        .toList();
  }
}

package org.muniment.domain.holding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;

/**
 * When a record was made, as exactly as is known: {@code 1987}, {@code 1987-06}, {@code
 * 1987-06-01}; also taken as DA/T 22 writes it, {@code 19870601}, with zeros for what is not known.
 *
 * @param iso four to ten characters
 */
public record RecordDate(String iso) implements Comparable<RecordDate> {
  private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern PLAIN = Pattern.compile("\\d{8}|\\d{6}");
  private static final int SHOWN = 40;

  public RecordDate {
    if (!ISO.matcher(iso).matches() || !exists(iso)) {
      throw new BadInput("refusal.record-date", Visible.brief(iso, SHOWN));
    }
  }

  /**
   * @throws BadInput with the sentence for the person
   */
  public static RecordDate of(String typed) {
    String text = typed.strip();
    if (!PLAIN.matcher(text).matches()) {
      return new RecordDate(text);
    }
    String year = text.substring(0, 4);
    String month = text.substring(4, 6);
    String day = text.length() == 8 ? text.substring(6) : "00";
    if (month.equals("00")) {
      return new RecordDate(year);
    }
    return new RecordDate(day.equals("00") ? year + "-" + month : year + "-" + month + "-" + day);
  }

  private static boolean exists(String iso) {
    try {
      return switch (iso.length()) {
        case 4 -> true;
        case 7 -> YearMonth.parse(iso) != null;
        default -> LocalDate.parse(iso) != null;
      };
    } catch (DateTimeException none) {
      return false;
    }
  }

  public int year() {
    return Integer.parseInt(iso.substring(0, 4));
  }

  @Override
  public int compareTo(RecordDate other) {
    return iso.compareTo(other.iso);
  }

  @Override
  public String toString() {
    return iso;
  }
}

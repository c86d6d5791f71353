package org.muniment.dashboard.pages.use;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.loan.UseFigures.Split;

/**
 * Use by month as a drawing: across in shares of its width, so that it fits any screen without
 * script, upwards in pixels.
 *
 * @param lines of the scale
 */
public record UseColumns(List<Column> columns, List<Line> lines) {
  public static final int HEIGHT = 160;

  private static final double GAP = 0.28;
  private static final long[] STEPS = {1, 2, 5};
  private static final int MOST_LINES = 5;

  /**
   * A month; what was read stands below what was taken away.
   *
   * @param month below it, and the year where one begins
   * @param says all of it, for a pointer
   */
  public record Column(
      String x,
      String width,
      String middle,
      double readY,
      double readHeight,
      double lentY,
      double lentHeight,
      String month,
      String year,
      String says) {}

  /** A line of the scale with its figure. */
  public record Line(double y, String word) {}

  static UseColumns of(Words words, Map<YearMonth, Split> months) {
    long most = months.values().stream().mapToLong(Split::all).max().orElse(0);
    long step = step(most);
    long top = Math.max(step, (most + step - 1) / step * step);
    List<Line> lines = new ArrayList<>();
    for (long at = 0; at <= top; at += step) {
      lines.add(new Line(HEIGHT - pixels(at, top), words.count(at)));
    }
    List<Column> columns = new ArrayList<>();
    for (Map.Entry<YearMonth, Split> month : months.entrySet()) {
      columns.add(column(words, month, columns.size(), months.size(), top));
    }
    return new UseColumns(columns, lines);
  }

  private static Column column(
      Words words, Map.Entry<YearMonth, Split> month, int index, int count, long top) {
    Split used = month.getValue();
    double each = 100.0 / count;
    double read = pixels(used.consultations(), top);
    double lent = pixels(used.loans(), top);
    boolean namesYear = index == 0 || month.getKey().getMonthValue() == 1;
    return new Column(
        percent(each * (index + GAP / 2)),
        percent(each * (1 - GAP)),
        percent(each * (index + 0.5)),
        HEIGHT - read,
        read,
        HEIGHT - read - lent,
        lent,
        String.valueOf(month.getKey().getMonthValue()),
        namesYear ? String.valueOf(month.getKey().getYear()) : "",
        words.say(
            "use.column",
            month.getKey().toString(),
            words.count(used.consultations()),
            words.count(used.loans())));
  }

  /** Of whole numbers, few enough to be read. */
  private static long step(long most) {
    for (long ten = 1; ; ten *= 10) {
      for (long step : STEPS) {
        if (step * ten * MOST_LINES >= most) {
          return step * ten;
        }
      }
    }
  }

  private static double pixels(long count, long top) {
    return Math.round(100.0 * HEIGHT * count / top) / 100.0;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}

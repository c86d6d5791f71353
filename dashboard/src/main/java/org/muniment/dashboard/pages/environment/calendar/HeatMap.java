package org.muniment.dashboard.pages.environment.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Statistics;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;

/**
 * A year of a place as a drawing: a column per week that begins on Monday, a row per day of the
 * week. Coordinates are pixels.
 *
 * @param known days of which something is known
 * @param calm of them, those that were in limits all the time
 */
public record HeatMap(int width, List<Cell> cells, List<Label> months, int known, int calm) {
  public static final int CELL = 14;
  public static final int STEP = 16;
  public static final int LEFT = 18;
  public static final int TOP = 20;
  public static final int HEIGHT = TOP + 7 * STEP;

  /**
   * A day.
   *
   * @param href empty before the log begins and in the future
   * @param half less than 75 % of the day is known
   * @param current where a keyboard comes to first
   */
  public record Cell(
      int x,
      int y,
      Optional<String> href,
      String css,
      String sign,
      boolean half,
      boolean today,
      boolean current,
      String says) {
    /** The lower right half, as path data. */
    public String corner() {
      int right = x + CELL;
      int bottom = y + CELL;
      return "M%d %dV%dH%dZ".formatted(right, y, bottom, x);
    }

    public boolean isUnknown() {
      return css.equals(DayClass.UNKNOWN.css());
    }
  }

  /** The name of a month where it begins. */
  public record Label(int x, String name) {}

  /**
   * @param begins the first day of the place's log
   * @param days those that are known, in any order
   */
  static HeatMap of(DayWords words, String place, int year, LocalDate begins, List<DayState> days) {
    Map<LocalDate, Gist> gists = new HashMap<>();
    days.forEach(day -> gists.put(day.date(), day.gist()));
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    LocalDate today = words.today();
    LocalDate lastLinked = today.isBefore(last) ? today : last;
    List<Cell> cells = new ArrayList<>();
    int known = 0;
    int calm = 0;
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      Optional<Gist> gist = Optional.ofNullable(gists.get(date));
      DayClass kind =
          date.isAfter(today) ? DayClass.FUTURE : gist.map(DayClass::of).orElse(DayClass.UNKNOWN);
      known += gist.filter(one -> one.coveredMillis() > 0).isPresent() ? 1 : 0;
      calm += kind == DayClass.ALL ? 1 : 0;
      boolean isLinked = !date.isBefore(begins) && !date.isAfter(today);
      cells.add(
          new Cell(
              x(first, date),
              y(date),
              isLinked ? Optional.of("/log/" + place + "/" + date) : Optional.empty(),
              kind.css(),
              kind.sign(),
              gist.map(HeatMap::isIncomplete).orElse(false) && kind != DayClass.UNKNOWN,
              date.equals(today),
              isLinked && date.equals(lastLinked),
              words.says(date, kind, gist)));
    }
    return new HeatMap(x(first, last) + STEP, cells, labels(words, first), known, calm);
  }

  private static boolean isIncomplete(Gist gist) {
    return gist.coveredMillis() < Statistics.ENOUGH * gist.lengthMillis();
  }

  private static List<Label> labels(DayWords words, LocalDate first) {
    List<Label> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      LocalDate begin = first.withMonth(month);
      months.add(new Label(x(first, begin), words.month(begin)));
    }
    return months;
  }

  private static int x(LocalDate first, LocalDate date) {
    LocalDate monday = first.with(DayOfWeek.MONDAY);
    return LEFT + STEP * (int) (ChronoUnit.DAYS.between(monday, date) / 7);
  }

  private static int y(LocalDate date) {
    return TOP + STEP * (date.getDayOfWeek().getValue() - 1);
  }
}

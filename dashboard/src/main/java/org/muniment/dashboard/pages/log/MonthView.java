package org.muniment.dashboard.pages.log;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;

/**
 * A month of a place as the form.
 *
 * @param month as in an address: {@code 2026-07}
 * @param label of the month in words
 * @param next empty in the month that is
 * @param organisation whose log it is
 * @param limits in force at the end of what is shown, in words
 * @param times of observation, the columns
 * @param rows days that were or are, in the order of date
 * @param toCome days that are still to come: folded on a screen, blank on paper
 * @param teach what is missing before this is a log
 * @param total the row that closes it; empty before a day was over
 */
public record MonthView(
    String place,
    String name,
    List<Tab> tabs,
    String month,
    String label,
    Optional<String> previous,
    Optional<String> next,
    String organisation,
    String limits,
    State waiting,
    Optional<String> missed,
    CheckView check,
    List<String> times,
    List<Row> rows,
    List<String> toCome,
    Optional<Total> total,
    Optional<String> toComeText,
    Optional<NextToSign> sign,
    String byHandHref,
    Optional<String> teach,
    boolean mayWrite) {
  /** More places than this are chosen from a list. */
  private static final int MOST_TABS = 5;

  /** A place to go to. */
  public record Tab(String code, String name, boolean isChosen) {}

  /** A chip with its word. */
  public record State(Chip chip, String word) {}

  /** The oldest day that waits for a signature. */
  public record NextToSign(String href, String text) {}

  /** How a value stands. */
  public enum Mark {
    NONE,
    ABOVE,
    BELOW,
    /** Less is known than a day should say. */
    FEW,
    MISSING
  }

  /** A number of the form. */
  public record Value(String text, Mark mark, boolean isByHand) {
    static final Value MISSING = new Value("", Mark.MISSING, false);

    static Value plain(String text) {
      return new Value(text, Mark.NONE, false);
    }
  }

  /** What an observation is. */
  public enum Kind {
    SEEN,
    MISSING,
    /** Today's, later. */
    TO_COME,
    /** There is no sensor. */
    NONE
  }

  /** Temperature and humidity at an observation time. */
  public record Pair(Kind kind, Value temperature, Value humidity) {}

  /** Where a day stands. */
  public enum Stand {
    RUNNING,
    WAITING,
    SIGNED
  }

  /**
   * A day.
   *
   * @param date as in an address
   * @param label {@code 1 日 三}
   * @param figures lowest, mean, highest temperature, the same of humidity
   * @param isTold whether an alarm began or an excursion goes on
   * @param signed name and day of the signature, or what is missing
   * @param amendments how many
   */
  public record Row(
      String date,
      String label,
      String fullDate,
      boolean isWeekend,
      Stand stand,
      String weather,
      List<Pair> outside,
      List<Pair> inside,
      List<Value> figures,
      Value inLimits,
      Value coverage,
      int alarms,
      int excursions,
      boolean isTold,
      String measures,
      String signed,
      int amendments) {
    public long missed() {
      return inside.stream().filter(pair -> pair.kind() == Kind.MISSING).count()
          + outside.stream().filter(pair -> pair.kind() == Kind.MISSING).count();
    }
  }

  /** The month's row. */
  public record Total(
      String label,
      List<Value> figures,
      Value inLimits,
      Value coverage,
      int alarms,
      String measures,
      String signed) {}

  public boolean isChosenFromList() {
    return tabs.size() > MOST_TABS;
  }

  /** What the files of the month are asked for with. */
  public String query() {
    return "place=" + place + "&month=" + month;
  }

  /** For a phone: what waits on top, then the newest first. */
  public List<Row> cards() {
    return rows.stream()
        .sorted(
            java.util.Comparator.comparing((Row row) -> row.stand() != Stand.WAITING)
                .thenComparing(Row::date, java.util.Comparator.reverseOrder()))
        .toList();
  }
}

package org.muniment.dashboard.pages.duties;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Icon;

/**
 * A month of duties.
 *
 * @param month {@code 2026-11}
 * @param today address of the month that today is in; empty on its own page
 * @param weekdays Monday first
 * @param weeks seven days each, those of the neighbouring months blank
 * @param listed days that have a duty or are not as their weekday says, for narrow screens
 * @param now what can be done today, and what was missed, the oldest first
 * @param hasPlans whether anything is checked at all
 */
public record MonthView(
    String month,
    String label,
    String previous,
    String next,
    Optional<String> today,
    List<String> weekdays,
    List<List<Day>> weeks,
    List<Day> listed,
    Now now,
    boolean hasPlans) {
  /**
   * @param later what may be done early: it is due after the next seven days
   * @param missed at most {@link MonthMaker#MOST_MISSED} of them
   * @param moreMissed a sentence when there are more; may be empty
   */
  public record Now(
      List<Waiting> open, List<Waiting> later, List<Waiting> missed, String moreMissed) {}

  /**
   * Something to be ticked.
   *
   * @param when until when, or since when it is missed
   * @param isDue whether it is today's
   * @param does what its button says
   */
  public record Waiting(
      String name, String place, String when, boolean isDue, String href, String does) {}

  /**
   * @param number empty for a day of another month
   * @param kind {@code working}, {@code rest}, {@code free}, {@code shifted}, {@code other}
   * @param word what a day that is not as its weekday says is called; may be empty
   */
  public record Day(
      String number,
      String full,
      boolean isToday,
      String kind,
      Optional<Icon> icon,
      String word,
      List<Line> duties) {}

  /**
   * @param tone {@code ok}, {@code near}, {@code alarm}, {@code vacant} or {@code plain}
   * @param state in a word
   * @param by who did it, and when; may be empty
   */
  public record Line(
      String name, String place, String href, String tone, Icon icon, String state, String by) {}
}

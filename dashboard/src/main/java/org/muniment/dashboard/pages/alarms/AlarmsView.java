package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Optional;

/**
 * What is active.
 *
 * @param summary how many wait for somebody, in words
 */
public record AlarmsView(String summary, boolean isCalm, List<AlarmCard> cards) {
  /**
   * One alarm with its history.
   *
   * @param card of an alarm that is not over; else as it was
   */
  public record Detail(
      AlarmCard card, String took, List<Line> history, boolean mayComment, boolean isOver) {}

  /**
   * A line of the history.
   *
   * @param written when it was written, where that was later
   */
  public record Line(String at, Optional<String> written, String what, String by, String text) {}
}

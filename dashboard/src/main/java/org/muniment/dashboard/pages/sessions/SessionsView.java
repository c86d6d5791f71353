package org.muniment.dashboard.pages.sessions;

import java.time.Instant;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.table.Shown;

/**
 * All sessions that live.
 *
 * @param problem of a form that was refused; may be empty
 */
public record SessionsView(Shown<Line> sessions, String problem) {
  /**
   * A session.
   *
   * @param own whether it is the one that looks
   * @param end ends this one
   * @param endAll ends all of the person
   */
  public record Line(
      String name,
      String shownName,
      String browser,
      String address,
      String since,
      String used,
      Instant begunAt,
      Instant usedAt,
      boolean own,
      Confirm end,
      Confirm endAll) {}
}

package org.muniment.dashboard.pages.sessions;

import java.util.List;
import org.muniment.dashboard.web.look.Confirm;

/** All sessions that live, those of one person together. */
public record SessionsView(List<Person> people, int sessions, String problem) {
  /**
   * A person and where they are signed in.
   *
   * @param end ends all of them
   */
  public record Person(String name, String shownName, List<Line> sessions, Confirm end) {}

  /**
   * A session.
   *
   * @param own whether it is the one that looks
   */
  public record Line(
      String since, String used, String address, String browser, boolean own, Confirm end) {}
}

package org.muniment.dashboard.pages.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;

/**
 * The list of people and the form for one more.
 *
 * @param fresh a password that was made just now, shown this once
 * @param roles and clearances to choose from, by key
 */
public record PeopleView(
    Shown<Line> people,
    Form form,
    Map<String, String> roles,
    Map<String, String> clearances,
    Optional<Fresh> fresh) {
  /**
   * A person in the list.
   *
   * @param state in words: may sign in, locked, has left
   * @param detail how long the lock lasts; may be empty
   * @param last when the person signed in last, in words
   */
  public record Line(
      int id,
      String name,
      String shownName,
      String role,
      String clearance,
      Chip chip,
      String state,
      String detail,
      String last,
      Optional<Instant> lastAt) {}

  /** An initial password for somebody to be told. */
  public record Fresh(String name, String shownName, String password) {}
}

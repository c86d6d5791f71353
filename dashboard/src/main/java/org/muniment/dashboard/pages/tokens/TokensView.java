package org.muniment.dashboard.pages.tokens;

import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.port.Office;

/**
 * The list of tokens and the form for one more.
 *
 * @param expiries how long a token may live, by the key of the choice
 * @param fresh a token that was made just now, shown this once
 */
public record TokensView(
    Shown<Line> tokens,
    Form form,
    Map<String, String> roles,
    Map<String, String> clearances,
    Map<String, String> expiries,
    Optional<Fresh> fresh) {
  /**
   * A token in the list.
   *
   * @param created when and by whom
   * @param token as it is kept, to sort and to save
   * @param end takes it away; empty when it is over
   */
  public record Line(
      int id,
      String name,
      String role,
      String clearance,
      Chip chip,
      String state,
      String created,
      String expires,
      String used,
      Optional<Confirm> end,
      Office.Token token) {}

  /** A token to be copied. */
  public record Fresh(String name, String token) {}
}

package org.muniment.dashboard.pages.account;

import java.util.List;
import org.muniment.dashboard.web.look.Form;

/**
 * What somebody sees of themselves.
 *
 * @param hasPassword false for a token, which has none
 * @param must whether a new password comes before everything else
 * @param hint what a password must be here
 * @param changed whether the password was changed just now
 */
public record AccountView(
    String name,
    String shownName,
    String role,
    String roleText,
    String clearance,
    boolean hasPassword,
    boolean must,
    String hint,
    Form form,
    List<Line> sessions,
    boolean changed) {
  /** One of the person's own sessions; {@code own} is the one that looks. */
  public record Line(String browser, String address, String since, String used, boolean own) {}
}

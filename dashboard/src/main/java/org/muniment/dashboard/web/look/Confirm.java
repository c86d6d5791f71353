package org.muniment.dashboard.web.look;

import java.util.Optional;

/**
 * A step that cannot simply be undone: a button that opens what it will change, and asks why.
 *
 * @param id tells it from others on the page
 * @param action where the form is sent
 * @param label of the button that opens it
 * @param target who or what, added to the label for those who hear the page
 * @param says what will change
 * @param problem with the reason that was sent before; opens it
 */
public record Confirm(
    String id, String action, String label, String target, String says, Optional<String> problem) {
  /** With the problem of the form that was sent, if it was this one. */
  public Confirm sent(String sentId, Form form) {
    Optional<String> wrong =
        sentId.equals(id) ? Optional.ofNullable(form.problem("reason")) : Optional.empty();
    return new Confirm(id, action, label, target, says, wrong);
  }
}

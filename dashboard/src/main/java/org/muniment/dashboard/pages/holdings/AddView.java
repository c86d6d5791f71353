package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/**
 * The form that registers a box, or corrects what is said of one.
 *
 * @param action where it is sent
 * @param edits whether the box is there already
 * @param barcode of the box that is corrected; empty for a new one
 * @param version that was seen
 * @param checks what is odd about what was typed
 * @param now what stands in the register where it is not what was typed, after somebody else's
 *     change
 */
public record AddView(
    Form form,
    String action,
    boolean edits,
    String barcode,
    String back,
    String version,
    Choices choices,
    List<String> checks,
    List<BoxView.Change> now) {
  /** What the lists offer: values and words. */
  public record Choices(
      Map<String, String> cabinets,
      Map<String, String> carriers,
      Map<String, String> categories,
      Map<String, String> retentions,
      Map<String, String> levels) {}
}

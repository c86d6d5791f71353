package org.muniment.dashboard.pages.loans;

import java.util.Map;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;

/**
 * Those who borrow.
 *
 * @param form of a new one
 * @param isSent whether that form was sent and refused
 */
public record BorrowersView(
    boolean isEmpty, Shown<Line> list, Form form, boolean isSent, Choices choices) {
  public record Line(
      String name,
      String href,
      String kind,
      String organisation,
      String card,
      String clearance,
      Chip chip,
      String state) {}

  /** What the fields offer: values and words. */
  public record Choices(
      Map<String, String> kinds,
      Map<String, String> clearances,
      Map<String, String> accounts,
      Map<String, String> languages,
      Map<String, String> activities) {}
}

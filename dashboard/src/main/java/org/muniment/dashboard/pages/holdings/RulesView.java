package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;

/**
 * How codes are put together, and from which lists people choose.
 *
 * @param form the form that was refused, else what is set now
 * @param sent which of the forms that was; empty when none was
 * @param example what the pattern makes, or what is wrong with it
 */
public record RulesView(
    Form form,
    String sent,
    String example,
    Map<String, String> schemes,
    List<String> periods,
    List<CategoryLine> categories,
    List<PrefixLine> prefixes,
    Map<String, String> kinds) {
  public record CategoryLine(String key, String name, boolean shipped) {}

  public record PrefixLine(String prefix, String kind) {}

  /** The form itself if it was the one that was sent, else an empty one. */
  public Form of(String name) {
    return sent.equals(name) || name.equals("pattern") && sent.isEmpty() ? form : Form.of(Map.of());
  }
}

package org.muniment.dashboard.pages.findings;

import java.util.List;
import org.muniment.dashboard.web.look.Form;

/**
 * One finding with all that was done about it.
 *
 * @param form as it was sent, if something was wrong with it
 * @param mayWrite whether the one who looks may say something about it
 * @param people who may see to it
 */
public record FindingView(
    FindingsView.Line line,
    List<Step> steps,
    List<Picture> pictures,
    Form form,
    boolean mayWrite,
    List<String> people) {
  /** Something that was done. */
  public record Step(String what, String by, String text) {}

  /** A photograph by its address. */
  public record Picture(String href, String name, String by) {}

  public String path() {
    return FindingsPage.PATH + "/" + line.id();
  }

  public long version() {
    return line.finding().version();
  }
}

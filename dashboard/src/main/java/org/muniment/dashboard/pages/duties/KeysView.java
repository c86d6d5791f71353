package org.muniment.dashboard.pages.duties;

import java.util.List;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.domain.duty.ArchiveKey;

/** The register of keys (rule C5), and the form for one more. */
public record KeysView(Shown<Line> keys, Form form) {
  /**
   * @param keeper who has it, in words
   */
  public record Line(
      long id,
      String name,
      String opens,
      String keeper,
      Chip chip,
      Icon icon,
      String state,
      ArchiveKey key) {}

  /**
   * A key and everybody who had it.
   *
   * @param hand the form to hand it over
   * @param change the form to change what is said of it
   * @param lost says that it is lost, or was found
   * @param people names of those who work here
   */
  public record One(
      long id,
      String name,
      String opens,
      String keeper,
      Chip chip,
      Icon icon,
      String state,
      boolean isLost,
      Form hand,
      Form change,
      Confirm lost,
      List<String> people,
      List<Handed> history) {}

  public record Handed(String when, String what, String note, String by) {}
}

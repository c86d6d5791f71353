package org.muniment.dashboard.pages.duties;

import java.util.Map;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.domain.duty.Equipment;

/** The register of equipment (rule E7), and the form for one more piece. */
public record EquipmentView(
    Shown<Line> pieces, Form form, Map<String, String> kinds, Map<String, String> rooms) {
  /**
   * @param findings how many are open
   */
  public record Line(
      long id,
      String name,
      String kind,
      String number,
      String place,
      String since,
      Chip chip,
      Icon icon,
      String state,
      int findings,
      Equipment piece) {}
}

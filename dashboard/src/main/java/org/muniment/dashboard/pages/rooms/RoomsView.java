package org.muniment.dashboard.pages.rooms;

import java.util.Map;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;

/**
 * The rooms and the form for one more.
 *
 * @param presets keys with what people read: name and limits
 */
public record RoomsView(Shown<Line> rooms, Form form, Map<String, String> presets) {
  /** A room in the list. */
  public record Line(String code, String name, String preset, String limits) {}
}

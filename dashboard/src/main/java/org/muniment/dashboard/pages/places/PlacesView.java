package org.muniment.dashboard.pages.places;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.table.Shown;

/**
 * Rooms, cabinets, and the forms that add to them.
 *
 * @param roomNames by code
 * @param presets keys with what people read
 */
public record PlacesView(
    List<RoomLine> rooms,
    Shown<Line> cabinets,
    Form room,
    Form row,
    Form label,
    Map<String, String> roomNames,
    Map<String, String> presets,
    Map<String, String> orders) {
  /** A room with the sums of its cabinets. */
  public record RoomLine(String code, String name, String cabinets, String boxes, String free) {}

  /** A cabinet. */
  public record Line(
      String code, String name, String room, String size, String boxes, String free) {}
}

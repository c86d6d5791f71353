package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;

/**
 * Where there is room.
 *
 * @param runs free places side by side, for what was asked
 * @param rooms how full each room and cabinet is
 */
public record FreeView(
    Form form, Map<String, String> carriers, List<Run> runs, boolean cut, List<RoomFill> rooms) {
  public record Run(
      String place, String positions, String length, Chip chip, String climate, String move) {}

  public record RoomFill(String name, String fill, List<Fill> cabinets) {}

  public record Fill(String name, String href, String taken, String free, int percent) {}
}

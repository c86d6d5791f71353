package org.muniment.dashboard.pages.alarms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;

/**
 * What keeps alarms silent on purpose.
 *
 * @param places codes with names
 * @param sensors codes with names
 * @param quantities keys with names; the empty key is the whole sensor
 */
public record SilenceView(
    List<Line> airings,
    List<OutLine> out,
    Map<String, String> places,
    Map<String, String> sensors,
    Map<String, String> quantities,
    Form airing,
    Form service,
    boolean mayWrite) {
  /**
   * An airing.
   *
   * @param state {@code goes-on}, {@code comes}, {@code over}
   * @param effect whether it worked, once that can be said
   */
  public record Line(
      long id,
      String state,
      String word,
      String place,
      String from,
      String until,
      String by,
      String reason,
      Optional<String> effect) {
    public boolean isOver() {
      return state.equals("over");
    }
  }

  /** What is out of service. */
  public record OutLine(
      String sensor,
      String name,
      String quantity,
      String what,
      String since,
      String by,
      String reason) {}
}

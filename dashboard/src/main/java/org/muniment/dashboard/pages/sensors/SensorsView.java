package org.muniment.dashboard.pages.sensors;

import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.desk.SensorsDesk.NewCredential;

/**
 * The page of sensors.
 *
 * @param fresh a password that was made just now, shown this once
 */
public record SensorsView(
    Shown<Line> sensors,
    Shown<Device> heard,
    Shown<Refused> refused,
    Optional<NewCredential> fresh) {

  /**
   * A registered sensor.
   *
   * @param detail why it was rejected, or since when it is silent; may be empty
   */
  public record Line(
      String code,
      String name,
      String place,
      Chip chip,
      String state,
      String detail,
      String values,
      String last,
      String source,
      String profile,
      String interval) {}

  /** A device that is not registered. */
  public record Device(
      String transport,
      String source,
      String channel,
      String profile,
      String messages,
      String last,
      String payload,
      String register) {}

  /** A message that did not become a reading. */
  public record Refused(String at, String source, String kind, String reason, String payload) {}
}

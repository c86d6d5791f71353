package org.muniment.dashboard.pages.duties;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.table.Shown;

/**
 * Calendars that other programs may read.
 *
 * @param fresh one that was made just now, shown this once
 * @param refused a sentence of a step that could not be done
 */
public record FeedsView(
    Shown<Line> feeds,
    Form form,
    Map<String, String> languages,
    Optional<Fresh> fresh,
    Optional<String> refused) {
  /**
   * @param end where it is ended; empty when it is
   */
  public record Line(
      long id,
      String name,
      String language,
      String made,
      Chip chip,
      Icon icon,
      String state,
      Optional<String> end,
      Instant createdAt,
      Optional<Instant> endedAt) {}

  /**
   * @param modules how wide the address is as a QR code, with its quiet zone
   * @param code what is dark in it, as an SVG path
   */
  public record Fresh(String name, String address, int modules, String code) {}
}

package org.muniment.domain.alarm;

import java.time.Instant;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * An announced airing or repair of a room or cabinet: while it lasts, alarms of its climate are
 * suppressed by design.
 *
 * @param id 0 before it is stored
 * @param until may be brought forward, never before now
 */
public record Airing(long id, Code place, Instant from, Instant until, String by, String reason) {
  public Airing {
    if (!from.isBefore(until)) {
      throw new BadInput("alarm.airing.order", from.toString(), until.toString());
    }
  }

  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}

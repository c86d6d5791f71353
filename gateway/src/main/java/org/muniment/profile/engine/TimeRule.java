package org.muniment.profile.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Where a device states the time of its measurement. A time that cannot be read or lies before
 * {@link #EARLIEST} (a clock that was never set) counts as none: it never costs the values.
 *
 * @param from looked for in the sensor's part, then in the message
 * @param forms tried in this order
 * @param zone of a time without one, before the site's
 */
public record TimeRule(List<FieldRef> from, List<TimeForm> forms, Optional<ZoneId> zone) {
  /** Clocks that were never set count from 1970 or from 2000. */
  static final Instant EARLIEST = Instant.parse("2001-01-01T00:00:00Z");

  /** The last instant that a calendar of four-digit years can write. */
  static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  public TimeRule {
    from = List.copyOf(from);
    forms = List.copyOf(forms);
  }

  Optional<Instant> take(Part part, Part message, ZoneId siteZone) {
    for (FieldRef place : from) {
      Raw near = part.find(place);
      Raw raw = near.isPresent() ? near : message.find(place);
      if (raw.isPresent()) {
        return read(raw, zone.orElse(siteZone));
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> read(Raw raw, ZoneId zoneIfNone) {
    for (TimeForm form : forms) {
      Optional<Instant> instant = form.read(raw, zoneIfNone);
      if (instant.isPresent()) {
        return instant.filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
      }
    }
    return Optional.empty();
  }
}

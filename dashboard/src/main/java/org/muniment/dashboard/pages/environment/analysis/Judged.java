package org.muniment.dashboard.pages.environment.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Known;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;

/**
 * An hour's air and whether both its means are in the limits that held then.
 *
 * @param inside empty where one of them has no limits
 */
record Judged(AirHour hour, Optional<Boolean> inside) {
  static List<Judged> of(Known known) {
    return known.air().stream().map(hour -> of(hour, known.limits())).toList();
  }

  private static Judged of(AirHour hour, Preset limits) {
    Preset.Version then = limits.at(Instant.ofEpochMilli(hour.fromMillis()));
    Optional<Limits> warm = then.of(Quantity.TEMPERATURE);
    Optional<Limits> damp = then.of(Quantity.HUMIDITY);
    if (warm.isEmpty() || damp.isEmpty()) {
      return new Judged(hour, Optional.empty());
    }
    boolean isInside =
        warm.get().contain(hour.air().temperatureC())
            && damp.get().contain(hour.air().humidityPct());
    return new Judged(hour, Optional.of(isInside));
  }

  /** How much of the judged time both were inside. */
  static Share share(List<Judged> hours) {
    Share share = Share.NONE;
    for (Judged one : hours) {
      long millis = one.hour.coveredMillis();
      if (one.inside.isPresent()) {
        share = share.plus(new Share(millis, one.inside.get() ? millis : 0));
      }
    }
    return share;
  }
}

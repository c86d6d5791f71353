package org.muniment.desk;

import java.util.Optional;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.Deed;

/** How the trail tells of limits: {@code temperature: 14.0–24.0}. */
final class PresetDeeds {
  private PresetDeeds() {}

  static Deed limits(Deed deed, Preset.Version version) {
    Deed more = deed;
    for (Quantity quantity : PresetCheck.QUANTITIES) {
      String range = range(version.of(quantity));
      if (!range.isEmpty()) {
        more = more.after(quantity.key(), range);
      }
      Optional<Double> change = Optional.ofNullable(version.changeIn24h().get(quantity));
      if (change.isPresent()) {
        more = more.after(quantity.key() + "In24h", change.get());
      }
    }
    return more;
  }

  static Deed change(Deed deed, Preset.Version old, Preset.Version now) {
    Deed more = deed;
    for (Quantity quantity : PresetCheck.QUANTITIES) {
      more =
          more.change(quantity.key(), range(old.of(quantity)), range(now.of(quantity)))
              .change(quantity.key() + "In24h", in24h(old, quantity), in24h(now, quantity));
    }
    return more;
  }

  private static String range(Optional<Limits> limits) {
    return limits.map(one -> one.low() + "–" + one.high()).orElse("");
  }

  private static String in24h(Preset.Version version, Quantity quantity) {
    return Optional.ofNullable(version.changeIn24h().get(quantity)).map(String::valueOf).orElse("");
  }
}

package org.muniment.domain.limits;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.measure.Quantity;

/** The presets that a new archive starts with (numbers: Environment presets; rules E2, E3, E6). */
public final class Presets {
  /** The preset of a room that names none. */
  public static final String DEFAULT_KEY = "general";

  private static final double MAX_ILLUMINANCE_LX = 100;
  private static final String BY = "system";

  public static final List<Preset> SHIPPED =
      List.of(
          preset("general", "JGJ 25-2010, 5.2.1, 5.2.3", 14, 24, 45, 60, true),
          preset("school-2", "school archive rule", 14, 25, 45, 60, false),
          preset("electronic-media", "DA/T 15", 17, 20, 35, 45, false),
          preset("special-collections", "JGJ 25-2010, 5.2.2", 14, 20, 45, 55, true),
          preset("audio-video-tape", "JGJ 25-2010, 5.2.2", 14, 24, 40, 60, true),
          preset("film-copy", "JGJ 25-2010, 5.2.2", 14, 24, 40, 60, true),
          preset("film-master", "JGJ 25-2010, 5.2.2", 13, 15, 35, 45, true),
          preset("optical-disc", "DA/T 38", 4, 20, 20, 50, false));

  private Presets() {}

  private static Preset preset(
      String key,
      String rule,
      double lowC,
      double highC,
      double lowRh,
      double highRh,
      boolean steady) {
    EnumMap<Quantity, Limits> limits = new EnumMap<>(Quantity.class);
    limits.put(Quantity.TEMPERATURE, new Limits(lowC, highC));
    limits.put(Quantity.HUMIDITY, new Limits(lowRh, highRh));
    limits.put(Quantity.ILLUMINANCE, new Limits(0, MAX_ILLUMINANCE_LX));
    Map<Quantity, Double> change =
        steady ? Map.of(Quantity.TEMPERATURE, 2.0, Quantity.HUMIDITY, 5.0) : Map.of();
    return new Preset(
        key, rule, List.of(new Preset.Version(Instant.EPOCH, limits, change, BY, "shipped")));
  }
}

package org.muniment.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;

/** Makes limits of what a person asked for, or says what is wrong with them. */
public final class PresetCheck {
  /** What a preset can judge. */
  public static final List<Quantity> QUANTITIES =
      List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY, Quantity.ILLUMINANCE, Quantity.CO2);

  private PresetCheck() {}

  static Map<Quantity, Limits> limits(Fields fields, Map<String, PresetsDesk.NewLimits> asked) {
    Map<Quantity, Limits> limits = new EnumMap<>(Quantity.class);
    new TreeMap<>(asked)
        .forEach(
            (key, one) ->
                quantity(fields, "limits." + key, key)
                    .flatMap(quantity -> limits(fields, quantity, one))
                    .ifPresent(made -> limits.put(Quantity.byKey(key).orElseThrow(), made)));
    if (asked.isEmpty()) {
      fields.wrong("limits", "refusal.preset.empty");
    }
    return limits;
  }

  private static Optional<Quantity> quantity(Fields fields, String field, String key) {
    Optional<Quantity> quantity = Quantity.byKey(key).filter(QUANTITIES::contains);
    if (quantity.isEmpty()) {
      fields.wrong(field, "refusal.preset.quantity", key);
    }
    return quantity;
  }

  private static Optional<Limits> limits(
      Fields fields, Quantity quantity, PresetsDesk.NewLimits asked) {
    String path = "limits." + quantity.key() + ".";
    boolean low = isPlausible(fields, path + "low", quantity, asked.low());
    boolean high = isPlausible(fields, path + "high", quantity, asked.high());
    if (!low || !high) {
      return Optional.empty();
    }
    double lowest = asked.low().orElseThrow();
    double highest = asked.high().orElseThrow();
    if (lowest >= highest) {
      fields.wrong(
          path + "high", "refusal.preset.order", String.valueOf(lowest), String.valueOf(highest));
      return Optional.empty();
    }
    return Optional.of(new Limits(Quantity.rounded(lowest), Quantity.rounded(highest)));
  }

  private static boolean isPlausible(
      Fields fields, String field, Quantity quantity, Optional<Double> value) {
    boolean plausible = value.filter(quantity::isPlausible).isPresent();
    if (!plausible) {
      fields.wrong(
          field,
          "refusal.preset.limit",
          String.valueOf(quantity.lowest()),
          String.valueOf(quantity.highest()),
          quantity.unit());
    }
    return plausible;
  }

  static Map<Quantity, Double> change(
      Fields fields, Map<String, Double> asked, Map<Quantity, Limits> limits) {
    Map<Quantity, Double> change = new EnumMap<>(Quantity.class);
    new TreeMap<>(asked)
        .forEach(
            (key, value) -> {
              String field = "changeIn24h." + key;
              Optional<Quantity> quantity =
                  quantity(fields, field, key).filter(Quantity::isClimate);
              if (quantity.isEmpty()) {
                fields.wrong(field, "refusal.preset.quantity", key);
              } else if (!(value > 0) || value > quantity.get().highest()) {
                fields.wrong(field, "refusal.preset.change", String.valueOf(value));
              } else {
                change.put(quantity.get(), Quantity.rounded(value));
              }
            });
    return change;
  }
}

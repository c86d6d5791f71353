package org.muniment.dashboard.api.presets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.dashboard.web.json.Body;
import org.muniment.desk.PresetsDesk.NewLimits;
import org.muniment.desk.PresetsDesk.NewVersion;

/** Limits that were sent. */
final class PresetBody {
  static final String[] FIELDS = {"rule", "limits", "changeIn24h", "from", "reason"};

  private PresetBody() {}

  static NewVersion version(Body body, Set<String> quantities, Set<String> changing) {
    Map<String, NewLimits> limits = new LinkedHashMap<>();
    body.optionalObject("limits", quantities)
        .ifPresent(
            all ->
                all.names()
                    .forEach(
                        name ->
                            all.optionalObject(name, "low", "high")
                                .ifPresent(one -> limits.put(name, limits(one)))));
    Map<String, Double> change = new LinkedHashMap<>();
    body.optionalObject("changeIn24h", changing)
        .ifPresent(
            all ->
                new TreeSet<>(all.names())
                    .forEach(
                        name ->
                            all.optionalNumber(name).ifPresent(value -> change.put(name, value))));
    return new NewVersion(
        limits, change, body.optionalTime("from"), body.optionalText("reason").orElse(""));
  }

  private static NewLimits limits(Body one) {
    Optional<Double> low = one.optionalNumber("low");
    return new NewLimits(low, one.optionalNumber("high"));
  }
}

package org.muniment.dashboard.pages.presets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.PresetCheck;
import org.muniment.desk.PresetsDesk.NewLimits;
import org.muniment.desk.PresetsDesk.NewVersion;
import org.muniment.domain.measure.Quantity;

/** What the form of a preset sends. */
final class PresetForm {
  static final List<String> FIELDS = fields();

  private PresetForm() {}

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(List.of("key", "rule", "from", "reason"));
    for (Quantity quantity : PresetCheck.QUANTITIES) {
      fields.add("low." + quantity.key());
      fields.add("high." + quantity.key());
      fields.add("change." + quantity.key());
    }
    return List.copyOf(fields);
  }

  static NewVersion version(Form form, ZoneId zone) {
    Map<String, NewLimits> limits = new LinkedHashMap<>();
    Map<String, Double> change = new LinkedHashMap<>();
    for (Quantity quantity : PresetCheck.QUANTITIES) {
      String key = quantity.key();
      if (form.given("low." + key).isPresent() || form.given("high." + key).isPresent()) {
        limits.put(key, new NewLimits(number(form, "low." + key), number(form, "high." + key)));
      }
      if (form.given("change." + key).isPresent()) {
        change.put(key, number(form, "change." + key).orElse(Double.NaN));
      }
    }
    return new NewVersion(
        limits, change, form.given("from").map(text -> at(text, zone)), form.value("reason"));
  }

  private static Optional<Double> number(Form form, String field) {
    try {
      return form.given(field).map(text -> text.replace('−', '-')).map(Double::valueOf);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** What is no time is one that the desk refuses. */
  private static Instant at(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException none) {
      return Instant.EPOCH;
    }
  }

  /** What the form calls a field of the desk. */
  static String field(String asked) {
    if (asked.equals("limits")) {
      return "low." + Quantity.TEMPERATURE.key();
    }
    if (asked.startsWith("limits.")) {
      String[] parts = asked.split("\\.");
      return (parts.length > 2 ? parts[2] : "low") + "." + parts[1];
    }
    return asked.replace("changeIn24h.", "change.");
  }
}

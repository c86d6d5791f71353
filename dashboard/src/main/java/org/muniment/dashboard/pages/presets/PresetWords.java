package org.muniment.dashboard.pages.presets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.GeneralRulesDesk.NewGeneralRules;
import org.muniment.desk.PresetCheck;
import org.muniment.desk.PresetsDesk;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.FormerPreset;

/** Presets in the words of the page. */
final class PresetWords {
  private PresetWords() {}

  static PresetsView.Line line(Words words, PresetsDesk desk, Preset preset) {
    List<String> users = desk.users(preset.key());
    return new PresetsView.Line(
        preset.key(),
        words.preset(preset),
        preset.rule(),
        figures(words, preset.at(words.now())),
        preset.versions().size(),
        users.isEmpty()
            ? words.say("presets.unused")
            : words.say("presets.used", String.join(words.say("common.list"), users)));
  }

  static List<PresetsView.Figure> figures(Words words, Preset.Version version) {
    List<PresetsView.Figure> figures = new ArrayList<>();
    for (Quantity quantity : PresetCheck.QUANTITIES) {
      version
          .of(quantity)
          .ifPresent(limits -> figures.add(figure(words, version, quantity, limits)));
    }
    return figures;
  }

  private static PresetsView.Figure figure(
      Words words, Preset.Version version, Quantity quantity, Limits limits) {
    Optional<Double> change = Optional.ofNullable(version.changeIn24h().get(quantity));
    String range = words.plain(limits.low()) + "–" + words.plain(limits.high());
    return new PresetsView.Figure(
        quantity(words, quantity),
        range + " " + quantity.unit(),
        change
            .map(most -> words.say("presets.change", words.plain(most), quantity.unit()))
            .orElse(""));
  }

  static String quantity(Words words, Quantity quantity) {
    return words.sayOr(
        "common.quantity." + quantity.key(), words.say("quantity." + quantity.key()));
  }

  static List<PresetView.Version> versions(Words words, Preset preset) {
    Preset.Version now = preset.at(words.now());
    List<PresetView.Version> versions = new ArrayList<>();
    for (Preset.Version version : preset.versions()) {
      versions.add(
          new PresetView.Version(
              from(words, version.from()),
              version == now,
              figures(words, version),
              version.changedBy(),
              version.reason()));
    }
    Collections.reverse(versions);
    return versions;
  }

  private static String from(Words words, Instant from) {
    return from.equals(Instant.EPOCH) ? words.say("presets.always") : words.stamp(from);
  }

  static PresetsView.PlaceLine place(
      Words words, String code, String name, Optional<String> preset, List<FormerPreset> formers) {
    List<String> before = new ArrayList<>();
    for (FormerPreset former : formers) {
      before.add(
          words.say(
              "presets.before",
              words.stamp(former.until()),
              choice(words, former.preset()),
              former.changedBy(),
              former.reason()));
    }
    Collections.reverse(before);
    return new PresetsView.PlaceLine(code, name, choice(words, preset), before);
  }

  /** A preset's name, or that the room's holds. */
  static String choice(Words words, Optional<String> preset) {
    return preset
        .map(key -> words.sayOr("common.preset." + key, key))
        .orElse(words.say("presets.by-room"));
  }

  static List<PresetView.Field> fields(Words words) {
    return PresetCheck.QUANTITIES.stream()
        .map(
            quantity ->
                new PresetView.Field(
                    quantity.key(),
                    quantity(words, quantity),
                    quantity.unit(),
                    quantity.isClimate()))
        .toList();
  }

  /** The limits that hold now, to be changed. */
  static Map<String, String> filled(Preset.Version version) {
    Map<String, String> values = new LinkedHashMap<>();
    version
        .limits()
        .forEach(
            (quantity, limits) -> {
              values.put("low." + quantity.key(), plain(limits.low()));
              values.put("high." + quantity.key(), plain(limits.high()));
            });
    version
        .changeIn24h()
        .forEach((quantity, change) -> values.put("change." + quantity.key(), plain(change)));
    return values;
  }

  static Form general(NewGeneralRules rules) {
    return Form.of(
        Map.of(
            "staleIntervals", String.valueOf(rules.staleIntervals()),
            "staleAtLeastMinutes", String.valueOf(rules.staleAtLeastMinutes()),
            "batteryLowPct", plain(rules.batteryLowPct()),
            "diskLowMib", String.valueOf(rules.diskLowMib()),
            "maxShelvingMinutes", String.valueOf(rules.maxShelvingMinutes())));
  }

  /** As a field of a form takes it, in every language. */
  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}

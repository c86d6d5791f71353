package org.muniment.dashboard.web.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;

/** Environment presets as people choose them: by name and limits. */
public final class PresetChoices {
  private static final List<Quantity> SHOWN = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);

  private PresetChoices() {}

  /** Keys with "Paper records · 14–24 °C, 45–60 %RH", in the order given. */
  public static Map<String, String> of(Words words, List<Preset> presets) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Preset preset : presets) {
      choices.put(preset.key(), words.preset(preset) + " · " + limits(words, preset));
    }
    return choices;
  }

  /** {@code 14–24 °C, 45–60 %RH}: the limits that hold now. */
  public static String limits(Words words, Preset preset) {
    List<String> parts = new ArrayList<>();
    for (Quantity quantity : SHOWN) {
      Limits limits = preset.at(words.now()).limits().get(quantity);
      if (limits != null) {
        String range = words.plain(limits.low()) + "–" + words.plain(limits.high());
        parts.add(range + " " + quantity.unit());
      }
    }
    return String.join(words.say("common.list"), parts);
  }
}

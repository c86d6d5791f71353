package org.muniment.dashboard.pages.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.domain.measure.Quantity;

/** What a plan shows beside where things are. */
public enum Layer {
  HUMIDITY(Optional.of(Quantity.HUMIDITY), Optional.of(Icon.DROPLET)),
  TEMPERATURE(Optional.of(Quantity.TEMPERATURE), Optional.of(Icon.TEMPERATURE)),
  /** Where there is room for boxes. */
  FREE(Optional.empty(), Optional.empty()),
  NONE(Optional.empty(), Optional.empty());

  private final Optional<Quantity> quantity;
  private final Optional<Icon> icon;

  Layer(Optional<Quantity> quantity, Optional<Icon> icon) {
    this.quantity = quantity;
    this.icon = icon;
  }

  public Optional<Quantity> quantity() {
    return quantity;
  }

  public Optional<Icon> icon() {
    return icon;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name. */
  public String textKey() {
    return "plan.layer." + key();
  }

  /** The first one for a word that nobody knows. */
  static Layer of(String key) {
    return Arrays.stream(values())
        .filter(layer -> layer.key().equals(key))
        .findFirst()
        .orElse(HUMIDITY);
  }
}

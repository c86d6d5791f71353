package org.muniment.profile.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.muniment.domain.measure.Quantity;

/**
 * A unit that devices send in, with the way to the quantity's own unit. Factors: 1 mmHg =
 * 133.322387415 Pa and 1 inHg = 3386.389 Pa (NIST SP 811, appendix B.8); 0 °C = 273.15 K and the
 * degree Fahrenheit are exact.
 */
public enum Unit {
  CELSIUS(Quantity.TEMPERATURE, v -> v, "C", "°C", "℃", "celsius", "degC", "*C"),
  FAHRENHEIT(Quantity.TEMPERATURE, v -> (v - 32) / 1.8, "F", "°F", "℉", "fahrenheit", "degF", "*F"),
  KELVIN(Quantity.TEMPERATURE, v -> v - 273.15, "K", "kelvin"),
  HUMIDITY_PERCENT(Quantity.HUMIDITY, v -> v, "%", "%RH", "percent"),
  HUMIDITY_FRACTION(Quantity.HUMIDITY, v -> v * 100, "fraction"),
  LUX(Quantity.ILLUMINANCE, v -> v, "lx", "lux"),
  KILOLUX(Quantity.ILLUMINANCE, v -> v * 1_000, "klx"),
  PPM(Quantity.CO2, v -> v, "ppm"),
  HECTOPASCAL(Quantity.PRESSURE, v -> v, "hPa", "mbar"),
  PASCAL(Quantity.PRESSURE, v -> v / 100, "Pa"),
  KILOPASCAL(Quantity.PRESSURE, v -> v * 10, "kPa"),
  BAR(Quantity.PRESSURE, v -> v * 1_000, "bar"),
  MM_MERCURY(Quantity.PRESSURE, v -> v * 1.33322387415, "mmHg", "torr"),
  INCH_MERCURY(Quantity.PRESSURE, v -> v * 33.86389, "inHg"),
  BATTERY_PERCENT(Quantity.BATTERY, v -> v, "%", "percent"),
  BATTERY_FRACTION(Quantity.BATTERY, v -> v * 100, "fraction"),
  FLAG(Quantity.BATTERY_LOW, v -> v, "flag"),
  VOLT(Quantity.VOLTAGE, v -> v, "V", "volt"),
  MILLIVOLT(Quantity.VOLTAGE, v -> v / 1_000, "mV"),
  DECIBEL_MILLIWATT(Quantity.SIGNAL, v -> v, "dBm"),
  COUNT(Quantity.LINK_QUALITY, v -> v, "count");

  private final Quantity quantity;
  private final DoubleUnaryOperator toOwn;
  private final List<String> names;

  private static final Map<Quantity, Map<String, Unit>> BY_NAME = byName();

  Unit(Quantity quantity, DoubleUnaryOperator toOwn, String... names) {
    this.quantity = quantity;
    this.toOwn = toOwn;
    this.names = List.of(names);
  }

  /** Units by their names, as written and in lower case. */
  private static Map<Quantity, Map<String, Unit>> byName() {
    Map<Quantity, Map<String, Unit>> byName = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      byName.put(quantity, new HashMap<>());
    }
    for (Unit unit : values()) {
      for (String name : unit.names) {
        byName.get(unit.quantity).put(name, unit);
        byName.get(unit.quantity).put(name.toLowerCase(Locale.ROOT), unit);
      }
    }
    return byName;
  }

  /** {@code value} of this unit in the quantity's own. */
  public double toOwn(double value) {
    return toOwn.applyAsDouble(value);
  }

  /** The unit of the quantity that goes by {@code name}, in any case. */
  public static Optional<Unit> of(Quantity quantity, String name) {
    Map<String, Unit> ofQuantity = BY_NAME.get(quantity);
    Unit asWritten = ofQuantity.get(name);
    return Optional.ofNullable(
        asWritten == null ? ofQuantity.get(name.trim().toLowerCase(Locale.ROOT)) : asWritten);
  }

  /** The unit in which Muniment keeps the quantity. */
  public static Unit own(Quantity quantity) {
    return Arrays.stream(values()).filter(unit -> unit.quantity == quantity).findFirst().get();
  }

  /** The names that a profile may use for units of the quantity. */
  public static List<String> namesFor(Quantity quantity) {
    return Arrays.stream(values())
        .filter(unit -> unit.quantity == quantity)
        .map(unit -> unit.names.get(0))
        .toList();
  }
}

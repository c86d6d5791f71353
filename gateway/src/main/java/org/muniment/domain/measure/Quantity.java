package org.muniment.domain.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a sensor can measure, with its unit and the range that a real sensor can report.
 *
 * <p>The plausible ranges of temperature and humidity are those of the project's numbers
 * ("Plausible range of a reading"); the others are the widest range of the sensors on the market.
 * The stored numbers ({@link #storedId}) are part of the database format: never renumber them.
 */
public enum Quantity {
  TEMPERATURE(1, "temperature", "°C", -40, 85, 1),
  HUMIDITY(2, "humidity", "%RH", 0, 100, 1),
  ILLUMINANCE(3, "illuminance", "lx", 0, 200_000, 0),
  CO2(4, "co2", "ppm", 0, 50_000, 0),
  PRESSURE(5, "pressure", "hPa", 300, 1_200, 1),
  BATTERY(6, "battery", "%", 0, 100, 0),
  /** 1 when the device itself calls its battery low, else 0. */
  BATTERY_LOW(7, "batteryLow", "", 0, 1, 0),
  VOLTAGE(8, "voltage", "V", 0, 60, 2),
  SIGNAL(9, "signal", "dBm", -200, 50, 0),
  LINK_QUALITY(10, "linkQuality", "", 0, 255, 0);

  /**
   * Values are kept to four decimals, as whole numbers of 1/10,000 of the unit: finer than any
   * sensor, exact to compare, and small to store.
   */
  public static final long UNITS_PER_ONE = 10_000;

  private static final Map<String, Quantity> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Quantity::key, Function.identity()));
  private static final Quantity[] BY_STORED_ID = byStoredId();

  private final int storedId;
  private final String key;
  private final String unit;
  private final double lowest;
  private final double highest;
  private final int displayDecimals;

  Quantity(int storedId, String key, String unit, double lowest, double highest, int decimals) {
    this.storedId = storedId;
    this.key = key;
    this.unit = unit;
    this.lowest = lowest;
    this.highest = highest;
    this.displayDecimals = decimals;
  }

  /** The number that stands for this quantity in the database. */
  public int storedId() {
    return storedId;
  }

  /** The name in JSON, profiles and topics: {@code temperature}. */
  public String key() {
    return key;
  }

  /** The unit for people: {@code °C}; empty for a flag or a bare number. */
  public String unit() {
    return unit;
  }

  public double lowest() {
    return lowest;
  }

  public double highest() {
    return highest;
  }

  /** How many decimals a person sees. */
  public int displayDecimals() {
    return displayDecimals;
  }

  /**
   * How many decimals it takes to see that a value is not the limit that it is beyond: 44.98 is
   * never shown as 45.0 below 45.0.
   */
  public int decimalsApart(double value, double limit) {
    int decimals = displayDecimals;
    long all = UNITS_PER_ONE;
    for (int i = 0; i < decimals; i++) {
      all /= 10;
    }
    boolean differs = toFixed(value) != toFixed(limit);
    while (differs
        && all > 1
        && Math.round((double) toFixed(value) / all) * all == toFixed(limit)) {
      decimals++;
      all /= 10;
    }
    return decimals;
  }

  /** Whether limits and statistics of rooms are kept for it. */
  public boolean isClimate() {
    return this == TEMPERATURE || this == HUMIDITY;
  }

  /** Whether a sensor can honestly report {@code value}; a value outside is rejected. */
  public boolean isPlausible(double value) {
    return value >= lowest && value <= highest;
  }

  public static Optional<Quantity> byKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /**
   * @throws IllegalArgumentException for a number that no quantity has
   */
  public static Quantity byStoredId(int id) {
    if (id < 1 || id >= BY_STORED_ID.length) {
      throw new IllegalArgumentException("no quantity has the stored number " + id);
    }
    return BY_STORED_ID[id];
  }

  /** Whole 1/10,000 of the unit, half away from zero. */
  public static long toFixed(double value) {
    return Math.round(value * UNITS_PER_ONE);
  }

  public static double fromFixed(long fixed) {
    return (double) fixed / UNITS_PER_ONE;
  }

  /** {@code value} to the four decimals that are kept. */
  public static double rounded(double value) {
    return fromFixed(toFixed(value));
  }

  /** The middle between two values as they are kept, half up, without an error of binary parts. */
  public static double between(double one, double other) {
    return fromFixed(Math.floorDiv(toFixed(one) + toFixed(other) + 1, 2));
  }

  private static Quantity[] byStoredId() {
    Quantity[] table = new Quantity[values().length + 1];
    for (Quantity quantity : values()) {
      table[quantity.storedId] = quantity;
    }
    return table;
  }
}

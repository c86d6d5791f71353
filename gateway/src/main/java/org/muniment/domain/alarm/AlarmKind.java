package org.muniment.domain.alarm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an alarm is about. The stored numbers are part of the database format: never renumber. */
public enum AlarmKind {
  /** Above the high limit. */
  HIGH(1, true),
  /** Below the low limit. */
  LOW(2, true),
  /** Changes faster than allowed. */
  RATE(3, true),
  /** Changed more within 24 hours than the preset allows. */
  FLUCTUATION(4, true),
  /** The sensor is silent. */
  STALE(5, false),
  /** The sensor repeats itself while its neighbours move. */
  FROZEN(6, false),
  BATTERY(7, false),
  /** The mould index of the place reached its limit. */
  MOULD(8, false),
  /** The coldest surface is below the dew point. */
  CONDENSATION(9, false),
  /** The gateway, or a line that it reads sensors from, was or is away. */
  GATEWAY_LOST(10, false),
  /** The MQTT broker is away. */
  BROKER_LOST(11, false),
  /** The disk is nearly full, or does not take what is written. */
  DISK(12, false),
  /** The clock of the gateway or of a sensor is wrong. */
  CLOCK(13, false);

  private final int storedId;
  private final boolean ofQuantity;

  AlarmKind(int storedId, boolean ofQuantity) {
    this.storedId = storedId;
    this.ofQuantity = ofQuantity;
  }

  public int storedId() {
    return storedId;
  }

  /** The name in JSON and topics: {@code gateway-lost}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is about one quantity of a sensor. */
  public boolean isOfQuantity() {
    return ofQuantity;
  }

  /** Whether it judges what the sensor measures, not the sensor itself or the system. */
  public boolean isOfClimate() {
    return ofQuantity || this == MOULD || this == CONDENSATION;
  }

  public static Optional<AlarmKind> byKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /**
   * @throws IllegalArgumentException for a number that no kind has
   */
  public static AlarmKind byStoredId(int id) {
    return Arrays.stream(values())
        .filter(kind -> kind.storedId == id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind has the stored number " + id));
  }
}

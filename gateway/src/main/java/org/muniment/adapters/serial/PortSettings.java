package org.muniment.adapters.serial;

import java.util.Objects;

/**
 * How to read a serial port.
 *
 * @param port {@code COM3}, {@code /dev/ttyUSB0}, {@code /dev/serial/by-id/…}: any name that the
 *     system takes; also the source of the sensor's address
 * @param baud symbols a second
 * @param profile the device profile that its lines are written in; empty for a scanner of codes
 * @param dataBits 5 to 8
 */
public record PortSettings(
    String port, int baud, String profile, int dataBits, StopBits stopBits, Parity parity) {
  public static final int MIN_BAUD = 50;
  public static final int MAX_BAUD = 4_000_000;
  public static final int DEFAULT_DATA_BITS = 8;
  public static final int MAX_NAME_LENGTH = 512;

  /** How long a character's end lasts, in bits. */
  public enum StopBits {
    ONE("1"),
    ONE_AND_A_HALF("1.5"),
    TWO("2");

    private final String key;

    StopBits(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  /** The check bit of each character. */
  public enum Parity {
    NONE("none"),
    ODD("odd"),
    EVEN("even"),
    MARK("mark"),
    SPACE("space");

    private final String key;

    Parity(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  public PortSettings {
    if (!isPortName(port)) {
      throw new IllegalArgumentException("not the name of a port: " + port);
    }
    if (baud < MIN_BAUD || baud > MAX_BAUD) {
      throw new IllegalArgumentException(
          "baud must be %d to %d, got %d".formatted(MIN_BAUD, MAX_BAUD, baud));
    }
    if (dataBits < 5 || dataBits > 8) {
      throw new IllegalArgumentException("data bits must be 5 to 8, got " + dataBits);
    }
    Objects.requireNonNull(profile);
    Objects.requireNonNull(stopBits);
    Objects.requireNonNull(parity);
  }

  /** 8 data bits, one stop bit, no parity: what nearly every device speaks. */
  public static PortSettings of(String port, int baud, String profile) {
    return new PortSettings(port, baud, profile, DEFAULT_DATA_BITS, StopBits.ONE, Parity.NONE);
  }

  /** A scanner that ends each code with a line end. */
  public static PortSettings scanner(String port, int baud) {
    return of(port, baud, "");
  }

  /** Whether it can be a port's name at all: not empty, not endless, no control characters. */
  public static boolean isPortName(String name) {
    return name != null
        && !name.isBlank()
        && name.length() <= MAX_NAME_LENGTH
        && name.chars().noneMatch(Character::isISOControl);
  }
}

package org.muniment.dashboard.faults;

import java.time.Instant;
import java.util.Optional;

/**
 * A reading that the harness published; its temperature tells it from all others of its sensor.
 *
 * @param number counted per sensor, from 0
 * @param at the device's own time, when the device has a clock
 */
record SentReading(String sensor, int number, Optional<Instant> at) {
  /** Numbers are told apart by the four decimals that are kept, within −40 to 85 °C. */
  static final int MAX_NUMBER = 1_200_000;

  private static final double LOWEST = -39;
  private static final int PER_DEGREE = 10_000;

  SentReading {
    if (number < 0 || number >= MAX_NUMBER) {
      throw new IllegalArgumentException("a number is 0 to " + MAX_NUMBER + ", got " + number);
    }
  }

  static int numberOf(double temperatureC) {
    return (int) Math.round((temperatureC - LOWEST) * PER_DEGREE);
  }

  String topic() {
    return "muniment/v1/" + sensor + "/reading";
  }

  String payload() {
    double temperatureC = LOWEST + (double) number / PER_DEGREE;
    String time = at.map(instant -> ",\"at\":\"" + instant + "\"").orElse("");
    return String.format(java.util.Locale.ROOT, "{\"temperature\":%.4f%s}", temperatureC, time);
  }
}

package org.muniment.domain.climate;

import java.time.Duration;

/**
 * The mould index of wood after VTT (Hukka and Viitanen 1999; numbers: Preservation figures): 0 is
 * no growth, 1 the first that a microscope shows, 3 what an eye sees, 6 the most. An indicator for
 * paper, not a promise.
 *
 * @param value 0 to 6
 * @param dryHours how long the air has been too dry or too cold for growth; it declines by that
 */
public record MouldIndex(double value, double dryHours) {
  public static final MouldIndex NONE = new MouldIndex(0, 0);

  private static final double MOST = 6;
  private static final double HOURS_PER_DAY = 24;
  private static final double DAYS_PER_WEEK = 7;
  private static final double NANOS_PER_HOUR = 3.6e12;

  /** The decline per day, and the hours after which it pauses and goes on. */
  private static final double FIRST_DECLINE = 0.032;

  private static final double FIRST_HOURS = 6;
  private static final double LATER_DECLINE = 0.016;
  private static final double LATER_HOURS = 24;

  /** Above this temperature the critical humidity stays as it is. */
  private static final double CRITICAL_UP_TO_C = 20;

  private static final double LEAST_CRITICAL_PCT = 80;

  public MouldIndex {
    if (!(value >= 0 && value <= MOST) || !(dryHours >= 0)) {
      throw new IllegalArgumentException(
          "a mould index is 0 to 6 after a time, got %s after %s".formatted(value, dryHours));
    }
  }

  /** The humidity in %RH above which mould grows; at or below 0 °C it never does. */
  public static double criticalHumidityPct(double temperatureC) {
    double t = temperatureC;
    return t > CRITICAL_UP_TO_C
        ? LEAST_CRITICAL_PCT
        : Math.max(LEAST_CRITICAL_PCT, -0.00267 * t * t * t + 0.160 * t * t - 3.13 * t + 100);
  }

  /** The index after air of this climate has stood for so long; by the hour or less. */
  public MouldIndex after(double temperatureC, double humidityPct, Duration stood) {
    double hours = stood.toNanos() / NANOS_PER_HOUR;
    double critical = criticalHumidityPct(temperatureC);
    if (temperatureC > 0 && humidityPct > critical) {
      double grown =
          value + growthPerDay(temperatureC, humidityPct, critical) * hours / HOURS_PER_DAY;
      return new MouldIndex(Math.min(MOST, grown), 0);
    }
    double later = dryHours + hours;
    return new MouldIndex(Math.max(0, value - declined(later) + declined(dryHours)), later);
  }

  /** How far it has declined after so many hours without growth. */
  private static double declined(double hours) {
    return Math.min(hours, FIRST_HOURS) * FIRST_DECLINE / HOURS_PER_DAY
        + Math.max(0, hours - LATER_HOURS) * LATER_DECLINE / HOURS_PER_DAY;
  }

  private double growthPerDay(double temperatureC, double humidityPct, double critical) {
    double logT = Math.log(temperatureC);
    double logRh = Math.log(humidityPct);
    double weeksToFirst = Math.exp(-0.68 * logT - 13.9 * logRh + 66.02);
    double k1 = 1;
    if (value >= 1) {
      double weeksToSeen = Math.exp(-0.74 * logT - 12.72 * logRh + 61.50);
      k1 = 2 / (weeksToSeen / weeksToFirst - 1);
    }
    double x = (critical - humidityPct) / (critical - 100);
    double most = 1 + 7 * x - 2 * x * x;
    double k2 = Math.max(1 - Math.exp(2.3 * (value - most)), 0);
    return k1 * k2 / (DAYS_PER_WEEK * weeksToFirst);
  }
}

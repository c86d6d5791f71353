package org.muniment.domain.alarm;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.BadInput;

/**
 * When people are called about a quantity of a place (numbers: Alarm defaults). It decides nothing
 * else: what the log calls in limits is the preset's.
 *
 * @param low in the unit of the quantity; empty when nothing is too low
 * @param deadband so far inside a limit an alarm has returned
 * @param advisoryBand so far inside a limit an advisory begins; 0 for none
 * @param criticalBand so far outside a limit a warning becomes critical; 0 for never
 * @param ratePerHour the fastest change that calls nobody
 * @param rearm so long after its acknowledgement an alarm that still stands calls again; 0 for
 *     never
 * @param surfaceFactor fRsi of the coldest surface, 0 to 1 (ISO 13788), for condensation; only of
 *     humidity, like the next
 * @param mouldLimit the mould index that raises an alarm; empty for none
 */
public record AlarmRule(
    OptionalDouble low,
    OptionalDouble high,
    double deadband,
    Duration onDelay,
    Duration offDelay,
    double advisoryBand,
    double criticalBand,
    OptionalDouble ratePerHour,
    Optional<Fluctuation> fluctuation,
    Duration rearm,
    OptionalDouble surfaceFactor,
    OptionalDouble mouldLimit) {
  /** No delay is longer than a day. */
  public static final Duration MAX_DELAY = Duration.ofHours(24);

  private static final Duration ON_DELAY = Duration.ofMinutes(10);
  private static final Duration ON_DELAY_OF_HUMIDITY = Duration.ofMinutes(15);
  private static final Duration OFF_DELAY = Duration.ofMinutes(10);
  private static final Duration REARM = Duration.ofHours(24);
  private static final double MOULD_LIMIT = 1;

  /** The advisory band is off where the limits leave it less than this many times the room. */
  private static final double LEAST_WIDTHS = 4;

  public AlarmRule {
    Objects.requireNonNull(ratePerHour);
    Objects.requireNonNull(fluctuation);
    Objects.requireNonNull(surfaceFactor);
    Objects.requireNonNull(mouldLimit);
    if (!(deadband >= 0) || !(advisoryBand >= 0) || !(criticalBand >= 0)) {
      throw new BadInput("alarm.rule.band");
    }
    checkDelay(onDelay);
    checkDelay(offDelay);
    if (rearm.isNegative()) {
      throw new BadInput("alarm.rule.delay", rearm.toSeconds(), MAX_DELAY.toSeconds());
    }
    if (low.isPresent()
        && high.isPresent()
        && low.getAsDouble() + deadband >= high.getAsDouble() - deadband) {
      throw new BadInput(
          "alarm.rule.narrow",
          String.valueOf(low.getAsDouble()),
          String.valueOf(high.getAsDouble()),
          String.valueOf(deadband));
    }
    if (surfaceFactor.isPresent()
        && !(surfaceFactor.getAsDouble() > 0 && surfaceFactor.getAsDouble() <= 1)) {
      throw new BadInput("alarm.rule.surface", String.valueOf(surfaceFactor.getAsDouble()));
    }
  }

  private static void checkDelay(Duration delay) {
    if (delay.isNegative() || delay.compareTo(MAX_DELAY) > 0) {
      throw new BadInput("alarm.rule.delay", delay.toSeconds(), MAX_DELAY.toSeconds());
    }
  }

  /**
   * What holds for a place without a rule of its own.
   *
   * @param limits of its preset
   * @param changeIn24h of its preset, if it has one
   */
  public static AlarmRule byPreset(Quantity quantity, Limits limits, Optional<Double> changeIn24h) {
    boolean isHumidity = quantity == Quantity.HUMIDITY;
    double band = band(quantity, 0.5, 2);
    boolean isWide = limits.width() >= LEAST_WIDTHS * (band + band);
    return new AlarmRule(
        // Nothing is too dark.
        quantity == Quantity.ILLUMINANCE ? OptionalDouble.empty() : OptionalDouble.of(limits.low()),
        OptionalDouble.of(limits.high()),
        band,
        isHumidity ? ON_DELAY_OF_HUMIDITY : ON_DELAY,
        OFF_DELAY,
        isWide ? band : 0,
        usualCriticalBand(quantity),
        quantity.isClimate() ? OptionalDouble.of(band(quantity, 2, 5)) : OptionalDouble.empty(),
        changeIn24h.map(Fluctuation::span),
        REARM,
        OptionalDouble.empty(),
        isHumidity ? OptionalDouble.of(MOULD_LIMIT) : OptionalDouble.empty());
  }

  /** So far outside a limit it is critical where nobody said otherwise; 0 for never. */
  static double usualCriticalBand(Quantity quantity) {
    return band(quantity, 2, 10);
  }

  private static double band(Quantity quantity, double ofTemperature, double ofHumidity) {
    return switch (quantity) {
      case TEMPERATURE -> ofTemperature;
      case HUMIDITY -> ofHumidity;
      default -> 0;
    };
  }
}

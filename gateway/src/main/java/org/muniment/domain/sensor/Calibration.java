package org.muniment.domain.sensor;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.BadInput;

/**
 * What is added to a sensor's readings of one quantity from an instant on, in the quantity's unit;
 * {@code validUntil} is when the calibration certificate ends, not when the offset stops to apply.
 */
public record Calibration(
    Quantity quantity, double offset, Instant from, Optional<Instant> validUntil) {
  /** More is a typing error in any unit. */
  public static final double MAX_OFFSET = 1e6;

  public Calibration {
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(from);
    Objects.requireNonNull(validUntil);
    if (!(Math.abs(offset) <= MAX_OFFSET)) {
      throw new BadInput("refusal.calibration.offset", String.valueOf(offset));
    }
  }
}

package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * A sensor, or one quantity of it, that was taken out of service: it is stored and shown, and
 * raises no alarm.
 *
 * @param quantity empty for the whole sensor
 */
public record TakenOut(
    Code sensor, Optional<Quantity> quantity, Instant since, String by, String reason) {
  public boolean covers(AlarmKey key) {
    return quantity.isEmpty() || key.quantity().equals(quantity);
  }
}

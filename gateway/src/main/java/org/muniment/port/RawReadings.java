package org.muniment.port;

import java.time.Instant;
import java.util.List;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.port.ReadingStore.LateDay;

/** The readings as they were measured, and which days they came late for: what a seal rests on. */
public interface RawReadings {
  /** Raw values with {@code from ≤ time < to}, at most {@code limit} of the earliest. */
  Series raw(int sensorId, Quantity quantity, Instant from, Instant to, int limit);

  /**
   * Days that may have to be looked at again, kept in the transaction of the reading that came
   * late; at most {@code limit}, the longest waiting first.
   */
  List<LateDay> lateDays(int limit);
}

package org.muniment.domain.alarm;

import java.util.Objects;

/** What a reading means for one key, and the delays that go with it. */
public record Judged(AlarmKey key, Observation observation, Timing timing) {
  public Judged {
    Objects.requireNonNull(key);
    Objects.requireNonNull(observation);
    Objects.requireNonNull(timing);
  }
}

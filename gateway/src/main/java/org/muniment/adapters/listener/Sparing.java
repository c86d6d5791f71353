package org.muniment.adapters.listener;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says yes at most once a minute per subject, so that one bad device cannot fill the log. */
final class Sparing {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MAX_SUBJECTS = 1_000;

  private final InstantSource clock;
  private final Map<String, Instant> saidAt =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MAX_SUBJECTS;
        }
      };

  Sparing(InstantSource clock) {
    this.clock = clock;
  }

  boolean mayI(String subject) {
    Instant now = clock.instant();
    Instant last = saidAt.get(subject);
    if (last != null && now.isBefore(last.plus(PAUSE)) && !now.isBefore(last)) {
      return false;
    }
    saidAt.put(subject, now);
    return true;
  }
}

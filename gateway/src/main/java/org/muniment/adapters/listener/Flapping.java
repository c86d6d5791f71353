package org.muniment.adapters.listener;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two devices with the same client id throw each other out for ever; three take-overs within a
 * minute tell it from a device that merely connects again.
 */
final class Flapping {
  private static final Logger log = LoggerFactory.getLogger(Flapping.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int SUSPICIOUS = 3;
  private static final int MAX_CLIENTS = 1_000;

  private record Count(Instant since, int takeOvers) {}

  private final InstantSource clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MAX_CLIENTS;
        }
      };

  Flapping(InstantSource clock) {
    this.clock = clock;
  }

  /** Says so in the log, once in each minute in which it happens; true when it did. */
  boolean takenOver(String clientId, String oldRemote, String newRemote) {
    Instant now = clock.instant();
    Count last = counts.get(clientId);
    boolean same = last != null && now.isBefore(last.since().plus(WINDOW));
    Count count = same ? new Count(last.since(), last.takeOvers() + 1) : new Count(now, 1);
    counts.put(clientId, count);
    if (count.takeOvers() != SUSPICIOUS) {
      return false;
    }
    log.warn(
        "Two devices seem to use the MQTT client id {} (now {}, before {}) and disconnect each"
            + " other; give each its own",
        Printable.of(clientId),
        newRemote,
        oldRemote);
    return true;
  }
}

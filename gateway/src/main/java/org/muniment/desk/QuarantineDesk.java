package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Quarantined;

/**
 * What was not understood lately. The quarantine is read from where the last look ended, so that a
 * long one costs nothing on a page that is drawn every few seconds.
 */
public final class QuarantineDesk {
  /** How far back a person is reminded of a message that went wrong. */
  public static final Duration RECENT = Duration.ofHours(24);

  /** The list keeps the newest of them. */
  public static final int MAX_RECENT = 1_000;

  private static final int PAGE = 1_000;

  private final ReadingStore readings;
  private final InstantSource clock;
  private final Deque<Quarantined> recent = new ArrayDeque<>();
  private long seenId;

  public QuarantineDesk(ReadingStore readings, InstantSource clock) {
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * Messages of the last {@link #RECENT} from registered devices that did not become readings,
   * newest first, at most {@link #MAX_RECENT}. Those of devices that are not registered are not
   * faults: see {@link SensorsDesk#heard}.
   */
  public synchronized List<Quarantined> recent() {
    Instant since = clock.instant().minus(RECENT);
    readOn(since);
    while (!recent.isEmpty() && recent.peekFirst().entry().arrivedAt().isBefore(since)) {
      recent.removeFirst();
    }
    List<Quarantined> newestFirst = new ArrayList<>(recent);
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private void readOn(Instant since) {
    List<Quarantined> page;
    do {
      page = readings.quarantined(Optional.empty(), seenId, PAGE);
      for (Quarantined message : page) {
        seenId = message.id();
        keep(message, since);
      }
    } while (page.size() == PAGE);
  }

  private void keep(Quarantined message, Instant since) {
    boolean fault = message.entry().kind() != ReadingStore.QuarantineKind.UNREGISTERED;
    if (!fault || message.entry().arrivedAt().isBefore(since)) {
      return;
    }
    if (recent.size() == MAX_RECENT) {
      recent.removeFirst();
    }
    recent.addLast(message);
  }
}

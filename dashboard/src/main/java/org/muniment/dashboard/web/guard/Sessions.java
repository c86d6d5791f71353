package org.muniment.dashboard.web.guard;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;

/**
 * The browsers that have seen a page since the program started. Kept in memory only: after a
 * restart the next page begins a new session by itself.
 */
public final class Sessions {
  public static final Duration IDLE = Duration.ofHours(12);

  static final int MAX_SESSIONS = 4_096;
  private static final int ID_BYTES = 24;

  private final Map<String, Instant> lastUsed = new Bounded<>(MAX_SESSIONS);
  private final SecureRandom random;
  private final InstantSource clock;

  public Sessions(SecureRandom random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
  }

  /** A new session's id: 192 random bits. */
  public synchronized String begin() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    lastUsed.put(id, clock.instant());
    return id;
  }

  /** Whether the session lives; asking keeps it alive. */
  public synchronized boolean isAlive(String id) {
    Instant used = lastUsed.get(id);
    Instant now = clock.instant();
    if (used == null || used.plus(IDLE).isBefore(now)) {
      lastUsed.remove(id);
      return false;
    }
    lastUsed.put(id, now);
    return true;
  }
}

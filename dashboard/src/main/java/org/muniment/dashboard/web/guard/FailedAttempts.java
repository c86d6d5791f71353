package org.muniment.dashboard.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Counts wrong credentials by address, so that guessing is slow and cheap for us. */
public final class FailedAttempts {
  public static final int MAX_FAILURES = 20;
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private static final int MAX_ADDRESSES = 4_096;

  private record Count(Instant since, int failures) {}

  private final Map<String, Count> counts = new Bounded<>(MAX_ADDRESSES);
  private final InstantSource clock;

  public FailedAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether the address has used up its attempts of this minute. */
  public synchronized boolean tooMany(String address) {
    return current(address).failures() >= MAX_FAILURES;
  }

  public synchronized void failed(String address) {
    Count count = current(address);
    counts.put(address, new Count(count.since(), count.failures() + 1));
  }

  private Count current(String address) {
    Instant now = clock.instant();
    Count count = counts.get(address);
    boolean over = count == null || !now.isBefore(count.since().plus(WINDOW));
    return over ? new Count(now, 0) : count;
  }
}

package org.muniment.pipeline.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.notice.Delivery;

/**
 * How the courier is, as of one moment.
 *
 * @param waiting deliveries that could go and did not
 * @param oldest when the oldest of them was ordered
 * @param failing ids of channels on which letters fail again and again
 * @param reachesAnybody whether an alarm of now would be told to somebody
 * @param unrecorded the store does not take what becomes of letters
 */
record Tally(
    int waiting,
    Optional<Instant> oldest,
    List<String> failing,
    boolean reachesAnybody,
    boolean unrecorded) {
  static final Tally NONE = new Tally(0, Optional.empty(), List.of(), true, false);

  /** A single failure is nothing to tell of: networks do that. */
  private static final int FAILURES = 3;

  static Tally of(
      Collection<Delivery> all, boolean reachesAnybody, boolean unrecorded, Instant now) {
    List<Delivery> late = all.stream().filter(one -> !one.notBefore().isAfter(now)).toList();
    return new Tally(
        late.size(),
        late.stream().map(Delivery::madeAt).min(Comparator.naturalOrder()),
        late.stream()
            .filter(one -> one.attempts() >= FAILURES)
            .map(one -> one.receiver().channel())
            .distinct()
            .sorted()
            .toList(),
        reachesAnybody,
        unrecorded);
  }
}

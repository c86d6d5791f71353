package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.SubmitReport;
import org.muniment.port.Trail;

/**
 * Tells the audit trail who hands in readings over HTTP. A machine may do so every second, and a
 * trail of nothing else would hide what people do: so the first call of a caller is told at once,
 * and what follows within {@link #TOGETHER} as one sum. The readings themselves are all in the
 * journal. Any thread.
 */
public final class HandedInDesk implements AutoCloseable {
  static final Duration TOGETHER = Duration.ofHours(1);

  /** More callers than that at once, and the oldest sum is told early. */
  private static final int MAX_CALLERS = 256;

  /** What a caller handed in after the call that was told. */
  private record Sum(By last, Instant since, long calls, long stored, long rejected) {
    Sum plus(By by, SubmitReport report) {
      return new Sum(
          by,
          since,
          calls + 1,
          stored + report.stored(),
          rejected + report.rejected().size() + report.conflicts());
    }
  }

  private final Trail trail;
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  public HandedInDesk(Trail trail) {
    this.trail = trail;
  }

  /** Call it after the readings are stored. */
  public synchronized void handedIn(By by, SubmitReport report) {
    String caller = by.kind().key() + ":" + by.name();
    Sum open = sums.get(caller);
    if (open != null && by.at().isBefore(open.since().plus(TOGETHER))) {
      sums.put(caller, open.plus(by, report));
      return;
    }
    if (open != null) {
      tell(sums.remove(caller));
    }
    Sum first = new Sum(by, by.at(), 0, 0, 0);
    tell(first.plus(by, report));
    sums.put(caller, first);
    if (sums.size() > MAX_CALLERS) {
      tell(sums.remove(sums.keySet().iterator().next()));
    }
  }

  /** Tells the sums that are open. */
  @Override
  public synchronized void close() {
    sums.values().forEach(this::tell);
    sums.clear();
  }

  private void tell(Sum sum) {
    if (sum.calls() == 0) {
      return;
    }
    trail.add(
        Deed.of(sum.last(), "readings.submit", "-")
            .after("since", sum.since())
            .after("calls", sum.calls())
            .after("stored", sum.stored())
            .after("refused", sum.rejected()));
  }
}

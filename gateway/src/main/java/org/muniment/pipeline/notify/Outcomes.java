package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.muniment.port.Notifier;

/** What became of letters since the start, as figures. */
final class Outcomes {
  private static final String LETTERS = "muniment_letters_total{outcome=\"%s\"}";

  private final LongAdder delivered = new LongAdder();
  private final LongAdder retried = new LongAdder();
  private final LongAdder refused = new LongAdder();

  void count(Notifier.Outcome outcome) {
    if (outcome instanceof Notifier.Outcome.Delivered) {
      delivered.increment();
    } else if (outcome instanceof Notifier.Outcome.Refused) {
      refused.increment();
    } else {
      retried.increment();
    }
  }

  Map<String, Double> snapshot(Tally tally, Instant now) {
    Map<String, Double> figures = new TreeMap<>();
    figures.put(LETTERS.formatted("delivered"), (double) delivered.sum());
    figures.put(LETTERS.formatted("retried"), (double) retried.sum());
    figures.put(LETTERS.formatted("refused"), (double) refused.sum());
    figures.put("muniment_deliveries_waiting", (double) tally.waiting());
    double oldest =
        tally.oldest().map(at -> (double) Duration.between(at, now).toSeconds()).orElse(0.0);
    figures.put("muniment_deliveries_oldest_seconds", Math.max(0, oldest));
    return figures;
  }
}

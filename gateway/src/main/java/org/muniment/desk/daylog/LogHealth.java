package org.muniment.desk.daylog;

import java.util.Map;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.Metrics;

/** Whether the daily log is sealed as days go by. */
public final class LogHealth implements Health, Metrics {
  private static final String NAME = "daylog";

  private final LogKeeping keeping;

  public LogHealth(LogKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Report check() {
    LogKeeping.State state = keeping.state();
    if (state.failed().isPresent()) {
      Message why = state.failed().get().sentence();
      return new Report(false, "failed", Message.of("health.daylog.failed", why));
    }
    if (state.waiting() > 0) {
      return new Report(true, "sealing", Message.of("health.daylog.sealing", state.waiting()));
    }
    return state
        .lastSealed()
        .map(last -> new Report(true, "ok", Message.of("health.daylog.ok", last.toString())))
        .orElseGet(() -> new Report(true, "none", Message.of("health.daylog.none")));
  }

  /** The last sealed date as days of the Unix epoch, 0 before the first. */
  @Override
  public Map<String, Double> snapshot() {
    LogKeeping.State state = keeping.state();
    return Map.of(
        "muniment_daylog_last_sealed_epoch_days",
        state.lastSealed().map(last -> (double) last.toEpochDay()).orElse(0.0),
        "muniment_daylog_days_waiting",
        (double) state.waiting());
  }
}

package org.muniment.pipeline;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.ReadingStore;
import org.muniment.port.StoreException;

/** How the pipeline is. */
final class Healths {
  /** A line that is fuller than this means that the disk does not keep up. */
  private static final double CROWDED = 0.8;

  private static final int PER_CENT = 100;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** A check by its name. */
  private record Check(String name, Supplier<Health.Report> answer) implements Health {
    @Override
    public Report check() {
      try {
        return answer.get();
      } catch (StoreException failure) {
        return new Report(false, "failing", Message.of("health.failing", failure.getMessage()));
      }
    }
  }

  private Healths() {}

  static List<Health> of(
      CommitLog log, Line line, ReadingStore store, Board board, ZoneId zone, InstantSource clock) {
    return List.of(
        new Check("store", () -> store(log, line, zone)),
        new Check("quarantine", () -> quarantine(store)),
        new Check("sensors", () -> sensors(board.countByState(clock.instant()))));
  }

  private static Health.Report store(CommitLog log, Line line, ZoneId zone) {
    Optional<CommitLog.Failure> failure = log.failure();
    long fillPct = Math.round(line.fill() * PER_CENT);
    if (failure.isPresent()) {
      return new Health.Report(
          false,
          "failing",
          Message.of(
              "health.store.failing",
              TIME.format(failure.get().since().atZone(zone)),
              failure.get().why()));
    }
    if (line.fill() >= CROWDED) {
      return new Health.Report(false, "behind", Message.of("health.store.behind", fillPct));
    }
    Message detail =
        log.lastCommitAt()
            .map(at -> Message.of("health.store.ok", TIME.format(at.atZone(zone)), fillPct))
            .orElseGet(() -> Message.of("health.store.idle"));
    return new Health.Report(true, "ok", detail);
  }

  /** Well also when messages wait: that is for the archivist to look at, the gateway works. */
  private static Health.Report quarantine(ReadingStore store) {
    ReadingStore.Totals totals = store.totals();
    return new Health.Report(
        true,
        Long.toString(totals.quarantined()),
        Message.of("health.quarantine", totals.quarantined(), totals.quarantineDropped()));
  }

  private static Health.Report sensors(Map<SensorState, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int ok = counts.getOrDefault(SensorState.OK, 0);
    return new Health.Report(
        true,
        ok == all ? "ok" : "attention",
        Message.of(
            "health.sensors",
            all,
            ok,
            counts.getOrDefault(SensorState.STALE, 0),
            counts.getOrDefault(SensorState.FROZEN, 0),
            counts.getOrDefault(SensorState.REJECTED, 0),
            counts.getOrDefault(SensorState.NEVER_SEEN, 0)));
  }
}

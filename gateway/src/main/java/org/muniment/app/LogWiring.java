package org.muniment.app;

import java.time.InstantSource;
import java.util.List;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.desk.daylog.LogHealth;
import org.muniment.desk.daylog.LogParts;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;

/**
 * The daily log with its rounds: a thread of its own, since it catches up years after an import.
 */
final class LogWiring implements AutoCloseable {
  private final LogParts parts;
  private final LogHealth health;
  private final Rounds rounds;
  private volatile boolean isHeld;

  private LogWiring(LogParts parts) {
    this.parts = parts;
    this.health = new LogHealth(parts.keeping());
    this.rounds = Rounds.start(List.of(this::round), "muniment-daylog");
  }

  static LogWiring start(
      DailyLogSettings settings,
      Office office,
      ReadingStore readings,
      Registry registry,
      InstantSource clock) {
    return new LogWiring(
        LogParts.of(
            office,
            readings,
            readings.alarms(),
            registry,
            settings.times(),
            settings.grace(),
            clock));
  }

  private void round() {
    if (!isHeld) {
      parts.keeping().round();
    }
  }

  /** Whether the program seals and amends nothing by itself. */
  void hold(boolean held) {
    isHeld = held;
  }

  LogDesks desks() {
    return parts.desks();
  }

  LogHealth health() {
    return health;
  }

  /** What is being sealed is finished first. */
  @Override
  public void close() throws InterruptedException {
    parts.keeping().end();
    rounds.close();
  }
}

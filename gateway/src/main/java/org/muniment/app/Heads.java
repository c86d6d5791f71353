package org.muniment.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.muniment.domain.schedule.DailyTime;
import org.muniment.port.HeadSink;
import org.muniment.port.Trail;

/**
 * Gives the head of the audit trail out at the start, at the first moment of each local day, and at
 * an orderly stop.
 */
final class Heads implements AutoCloseable {
  private final Trail trail;
  private final List<HeadSink> sinks;
  private final DailyTime midnight;
  private final InstantSource clock;
  private Instant next;

  Heads(Trail trail, List<HeadSink> sinks, ZoneId zone, InstantSource clock) {
    this.trail = trail;
    this.sinks = List.copyOf(sinks);
    this.midnight = new DailyTime(LocalTime.MIDNIGHT, zone);
    this.clock = clock;
    this.next = clock.instant();
  }

  /** Called every few seconds. */
  synchronized void round() {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = midnight.next(now);
      giveOut(now);
    }
  }

  private void giveOut(Instant now) {
    trail.head().ifPresent(head -> sinks.forEach(sink -> sink.head(head, now)));
  }

  @Override
  public synchronized void close() {
    giveOut(clock.instant());
  }
}

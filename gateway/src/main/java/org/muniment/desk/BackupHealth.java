package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.backup.BackupState;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.Metrics;

/** How old the last good backup is, and whether the planned ones succeed. */
public final class BackupHealth implements Health, Metrics {
  private static final String NAME = "backup";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int MILLIS_PER_SECOND = 1_000;

  private final BackupDesk desk;
  private final ZoneId zone;
  private final InstantSource clock;

  public BackupHealth(BackupDesk desk, ZoneId zone, InstantSource clock) {
    this.desk = desk;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Report check() {
    BackupState state = desk.state();
    Message detail =
        switch (state) {
          case OK -> Message.of("health.backup.ok", at(desk.lastGood()), hours());
          case NONE -> Message.of("health.backup.none");
          case FIRST_TO_COME -> Message.of("health.backup.first-to-come", at(desk.next()));
          case OLD -> Message.of("health.backup.old", at(desk.lastGood()));
          case FAILED -> failed();
        };
    return new Report(state.isWell(), state.key(), detail);
  }

  private Message failed() {
    return desk.lastFailure()
        .map(f -> Message.of("health.backup.failed", at(Optional.of(f.at())), f.sentence()))
        .orElseGet(() -> Message.of("health.backup.none"));
  }

  private long hours() {
    return desk.lastGood()
        .map(at -> Duration.between(at, clock.instant()).toHours())
        .map(h -> Math.max(0, h))
        .orElse(0L);
  }

  private String at(Optional<Instant> time) {
    return time.map(t -> TIME.format(t.atZone(zone))).orElse("-");
  }

  /** In seconds of the Unix epoch, 0 when there is none: its age is for whoever watches. */
  @Override
  public Map<String, Double> snapshot() {
    double at = desk.lastGood().map(t -> (double) t.toEpochMilli() / MILLIS_PER_SECOND).orElse(0.0);
    return Map.of("muniment_backup_last_good_timestamp_seconds", at);
  }
}

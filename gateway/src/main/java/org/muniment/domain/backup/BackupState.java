package org.muniment.domain.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How an archive stands with its backups (rule T4). */
public enum BackupState {
  /** The last one is good and recent, or none is scheduled and somebody made one by hand. */
  OK,
  /** None was ever made and none is scheduled: something to know, not a fault of the program. */
  NONE,
  /** Scheduled, and the first one is still to come. */
  FIRST_TO_COME,
  /** Scheduled, and the last good one is older than two periods. */
  OLD,
  /** The last attempt failed. */
  FAILED;

  /** How often a scheduled backup is made. */
  public static final Duration PERIOD = Duration.ofDays(1);

  private static final int PERIODS_TO_OLD = 2;

  /** Whether nothing has to be done about it. */
  public boolean isWell() {
    return this != OLD && this != FAILED;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param isScheduled whether backups are to be made without being asked for
   * @param since since when the program runs
   * @param lastGood when the last good one was made, by whomever
   * @param hasFailed whether one failed after it
   */
  public static BackupState of(
      boolean isScheduled,
      Instant since,
      Optional<Instant> lastGood,
      boolean hasFailed,
      Instant now) {
    if (hasFailed) {
      return FAILED;
    }
    Instant oldest = now.minus(PERIOD.multipliedBy(PERIODS_TO_OLD));
    if (isScheduled && lastGood.orElse(since).isBefore(oldest)) {
      return OLD;
    }
    if (lastGood.isPresent()) {
      return OK;
    }
    return isScheduled ? FIRST_TO_COME : NONE;
  }
}

package org.muniment.desk;

import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.schedule.DailyTime;
import org.muniment.port.BackupShelf;

/**
 * The backups that are made without being asked for, as {@code muniment.yaml} says; never from the
 * web.
 *
 * @param main where they are made
 * @param second takes a copy of each
 * @param keep how many stay on each shelf
 * @param isEncrypted whether they are sealed with a passphrase
 */
public record BackupPlan(
    BackupShelf main, Optional<BackupShelf> second, DailyTime at, int keep, boolean isEncrypted) {
  public BackupPlan {
    Objects.requireNonNull(main);
    Objects.requireNonNull(second);
    Objects.requireNonNull(at);
    if (keep < 1) {
      throw new IllegalArgumentException("at least one backup is kept, got " + keep);
    }
  }
}

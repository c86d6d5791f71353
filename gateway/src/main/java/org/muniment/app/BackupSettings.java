package org.muniment.app;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code muniment.yaml} says under {@code backup}.
 *
 * @param folder where backups are made
 * @param at when, in the site's time
 * @param keep how many stay
 * @param second where a copy of each goes
 * @param passphraseFile its first line encrypts them
 */
public record BackupSettings(
    Path folder, LocalTime at, int keep, Optional<Path> second, Optional<Path> passphraseFile) {
  public static final LocalTime DEFAULT_AT = LocalTime.of(2, 30);
  public static final int DEFAULT_KEEP = 14;
  public static final int MAX_KEEP = 1_000;

  public BackupSettings {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(at);
    Objects.requireNonNull(second);
    Objects.requireNonNull(passphraseFile);
    if (keep < 1 || keep > MAX_KEEP) {
      throw new IllegalArgumentException("1 to " + MAX_KEEP + " backups are kept, got " + keep);
    }
  }
}

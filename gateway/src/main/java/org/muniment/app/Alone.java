package org.muniment.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.sqlite.SqliteFolder;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.BackupDesk;
import org.muniment.domain.trail.By;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Office;
import org.muniment.port.Progress;

/** What a command does by itself in a data folder that nobody holds. */
public final class Alone {
  private Alone() {}

  /**
   * Backs up a folder as it is. One of an older program is not brought up to date, so that it can
   * be gone back to; its audit trail does not tell of the backup then.
   */
  public static Manifest backup(
      Path data, Path file, Optional<String> passphrase, InstantSource clock, Progress progress) {
    SqliteFolder databases = new SqliteFolder(data);
    // So that a folder that was mistyped is not made.
    if (!databases.exist()) {
      throw new BackupFailed("copy.nothing", data.toString());
    }
    try (FolderLock lock = FolderLock.acquire(data)) {
      if (!databases.isOfficeOfToday()) {
        return Keeping.writer(data, clock).make(file, passphrase, progress);
      }
      try (Office office = SqliteOffice.open(data)) {
        BackupDesk desk =
            Keeping.desk(data, Optional.empty(), office, ZoneOffset.UTC, clock, Runnable::run);
        return desk.toFile(By.console(clock.instant()), file, passphrase, progress);
      }
    }
  }

  /** See {@link Verification#of}. */
  public static Verification.Report verify(
      Path data, Optional<String> head, Verification.Listener listener, Progress progress) {
    if (!new SqliteFolder(data).isBegun()) {
      throw new BackupFailed("copy.nothing", data.toString());
    }
    try (FolderLock lock = FolderLock.acquire(data)) {
      return Verification.of(data, head).run(listener, progress);
    }
  }
}

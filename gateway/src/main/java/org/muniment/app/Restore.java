package org.muniment.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.adapters.backup.BackupReader;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.sqlite.SqliteFolder;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.TrailDesk;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Office;
import org.muniment.port.Progress;

/**
 * Brings a backup back into an empty folder (rule T4). Everything happens in a folder inside it
 * whose presence keeps the program from starting there; only when every hash fits and the databases
 * are of today is it moved out, so that a folder is restored wholly or not at all.
 */
public final class Restore {
  private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Path data;
  private final Path unfinished;
  private final InstantSource clock;

  private Restore(Path data, InstantSource clock) {
    this.data = data;
    this.unfinished = data.resolve(FolderLock.UNFINISHED);
    this.clock = clock;
  }

  /**
   * @param data a folder that is empty or not there
   * @throws org.muniment.port.CannotStart with a sentence; the folder is as it was
   */
  public static Manifest into(
      Path data, Path file, Optional<String> passphrase, InstantSource clock, Progress progress) {
    boolean isNew = !Files.exists(data);
    requireEmpty(data);
    boolean isUntouched = isNew || inside(data).isEmpty();
    boolean done = false;
    try (FolderLock lock = FolderLock.acquire(data)) {
      requireEmpty(data);
      Manifest manifest = new Restore(data, clock).run(file, passphrase, progress);
      done = true;
      return manifest;
    } finally {
      if (!done) {
        cleanUp(data, isNew, isUntouched);
      }
    }
  }

  private Manifest run(Path file, Optional<String> passphrase, Progress progress) {
    try {
      Manifest manifest = BackupReader.unpack(file, unfinished, passphrase, progress);
      new SqliteFolder(unfinished).migrate();
      tell(file, manifest);
      settle();
      return manifest;
    } catch (IOException failed) {
      throw new BackupFailed(failed, "copy.not-written", data.toString(), failed.toString());
    } finally {
      remove(unfinished);
    }
  }

  /** Who signed in before the restore signs in again; the trail says from where it goes on. */
  private void tell(Path file, Manifest manifest) {
    try (Office office = SqliteOffice.open(unfinished)) {
      By by = By.console(clock.instant());
      Deed deed =
          Deed.of(by, Office.RESTORED, file.getFileName())
              .after("madeAt", manifest.madeAt())
              .after("version", manifest.version())
              .after("head", manifest.head().map(TrailDesk::text).orElse("-"));
      office.together(
          () -> {
            office.people().endOld(END_OF_TIME, END_OF_TIME);
            return office.trail().add(deed);
          });
    }
  }

  /** The last of the moves; what began them is gone when all are done. */
  private void settle() throws IOException {
    for (Path member : inside(unfinished)) {
      Files.move(member, data.resolve(member.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.delete(unfinished);
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    } catch (IOException unreadable) {
      throw new BackupFailed(unreadable, "folder.not-writable", folder.toString());
    }
  }

  private static void requireEmpty(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    if (!Files.isDirectory(data)
        || inside(data).stream().anyMatch(path -> !FolderLock.isLock(path))) {
      throw new BackupFailed("copy.not-empty", data.toString());
    }
  }

  /** Leaves the folder as it was found. */
  private static void cleanUp(Path data, boolean isNew, boolean isUntouched) {
    if (isNew) {
      remove(data);
    } else if (isUntouched) {
      inside(data).forEach(Restore::remove);
    }
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException staysBehind) {
      // Its presence keeps the program from starting there, and says so.
    }
  }
}

package org.muniment.adapters.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Backups.Member;
import org.muniment.port.Databases;
import org.muniment.port.Progress;

/**
 * Copies of everything that goes into a backup, in a folder in the data folder: so that a secret
 * never lies bare on the backup's disk, and what is hashed is what is packed. One at a time; what a
 * killed process left is removed by the next.
 */
final class Staging implements AutoCloseable {
  static final String FOLDER = "backup.tmp";

  /** Must stay free for the readings that come in meanwhile. */
  private static final long RESERVE_BYTES = 64L << 20;

  private static final String HASHING = "copy.stage.hashing";

  private final Path folder;

  private Staging(Path folder) {
    this.folder = folder;
  }

  static Staging in(Path data, Databases databases) throws IOException {
    long needed = databases.bytes() + RESERVE_BYTES;
    if (Folders.isFull(data, needed)) {
      throw new BackupFailed("copy.no-room", data.toString(), needed >> 20);
    }
    Path folder = data.resolve(FOLDER);
    Folders.remove(folder);
    return new Staging(OwnerOnly.folder(folder));
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Copies everything; the printed heads before the trail, so that each of them is in it. */
  Manifest fill(Path data, Databases databases, String version, Instant now, Progress progress)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : Members.filesIn(data)) {
      OwnerOnly.folder(path(name).getParent());
      Files.copy(data.resolve(name), path(name));
      names.add(name);
    }
    Databases.Copied copied = databases.copyTo(folder, progress);
    Map<String, Integer> schemas = new TreeMap<>();
    Map<String, Long> rows = new TreeMap<>();
    for (Databases.Copy copy : copied.copies()) {
      String name = copy.file().getFileName().toString();
      names.add(0, name);
      schemas.put(name, copy.schema());
      copy.rows().forEach((table, count) -> rows.put(name + "/" + table, count));
    }
    return new Manifest(
        Backups.FORMAT,
        version,
        now,
        schemas,
        rows,
        copied.head(),
        Members.secrets(rows, names),
        members(names, progress));
  }

  private List<Member> members(List<String> names, Progress progress) throws IOException {
    long all = 0;
    for (String name : names) {
      all += Files.size(path(name));
    }
    Share share = new Share(progress, HASHING, all);
    List<Member> members = new ArrayList<>();
    for (String name : names) {
      Hashing.Passed passed = Hashing.of(path(name), share);
      members.add(new Member(name, passed.bytes(), passed.sha256()));
    }
    return members;
  }

  @Override
  public void close() {
    Folders.remove(folder);
  }
}

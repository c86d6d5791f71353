package org.muniment.port;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes backups: everything of a data folder in one file. One at a time, on any thread. */
public interface Backups {
  /** The form of the file and its manifest that this program writes. */
  int FORMAT = 1;

  /**
   * A file in a backup.
   *
   * @param name with slashes, relative to the data folder
   * @param sha256 64 hexadecimal digits
   */
  record Member(String name, long bytes, String sha256) {}

  /**
   * What a backup says about itself.
   *
   * @param version of the program that made it
   * @param madeAt the moment that it shows
   * @param schemas by the name of the database's file
   * @param rows by file and table, {@code office.db/room}
   * @param head the end of the audit trail in it
   * @param secrets keys of the kinds of secrets that are in it
   */
  record Manifest(
      int format,
      String version,
      Instant madeAt,
      Map<String, Integer> schemas,
      Map<String, Long> rows,
      Optional<Trail.Head> head,
      List<String> secrets,
      List<Member> members) {
    public Manifest {
      Objects.requireNonNull(version);
      Objects.requireNonNull(madeAt);
      Objects.requireNonNull(head);
      schemas = Map.copyOf(schemas);
      rows = Map.copyOf(rows);
      secrets = List.copyOf(secrets);
      members = List.copyOf(members);
    }

    /** Bytes of all members as they are in the data folder. */
    public long bytes() {
      return members.stream().mapToLong(Member::bytes).sum();
    }
  }

  /**
   * @param file must not exist; whole and synced, readable by its owner only, when this returns
   * @param passphrase to encrypt it with
   * @throws CannotStart with a sentence; nothing is left behind
   */
  Manifest make(Path file, Optional<String> passphrase, Progress progress);
}

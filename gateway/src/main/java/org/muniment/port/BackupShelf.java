package org.muniment.port;

import java.nio.file.Path;
import java.util.List;

/** A folder of scheduled backups. Only files with our names are touched in it. */
public interface BackupShelf {
  /** A backup on the shelf. */
  record Kept(String name, long bytes) {}

  /** The folder as a person knows it. */
  String place();

  /** The newest first; empty when the folder is not there. */
  List<Kept> kept();

  /** Where the file of a name is, or would be. */
  Path path(String name);

  /**
   * Makes a backup here.
   *
   * @throws CannotStart with a sentence; nothing is left behind
   */
  Backups.Manifest make(String name, Progress progress);

  /**
   * Takes a copy, and reads it back to compare it.
   *
   * @throws CannotStart with a sentence; nothing is left behind
   */
  void copy(Path from, Progress progress);

  void remove(String name);
}

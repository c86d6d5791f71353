package org.muniment.adapters.channel;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Rights that a file or folder has from its first moment: its owner's only. Where there are no such
 * rights (Windows) the folder's own inherited rights hold.
 */
final class OwnerOnly {
  private OwnerOnly() {}

  static FileAttribute<?>[] folder(Path near) {
    return rights(near, "rwx------");
  }

  static FileAttribute<?>[] file(Path near) {
    return rights(near, "rw-------");
  }

  private static FileAttribute<?>[] rights(Path near, String rights) {
    boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}

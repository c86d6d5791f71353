package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * New files and folders that nobody but their owner may read, from their first moment. Where there
 * are no such rights (Windows) the folder's own inherited rights hold.
 */
final class OwnerOnly {
  private OwnerOnly() {}

  static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, rights(folder, "rwx------"));
  }

  static OutputStream file(Path file) throws IOException {
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            rights(file, "rw-------")));
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

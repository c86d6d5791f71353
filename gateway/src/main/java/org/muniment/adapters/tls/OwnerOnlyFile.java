package org.muniment.adapters.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files with keys: readable by their owner only from their first moment, and there as a whole or
 * not at all. Where there are no such rights (Windows) those of the data folder hold.
 */
final class OwnerOnlyFile {
  private OwnerOnlyFile() {}

  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, rights(folder, "rwx------"));
  }

  static void write(Path file, String text) throws IOException {
    Path fresh =
        Files.createTempFile(file.getParent(), ".fresh", ".pem", rights(file, "rw-------"));
    try {
      Files.writeString(fresh, text, StandardCharsets.US_ASCII);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
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

package org.muniment.adapters.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.muniment.port.BackupFailed;

/**
 * A file that is there whole or not at all: written under another name, synced, and then given its
 * own. Readable by its owner only from its first moment.
 */
final class NewFile implements AutoCloseable {
  /** What the name ends with while the file is written. */
  static final String PART = ".part";

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path part;
  private final OutputStream out;
  private boolean finished;

  private NewFile(Path target, Path part, OutputStream out) {
    this.target = target;
    this.part = part;
    this.out = out;
  }

  /**
   * @param wrapper around the bare file; a test makes it fail
   * @throws BackupFailed when the file is there already or its folder is not
   */
  static NewFile at(Path file, UnaryOperator<OutputStream> wrapper) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    checkFree(target);
    Path folder = target.getParent();
    if (folder == null || target.getFileName() == null || !Files.isDirectory(folder)) {
      throw new BackupFailed("copy.no-folder", target.toString());
    }
    // Made readable by the owner only, where the system has such rights.
    Path part = Files.createTempFile(folder, target.getFileName() + ".", PART);
    OutputStream bare = Files.newOutputStream(part);
    return new NewFile(target, part, new BufferedOutputStream(wrapper.apply(bare), BUFFER_BYTES));
  }

  private static void checkFree(Path target) {
    if (Files.exists(target)) {
      throw new BackupFailed("copy.exists", target.toString());
    }
  }

  OutputStream out() {
    return out;
  }

  /** Syncs it and gives it its name. */
  void finish() throws IOException {
    out.close();
    sync(part);
    checkFree(target);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    finished = true;
    syncFolder(target.getParent());
  }

  /** Leaves nothing behind when it was not finished. */
  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** So that the new name is on disk, too; Windows does not open folders and does so by itself. */
  static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      // The file itself is on disk.
    }
  }
}

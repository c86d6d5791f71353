package org.muniment.adapters.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.muniment.adapters.channel.FolderException.Kind;
import org.muniment.domain.text.Message;

/**
 * Holds a data folder for this process, by a lock of the operating system on the file {@code lock}
 * in it: it ends with the process, however that ends.
 */
public final class FolderLock implements AutoCloseable {
  static final String FILE = "lock";

  /** A folder in it that a restore works in: while it is there the data are not whole. */
  public static final String UNFINISHED = "restoring";

  /** Written once and deleted: a disk with less room than this counts as full. */
  static final int PROBE_BYTES = 64 * 1024;

  private static final String PROBE = ".probe";

  /** A command that only looks whether the folder is held must not stop a start. */
  private static final int TRIES = 5;

  private static final long BETWEEN_TRIES_MILLIS = 40;

  /**
   * The lock files that this process holds. They are never opened a second time: on POSIX systems
   * closing any channel to a file ends the process's lock on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be, for its owner only, and holds it until {@link #close}.
   *
   * @throws FolderException when another process holds it, it cannot be written, or a restore into
   *     it was not finished
   */
  public static FolderLock acquire(Path data) {
    create(data);
    if (Files.exists(data.resolve(UNFINISHED)) && !isHeldQuietly(data)) {
      throw new FolderException(Kind.UNFINISHED, sentence("unfinished", data), null);
    }
    Path file = file(data);
    if (!HELD_HERE.add(file)) {
      throw held(data);
    }
    FileChannel channel = null;
    try {
      channel = open(file);
      lock(channel, data);
      probe(data);
      return new FolderLock(file, channel);
    } catch (IOException | RuntimeException failed) {
      closeQuietly(channel);
      HELD_HERE.remove(file);
      throw failed instanceof FolderException known ? known : unusable(data, failed);
    }
  }

  /** Whether a file is only the mark of the lock, which stays when nobody holds the folder. */
  public static boolean isLock(Path file) {
    return file.endsWith(FILE);
  }

  /** A restore that is going on is told of as what it is: another process at work. */
  private static boolean isHeldQuietly(Path data) {
    try {
      return isHeld(data);
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Whether some process, this one included, holds the folder now. */
  static boolean isHeld(Path data) throws IOException {
    if (!Files.exists(data.resolve(FILE))) {
      return false;
    }
    Path file = file(data);
    if (HELD_HERE.contains(file)) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.tryLock(0, Long.MAX_VALUE, true) == null;
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
    HELD_HERE.remove(file);
  }

  private static void create(Path data) {
    try {
      Files.createDirectories(data, OwnerOnly.folder(data));
    } catch (FileAlreadyExistsException file) {
      throw new FolderException(Kind.NOT_A_FOLDER, sentence("not-a-folder", data), file);
    } catch (IOException failed) {
      throw unusable(data, failed);
    }
  }

  /** One name for one file, however the folder was written. */
  private static Path file(Path data) {
    try {
      return data.toRealPath().resolve(FILE);
    } catch (IOException failed) {
      throw unusable(data, failed);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file(file));
  }

  private static void lock(FileChannel channel, Path data) throws IOException {
    for (int attempt = 1; channel.tryLock() == null; attempt++) {
      if (attempt == TRIES) {
        throw held(data);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_TRIES_MILLIS));
    }
  }

  /** A folder may exist and be full: better told now than at the first reading. */
  private static void probe(Path data) throws IOException {
    Path probe = data.resolve(PROBE);
    try (FileChannel channel =
        FileChannel.open(
            probe,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.allocate(PROBE_BYTES);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** Java has no type for a full disk: it is told by the room that is left. */
  private static FolderException unusable(Path data, Exception cause) {
    return isFull(data)
        ? new FolderException(Kind.FULL, sentence("full", data), cause)
        : new FolderException(Kind.NOT_WRITABLE, sentence("not-writable", data), cause);
  }

  private static boolean isFull(Path data) {
    for (Path at = data.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at)) {
        return hasNoRoom(at);
      }
    }
    return false;
  }

  private static boolean hasNoRoom(Path folder) {
    try {
      var disk = Files.getFileStore(folder);
      return !disk.isReadOnly() && disk.getUsableSpace() < PROBE_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static FolderException held(Path data) {
    return new FolderException(Kind.HELD, sentence("held", data), null);
  }

  private static Message sentence(String what, Path data) {
    return Message.of("folder." + what, data.toAbsolutePath().normalize().toString());
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException ignored) {
      // The lock ends with the process at the latest.
    }
  }
}

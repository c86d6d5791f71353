package org.muniment.desk.holdings.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.desk.Refusal;
import org.muniment.port.HoldingLists;
import org.muniment.port.StoreException;

/**
 * Lists that were sent and are not imported yet: files in a folder that only the program may read.
 * They are gone after a day, and when the program starts. Any thread.
 */
public final class UploadShelf {
  public static final Duration KEPT = Duration.ofHours(24);

  /** Of a person; the oldest goes when there is one more. */
  public static final int MAX_OF_A_PERSON = 3;

  private static final int MAX_ALL = 20;
  private static final int ID_BYTES = 16;
  private static final int BUFFER = 1 << 16;

  /** A list that was sent. */
  public record Kept(String id, String person, String name, Path file, Instant at) {}

  private final Path folder;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /** Empties the folder: nobody knows any more whose files are in it. */
  public UploadShelf(Path folder, InstantSource clock, SecureRandom random) {
    this.folder = folder;
    this.clock = clock;
    this.random = random;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(UploadShelf::delete);
      } catch (IOException failed) {
        throw new StoreException("cannot empty " + folder, failed);
      }
    }
  }

  /**
   * Keeps what comes in.
   *
   * @param person key of who sends it
   * @param name of the file on the sender's computer
   * @throws Refusal when it is larger than a list may be; nothing is kept then
   */
  public Kept keep(String person, String name, InputStream in) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Path file = folder.resolve(HexFormat.of().formatHex(id));
    try {
      make();
      write(in, file);
    } catch (IOException failed) {
      delete(file);
      throw new StoreException("cannot keep an upload in " + folder, failed);
    } catch (RuntimeException refused) {
      delete(file);
      throw refused;
    }
    Kept one = new Kept(file.getFileName().toString(), person, name, file, clock.instant());
    add(one);
    return one;
  }

  private void make() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(folder, owner);
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void write(InputStream in, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > HoldingLists.MAX_FILE_BYTES) {
          throw Refusal.unacceptable("refusal.import.too-large", HoldingLists.MAX_FILE_BYTES >> 20);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private synchronized void add(Kept one) {
    sweep();
    List<Kept> own = kept.values().stream().filter(k -> k.person().equals(one.person())).toList();
    own.stream().limit(Math.max(0, own.size() + 1L - MAX_OF_A_PERSON)).forEach(this::remove);
    List.copyOf(kept.values()).stream()
        .limit(Math.max(0, kept.size() + 1L - MAX_ALL))
        .forEach(this::remove);
    kept.put(one.id(), one);
  }

  /** Only for who sent it. */
  public synchronized Optional<Kept> find(String person, String id) {
    sweep();
    return Optional.ofNullable(kept.get(id)).filter(one -> one.person().equals(person));
  }

  public synchronized void remove(Kept one) {
    kept.remove(one.id());
    delete(one.file());
  }

  private void sweep() {
    Instant oldest = clock.instant().minus(KEPT);
    List.copyOf(kept.values()).stream()
        .filter(one -> one.at().isBefore(oldest))
        .forEach(this::remove);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // Windows keeps a file that is being read; the next start removes it.
    }
  }
}

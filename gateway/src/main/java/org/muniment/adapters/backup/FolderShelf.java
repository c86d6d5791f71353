package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.muniment.domain.backup.BackupName;
import org.muniment.port.BackupFailed;
import org.muniment.port.BackupShelf;
import org.muniment.port.Backups;
import org.muniment.port.CannotStart;
import org.muniment.port.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of backups on a disk or a network share. */
public final class FolderShelf implements BackupShelf {
  private static final Logger LOG = LoggerFactory.getLogger(FolderShelf.class);
  private static final String COPYING = "copy.stage.second";
  private static final long ALMOST_NOTHING_BYTES = 1 << 20;

  private final Path folder;
  private final Backups backups;
  private final Supplier<Optional<String>> passphrase;

  /**
   * @param passphrase asked for each backup, so that its file can be changed while the program runs
   */
  public FolderShelf(Path folder, Backups backups, Supplier<Optional<String>> passphrase) {
    this.folder = folder.toAbsolutePath().normalize();
    this.backups = backups;
    this.passphrase = passphrase;
  }

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public Path path(String name) {
    if (BackupName.madeAt(name).isEmpty()) {
      throw new IllegalArgumentException("not the name of a backup: " + name);
    }
    return folder.resolve(name);
  }

  @Override
  public List<Kept> kept() {
    List<Kept> kept = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (BackupName.madeAt(name).isPresent()) {
          kept.add(new Kept(name, Files.size(file)));
        }
      }
    } catch (IOException notThere) {
      return List.of();
    }
    kept.sort(Comparator.comparing(Kept::name).reversed());
    return kept;
  }

  @Override
  public Backups.Manifest make(String name, Progress progress) {
    try {
      Backups.Manifest made = tryMake(path(name), progress);
      LOG.info("backup made: {}, {} bytes of data", path(name), made.bytes());
      return made;
    } catch (CannotStart failed) {
      LOG.warn("no backup {}: {}", path(name), failed.getMessage());
      throw failed;
    }
  }

  private Backups.Manifest tryMake(Path file, Progress progress) {
    try {
      // Its parent must be there: a disk that is not plugged in must not become a folder elsewhere.
      if (!Files.isDirectory(folder) && Files.isDirectory(folder.getParent())) {
        OwnerOnly.folder(folder);
      }
      removeParts();
    } catch (IOException failed) {
      throw new BackupFailed(failed, "copy.not-written", file.toString(), failed.toString());
    }
    return backups.make(file, passphrase.get(), progress);
  }

  @Override
  public void copy(Path from, Progress progress) {
    Path to = path(from.getFileName().toString());
    try {
      tryCopy(from, to, progress);
    } catch (CannotStart failed) {
      LOG.warn("no second backup {}: {}", to, failed.getMessage());
      throw failed;
    }
  }

  private void tryCopy(Path from, Path to, Progress progress) {
    if (!Files.isDirectory(folder)) {
      throw new BackupFailed("copy.second-missing", place());
    }
    try {
      removeParts();
      String sent;
      Share share = new Share(progress, COPYING, 2 * Files.size(from));
      try (NewFile target = NewFile.at(to, out -> out);
          InputStream in = Files.newInputStream(from)) {
        sent = Hashing.copy(in, target.out(), Long.MAX_VALUE, share).sha256();
        target.finish();
      }
      if (!Hashing.of(to, share).sha256().equals(sent)) {
        Files.delete(to);
        throw new BackupFailed("copy.second-differs", to.toString());
      }
    } catch (IOException failed) {
      throw Folders.isFull(to, ALMOST_NOTHING_BYTES)
          ? new BackupFailed(failed, "copy.full", to.toString())
          : new BackupFailed(failed, "copy.not-written", to.toString(), failed.toString());
    }
  }

  @Override
  public void remove(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException stays) {
      LOG.warn("the old backup {} could not be removed: {}", path(name), stays.toString());
    }
  }

  /** What a killed process left half written under one of our names. */
  private void removeParts() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path file : inside.filter(FolderShelf::isPart).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    int end = name.lastIndexOf('.', Math.max(0, name.length() - NewFile.PART.length() - 1));
    return name.endsWith(NewFile.PART)
        && end > 0
        && BackupName.madeAt(name.substring(0, end)).isPresent();
  }
}

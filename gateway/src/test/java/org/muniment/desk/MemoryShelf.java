package org.muniment.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.port.BackupFailed;
import org.muniment.port.BackupShelf;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Progress;
import org.muniment.port.Trail;

/** A shelf in a map, which fails when told to. */
final class MemoryShelf implements BackupShelf {
  static final Manifest MADE =
      new Manifest(
          1,
          "0.1.0",
          Instant.EPOCH,
          Map.of(),
          Map.of(),
          Optional.of(new Trail.Head(17, "a".repeat(64))),
          List.of(),
          List.of());

  final TreeMap<String, Long> files = new TreeMap<>();
  Optional<String> failure = Optional.empty();
  Runnable during = () -> {};

  @Override
  public String place() {
    return "/backups";
  }

  @Override
  public List<Kept> kept() {
    List<Kept> kept = new ArrayList<>();
    files.descendingMap().forEach((name, bytes) -> kept.add(new Kept(name, bytes)));
    return kept;
  }

  @Override
  public Path path(String name) {
    return Path.of("/backups", name);
  }

  @Override
  public Manifest make(String name, Progress progress) {
    during.run();
    progress.at("copy.stage.packing", 0.5);
    fail();
    files.put(name, 1L);
    return MADE;
  }

  @Override
  public void copy(Path from, Progress progress) {
    fail();
    files.put(from.getFileName().toString(), 1L);
  }

  private void fail() {
    if (failure.isPresent()) {
      throw new BackupFailed(failure.get(), "/backups");
    }
  }

  @Override
  public void remove(String name) {
    files.remove(name);
  }
}

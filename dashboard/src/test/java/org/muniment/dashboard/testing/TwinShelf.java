package org.muniment.dashboard.testing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.muniment.port.BackupFailed;
import org.muniment.port.BackupShelf;
import org.muniment.port.Backups;
import org.muniment.port.Progress;

/** A shelf in memory; a backup on it can be held half way, and can fail. */
public final class TwinShelf implements BackupShelf {
  /** What {@link #hold} stops it at. */
  public static final int HELD_AT_PERCENT = 40;

  private static final int BYTES = 12_340_000;
  private static final int ALL = 1_000;

  private final InstantSource clock;
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private final Semaphore steps = new Semaphore(ALL);
  private final AtomicReference<String> wrong = new AtomicReference<>();

  TwinShelf(InstantSource clock) {
    this.clock = clock;
  }

  /** The next backup stops half way until {@link #release}. */
  public void hold() {
    steps.drainPermits();
  }

  public void release() {
    steps.release(ALL);
  }

  /**
   * @param key of the sentence that the next backup fails with; it names the folder
   */
  public void failNext(String key) {
    wrong.set(key);
  }

  public void put(String name, long bytes) {
    kept.add(new Kept(name, bytes));
    kept.sort(Comparator.comparing(Kept::name).reversed());
  }

  Backups.Manifest manifest() {
    return new Backups.Manifest(
        Backups.FORMAT,
        "0.1.0",
        clock.instant(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(new Backups.Member("office.db", BYTES, "0".repeat(64))));
  }

  @Override
  public String place() {
    return "/mnt/backup/muniment";
  }

  @Override
  public List<Kept> kept() {
    return List.copyOf(kept);
  }

  @Override
  public Path path(String name) {
    return Path.of(place(), name);
  }

  @Override
  public Backups.Manifest make(String name, Progress progress) {
    progress.at("copy.stage.packing", HELD_AT_PERCENT / 100.0);
    steps.acquireUninterruptibly();
    progress.at("copy.stage.packing", 1);
    String failure = wrong.getAndSet(null);
    if (failure != null) {
      throw new BackupFailed(failure, place());
    }
    put(name, BYTES);
    return manifest();
  }

  @Override
  public void copy(Path from, Progress progress) {
    throw new UnsupportedOperationException("a house has no second shelf");
  }

  @Override
  public void remove(String name) {
    kept.removeIf(one -> one.name().equals(name));
  }
}

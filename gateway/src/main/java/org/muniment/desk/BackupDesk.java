package org.muniment.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.muniment.domain.backup.BackupName;
import org.muniment.domain.backup.BackupState;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.BackupShelf;
import org.muniment.port.BackupShelf.Kept;
import org.muniment.port.Backups;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.CannotStart;
import org.muniment.port.Office;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;

/**
 * Backups (rule T4): by command into any file, by schedule or at the press of a button into the
 * planned folders. Any thread; what became of each stands in the audit trail.
 */
public final class BackupDesk {
  static final String MADE = "backup.made";
  static final String FAILED = "backup.failed";

  /** A failed backup is tried again so much later. */
  static final Duration RETRY = Duration.ofHours(1);

  private static final String EVERYTHING = "-";

  /** One that did not succeed; the sentence says why. */
  public record Failure(Instant at, Message sentence) {}

  /** What is being done now, key of a text, and how much of it is done, 0 to 1. */
  public record Running(String stage, double share) {}

  private final Office office;
  private final Backups backups;
  private final Optional<BackupPlan> plan;
  private final Function<Message, String> words;
  private final InstantSource clock;
  private final Executor background;
  private final Instant since;
  private Optional<Instant> lastGood;
  private Optional<Failure> lastFailure = Optional.empty();
  private Optional<Instant> lastAttempt = Optional.empty();
  private Optional<Running> running = Optional.empty();
  private boolean isEnding;

  /**
   * @param words in the language of this computer, for the trail
   * @param background does one thing after the other
   */
  public BackupDesk(
      Office office,
      Backups backups,
      Optional<BackupPlan> plan,
      Function<Message, String> words,
      InstantSource clock,
      Executor background) {
    this.office = office;
    this.backups = backups;
    this.plan = plan;
    this.words = words;
    this.clock = clock;
    this.background = background;
    since = clock.instant();
    lastGood = office.trail().last(MADE).map(BackupDesk::when);
  }

  private static Instant when(Entry entry) {
    return entry.deed().by().at();
  }

  /** What is planned; empty when nothing is. */
  public Optional<BackupPlan> plan() {
    return plan;
  }

  /** When the last good backup was made, by command or by schedule. */
  public synchronized Optional<Instant> lastGood() {
    return lastGood;
  }

  /** The last failure of a planned backup since the start, if no good one came after it. */
  public synchronized Optional<Failure> lastFailure() {
    return lastFailure;
  }

  /** When the next planned one is due; empty when none is planned. */
  public Optional<Instant> next() {
    return plan.map(p -> p.at().next(clock.instant()));
  }

  /** What is on the planned shelf, the newest first. */
  public List<Kept> kept() {
    return plan.map(p -> p.main().kept()).orElse(List.of());
  }

  public synchronized Optional<Running> running() {
    return running;
  }

  public synchronized BackupState state() {
    return BackupState.of(
        plan.isPresent(), since, lastGood, lastFailure.isPresent(), clock.instant());
  }

  /**
   * A backup into a file that a person named at the command line; on the caller's thread.
   *
   * @throws CannotStart with a sentence; nothing is left behind
   */
  public Manifest toFile(By by, Path file, Optional<String> passphrase, Progress progress) {
    Manifest made = backups.make(file, passphrase, progress);
    good(by, file.getFileName().toString(), made);
    return made;
  }

  /**
   * Begins a planned backup now, in the background; {@link #running} says how far it is.
   *
   * @throws Refusal when none is planned or one is being made
   */
  public void now(By by) {
    BackupPlan planned = plan.orElseThrow(() -> Refusal.conflict("refusal.backup.no-plan"));
    if (!begin()) {
      throw Refusal.conflict("refusal.backup.running");
    }
    background.execute(() -> make(by, planned));
  }

  /** Begins the planned backup when it is due; called every few seconds. */
  public void round() {
    if (plan.isPresent() && isDue(plan.get()) && begin()) {
      BackupPlan planned = plan.get();
      background.execute(() -> make(By.system("schedule", clock.instant()), planned));
    }
  }

  /** Also when the computer was off at the time: what counts is which files are there. */
  private boolean isDue(BackupPlan planned) {
    Instant now = clock.instant();
    Instant due = planned.at().last(now);
    synchronized (this) {
      if (lastAttempt.filter(at -> now.isBefore(at.plus(RETRY))).isPresent()) {
        return false;
      }
    }
    return planned.main().kept().stream()
        .flatMap(kept -> BackupName.madeAt(kept.name()).stream())
        .noneMatch(madeAt -> !madeAt.isBefore(due) && !madeAt.isAfter(now));
  }

  private synchronized boolean begin() {
    if (running.isPresent() || isEnding) {
      return false;
    }
    running = Optional.of(new Running("copy.stage.databases", 0));
    lastAttempt = Optional.of(clock.instant());
    return true;
  }

  /** Gives up what is running at its next step, and begins nothing more. */
  public synchronized void end() {
    isEnding = true;
  }

  private void make(By by, BackupPlan planned) {
    try {
      BackupShelf main = planned.main();
      String name = BackupName.of(clock.instant());
      Manifest made = main.make(name, this::follow);
      good(by, name, made);
      rotate(main, planned.keep());
      if (planned.second().isPresent()) {
        planned.second().get().copy(main.path(name), this::follow);
        rotate(planned.second().get(), planned.keep());
      }
    } catch (CancellationException ending) {
      // The program stops; the next start makes it up.
    } catch (CannotStart failed) {
      failed(by, failed.sentence());
    } catch (StoreException failed) {
      failed(by, Message.of("health.failing", String.valueOf(failed.getMessage())));
    } catch (RuntimeException unexpected) {
      failed(by, Message.of("health.failing", unexpected.toString()));
      throw unexpected;
    } finally {
      synchronized (this) {
        running = Optional.empty();
      }
    }
  }

  private static void rotate(BackupShelf shelf, int keep) {
    List<String> names = shelf.kept().stream().map(Kept::name).toList();
    BackupName.superseded(names, keep).forEach(shelf::remove);
  }

  private synchronized void follow(String stage, double share) {
    if (isEnding) {
      throw new CancellationException();
    }
    running = Optional.of(new Running(stage, share));
  }

  private void good(By by, String name, Manifest made) {
    Instant now = clock.instant();
    synchronized (this) {
      lastGood = Optional.of(now);
      lastFailure = Optional.empty();
    }
    Deed deed =
        Deed.of(by(by, now), MADE, name)
            .after("bytes", made.bytes())
            .after("records", made.head().map(head -> head.number()).orElse(0L));
    office.trail().add(deed);
  }

  private void failed(By by, Message sentence) {
    Instant now = clock.instant();
    synchronized (this) {
      lastFailure = Optional.of(new Failure(now, sentence));
    }
    office.trail().add(Deed.of(by(by, now), FAILED, EVERYTHING).because(words.apply(sentence)));
  }

  /** The same doer at the time when it was done. */
  private static By by(By by, Instant at) {
    return new By(by.kind(), by.name(), by.from(), at);
  }
}

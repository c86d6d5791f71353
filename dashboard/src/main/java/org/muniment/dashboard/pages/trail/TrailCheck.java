package org.muniment.dashboard.pages.trail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.muniment.desk.TrailDesk;
import org.muniment.desk.TrailDesk.Verdict;
import org.muniment.port.StoreException;

/**
 * Looks through the whole trail behind the pages, once at a time; what it found last stays for all
 * who read the trail. Any thread.
 */
final class TrailCheck implements AutoCloseable {
  /**
   * What was found.
   *
   * @param verdict empty when the records could not be read
   */
  record Found(Instant at, Optional<Verdict> verdict) {}

  private final TrailDesk desk;
  private final InstantSource clock;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "muniment-trail-check");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Double> share = Optional.empty();
  private Optional<Found> found = Optional.empty();
  private boolean isEnding;

  TrailCheck(TrailDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** Begins, unless it is at it already. */
  synchronized void begin() {
    if (share.isEmpty() && !isEnding) {
      share = Optional.of(0.0);
      background.execute(this::look);
    }
  }

  /** How much of the trail has been looked through, 0 to 1; empty when nobody looks. */
  synchronized Optional<Double> share() {
    return share;
  }

  synchronized Optional<Found> found() {
    return found;
  }

  /** Whether it was closed and nothing of it runs any more. */
  boolean isOver() {
    return background.isTerminated();
  }

  /** Gives up what is running. */
  @Override
  public synchronized void close() {
    isEnding = true;
    background.shutdown();
  }

  private void look() {
    try {
      end(Optional.of(desk.verify((stage, done) -> follow(done))));
    } catch (CancellationException ending) {
      // The program stops, and nobody waits for it.
    } catch (StoreException unreadable) {
      end(Optional.empty());
    } catch (RuntimeException unexpected) {
      end(Optional.empty());
      throw unexpected;
    }
  }

  private synchronized void follow(double done) {
    if (isEnding) {
      throw new CancellationException();
    }
    share = Optional.of(done);
  }

  /** Both at once, so that nobody sees it at its end without what it found. */
  private synchronized void end(Optional<Verdict> verdict) {
    found = Optional.of(new Found(clock.instant(), verdict));
    share = Optional.empty();
  }
}

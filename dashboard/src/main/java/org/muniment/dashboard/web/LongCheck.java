package org.muniment.dashboard.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;

/**
 * Looks through all that is kept behind the pages, once at a time; what it found last stays for all
 * who look. Any thread.
 *
 * @param <V> what is found
 */
public final class LongCheck<V> implements AutoCloseable {
  /**
   * What was found.
   *
   * @param verdict empty when the records could not be read
   */
  public record Found<V>(Instant at, Optional<V> verdict) {}

  private final Function<Progress, V> look;
  private final InstantSource clock;
  private final ExecutorService background;
  private Optional<Double> share = Optional.empty();
  private Optional<Found<V>> found = Optional.empty();
  private boolean isEnding;

  /**
   * @param name of its thread
   * @param look what it does; it tells how far it is, and gives up when that throws
   */
  public LongCheck(String name, Function<Progress, V> look, InstantSource clock) {
    this.look = look;
    this.clock = clock;
    this.background =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins, unless it is at it already. */
  public synchronized void begin() {
    if (share.isEmpty() && !isEnding) {
      share = Optional.of(0.0);
      background.execute(this::run);
    }
  }

  /** How much has been looked through, 0 to 1; empty when nobody looks. */
  public synchronized Optional<Double> share() {
    return share;
  }

  public synchronized Optional<Found<V>> found() {
    return found;
  }

  /** Whether it was closed and nothing of it runs any more. */
  public boolean isOver() {
    return background.isTerminated();
  }

  /** Gives up what is running. */
  @Override
  public synchronized void close() {
    isEnding = true;
    background.shutdown();
  }

  private void run() {
    try {
      end(Optional.of(look.apply((stage, done) -> follow(done))));
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
  private synchronized void end(Optional<V> verdict) {
    found = Optional.of(new Found<>(clock.instant(), verdict));
    share = Optional.empty();
  }
}

package org.muniment.pipeline.notify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that send: one call at a time for a channel, so that a slow one holds up no other.
 */
final class Senders implements AutoCloseable {
  /** More channels than this are never busy at a time. */
  static final int MOST_THREADS = 16;

  private static final int IDLE_SECONDS = 30;
  private static final int END_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

  private final Map<ChannelType, Notifier> notifiers;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Senders::thread);

  Senders(List<Notifier> notifiers) {
    this.notifiers =
        notifiers.stream().collect(Collectors.toMap(Notifier::type, Function.identity()));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "muniment-sender");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins to send, unless the channel or every thread is busy.
   *
   * @param letter is written on the sending thread
   * @param done called once on the sending thread, when the channel is free again
   */
  boolean begin(Channel channel, Supplier<Letter> letter, Consumer<Notifier.Outcome> done) {
    Semaphore its = freeOf(channel);
    if (!its.tryAcquire()) {
      return false;
    }
    try {
      pool.execute(
          () -> {
            Notifier.Outcome outcome;
            try {
              outcome = send(channel, letter);
            } finally {
              its.release();
            }
            done.accept(outcome);
          });
      return true;
    } catch (RejectedExecutionException allBusy) {
      its.release();
      return false;
    }
  }

  /** Sends on the calling thread; waits so long for the channel at most. */
  Notifier.Outcome now(Channel channel, Supplier<Letter> letter, int waitSeconds) {
    Semaphore its = freeOf(channel);
    try {
      if (!its.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
        return new Notifier.Outcome.TryLater(
            Message.of("letter.outcome.busy", channel.name()), Optional.empty());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Notifier.Outcome.TryLater(
          Message.of("letter.outcome.busy", channel.name()), Optional.empty());
    }
    try {
      return send(channel, letter);
    } finally {
      its.release();
    }
  }

  private Semaphore freeOf(Channel channel) {
    return free.computeIfAbsent(channel.id(), id -> new Semaphore(1));
  }

  /** An adapter that throws in spite of its promise must not cost the letter. */
  private Notifier.Outcome send(Channel channel, Supplier<Letter> letter) {
    Notifier notifier = notifiers.get(channel.type());
    if (notifier == null) {
      return new Notifier.Outcome.Refused(
          Message.of("letter.outcome.no-adapter", channel.type().key()));
    }
    try {
      return notifier.send(channel, letter.get());
    } catch (RuntimeException fault) {
      LOG.error("A letter by channel {} met a fault and is tried again", channel.id(), fault);
      return new Notifier.Outcome.TryLater(
          Message.of("letter.outcome.fault", channel.name()), Optional.empty());
    }
  }

  /** Lets what is being sent end; what does not is sent again after the next start. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

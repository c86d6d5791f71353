package org.muniment.adapters.listener;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.muniment.port.Office;
import org.muniment.port.Office.Retained;
import org.muniment.port.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings retained messages to disk on its own thread, all that came meanwhile in one transaction
 * and only the newest of each topic. A message that somebody waits for goes at once; the others at
 * most once a second, so that a device that retains every reading costs one row a second.
 */
final class RetainedKeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RetainedKeeper.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long a transaction waits for company. */
  private static final Duration GATHER = Duration.ofMillis(5);

  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  /** Topics with a change that is not on disk: all that are retained, and as many removals. */
  private static final int MAX_WAITING = 2 * Retained.MAX_TOPICS;

  /** What is saved together, and who waits for it. */
  private record Group(Map<String, Retained> messages, List<Receipt> receipts) {
    static Group empty() {
      return new Group(new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  private final Office office;
  private final Sparing sparing;
  private final Thread thread = new Thread(this::run, "mqtt-retained");

  /** Not on disk yet. Guarded by this. */
  private Group next = Group.empty();

  private boolean closing;

  RetainedKeeper(Office office, Sparing sparing) {
    this.office = office;
    this.sparing = sparing;
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @param saved told, on the keeper's thread, when the message or a newer one of its topic is on
   *     disk, or that it is not; {@link Receipt#NONE} when nobody waits
   */
  synchronized void note(Retained message, Receipt saved) {
    boolean known = next.messages().containsKey(message.topic());
    if (!known && next.messages().size() >= MAX_WAITING) {
      saved.failed("too many retained messages wait for the disk");
      return;
    }
    next.messages().put(message.topic(), message);
    await(saved);
  }

  /** Told when everything that was noted so far is on disk. */
  synchronized void await(Receipt saved) {
    if (saved != Receipt.NONE) {
      next.receipts().add(saved);
      if (next.receipts().size() == 1) {
        notifyAll();
      }
    }
  }

  private void run() {
    try {
      while (!isOver()) {
        saveSafely(take());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** The thread goes on whatever happens: acknowledgements wait for it. */
  private void saveSafely(Group group) {
    try {
      save(group);
    } catch (RuntimeException unexpected) {
      log.error("Retained messages were not saved, in a way that should not be", unexpected);
    }
  }

  private synchronized boolean isOver() {
    return closing && next.messages().isEmpty() && next.receipts().isEmpty();
  }

  private synchronized Group take() throws InterruptedException {
    long deadline = System.nanoTime() + PAUSE.toNanos();
    while (next.receipts().isEmpty() && !closing && System.nanoTime() < deadline) {
      TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
    }
    if (!next.receipts().isEmpty()) {
      TimeUnit.NANOSECONDS.timedWait(this, GATHER.toNanos());
    }
    Group taken = next;
    next = Group.empty();
    return taken;
  }

  private void save(Group group) {
    if (!group.messages().isEmpty()) {
      try {
        office.saveRetained(List.copyOf(group.messages().values()));
      } catch (RuntimeException failed) {
        later(group, failed.getMessage());
        return;
      }
    }
    group.receipts().forEach(Receipt::committed);
  }

  /** Nobody waits any more, and the messages go with those of the next second. */
  private void later(Group group, String why) {
    if (sparing.mayI("saving")) {
      log.warn("{} retained messages are not on disk yet: {}", group.messages().size(), why);
    }
    synchronized (this) {
      if (!closing) {
        group.messages().forEach(next.messages()::putIfAbsent);
      }
    }
    group.receipts().forEach(receipt -> receipt.failed(why));
  }

  /** Saves what is left and ends the thread. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      thread.join(CLOSE_WAIT.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      log.warn("The retained messages were not all saved within {} s", CLOSE_WAIT.toSeconds());
    }
  }
}

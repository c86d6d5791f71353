package org.muniment.adapters.sqlite;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.muniment.adapters.sql.SumRules;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's own thread: arranges what was appended, makes sums, and moves the write-ahead log
 * into the file. Everything it does could as well be done later.
 */
final class Keeper implements AutoCloseable {
  /** So many values wait before they are arranged at once. */
  static final int ARRANGE_AT = 400_000;

  /** Fewer wait as long; not shorter, to spare flash disks. */
  static final int ARRANGE_EVERY_SECONDS = 30;

  private static final int ROOM_POLL_MILLIS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Database database;
  private final Tail tail;
  private final Arranger arranger;
  private final Summer summer;
  private final Rezoning rezoning;
  private final ReentrantLock maintenance = new ReentrantLock();

  /** Held while sums are made, so that a mark set meanwhile is not taken for done. */
  private final ReentrantLock summing = new ReentrantLock();

  private final ReentrantLock wakeLock = new ReentrantLock();
  private final Condition wake = wakeLock.newCondition();
  private final Thread thread = new Thread(this::run, "muniment-keeper");
  private boolean closed;
  private boolean isAwaited;

  Keeper(Database database, Tail tail, SumRules rules) {
    this.database = database;
    this.tail = tail;
    this.arranger = new Arranger(database, tail, rules);
    this.summer = new Summer(database, tail, rules);
    this.rezoning = new Rezoning(database, rules);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Something was appended. */
  void appended() {
    if (tail.size() >= ARRANGE_AT) {
      wake();
    }
  }

  void wake() {
    wakeLock.lock();
    try {
      isAwaited = true;
      wake.signalAll();
    } finally {
      wakeLock.unlock();
    }
  }

  private void run() {
    while (awaitWork()) {
      try {
        work();
      } catch (StoreException e) {
        LOG.warn("arranging is put off: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("arranging failed and is tried again", e);
      }
    }
  }

  private boolean awaitWork() {
    wakeLock.lock();
    try {
      if (!isAwaited && !closed) {
        isAwaited = wake.await(ARRANGE_EVERY_SECONDS, TimeUnit.SECONDS);
      }
      isAwaited = false;
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      wakeLock.unlock();
    }
  }

  private void work() {
    if (tail.size() > 0) {
      arrange();
    }
    summarise();
    database.checkpoint();
  }

  void arrange() {
    maintenance.lock();
    try {
      arranger.arrange();
    } finally {
      maintenance.unlock();
    }
  }

  /** Waits until the tail is under its bound; arranges here when nobody else is at it. */
  void makeRoom() throws InterruptedException {
    while (tail.size() >= Tail.MAX_VALUES) {
      if (maintenance.tryLock(ROOM_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          arranger.arrange();
        } finally {
          maintenance.unlock();
        }
      }
    }
  }

  /** Once round the stale days; breaks off when much has been appended meanwhile. */
  void summarise() {
    boolean more = true;
    while (more && tail.size() < ARRANGE_AT && !isClosed()) {
      maintenance.lock();
      summing.lock();
      try {
        rezoning.check();
        more = summer.batch();
      } finally {
        summing.unlock();
        maintenance.unlock();
      }
    }
  }

  /** Sums of a sensor from a day on are outdated. */
  void markStale(int sensorId, long fromDay) {
    summing.lock();
    try {
      database.write(
          handle -> {
            StaleDays.markAll(handle, sensorId, fromDay);
            return null;
          });
    } finally {
      summing.unlock();
    }
    wake();
  }

  private boolean isClosed() {
    wakeLock.lock();
    try {
      return closed;
    } finally {
      wakeLock.unlock();
    }
  }

  /** Ends the thread; what it is in the middle of is finished. */
  @Override
  public void close() {
    wakeLock.lock();
    closed = true;
    wake.signalAll();
    wakeLock.unlock();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.muniment.desk.stocktake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muniment.desk.Refusal;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake;

/**
 * The open stock-takes that are kept in memory. Each has one lock; who holds it may begin a
 * transaction, never the other way round. What is kept follows from stored facts only, so that it
 * may be dropped at any time: it is made again when somebody asks. Any thread.
 */
final class Sessions {
  /** A million boxes take some 60 MB; archives count one thing at a time. */
  static final int MAX_KEPT = 3;

  static final Duration MAX_IDLE = Duration.ofHours(12);

  /** Locks of stock-takes that nobody asked for lately are forgotten while nobody holds them. */
  private static final int MAX_LOCKS = 1_000;

  private final StocktakeBook book;
  private final Scopes scopes;
  private final Things.Codes codes;
  private final InstantSource clock;
  private final Map<Long, Session> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Long, Instant> used = new HashMap<>();
  private final Map<Long, ReentrantLock> locks = new LinkedHashMap<>(16, 0.75f, true);

  Sessions(StocktakeBook book, Scopes scopes, Things.Codes codes, InstantSource clock) {
    this.clock = clock;
    this.book = book;
    this.scopes = scopes;
    this.codes = codes;
  }

  /** The first use of one that has just begun: what is expected has been read already. */
  void begin(Stocktake stocktake, Stock stock) {
    keep(Session.begun(book, codes, stocktake, stock));
  }

  /** Works while nobody else scans into this stock-take; may be nested. */
  <T> T alone(long id, Supplier<T> work) {
    ReentrantLock lock = lock(id);
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private synchronized ReentrantLock lock(long id) {
    if (locks.size() > MAX_LOCKS) {
      locks.values().removeIf(lock -> !lock.isLocked() && !lock.hasQueuedThreads());
    }
    return locks.computeIfAbsent(id, it -> new ReentrantLock(true));
  }

  /**
   * Works with a stock-take as all facts say that it is now.
   *
   * @throws Refusal when there is none or it was closed
   */
  <T> T with(long id, Function<Session, T> work) {
    return alone(id, () -> trusted(id, current(id), work));
  }

  /**
   * The same with one that is open.
   *
   * @throws Refusal when there is none, or it is over
   */
  <T> T open(long id, Function<Session, T> work) {
    return alone(
        id,
        () -> {
          if (known(id) == null || !known(id).stocktake().isOpen()) {
            book.open(id);
          }
          return with(id, work);
        });
  }

  /**
   * Works with a second one of an open stock-take, level with all facts, which is dropped
   * afterwards: to see what would be.
   */
  <T> T trial(long id, Function<Session, T> work) {
    return open(
        id,
        session -> {
          Session trial = Session.begun(book, codes, session.stocktake(), session.stock());
          trial.loadFacts();
          return work.apply(trial);
        });
  }

  /** What follows from all facts. */
  Reckoning reckoning(long id) {
    return alone(
        id,
        () -> {
          if (!with(id, Session::isLevel)) {
            forget(id);
          }
          return with(id, session -> session.reckon(clock));
        });
  }

  /** The same, perhaps a little old. */
  Reckoning lately(long id) {
    return with(id, session -> session.lately(clock));
  }

  /** What broke off half-way is made anew from the facts. */
  private <T> T trusted(long id, Session session, Function<Session, T> work) {
    boolean isDone = false;
    try {
      T result = work.apply(session);
      isDone = true;
      return result;
    } catch (Refusal refused) {
      isDone = true;
      throw refused;
    } finally {
      if (!isDone) {
        forget(id);
      }
    }
  }

  private Session current(long id) {
    Session known = known(id);
    Session session = known == null ? load(id) : known;
    return trusted(
        id,
        session,
        it -> {
          if (it.catchUp()) {
            return it;
          }
          forget(id);
          return load(id);
        });
  }

  private Session load(long id) {
    Stocktake stocktake = book.stocktake(id);
    Stock stock = scopes.stock(stocktake.head(), stocktake.scope(), stocktake.cabinets());
    Session session = Session.begun(book, codes, stocktake, stock);
    session.loadFacts();
    keep(session);
    return session;
  }

  private synchronized Session known(long id) {
    Session session = kept.get(id);
    if (session != null) {
      used.put(id, clock.instant());
    }
    return session;
  }

  private synchronized void keep(Session session) {
    Instant now = clock.instant();
    kept.keySet().removeIf(id -> used.get(id).plus(MAX_IDLE).isBefore(now));
    kept.put(session.id(), session);
    used.put(session.id(), now);
    used.keySet().retainAll(kept.keySet());
    while (kept.size() > MAX_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  synchronized void forget(long id) {
    kept.remove(id);
  }
}

package org.muniment.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.LetterFate;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Tidings;

/**
 * What people are to be told and what became of it, on disk beside the alarms. Written by the
 * courier's one thread, read by any; every call that writes is one durable transaction.
 *
 * <p>Writing the same again changes nothing: whoever is not sure whether a write was kept repeats
 * it.
 */
public interface Outbox {
  /** Orders that nobody planned yet, oldest first. */
  List<Notice> open(int limit);

  /**
   * Keeps who is told of some notices, together with that these are planned.
   *
   * @param handled ids of the notices
   * @param made with their ids; one that is there is left as it is
   * @throws StoreException and nothing was kept
   */
  void plan(Collection<Long> handled, List<Delivery> made);

  /**
   * Puts deliveries into a letter, before its first attempt: it keeps its id when it is sent again.
   *
   * @throws StoreException and nothing was kept
   */
  void seal(Collection<Long> deliveries, String letter);

  /**
   * Keeps what an attempt came to.
   *
   * @throws StoreException and nothing was kept
   */
  void attempted(LetterFate fate);

  /**
   * Ends deliveries that wait, without an attempt.
   *
   * @throws StoreException and nothing was kept
   */
  void end(Collection<Long> deliveries, DeliveryState as, Instant at);

  /** Those that wait, in the order of their ids. */
  List<Delivery> waiting(int limit);

  /** All of some alarms, in the order of their ids. */
  List<Delivery> ofAlarms(Collection<Long> alarms);

  /** Whether anybody was, or is to be, told of it. */
  boolean isOrdered(Tidings tidings);

  /** The newest of all, or of a channel, newest first. */
  List<Delivery> newest(Optional<String> channel, int limit);

  /** Of which moment the newest daily sign of life was ordered. */
  Optional<Instant> lastAllWell();

  /** The highest id of a delivery; 0 before the first. */
  long lastId();
}

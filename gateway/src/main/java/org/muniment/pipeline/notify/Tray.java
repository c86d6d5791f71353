package org.muniment.pipeline.notify;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.LetterFate;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Tidings;
import org.muniment.port.Outbox;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits, in memory, and through it on disk. While the store fails it stands in memory only, so
 * that people are told all the same, and is written in the same order as soon as the store works
 * again. For the courier's thread alone.
 */
final class Tray {
  /** With more than this waiting, notices are left unplanned in the outbox. */
  static final int MOST_WAITING = 50_000;

  /** More writes than this are not remembered while the store fails: letters go, unrecorded. */
  static final int MOST_UNWRITTEN = 100_000;

  private static final int MOST_NOTICES = 2_000;
  private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

  private final Outbox outbox;
  private final Map<Long, Delivery> waiting = new LinkedHashMap<>();
  private final Deque<Runnable> unwritten = new ArrayDeque<>();
  private final Map<Long, Delivery> unsaved = new TreeMap<>();
  private final Set<Long> handled = new HashSet<>();
  private long lastId;

  /**
   * @throws StoreException when the outbox cannot be read
   */
  Tray(Outbox outbox) {
    this.outbox = outbox;
    outbox.waiting(MOST_WAITING).forEach(one -> waiting.put(one.id(), one));
    lastId = outbox.lastId();
  }

  /** Writes what the store did not take before. */
  void catchUp() {
    try {
      while (!unwritten.isEmpty()) {
        unwritten.peek().run();
        unwritten.remove();
      }
      unsaved.clear();
      handled.clear();
    } catch (StoreException stillFailing) {
      LOG.debug("the outbox still cannot be written: {}", stillFailing.getMessage());
    }
  }

  private void write(Runnable write) {
    if (unwritten.isEmpty()) {
      try {
        write.run();
        return;
      } catch (StoreException failing) {
        LOG.warn("the outbox cannot be written, letters go from memory: {}", failing.getMessage());
      }
    }
    if (unwritten.size() < MOST_UNWRITTEN) {
      unwritten.add(write);
    }
  }

  /** Orders that nobody planned yet; none while too much waits or the store cannot say. */
  List<Notice> open() {
    if (waiting.size() >= MOST_WAITING) {
      return List.of();
    }
    try {
      // What was handled in memory only stands at the beginning.
      return outbox.open(MOST_NOTICES + handled.size()).stream()
          .filter(notice -> !handled.contains(notice.id()))
          .toList();
    } catch (StoreException failing) {
      LOG.debug("the outbox cannot be read: {}", failing.getMessage());
      return List.of();
    }
  }

  /** Numbers and keeps what was planned. */
  void plan(Collection<Long> notices, List<Delivery> made) {
    List<Delivery> numbered = new ArrayList<>();
    for (Delivery one : made) {
      numbered.add(one.numbered(++lastId));
    }
    List<Long> ids = notices.stream().filter(id -> id > 0).toList();
    numbered.forEach(this::keep);
    handled.addAll(ids);
    write(() -> outbox.plan(ids, numbered));
    forgetWhatIsWritten();
  }

  void seal(Collection<Delivery> deliveries, String letter) {
    List<Long> ids = deliveries.stream().map(Delivery::id).toList();
    deliveries.forEach(one -> keep(one.inLetter(letter)));
    write(() -> outbox.seal(ids, letter));
    forgetWhatIsWritten();
  }

  void attempted(LetterFate fate) {
    for (Delivery one : List.copyOf(waiting.values())) {
      if (one.letter().filter(fate.letter()::equals).isPresent()) {
        keep(one.after(fate));
      }
    }
    write(() -> outbox.attempted(fate));
    forgetWhatIsWritten();
  }

  void end(Collection<Delivery> deliveries, DeliveryState as, Instant at) {
    if (deliveries.isEmpty()) {
      return;
    }
    List<Long> ids = deliveries.stream().map(Delivery::id).toList();
    deliveries.forEach(one -> keep(one.ended(as, at)));
    write(() -> outbox.end(ids, as, at));
    forgetWhatIsWritten();
  }

  private void keep(Delivery one) {
    unsaved.put(one.id(), one);
    if (one.isWaiting()) {
      waiting.put(one.id(), one);
    } else {
      waiting.remove(one.id());
    }
  }

  private void forgetWhatIsWritten() {
    if (unwritten.isEmpty()) {
      unsaved.clear();
      handled.clear();
    }
  }

  Collection<Delivery> waiting() {
    return waiting.values();
  }

  boolean isFailing() {
    return !unwritten.isEmpty();
  }

  /**
   * Whether somebody was, or is to be, told of it.
   *
   * @throws StoreException when the outbox cannot be read
   */
  boolean isOrdered(Tidings tidings) {
    return unsaved.values().stream().anyMatch(one -> one.tidings().equals(tidings))
        || outbox.isOrdered(tidings);
  }

  /** All deliveries of some alarms as they are, whether or not they are on disk. */
  List<Delivery> ofAlarms(Collection<Long> alarms) {
    Map<Long, Delivery> all = new TreeMap<>();
    try {
      outbox.ofAlarms(alarms).forEach(one -> all.put(one.id(), one));
    } catch (StoreException failing) {
      LOG.debug("the outbox cannot be read: {}", failing.getMessage());
    }
    Set<Long> asked = new HashSet<>(alarms);
    waiting.values().stream()
        .filter(one -> asked.contains(one.tidings().alarmId()))
        .forEach(one -> all.put(one.id(), one));
    unsaved.values().stream()
        .filter(one -> asked.contains(one.tidings().alarmId()))
        .forEach(one -> all.put(one.id(), one));
    return List.copyOf(all.values());
  }
}

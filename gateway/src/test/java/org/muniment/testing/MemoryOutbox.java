package org.muniment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.LetterFate;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Tidings;
import org.muniment.port.Outbox;

/** What people are to be told, in maps. */
public final class MemoryOutbox implements Outbox {
  private final Supplier<List<AlarmNote>> orders;
  private final Set<Long> handled = new HashSet<>();
  private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();

  /**
   * @param orders all that ever were, in their order; the first has number 1
   */
  public MemoryOutbox(Supplier<List<AlarmNote>> orders) {
    this.orders = orders;
  }

  @Override
  public synchronized List<Notice> open(int limit) {
    List<Notice> open = new ArrayList<>();
    List<AlarmNote> all = orders.get();
    for (int i = 0; i < all.size() && open.size() < limit; i++) {
      if (!handled.contains(i + 1L)) {
        open.add(numbered(i + 1L, all.get(i)));
      }
    }
    return open;
  }

  private static Notice numbered(long id, AlarmNote note) {
    return new Notice(
        id, note.alarmId(), What.byKey(note.what()), note.severity(), note.at(), note.writtenAt());
  }

  @Override
  public synchronized void plan(Collection<Long> planned, List<Delivery> made) {
    handled.addAll(planned);
    for (Delivery one : made) {
      boolean isThere =
          deliveries.values().stream()
              .anyMatch(
                  other ->
                      other.tidings().equals(one.tidings())
                          && other.receiver().contact().equals(one.receiver().contact())
                          && other.receiver().line().equals(one.receiver().line()));
      if (!isThere) {
        deliveries.putIfAbsent(one.id(), one);
      }
    }
  }

  @Override
  public synchronized void seal(Collection<Long> ids, String letter) {
    changeWaiting(one -> ids.contains(one.id()), one -> one.inLetter(letter));
  }

  @Override
  public synchronized void attempted(LetterFate fate) {
    changeWaiting(one -> one.letter().equals(Optional.of(fate.letter())), one -> one.after(fate));
  }

  @Override
  public synchronized void end(Collection<Long> ids, DeliveryState as, Instant at) {
    changeWaiting(one -> ids.contains(one.id()), one -> one.ended(as, at));
  }

  private void changeWaiting(Predicate<Delivery> which, UnaryOperator<Delivery> change) {
    deliveries.replaceAll(
        (id, one) -> one.isWaiting() && which.test(one) ? change.apply(one) : one);
  }

  @Override
  public synchronized List<Delivery> waiting(int limit) {
    return deliveries.values().stream().filter(Delivery::isWaiting).limit(limit).toList();
  }

  @Override
  public synchronized List<Delivery> ofAlarms(Collection<Long> alarms) {
    return deliveries.values().stream()
        .filter(one -> alarms.contains(one.tidings().alarmId()))
        .toList();
  }

  @Override
  public synchronized boolean isOrdered(Tidings tidings) {
    return deliveries.values().stream().anyMatch(one -> one.tidings().equals(tidings));
  }

  @Override
  public synchronized List<Delivery> newest(Optional<String> channel, int limit) {
    return deliveries.descendingMap().values().stream()
        .filter(one -> channel.map(one.receiver().channel()::equals).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Instant> lastAllWell() {
    return deliveries.values().stream()
        .filter(one -> one.tidings().isAllWell())
        .map(one -> one.tidings().at())
        .max(Comparator.naturalOrder());
  }

  @Override
  public synchronized long lastId() {
    return deliveries.isEmpty() ? 0 : deliveries.lastKey();
  }
}

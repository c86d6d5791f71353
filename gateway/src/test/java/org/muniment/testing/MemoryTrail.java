package org.muniment.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.muniment.domain.trail.Chain;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Trail;

/** The audit trail in a map. */
final class MemoryTrail implements Trail {
  private final Map<Long, Entry> entries;

  MemoryTrail(Undo undo) {
    entries = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized Entry add(Deed deed) {
    Head last = head().orElse(new Head(0, Chain.GENESIS));
    Entry entry = Chain.next(last.number(), last.hash(), deed);
    entries.put(entry.number(), entry);
    return entry;
  }

  @Override
  public synchronized Optional<Head> head() {
    return Optional.ofNullable(entries.get((long) entries.size()))
        .map(last -> new Head(last.number(), last.hash()));
  }

  @Override
  public synchronized List<Entry> newest(Filter filter, long below, int limit) {
    return LongStream.iterate(entries.size(), number -> number > 0, number -> number - 1)
        .mapToObj(entries::get)
        .filter(entry -> entry.number() < below && matches(filter, entry.deed()))
        .limit(limit)
        .toList();
  }

  private static boolean matches(Filter filter, Deed deed) {
    return filter.from().filter(from -> deed.by().at().isBefore(from)).isEmpty()
        && filter.to().filter(to -> !deed.by().at().isBefore(to)).isEmpty()
        && filter.person().filter(person -> !person.equals(deed.by().name())).isEmpty()
        && filter.action().filter(action -> !isOf(action, deed.action())).isEmpty();
  }

  private static boolean isOf(String asked, String action) {
    return action.equals(asked) || action.startsWith(asked + ".");
  }

  @Override
  public synchronized List<Entry> after(long number, int limit) {
    return entries.values().stream().filter(e -> e.number() > number).limit(limit).toList();
  }

  @Override
  public synchronized Optional<Entry> byHash(String hash) {
    return entries.values().stream().filter(entry -> entry.hash().equals(hash)).findFirst();
  }
}

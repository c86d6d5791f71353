package org.muniment.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.duty.KeyHandover;
import org.muniment.port.Duties;

/** Duties, their calendar, equipment and keys in maps. */
final class MemoryDuties implements Duties {
  /** In the order in which both are listed. */
  private record Day(LocalDate due, long duty) implements Comparable<Day> {
    @Override
    public int compareTo(Day other) {
      return Comparator.comparing(Day::due).thenComparing(Day::duty).compare(this, other);
    }

    boolean isBetween(LocalDate from, LocalDate to) {
      return !due.isBefore(from) && !due.isAfter(to);
    }
  }

  private final Map<Long, DutyPlan> plans;
  private final Map<Day, DutyDue> due;
  private final Map<Day, DutyEntry> entries;
  private final Map<String, LocalDate> until;
  private final Map<LocalDate, CalendarDay> days;
  private final Map<Long, Equipment> equipment;
  private final Map<Long, ArchiveKey> keys;
  private final Map<Long, KeyHandover> handovers;
  private final Map<Long, Feed> feeds;

  MemoryDuties(Undo undo) {
    plans = undo.covers(new TreeMap<>());
    due = undo.covers(new TreeMap<>());
    entries = undo.covers(new TreeMap<>());
    until = undo.covers(new TreeMap<>());
    days = undo.covers(new TreeMap<>());
    equipment = undo.covers(new TreeMap<>());
    keys = undo.covers(new TreeMap<>());
    handovers = undo.covers(new TreeMap<>());
    feeds = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized List<DutyPlan> plans() {
    return List.copyOf(plans.values());
  }

  @Override
  public synchronized Optional<DutyPlan> plan(long id) {
    return Optional.ofNullable(plans.get(id));
  }

  @Override
  public synchronized DutyPlan addPlan(DutyPlan withoutId) {
    DutyPlan added = withoutId.stored(plans.size() + 1);
    plans.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized boolean updatePlan(DutyPlan after) {
    boolean isSeen =
        plan(after.id()).filter(old -> old.version() == after.version() - 1).isPresent();
    if (isSeen) {
      plans.put(after.id(), after);
    }
    return isSeen;
  }

  @Override
  public synchronized void addDue(Collection<DutyDue> more) {
    more.forEach(one -> due.putIfAbsent(new Day(one.due(), one.duty()), one));
  }

  @Override
  public synchronized List<DutyDue> due(LocalDate from, LocalDate to) {
    return due.entrySet().stream()
        .filter(entry -> entry.getKey().isBetween(from, to))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized Optional<LocalDate> dueUntil() {
    return Optional.ofNullable(until.get(""));
  }

  @Override
  public synchronized void saveDueUntil(LocalDate day) {
    until.put("", day);
  }

  @Override
  public synchronized List<DutyDue> missed(LocalDate before, int limit) {
    return due.entrySet().stream()
        .filter(entry -> entry.getKey().due().isBefore(before))
        .filter(entry -> !entries.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<DutyEntry> addEntry(DutyEntry withoutId) {
    DutyEntry added = withoutId.stored(entries.size() + 1);
    Day day = new Day(added.due(), added.duty());
    return entries.putIfAbsent(day, added) == null ? Optional.of(added) : Optional.empty();
  }

  @Override
  public synchronized Optional<DutyEntry> entry(long id) {
    return entries.values().stream().filter(entry -> entry.id() == id).findFirst();
  }

  @Override
  public synchronized List<DutyEntry> entries(LocalDate from, LocalDate to) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().isBetween(from, to))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized List<CalendarDay> days() {
    return List.copyOf(days.values());
  }

  @Override
  public synchronized void saveDays(Collection<CalendarDay> some) {
    some.forEach(day -> days.put(day.date(), day));
  }

  @Override
  public synchronized boolean removeDay(LocalDate day) {
    return days.remove(day) != null;
  }

  @Override
  public synchronized List<Equipment> equipment() {
    return List.copyOf(equipment.values());
  }

  @Override
  public synchronized Equipment addEquipment(Equipment withoutId) {
    Equipment added = withoutId.stored(equipment.size() + 1);
    equipment.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized boolean updateEquipment(Equipment after) {
    Equipment before = equipment.get(after.id());
    if (before == null || before.version() != after.version() - 1) {
      return false;
    }
    equipment.put(after.id(), after);
    return true;
  }

  @Override
  public synchronized List<ArchiveKey> keys() {
    return List.copyOf(keys.values());
  }

  @Override
  public synchronized ArchiveKey addKey(ArchiveKey withoutId) {
    ArchiveKey added = withoutId.stored(keys.size() + 1);
    keys.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized boolean updateKey(ArchiveKey after, Optional<KeyHandover> handover) {
    ArchiveKey before = keys.get(after.id());
    if (before == null || before.version() != after.version() - 1) {
      return false;
    }
    keys.put(after.id(), after);
    handover.ifPresent(one -> add(one, after.id()));
    return true;
  }

  private void add(KeyHandover h, long key) {
    long number = handovers.size() + 1;
    handovers.put(number, new KeyHandover(number, key, h.from(), h.to(), h.by(), h.note()));
  }

  @Override
  public synchronized List<KeyHandover> handovers(long key) {
    return handovers.values().stream()
        .filter(handover -> handover.key() == key)
        .sorted(Comparator.comparing(KeyHandover::number).reversed())
        .toList();
  }

  @Override
  public synchronized List<Feed> feeds() {
    return List.copyOf(feeds.values());
  }

  @Override
  public synchronized Optional<Feed> feed(byte[] hash) {
    return feeds.values().stream().filter(feed -> Arrays.equals(feed.hash(), hash)).findFirst();
  }

  @Override
  public synchronized Feed addFeed(Feed withoutId) {
    return put(withoutId, feeds.size() + 1, withoutId.endedAt());
  }

  private Feed put(Feed f, long id, Optional<Instant> ended) {
    Feed kept = new Feed(id, f.name(), f.hash(), f.language(), f.createdBy(), f.createdAt(), ended);
    feeds.put(id, kept);
    return kept;
  }

  @Override
  public synchronized boolean endFeed(long id, Instant at) {
    Feed feed = feeds.get(id);
    if (feed == null || feed.endedAt().isPresent()) {
      return false;
    }
    put(feed, id, Optional.of(at));
    return true;
  }
}

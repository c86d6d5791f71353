package org.muniment.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmLog;
import org.muniment.port.ReadingStore.Entry;

/** Recorded alarms in maps and lists. */
public final class MemoryAlarmLog implements AlarmLog {
  private final TreeMap<Long, Alarm> alarms = new TreeMap<>();
  private final Map<AlarmKey, AlarmPoint> points = new HashMap<>();
  private final List<AlarmNote> notes = new ArrayList<>();
  private final List<AlarmNote> notices = new ArrayList<>();
  private Instant aliveAt;

  synchronized void keep(Entry.AlarmStep step) {
    if (step.point().isIdle()) {
      points.remove(step.point().key());
    } else {
      points.put(step.point().key(), step.point());
    }
    step.alarm().ifPresent(alarm -> alarms.put(alarm.id(), alarm));
    notes.addAll(step.notes());
    notices.addAll(step.told());
  }

  synchronized void keep(Entry.Alive alive) {
    aliveAt = alive.at().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The orders for the courier, in the order of writing. */
  public synchronized List<AlarmNote> notices() {
    return List.copyOf(notices);
  }

  @Override
  public synchronized List<Alarm> newest(Filter filter, long below, int limit) {
    return alarms.headMap(below, false).descendingMap().values().stream()
        .filter(alarm -> !filter.activeOnly() || alarm.isActive())
        .filter(alarm -> filter.from().map(at -> !alarm.raisedAt().isBefore(at)).orElse(true))
        .filter(alarm -> filter.to().map(at -> alarm.raisedAt().isBefore(at)).orElse(true))
        .filter(alarm -> filter.place().isEmpty() || filter.place().equals(alarm.place()))
        .filter(alarm -> filter.kind().map(kind -> kind == alarm.kind()).orElse(true))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Alarm> alarm(long id) {
    return Optional.ofNullable(alarms.get(id));
  }

  @Override
  public synchronized List<Alarm> began(Code place, Instant from, Instant to) {
    return began(alarms.values(), place, from, to);
  }

  static List<Alarm> began(Collection<Alarm> alarms, Code place, Instant from, Instant to) {
    return alarms.stream()
        .filter(alarm -> alarm.place().filter(place::equals).isPresent())
        .filter(alarm -> !alarm.eventAt().isBefore(from) && alarm.eventAt().isBefore(to))
        .sorted(Comparator.comparing(Alarm::eventAt).thenComparing(Alarm::id))
        .toList();
  }

  @Override
  public synchronized List<AlarmNote> notes(long alarmId) {
    return notes.stream().filter(note -> note.alarmId() == alarmId).toList();
  }

  @Override
  public synchronized List<AlarmNote> notes(Instant from, Instant to, int limit) {
    return notes.stream()
        .filter(note -> !note.writtenAt().isBefore(from) && note.writtenAt().isBefore(to))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<AlarmPoint> points() {
    return points.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(AlarmKey::sensorId).thenComparing(AlarmKey::toString)))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized long lastId() {
    return alarms.isEmpty() ? 0 : alarms.lastKey();
  }

  @Override
  public synchronized Optional<Instant> aliveAt() {
    return Optional.ofNullable(aliveAt);
  }
}

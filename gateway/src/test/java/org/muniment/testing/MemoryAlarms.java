package org.muniment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.AlarmLog;
import org.muniment.port.Alarms;

/** Alarms in a map, both as they stand and as they are recorded; a test puts them there. */
public final class MemoryAlarms implements Alarms, AlarmLog {
  private final Map<Long, Alarm> alarms = new TreeMap<>(Comparator.reverseOrder());
  private final List<AlarmNote> notes = new ArrayList<>();

  /** Adds it or replaces the one with its number. */
  public synchronized Alarm put(Alarm alarm) {
    alarms.put(alarm.id(), alarm);
    return alarm;
  }

  public synchronized void note(AlarmNote note) {
    notes.add(note);
  }

  @Override
  public synchronized List<Alarm> active() {
    return alarms.values().stream().filter(Alarm::isActive).toList();
  }

  @Override
  public synchronized Optional<Alarm> acknowledge(long id, By by, String comment) {
    return active(id)
        .filter(MemoryAlarms::isUnacknowledged)
        .map(alarm -> acknowledged(alarm, by))
        .map(alarm -> noted(alarm, What.ACKNOWLEDGED.key(), by, comment));
  }

  @Override
  public synchronized Optional<Alarm> shelve(long id, By by, Instant until, String reason) {
    return active(id)
        .filter(alarm -> alarm.state().compareTo(AlarmState.SHELVED) < 0)
        .map(alarm -> with(alarm, AlarmState.SHELVED, Optional.of(until)))
        .map(alarm -> noted(alarm, What.SHELVED.key(), by, reason));
  }

  @Override
  public synchronized Optional<Alarm> unshelve(long id, By by) {
    return active(id)
        .filter(alarm -> alarm.state() == AlarmState.SHELVED)
        .map(alarm -> with(alarm, AlarmState.UNACKNOWLEDGED, Optional.empty()))
        .map(alarm -> noted(alarm, What.UNSHELVED.key(), by, ""));
  }

  @Override
  public synchronized Optional<Alarm> comment(long id, By by, String text) {
    return alarm(id).map(alarm -> noted(alarm, AlarmNote.COMMENT, by, text));
  }

  @Override
  public synchronized List<Alarm> newest(Filter filter, long below, int limit) {
    return alarms.values().stream()
        .filter(alarm -> alarm.id() < below)
        .filter(alarm -> !filter.activeOnly() || alarm.isActive())
        .filter(alarm -> filter.from().filter(alarm.raisedAt()::isBefore).isEmpty())
        .filter(alarm -> filter.to().filter(to -> !alarm.raisedAt().isBefore(to)).isEmpty())
        .filter(alarm -> isAt(alarm, filter.place()))
        .filter(alarm -> filter.kind().filter(kind -> alarm.kind() != kind).isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Alarm> alarm(long id) {
    return Optional.ofNullable(alarms.get(id));
  }

  @Override
  public synchronized List<Alarm> began(Code place, Instant from, Instant to) {
    return MemoryAlarmLog.began(alarms.values(), place, from, to);
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
  public List<AlarmPoint> points() {
    return List.of();
  }

  @Override
  public synchronized long lastId() {
    return alarms.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  @Override
  public Optional<Instant> aliveAt() {
    return Optional.empty();
  }

  private static boolean isAt(Alarm alarm, Optional<Code> place) {
    return place.isEmpty() || alarm.place().equals(place);
  }

  private static boolean isUnacknowledged(Alarm alarm) {
    return alarm.state() == AlarmState.UNACKNOWLEDGED
        || alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED;
  }

  private Alarm noted(Alarm alarm, String what, By by, String text) {
    notes.add(
        new AlarmNote(
            alarm.id(), what, alarm.severity(), by.at(), by.at(), Optional.of(by.name()), text));
    return put(alarm);
  }

  private static Alarm acknowledged(Alarm alarm, By by) {
    boolean over = alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED;
    return changed(
        alarm,
        over ? AlarmState.NORMAL : AlarmState.ACKNOWLEDGED,
        over ? Optional.of(by.at()) : Optional.empty(),
        Optional.of(by),
        Optional.empty());
  }

  private static Alarm with(Alarm alarm, AlarmState state, Optional<Instant> shelvedUntil) {
    return changed(alarm, state, alarm.endedAt(), Optional.empty(), shelvedUntil);
  }

  private static Alarm changed(
      Alarm old,
      AlarmState state,
      Optional<Instant> endedAt,
      Optional<By> by,
      Optional<Instant> shelvedUntil) {
    return new Alarm(
        old.id(),
        old.key(),
        old.place(),
        old.sensor(),
        old.severity(),
        state,
        old.value(),
        old.limit(),
        old.worst(),
        old.eventAt(),
        old.raisedAt(),
        old.clearedAt(),
        endedAt,
        by.map(By::name).or(old::acknowledgedBy),
        by.map(By::at).or(old::acknowledgedAt),
        shelvedUntil,
        old.told(),
        old.unrecorded());
  }
}

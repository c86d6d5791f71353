package org.muniment.pipeline.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.port.ReadingStore.Entry.AlarmStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened to alarms while the store took nothing, in order, until it does. Steps of the same
 * alarm become one, so that it grows with the alarms and their histories only.
 */
final class Unrecorded {
  /** Lines of history; beyond it only the alarms themselves are recorded later. */
  static final int MAX_NOTES = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(Unrecorded.class);

  private final List<AlarmStep> steps = new ArrayList<>();
  private final Map<AlarmKey, Integer> newest = new HashMap<>();
  private int notes;

  void add(AlarmStep step) {
    AlarmStep bounded = notes + step.notes().size() > MAX_NOTES ? withoutNotes(step) : step;
    notes += bounded.notes().size();
    Integer index = newest.get(step.point().key());
    if (index != null && isOfSameAlarm(steps.get(index), bounded)) {
      steps.set(index, joined(steps.get(index), bounded));
    } else {
      newest.put(step.point().key(), steps.size());
      steps.add(bounded);
    }
  }

  private static AlarmStep withoutNotes(AlarmStep step) {
    if (!step.notes().isEmpty()) {
      LOG.error("More happened to alarms than can be kept until the store works again: {}", step);
    }
    return new AlarmStep(step.point(), step.alarm(), List.of(), List.of());
  }

  private static boolean isOfSameAlarm(AlarmStep before, AlarmStep step) {
    return before.alarm().isEmpty()
        || before.alarm().map(Alarm::id).equals(step.alarm().map(Alarm::id));
  }

  private static AlarmStep joined(AlarmStep before, AlarmStep step) {
    return new AlarmStep(
        step.point(),
        step.alarm(),
        joined(before.notes(), step.notes()),
        joined(before.told(), step.told()));
  }

  private static List<AlarmNote> joined(List<AlarmNote> some, List<AlarmNote> more) {
    List<AlarmNote> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  List<AlarmStep> steps() {
    return List.copyOf(steps);
  }

  /** The alarms that the store does not have as they are. */
  Set<Long> alarmIds() {
    Set<Long> ids = new HashSet<>();
    steps.forEach(step -> step.alarm().ifPresent(alarm -> ids.add(alarm.id())));
    return ids;
  }

  void clear() {
    steps.clear();
    newest.clear();
    notes = 0;
  }
}

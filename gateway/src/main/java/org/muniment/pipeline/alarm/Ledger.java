package org.muniment.pipeline.alarm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.alarm.Alarm;
import org.muniment.port.ReadingStore.Entry.AlarmStep;

/** What happened and is not committed yet, and what the store could not take before. */
final class Ledger {
  private final List<AlarmStep> staged = new ArrayList<>();
  private final Unrecorded unrecorded = new Unrecorded();

  void add(List<AlarmStep> steps) {
    staged.addAll(steps);
  }

  /** Whether something happened that people should not wait for. */
  boolean isUrgent() {
    return staged.stream().anyMatch(step -> !step.notes().isEmpty());
  }

  /** What the next commit has to keep: first what earlier ones could not. */
  List<AlarmStep> entries() {
    List<AlarmStep> all = new ArrayList<>(unrecorded.steps());
    all.addAll(staged);
    return all;
  }

  /** They are on disk. */
  List<Change> committed() {
    List<Change> changes = new ArrayList<>();
    for (AlarmStep late : unrecorded.steps()) {
      // People were told when it happened; now it is only no longer marked.
      late.alarm().ifPresent(alarm -> changes.add(new Change(alarm, List.of(), List.of())));
    }
    unrecorded.clear();
    staged.forEach(step -> change(step).ifPresent(changes::add));
    staged.clear();
    return changes;
  }

  /** The store did not take them: they are kept for later, and people hear of them now. */
  List<Change> failed() {
    List<Change> changes = new ArrayList<>();
    for (AlarmStep step : staged) {
      unrecorded.add(step);
      change(step).ifPresent(change -> changes.add(change.unrecorded()));
    }
    staged.clear();
    return changes;
  }

  private static Optional<Change> change(AlarmStep step) {
    return step.notes().isEmpty()
        ? Optional.empty()
        : step.alarm().map(alarm -> new Change(alarm, step.notes(), step.told()));
  }

  boolean hasUnrecorded() {
    return !unrecorded.isEmpty();
  }

  /** The alarms, those marked that the store does not have as they are. */
  List<Alarm> marked(Collection<Alarm> alarms) {
    Set<Long> marked = unrecorded.alarmIds();
    return alarms.stream()
        .map(alarm -> marked.contains(alarm.id()) ? alarm.unrecorded(true) : alarm)
        .toList();
  }
}

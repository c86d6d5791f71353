package org.muniment.pipeline.alarm;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.muniment.domain.alarm.Alarm;

/** The active alarms as everybody may see them: what the writer showed last. */
public final class ActiveAlarms {
  private volatile List<Alarm> shown = List.of();

  void show(Collection<Alarm> alarms) {
    shown = List.copyOf(alarms);
  }

  /** The newest first. Any thread. */
  public List<Alarm> newestFirst() {
    return shown.stream().sorted(Comparator.comparingLong(Alarm::id).reversed()).toList();
  }
}

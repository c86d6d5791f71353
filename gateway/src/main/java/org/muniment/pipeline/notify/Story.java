package org.muniment.pipeline.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Delivery;

/**
 * One alarm in a letter, with everything of it that its receiver is to hear of now.
 *
 * @param alarm as it stands; empty when it was lost before it could be recorded
 */
record Story(long alarmId, Optional<Alarm> alarm, List<Delivery> deliveries) {
  Story {
    deliveries = List.copyOf(deliveries);
  }

  /** By alarm, in the order of the deliveries. */
  static List<Story> of(List<Delivery> deliveries, LongFunction<Optional<Alarm>> alarms) {
    Map<Long, List<Delivery>> byAlarm = new LinkedHashMap<>();
    for (Delivery one : deliveries) {
      byAlarm.computeIfAbsent(one.tidings().alarmId(), id -> new ArrayList<>()).add(one);
    }
    List<Story> all = new ArrayList<>();
    byAlarm.forEach((id, its) -> all.add(new Story(id, alarms.apply(id), its)));
    return all;
  }

  /** Its process is back, whoever has acknowledged it. */
  boolean isOver() {
    return alarm
        .map(it -> !it.isActive() || it.state() == AlarmState.RETURNED_UNACKNOWLEDGED)
        .orElseGet(() -> deliveries.stream().allMatch(one -> one.tidings().isAllClear()));
  }

  /** As it is; of what is over, as it was. */
  Severity severity() {
    return alarm
        .map(Alarm::severity)
        .orElseGet(
            () ->
                deliveries.stream()
                    .map(Delivery::severity)
                    .max(Comparator.naturalOrder())
                    .orElse(Severity.WARNING));
  }

  /** The step of the escalation that this letter goes to. */
  int step() {
    return deliveries.stream().mapToInt(Delivery::step).max().orElse(1);
  }

  boolean isEscalated() {
    return step() > 1 && !isOver();
  }

  Instant orderedAt() {
    return deliveries.stream()
        .map(Delivery::notBefore)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}

package org.muniment.pipeline.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.muniment.domain.alarm.AlarmKey;

/** When time alone will change something; owned by one thread. */
final class DueTimes {
  private record Due(Instant at, AlarmKey key) {}

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>((one, other) -> one.at.compareTo(other.at));
  private final Map<AlarmKey, Instant> valid = new HashMap<>();

  void set(AlarmKey key, Optional<Instant> at) {
    Instant before = at.isPresent() ? valid.put(key, at.get()) : valid.remove(key);
    if (at.isPresent() && !at.get().equals(before)) {
      queue.add(new Due(at.get(), key));
    }
  }

  /** Takes out the keys whose time has come. */
  List<AlarmKey> take(Instant now) {
    List<AlarmKey> taken = new ArrayList<>();
    while (!queue.isEmpty() && !queue.peek().at.isAfter(now)) {
      Due due = queue.remove();
      // What was set to another time since is in the queue once more.
      if (valid.remove(due.key, due.at)) {
        taken.add(due.key);
      }
    }
    return taken;
  }
}

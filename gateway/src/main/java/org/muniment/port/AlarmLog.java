package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.text.Code;

/** Alarms as they are recorded, for ever. Any thread. */
public interface AlarmLog {
  /**
   * What a reader looks for; empty means any.
   *
   * @param from raised at or after
   * @param to raised before
   */
  record Filter(
      boolean activeOnly,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Code> place,
      Optional<AlarmKind> kind) {
    public static final Filter ALL =
        new Filter(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    public static final Filter ACTIVE =
        new Filter(true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter between(Instant begin, Instant end) {
      return new Filter(activeOnly, Optional.of(begin), Optional.of(end), place, kind);
    }
  }

  /** Newest first, those with a number below {@code below}. */
  List<Alarm> newest(Filter filter, long below, int limit);

  Optional<Alarm> alarm(long id);

  /** Those of a place that began with {@code from ≤ eventAt < to}, in the order of beginning. */
  List<Alarm> began(Code place, Instant from, Instant to);

  /** The history of one alarm in the order of writing. */
  List<AlarmNote> notes(long alarmId);

  /** Lines of all alarms with {@code from ≤ writtenAt < to}, in the order of writing. */
  List<AlarmNote> notes(Instant from, Instant to, int limit);

  /** What the machine has to remember, to begin with after a start. */
  List<AlarmPoint> points();

  /** The highest number that was ever given; 0 before the first. */
  long lastId();

  /** When the gateway was last known to be at work; empty before the first start. */
  Optional<Instant> aliveAt();
}

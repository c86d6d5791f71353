package org.muniment.domain.notice;

import java.time.Instant;
import java.util.Objects;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;

/**
 * An order to tell people what happened to an alarm, whoever they will be; written in the
 * transaction of what happened.
 *
 * @param id rising; 0 while the store fails and it is in memory only
 * @param at when it happened
 * @param writtenAt when it was ordered
 */
public record Notice(
    long id, long alarmId, What what, Severity severity, Instant at, Instant writtenAt) {
  public Notice {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(at);
    Objects.requireNonNull(writtenAt);
    if (alarmId <= 0) {
      throw new IllegalArgumentException("a notice is about an alarm, got number " + alarmId);
    }
    Objects.requireNonNull(what);
  }

  /**
   * @throws IllegalArgumentException for a comment, of which nobody is told
   */
  public static Notice unrecorded(AlarmNote note) {
    return new Notice(
        0, note.alarmId(), What.byKey(note.what()), note.severity(), note.at(), note.writtenAt());
  }

  public Tidings tidings() {
    return Tidings.of(alarmId, what, at);
  }

  /** It goes to those who were told of the alarm, and to nobody else. */
  public boolean isAllClear() {
    return what == What.RETURNED || what == What.CLEARED;
  }
}

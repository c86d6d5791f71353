package org.muniment.port;

import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;

/** Who brings alarms to people. Called by the writer's thread after a commit; returns at once. */
public interface NoticeSink {
  NoticeSink NONE =
      new NoticeSink() {
        @Override
        public void wake() {}

        @Override
        public void tellUnrecorded(Alarm alarm, AlarmNote note) {}
      };

  /** Something happened to an alarm; orders may wait in the store. */
  void wake();

  /**
   * People are to hear of this, and the store does not take it. Once it does, the same order, known
   * by the note's alarm, event and time, comes to the store, and must not be told again.
   */
  void tellUnrecorded(Alarm alarm, AlarmNote note);
}

package org.muniment.pipeline.alarm;

import java.util.List;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;

/**
 * An alarm as it stands after something happened to it.
 *
 * @param notes what happened; empty when only what is shown of it changed
 * @param told those of them that people are to hear of
 */
public record Change(Alarm alarm, List<AlarmNote> notes, List<AlarmNote> told) {
  Change unrecorded() {
    return new Change(alarm.unrecorded(true), notes, told);
  }
}

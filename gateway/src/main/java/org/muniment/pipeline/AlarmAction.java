package org.muniment.pipeline;

import org.muniment.domain.alarm.AlarmEvent;
import org.muniment.domain.trail.By;

/** What a person does to an alarm. */
sealed interface AlarmAction {
  long alarmId();

  By by();

  String words();

  /**
   * @param words comment or reason
   */
  record Change(long alarmId, AlarmEvent event, By by, String words) implements AlarmAction {}

  record Comment(long alarmId, By by, String words) implements AlarmAction {}
}

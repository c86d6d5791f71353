package org.muniment.dashboard.web.look;

import org.muniment.desk.AlarmDesk;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;

/** What is said of an alarm on more than one page. */
public final class AlarmWhat {
  private AlarmWhat() {}

  /** What is wrong: "humidity too high". */
  public static String of(Words words, Alarm alarm) {
    String quantity = alarm.quantity().map(words::quantity).orElse("");
    return words.say("alarms.what." + alarm.kind().key(), quantity);
  }

  /** "Stack 2: humidity too high". */
  public static String headline(Words words, String place, Alarm alarm) {
    return words.say("alarms.headline", place, of(words, alarm));
  }

  /** Whether people are meant to see it at once: not shelved, suppressed or out of service. */
  public static boolean isShown(Alarm alarm) {
    return AlarmDesk.isCalling(alarm) || alarm.state() == AlarmState.ACKNOWLEDGED;
  }
}

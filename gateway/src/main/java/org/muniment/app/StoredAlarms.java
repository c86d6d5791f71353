package org.muniment.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.trail.By;
import org.muniment.port.AlarmLog;
import org.muniment.port.Alarms;

/** Alarms to look at, where nothing runs that could change them. */
record StoredAlarms(AlarmLog log) implements Alarms {
  private static final int MAX_ACTIVE = 10_000;

  @Override
  public List<Alarm> active() {
    return log.newest(AlarmLog.Filter.ACTIVE, Long.MAX_VALUE, MAX_ACTIVE);
  }

  @Override
  public Optional<Alarm> acknowledge(long id, By by, String comment) {
    return Optional.empty();
  }

  @Override
  public Optional<Alarm> shelve(long id, By by, Instant until, String reason) {
    return Optional.empty();
  }

  @Override
  public Optional<Alarm> unshelve(long id, By by) {
    return Optional.empty();
  }

  @Override
  public Optional<Alarm> comment(long id, By by, String text) {
    return Optional.empty();
  }
}

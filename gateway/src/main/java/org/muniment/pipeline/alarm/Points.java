package org.muniment.pipeline.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmEvent;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmMachine;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.Step;
import org.muniment.domain.alarm.Timing;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.AlarmLog;
import org.muniment.port.ReadingStore.Entry.AlarmStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The points that are not calm, their open alarms, and the machine at work on them. */
final class Points {
  private static final int PAGE = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Points.class);

  /** What an event would do; nothing of it has happened yet. */
  record Plan(AlarmPoint before, Step step, List<AlarmStep> entries) {}

  private final Map<AlarmKey, AlarmPoint> points = new HashMap<>();
  private final Map<AlarmKey, AlarmPoint> stored = new HashMap<>();
  private final Map<AlarmKey, Timing> timings = new HashMap<>();
  private final Map<Long, Alarm> open = new HashMap<>();
  private final DueTimes due = new DueTimes();
  private long lastId;
  private Scene scene;
  private boolean changed = true;

  Points(AlarmLog log, Scene scene, Instant now) {
    this.scene = scene;
    lastId = log.lastId();
    List<Alarm> page = log.newest(AlarmLog.Filter.ACTIVE, Long.MAX_VALUE, PAGE);
    while (!page.isEmpty()) {
      page.forEach(alarm -> open.put(alarm.id(), alarm));
      page = log.newest(AlarmLog.Filter.ACTIVE, page.get(page.size() - 1).id(), PAGE);
    }
    log.points().stream().filter(this::isWhole).forEach(point -> begin(point, now));
  }

  /** What a point says of an alarm that is not there could not be entered anywhere. */
  private boolean isWhole(AlarmPoint point) {
    boolean isWhole = !point.isOpen() || open.containsKey(point.alarmId());
    if (!isWhole) {
      LOG.error("{} refers to alarm {}, which is not open", point.key(), point.alarmId());
    }
    return isWhole;
  }

  private void begin(AlarmPoint point, Instant now) {
    Timing timing = Timings.of(point.key(), scene, now);
    points.put(point.key(), point);
    stored.put(point.key(), point);
    timings.put(point.key(), timing);
    due.set(point.key(), AlarmMachine.nextDue(point, timing));
  }

  void adopt(Scene next) {
    scene = next;
  }

  /** Whether {@link #open} is another than when this was asked last. */
  boolean hasChanged() {
    boolean before = changed;
    changed = false;
    return before;
  }

  void markChanged() {
    changed = true;
  }

  Collection<Alarm> open() {
    return open.values();
  }

  Optional<Alarm> open(long id) {
    return Optional.ofNullable(open.get(id));
  }

  List<AlarmKey> keys() {
    return List.copyOf(points.keySet());
  }

  boolean isCalm(AlarmKey key) {
    return !points.containsKey(key);
  }

  Optional<AlarmPoint> point(AlarmKey key) {
    return Optional.ofNullable(points.get(key));
  }

  List<AlarmKey> due(Instant now) {
    return due.take(now);
  }

  Plan plan(AlarmKey key, AlarmEvent event, Instant now, Optional<Account.Actor> actor) {
    AlarmPoint before = points.containsKey(key) ? points.get(key) : calm(key, now);
    Step made = AlarmMachine.next(before, event, now, timing(key, now), lastId + 1);
    Step step = new Step(Kept.withoutBareMasks(made.point()), made.happenings());
    Optional<Alarm> alarm = Optional.ofNullable(open.get(before.alarmId()));
    return new Plan(
        before, step, Account.of(subject(key, now), before, step, alarm, lastId + 1, now, actor));
  }

  /** Makes it happen; the entries that have to be kept, none when nothing has to. */
  List<AlarmStep> apply(Plan plan) {
    AlarmPoint after = plan.step.point();
    AlarmKey key = after.key();
    plan.entries.forEach(entry -> entry.alarm().ifPresent(this::remember));
    if (after.isIdle()) {
      points.remove(key);
      timings.remove(key);
      due.set(key, Optional.empty());
    } else {
      points.put(key, after);
      due.set(key, AlarmMachine.nextDue(after, timings.get(key)));
    }
    AlarmPoint before = stored.getOrDefault(key, AlarmPoint.calm(key));
    if (plan.step.happenings().isEmpty()
        && (isForgotten(key, after) || Kept.isSame(before, after))) {
      return List.of();
    }
    keep(after);
    return plan.entries;
  }

  private boolean isForgotten(AlarmKey key, AlarmPoint after) {
    return after.isIdle() && !stored.containsKey(key);
  }

  private void keep(AlarmPoint after) {
    if (after.isIdle()) {
      stored.remove(after.key());
    } else {
      stored.put(after.key(), after);
    }
  }

  private void remember(Alarm alarm) {
    changed = true;
    lastId = Math.max(lastId, alarm.id());
    if (alarm.isActive()) {
      open.put(alarm.id(), alarm);
    } else {
      open.remove(alarm.id());
    }
  }

  /** With the delays that an observation goes with. */
  void goBy(AlarmKey key, Timing timing) {
    timings.put(key, timing);
  }

  private Timing timing(AlarmKey key, Instant now) {
    return timings.computeIfAbsent(key, any -> Timings.of(key, scene, now));
  }

  /** Masked from the beginning where something masks it. */
  private AlarmPoint calm(AlarmKey key, Instant now) {
    AlarmPoint point = AlarmPoint.calm(key);
    if (scene.isSuppressed(key, now)) {
      point = masked(point, new AlarmEvent.Suppressed(true), now);
    }
    return scene.isTakenOut(key) ? masked(point, new AlarmEvent.OutOfService(true), now) : point;
  }

  private AlarmPoint masked(AlarmPoint point, AlarmEvent mask, Instant now) {
    return AlarmMachine.next(point, mask, now, timing(point.key(), now), 0).point();
  }

  private Account.Subject subject(AlarmKey key, Instant now) {
    Optional<Sensor> sensor = scene.sensor(key.sensorId());
    return new Account.Subject(key, scene.placeOf(key, now), sensor.map(Sensor::code));
  }
}

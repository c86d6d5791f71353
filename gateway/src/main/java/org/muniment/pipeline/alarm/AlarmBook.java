package org.muniment.pipeline.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmEvent;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.Judged;
import org.muniment.domain.alarm.Observation;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.alarm.Silence;
import org.muniment.domain.alarm.SystemWatch;
import org.muniment.domain.alarm.Timing;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry.AlarmStep;

/**
 * The alarms in memory, owned by the writer's thread. What happens is staged until the writer says
 * that it was committed or could not be; either way people hear of it.
 */
public final class AlarmBook {
  /** So long without a sign of life the gateway was away, and people should know. */
  static final Duration AWAY = Duration.ofMinutes(10);

  /** What nobody judges any more is over without a delay. */
  private static final Timing AT_ONCE = Timing.atOnce(Duration.ofDays(1), Duration.ZERO);

  private final Points points;
  private final Watches watches;
  private final Instant startedAt;
  private final ActiveAlarms active;
  private final Ledger ledger = new Ledger();
  private Scene scene;

  /**
   * As the store has it.
   *
   * @param now when the gateway began to listen
   */
  public AlarmBook(ReadingStore store, Scene scene, ActiveAlarms active, Instant now) {
    this.scene = scene;
    this.active = active;
    startedAt = now;
    points = new Points(store.alarms(), scene, now);
    watches = new Watches(store, scene);
    show();
  }

  /** Says what was missed: the gateway itself, when it was away for long. */
  public void begin(Optional<Instant> aliveAt, Instant now) {
    Instant at = millis(now);
    aliveAt
        .filter(alive -> alive.plus(AWAY).isBefore(at))
        .ifPresent(
            alive -> {
              observe(SystemWatch.lost(AlarmKind.GATEWAY_LOST, "", alive, true), at);
              observe(SystemWatch.lost(AlarmKind.GATEWAY_LOST, "", at, false), at);
            });
    settle(at);
  }

  /** From here on another scene holds. */
  public void adopt(Scene next, Instant now) {
    scene = next.withLostPorts(scene.lostPorts());
    points.adopt(scene);
    watches.adopt(scene);
    settle(millis(now));
  }

  /** While a serial port is away its sensors cannot speak. */
  public void lostPorts(Set<String> ports, Instant now) {
    if (!ports.equals(scene.lostPorts())) {
      scene = scene.withLostPorts(ports);
      adopt(scene, now);
    }
  }

  /** Parts of the gateway that are not there any more cannot be away. */
  public void parts(Set<String> names, Instant now) {
    for (AlarmKey key : points.keys()) {
      if (key.isOfSystem() && !key.part().isEmpty() && !names.contains(key.part())) {
        end(key, millis(now));
      }
    }
  }

  /** A reading on its way to the store; what is not newer than all before changes nothing. */
  public void reading(int sensorId, Measurement raw, Instant arrivedAt, Instant now) {
    Optional<Sensor> sensor = scene.sensor(sensorId);
    if (sensor.isPresent()) {
      Instant at = millis(now);
      for (Judged judged : watches.reading(sensor.get(), raw, arrivedAt)) {
        observe(judged, at);
      }
    }
  }

  /** What holds for every sensor and for the system. */
  public GeneralRules general() {
    return scene.rules().general();
  }

  /** Time went by. */
  public void tick(List<Glance> sensors, Instant now) {
    Instant at = millis(now);
    for (Glance one : sensors) {
      Silence facts = new Silence(one.state(), one.heardAt(), startedAt);
      watches.silence(one.sensor(), at, facts).forEach(judged -> observe(judged, at));
    }
    settle(at);
    for (AlarmKey key : points.due(at)) {
      step(key, new AlarmEvent.Passed(), at);
    }
  }

  public void observe(Judged judged, Instant now) {
    Observation seen = judged.observation();
    // A point that is calm stays so: nearly every reading ends here.
    if (points.isCalm(judged.key()) && seen.reached() == Severity.NONE) {
      return;
    }
    points.goBy(judged.key(), judged.timing());
    step(judged.key(), new AlarmEvent.Observed(atMillis(seen)), now);
  }

  /** Masks as they hold now, and an end to what nobody judges any more. */
  private void settle(Instant now) {
    for (AlarmKey key : points.keys()) {
      mask(key, now);
      if (!key.isOfSystem() && !watches.judges(key, now)) {
        end(key, now);
      }
    }
  }

  private void mask(AlarmKey key, Instant now) {
    AlarmPoint point = points.point(key).orElseThrow();
    boolean suppressed = scene.isSuppressed(key, now);
    if (suppressed != point.masks().suppressed()) {
      step(key, new AlarmEvent.Suppressed(suppressed), now);
    }
    boolean out = scene.isTakenOut(key);
    if (out != point.masks().outOfService()) {
      step(key, new AlarmEvent.OutOfService(out), now);
    }
  }

  private void end(AlarmKey key, Instant now) {
    Optional<AlarmPoint> left = points.point(key);
    boolean isBack = left.map(p -> p.isOpen() && p.level() == Severity.NONE).orElse(true);
    if (!isBack) {
      Instant after = left.get().last().map(last -> last.at().plusMillis(1)).orElse(now);
      Instant at = after.isAfter(now) ? after : now;
      Observation calm = new Observation(at, Severity.NONE, Severity.NONE, Double.NaN, Double.NaN);
      points.goBy(key, AT_ONCE);
      step(key, new AlarmEvent.Observed(calm), now);
    }
  }

  private void step(AlarmKey key, AlarmEvent event, Instant now) {
    ledger.add(points.apply(points.plan(key, event, now, Optional.empty())));
  }

  /** Whether something happened that people should not wait for. */
  public boolean isUrgent() {
    return ledger.isUrgent();
  }

  /** What the next commit has to keep. */
  public List<AlarmStep> entries() {
    return ledger.entries();
  }

  /** They are on disk; what people are shown and told of it, in order. */
  public List<Change> committed() {
    if (ledger.hasUnrecorded()) {
      points.markChanged();
    }
    List<Change> changes = ledger.committed();
    show();
    return changes;
  }

  /** The store did not take them: they are kept for later, and people hear of them now. */
  public List<Change> failed() {
    List<Change> changes = ledger.failed();
    show();
    return changes;
  }

  private void show() {
    if (points.hasChanged()) {
      active.show(ledger.marked(points.open()));
    }
  }

  /**
   * What a person's action does; nothing of it has happened before {@link #act}. Empty when no
   * active alarm has the number or its state does not allow it.
   */
  public Optional<Act> plan(long alarmId, AlarmEvent event, By by, String words, Instant now) {
    return points
        .open(alarmId)
        .map(
            alarm ->
                points.plan(
                    alarm.key(),
                    event,
                    millis(now),
                    Optional.of(new Account.Actor(by.name(), words))))
        .filter(plan -> !plan.step().happenings().isEmpty())
        .map(Act::new);
  }

  /** A comment as it is kept, to an alarm that is active or not. */
  public AlarmStep comment(Alarm alarm, By by, String text, Instant now) {
    AlarmPoint point = points.point(alarm.key()).orElseGet(() -> AlarmPoint.calm(alarm.key()));
    Instant at = millis(now);
    AlarmNote note =
        new AlarmNote(
            alarm.id(), AlarmNote.COMMENT, alarm.severity(), at, at, Optional.of(by.name()), text);
    return new AlarmStep(point, Optional.empty(), List.of(note), List.of());
  }

  public Optional<Alarm> open(long alarmId) {
    return points.open(alarmId);
  }

  /** The action is about to be committed, with everything else of {@link #entries}. */
  public void act(Act act) {
    ledger.add(points.apply(act.plan));
  }

  /** What a person's action will do. */
  public static final class Act {
    private final Points.Plan plan;

    private Act(Points.Plan plan) {
      this.plan = plan;
    }

    public List<AlarmStep> entries() {
      return plan.entries();
    }
  }

  private static Observation atMillis(Observation seen) {
    Instant at = millis(seen.at());
    return at.equals(seen.at())
        ? seen
        : new Observation(at, seen.reached(), seen.held(), seen.value(), seen.limit());
  }

  /** The store keeps milliseconds; what is remembered must not be finer than what is kept. */
  private static Instant millis(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}

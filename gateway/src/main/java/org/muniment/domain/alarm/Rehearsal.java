package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;

/**
 * What a rule would have meant: stored readings of one quantity of one sensor, replayed through the
 * same watch and the same machine that judge what comes in, woken whenever they ask for it. Every
 * call is acknowledged at once, as by somebody who is always there.
 */
public final class Rehearsal {
  /** So many alarms and excursions are listed; all are counted. */
  public static final int MOST_LISTED = 1_000;

  /**
   * One alarm as it would have been.
   *
   * @param severity the highest it had
   * @param from the reading that began it
   * @param raisedAt when the delay was over
   * @param to when it had returned; empty when it still stood at the end
   * @param worst the value furthest outside
   */
  public record Episode(
      AlarmKind kind,
      Severity severity,
      Instant from,
      Instant raisedAt,
      Optional<Instant> to,
      double worst) {
    private static Episode begun(AlarmPoint point, Happening raised) {
      Instant from = point.isOpen() ? point.since() : raised.at();
      return new Episode(
          point.key().kind(),
          raised.severity(),
          from,
          raised.at(),
          Optional.empty(),
          point.worst());
    }

    private Episode with(Severity reached, double furthest) {
      Severity highest = reached.isAtLeast(severity) ? reached : severity;
      return new Episode(kind, highest, from, raisedAt, to, furthest);
    }

    private Episode endedAt(Instant at) {
      return new Episode(kind, severity, from, raisedAt, Optional.of(at), worst);
    }
  }

  /**
   * What came of it.
   *
   * @param alarms warnings and critical ones, which call somebody
   * @param advisories those that stayed advisories
   * @param calls how often somebody would have been called, repeats and rises included
   * @param episodes the earliest of all, at most {@link #MOST_LISTED}
   */
  public record Outcome(int alarms, int advisories, int calls, List<Episode> episodes) {
    public static final Outcome NONE = new Outcome(0, 0, 0, List.of());

    public Outcome {
      episodes = episodes.stream().limit(MOST_LISTED).toList();
    }

    /** Together with that of another sensor of the place. */
    public Outcome plus(Outcome other) {
      List<Episode> both = new ArrayList<>(episodes);
      both.addAll(other.episodes());
      return new Outcome(
          alarms + other.alarms(),
          advisories + other.advisories(),
          calls + other.calls(),
          inOrder(both));
    }

    private static List<Episode> inOrder(List<Episode> episodes) {
      return episodes.stream().sorted(Comparator.comparing(Episode::from)).toList();
    }
  }

  private final Map<AlarmKey, AlarmPoint> points = new LinkedHashMap<>();
  private final Map<AlarmKey, Episode> open = new LinkedHashMap<>();
  private final List<Episode> episodes = new ArrayList<>();
  private int alarms;
  private int advisories;
  private int calls;
  private Timing timing;

  private Rehearsal() {}

  /**
   * @param sensor whose calibrations are applied
   * @param raw as stored, in the order of time; what lies before the period may be part of it
   * @param rule judged by at all times, whatever held then
   */
  public static Outcome of(
      Sensor sensor, Quantity quantity, Series raw, AlarmRule rule, GeneralRules general) {
    RuleBook.InForce always =
        new RuleBook.InForce(Map.of(quantity, rule), Instant.MIN, Instant.MAX);
    SensorWatch watch = new SensorWatch(sensor, (any, at) -> always, general);
    Rehearsal rehearsal = new Rehearsal();
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      judged.clear();
      watch.value(raw.at(i), quantity, raw.value(i), judged);
      judged.forEach(rehearsal::judge);
    }
    if (raw.isEmpty()) {
      return Outcome.NONE;
    }
    Duration stands = general.staleAfter(sensor.expectedInterval());
    return rehearsal.outcome(raw.at(raw.size() - 1).plus(stands));
  }

  private void judge(Judged judged) {
    AlarmPoint point = points.getOrDefault(judged.key(), AlarmPoint.calm(judged.key()));
    Observation seen = judged.observation();
    if (point.isIdle() && seen.isCalm()) {
      return;
    }
    timing = judged.timing();
    point = wake(point, seen.at());
    point = step(point, new AlarmEvent.Observed(seen), seen.at());
    points.put(judged.key(), point);
  }

  private AlarmPoint wake(AlarmPoint asleep, Instant until) {
    AlarmPoint point = asleep;
    Optional<Instant> due = AlarmMachine.nextDue(point, timing);
    while (due.isPresent() && due.get().isBefore(until)) {
      point = step(point, new AlarmEvent.Passed(), due.get());
      due = AlarmMachine.nextDue(point, timing);
    }
    return point;
  }

  private AlarmPoint step(AlarmPoint before, AlarmEvent event, Instant now) {
    Step step = AlarmMachine.next(before, event, now, timing, 1);
    AlarmPoint after = step.point();
    step.happenings().forEach(happening -> note(after, happening));
    if (after.isOpen()) {
      open.computeIfPresent(
          after.key(), (key, episode) -> episode.with(after.severity(), after.worst()));
    }
    boolean isCalling = after.base() == AlarmState.UNACKNOWLEDGED && !after.owed();
    return isCalling ? step(after, new AlarmEvent.Acknowledged(), now) : after;
  }

  private void note(AlarmPoint after, Happening happening) {
    switch (happening.what()) {
      case RAISED -> open.put(after.key(), Episode.begun(after, happening));
      case CLEARED -> close(open.remove(after.key()).endedAt(happening.at()));
      default -> {}
    }
    boolean isOver =
        happening.what() == Happening.What.CLEARED || happening.what() == Happening.What.RETURNED;
    calls += happening.tell() && !isOver && happening.severity() != Severity.ADVISORY ? 1 : 0;
  }

  private void close(Episode episode) {
    if (episode.severity() == Severity.ADVISORY) {
      advisories++;
    } else {
      alarms++;
    }
    if (episodes.size() < MOST_LISTED) {
      episodes.add(episode);
    }
  }

  private Outcome outcome(Instant end) {
    List.copyOf(points.values()).forEach(point -> wake(point, end));
    List.copyOf(open.values()).forEach(this::close);
    return new Outcome(alarms, advisories, calls, Outcome.inOrder(episodes));
  }
}

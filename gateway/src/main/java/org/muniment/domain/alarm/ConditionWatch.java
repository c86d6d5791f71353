package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;

/**
 * The condition of a sensor itself: silence, standing still, battery, clock. These are facts and
 * not measurements, so that only what is news is said, and every hour again.
 */
final class ConditionWatch {
  /** So long after it was said a fact still stands. */
  static final Duration STANDS = Duration.ofDays(2);

  static final Duration REARM = Duration.ofHours(24);
  private static final Duration SAID_AGAIN = Duration.ofHours(1);

  /** A battery is no longer low when it is so much above its limit, in %. */
  private static final double BATTERY_DEADBAND_PCT = 5;

  /** So many readings in a row from a clock that is ahead are no accident. */
  private static final int READINGS_AHEAD = 3;

  private static final double FLAG_IS_SET = 0.5;
  private static final double SECONDS_PER_MINUTE = 60;

  private final EnumMap<AlarmKind, Observation> said = new EnumMap<>(AlarmKind.class);
  private double batteryPct = Double.NaN;
  private double batteryLow = Double.NaN;
  private int readingsAhead;

  /** Whether an observation says something that was not said within the last hour. */
  boolean isNews(AlarmKind kind, Observation now) {
    Observation before = said.get(kind);
    boolean isNews =
        before == null
            || before.reached() != now.reached()
            || before.held() != now.held()
            || !now.at().isBefore(before.at().plus(SAID_AGAIN));
    if (isNews) {
      said.put(kind, now);
    }
    return isNews;
  }

  void say(AlarmKey key, Observation now, Timing timing, List<Judged> judged) {
    if (isNews(key.kind(), now)) {
      judged.add(new Judged(key, now, timing));
    }
  }

  void battery(int sensorId, Measurement raw, double limitPct, List<Judged> judged) {
    Double percent = raw.values().get(Quantity.BATTERY);
    Double flag = raw.values().get(Quantity.BATTERY_LOW);
    if (percent == null && flag == null) {
      return;
    }
    batteryPct = percent == null ? batteryPct : percent;
    batteryLow = flag == null ? batteryLow : flag;
    boolean isFlagged = batteryLow > FLAG_IS_SET;
    Observation seen =
        new Observation(
            raw.at(),
            warnIf(isFlagged || batteryPct <= limitPct),
            warnIf(isFlagged || batteryPct < limitPct + BATTERY_DEADBAND_PCT),
            batteryPct,
            limitPct);
    AlarmKey key = AlarmKey.of(sensorId, AlarmKind.BATTERY);
    say(key, seen, Timing.atOnce(STANDS, REARM), judged);
  }

  void clock(int sensorId, Measurement raw, List<Judged> judged) {
    readingsAhead = raw.marks().contains(Mark.CLOCK_AHEAD) ? readingsAhead + 1 : 0;
    Severity wrong = warnIf(readingsAhead >= READINGS_AHEAD);
    Observation seen = new Observation(raw.at(), wrong, wrong, Double.NaN, Double.NaN);
    AlarmKey key = AlarmKey.of(sensorId, AlarmKind.CLOCK);
    say(key, seen, Timing.atOnce(STANDS, REARM), judged);
  }

  /** Minutes of silence against those that are granted. */
  void silence(
      int sensorId, Instant now, Silence facts, Duration granted, Duration off, List<Judged> out) {
    if (facts.heardAt().isEmpty()) {
      return;
    }
    Instant heard = facts.heardAt().get();
    Instant from = heard.isAfter(facts.watchedSince()) ? heard : facts.watchedSince();
    Severity reached = warnIf(from.plus(granted).isBefore(now));
    Observation seen =
        new Observation(
            now, reached, reached, minutes(Duration.between(heard, now)), minutes(granted));
    Timing timing = new Timing(Duration.ZERO, off, STANDS, REARM);
    say(AlarmKey.of(sensorId, AlarmKind.STALE), seen, timing, out);
  }

  void frozen(int sensorId, Instant now, SensorState state, List<Judged> judged) {
    boolean isJudged =
        switch (state) {
          case OK, FROZEN -> true;
          case STALE, REJECTED, NEVER_SEEN -> false;
        };
    if (isJudged) {
      Severity reached = warnIf(state == SensorState.FROZEN);
      Observation seen = new Observation(now, reached, reached, Double.NaN, Double.NaN);
      AlarmKey key = AlarmKey.of(sensorId, AlarmKind.FROZEN);
      say(key, seen, Timing.atOnce(STANDS, REARM), judged);
    }
  }

  private static double minutes(Duration time) {
    return Quantity.rounded(Math.max(0, time.toSeconds() / SECONDS_PER_MINUTE));
  }

  private static Severity warnIf(boolean wrong) {
    return wrong ? Severity.WARNING : Severity.NONE;
  }
}

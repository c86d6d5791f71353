package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.measure.Quantity;

/** Judges a quantity of one sensor by one rule; made once for as long as that holds. */
final class QuantityJudge {
  /** The mean of a day says little while less than this of the day was measured. */
  private static final Duration LEAST_COVERED = Duration.ofHours(12);

  /** A rate has come down when it is below this share of the allowed one. */
  private static final double RATE_RETURNS_BELOW = 0.75;

  /** What a kind looks at; NaN when too little is known. */
  private interface Figure {
    double of(double value, QuantityPast past);
  }

  private record Check(AlarmKey key, Threshold threshold, Figure figure) {}

  private final List<Check> checks = new ArrayList<>();
  private final Timing timing;

  QuantityJudge(int sensorId, Quantity quantity, AlarmRule rule, Timing timing) {
    this.timing = timing;
    if (rule.high().isPresent()) {
      add(sensorId, quantity, AlarmKind.HIGH, Threshold.high(rule), (value, past) -> value);
    }
    if (rule.low().isPresent()) {
      add(sensorId, quantity, AlarmKind.LOW, Threshold.low(rule), (value, past) -> value);
    }
    if (rule.ratePerHour().isPresent()) {
      double most = rule.ratePerHour().getAsDouble();
      Threshold threshold = Threshold.atMost(most, most * (1 - RATE_RETURNS_BELOW));
      add(sensorId, quantity, AlarmKind.RATE, threshold, (value, past) -> Math.abs(past.perHour()));
    }
    rule.fluctuation()
        .ifPresent(
            change ->
                add(
                    sensorId,
                    quantity,
                    AlarmKind.FLUCTUATION,
                    Threshold.atMost(most(change), rule.deadband()),
                    figure(change)));
  }

  private void add(
      int sensorId, Quantity quantity, AlarmKind kind, Threshold threshold, Figure figure) {
    checks.add(new Check(AlarmKey.of(sensorId, quantity, kind), threshold, figure));
  }

  void judge(Instant at, double value, QuantityPast past, List<Judged> judged) {
    for (Check check : checks) {
      double figure = check.figure().of(value, past);
      if (!Double.isNaN(figure)) {
        Observation seen = check.threshold().judge(at, Quantity.rounded(figure));
        judged.add(new Judged(check.key(), seen, timing));
      }
    }
  }

  boolean judges(AlarmKind kind) {
    return checks.stream().anyMatch(check -> check.key().kind() == kind);
  }

  private static double most(Fluctuation change) {
    return change.reading() == Fluctuation.Reading.SPAN ? 2 * change.allowed() : change.allowed();
  }

  private static Figure figure(Fluctuation change) {
    return switch (change.reading()) {
      case SPAN -> (value, past) -> past.span();
      case DEVIATION -> (value, past) -> deviation(past);
      case SET_POINT -> {
        double setPoint = change.setPoint().getAsDouble();
        yield (value, past) -> Math.abs(value - setPoint);
      }
    };
  }

  private static double deviation(QuantityPast past) {
    return past.mean().covered().compareTo(LEAST_COVERED) < 0
        ? Double.NaN
        : Math.abs(past.newestRaw() - past.mean().mean());
  }
}

package org.muniment.domain.climate;

import org.muniment.domain.limits.Limits;
import org.muniment.domain.text.Message;

/**
 * Whether an airing, or any other measure, did what it was meant to (rule E5): the air when it was
 * announced against the air some time after.
 *
 * @param sentence what changed, with the figures
 */
public record AiringEffect(Result result, Message sentence) {
  /** What came of it. */
  public enum Result {
    /** In limits now, or was and still is. */
    WORKED,
    /** Nearer to the limits, and still out. */
    HELPED,
    /** No nearer than before. */
    NOTHING,
    /** Further out, or out on the other side. */
    WORSE
  }

  /** Less than this is no change, in %RH. */
  private static final double LEAST_PCT = 1;

  public static AiringEffect of(Air before, Air after, Limits humidityPct) {
    Result result = result(humidityPct, before.humidityPct(), after.humidityPct());
    String key =
        switch (result) {
          case WORKED -> "advice.effect.worked";
          case HELPED -> "advice.effect.helped";
          case NOTHING -> "advice.effect.nothing";
          case WORSE -> "advice.effect.worse";
        };
    return new AiringEffect(
        result,
        Message.of(
            key,
            Math.round(before.humidityPct()),
            Math.round(after.humidityPct()),
            tenth(before.vapourHpa()),
            tenth(after.vapourHpa())));
  }

  private static Result result(Limits limits, double before, double after) {
    double was = beyond(limits, before);
    double is = beyond(limits, after);
    if (is == 0) {
      return Result.WORKED;
    }
    boolean isOtherSide = was != 0 && Math.signum(was) != Math.signum(is);
    if (isOtherSide || Math.abs(is) > Math.abs(was) + LEAST_PCT) {
      return Result.WORSE;
    }
    return Math.abs(is) < Math.abs(was) - LEAST_PCT ? Result.HELPED : Result.NOTHING;
  }

  /** How far outside, negative for below; 0 inside. */
  private static double beyond(Limits limits, double value) {
    return limits.contain(value)
        ? 0
        : value - (value > limits.high() ? limits.high() : limits.low());
  }

  private static double tenth(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

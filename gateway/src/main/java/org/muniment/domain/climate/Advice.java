package org.muniment.domain.climate;

import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;

/**
 * What to do about the climate of a room now (rule E5; numbers: Psychrometrics). Vapour pressure
 * carries over when air changes its temperature, so outdoor and indoor air are compared by it.
 *
 * <p>Airing is advised until a value is safely back inside its limit, and only as far as the share
 * of outdoor air that this takes keeps everything else inside.
 *
 * @param reason one sentence with the figures
 */
public record Advice(Measure measure, Message reason) {
  /** Outdoor air dries or moistens when its vapour pressure differs by more than this. */
  public static final double MARGIN_HPA = 0.6;

  /** Outdoor air cools or warms when it differs by more than this. */
  private static final double MARGIN_C = 1;

  /** An airing may stop so far inside the limit. */
  private static final double INSIDE_PCT = 2;

  private static final double INSIDE_C = 0.5;

  /** What to do. */
  public enum Measure {
    VENTILATE,
    KEEP_CLOSED,
    DEHUMIDIFY,
    HUMIDIFY,
    HEAT,
    COOL,
    NOTHING;

    /** The word in JSON: {@code keep-closed}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The limits that hold in the room. */
  public record Bounds(Limits temperatureC, Limits humidityPct) {}

  /**
   * The air outside.
   *
   * @param isWet whether it rains or is foggy, as far as anybody knows
   */
  public record Outdoor(Air air, boolean isWet) {}

  /**
   * @param outdoor empty when it is not known: then no airing is advised
   */
  public static Advice of(Air indoor, Bounds bounds, Optional<Outdoor> outdoor) {
    return new Adviser(indoor, bounds, outdoor).advise();
  }

  /** One question, with what follows from it. */
  private record Adviser(Air in, Bounds bounds, Optional<Outdoor> outdoor) {
    Advice advise() {
      if (in.humidityPct() > bounds.humidityPct().high()) {
        return tooDamp();
      }
      if (in.humidityPct() < bounds.humidityPct().low()) {
        return tooDry();
      }
      if (in.temperatureC() > bounds.temperatureC().high()) {
        return tooWarm();
      }
      if (in.temperatureC() < bounds.temperatureC().low()) {
        return tooCold();
      }
      return inLimits();
    }

    private Advice tooDamp() {
      double stopPct = inside(bounds.humidityPct(), bounds.humidityPct().high(), INSIDE_PCT);
      if (moves(-MARGIN_HPA) && canAir(shareForHumidity(stopPct))) {
        return airing("advice.ventilate.dry", stopPct);
      }
      if (in.temperatureC() < bounds.temperatureC().low()) {
        double warm = in.humidityPctAt(bounds.temperatureC().low());
        return plain(Measure.HEAT, "advice.heat.damp", in.humidityPct(), warm);
      }
      return closed(Measure.DEHUMIDIFY, "advice.dehumidify", bounds.humidityPct().high());
    }

    private Advice tooDry() {
      double stopPct = inside(bounds.humidityPct(), bounds.humidityPct().low(), INSIDE_PCT);
      if (moves(MARGIN_HPA) && canAir(shareForHumidity(stopPct))) {
        return airing("advice.ventilate.moisten", stopPct);
      }
      if (in.temperatureC() > bounds.temperatureC().high()) {
        double cool = in.humidityPctAt(bounds.temperatureC().high());
        return plain(Measure.COOL, "advice.cool.dry", in.humidityPct(), cool);
      }
      return closed(Measure.HUMIDIFY, "advice.humidify", bounds.humidityPct().low());
    }

    private Advice tooWarm() {
      double stopC = inside(bounds.temperatureC(), bounds.temperatureC().high(), INSIDE_C);
      boolean cools = outdoor.isPresent() && out().temperatureC() < in.temperatureC() - MARGIN_C;
      return cools && canAir(shareForTemperature(stopC))
          ? airingTo("advice.ventilate.cool", stopC)
          : plain(Measure.COOL, "advice.cool", in.temperatureC(), bounds.temperatureC().high());
    }

    private Advice tooCold() {
      double stopC = inside(bounds.temperatureC(), bounds.temperatureC().low(), INSIDE_C);
      boolean warms = outdoor.isPresent() && out().temperatureC() > in.temperatureC() + MARGIN_C;
      return warms && canAir(shareForTemperature(stopC))
          ? airingTo("advice.ventilate.warm", stopC)
          : plain(Measure.HEAT, "advice.heat", in.temperatureC(), bounds.temperatureC().low());
    }

    private Advice inLimits() {
      if (outdoor.isEmpty()) {
        return new Advice(Measure.NOTHING, Message.of("advice.nothing"));
      }
      double carriedPct = carriedPct();
      if (!bounds.humidityPct().contain(carriedPct)) {
        double shownPct = Math.min(carriedPct, 100);
        return plain(Measure.KEEP_CLOSED, "advice.keep-closed", shownPct, out().temperatureC());
      }
      return new Advice(Measure.NOTHING, Message.of("advice.nothing"));
    }

    /** Whether outdoor air changes the vapour pressure that way by more than the margin. */
    private boolean moves(double marginHpa) {
      if (outdoor.isEmpty()) {
        return false;
      }
      double difference = out().vapourHpa() - in.vapourHpa();
      return marginHpa < 0 ? difference < marginHpa : difference > marginHpa;
    }

    /** The share of outdoor air that brings the air, at its own temperature, to a humidity. */
    private double shareForHumidity(double targetPct) {
      double targetHpa = Psychrometrics.vapourPressureHpa(in.temperatureC(), targetPct);
      return (targetHpa - in.vapourHpa()) / (out().vapourHpa() - in.vapourHpa());
    }

    private double shareForTemperature(double targetC) {
      return (targetC - in.temperatureC()) / (out().temperatureC() - in.temperatureC());
    }

    /** Whether that much outdoor air, at most all of it, leaves no limit that is kept now. */
    private boolean canAir(double share) {
      if (outdoor.get().isWet()) {
        return false;
      }
      double part = Math.min(1, share);
      double mixedC = in.temperatureC() + part * (out().temperatureC() - in.temperatureC());
      double mixedHpa = in.vapourHpa() + part * (out().vapourHpa() - in.vapourHpa());
      double mixedPct = Psychrometrics.humidityPctAt(in.temperatureC(), mixedHpa);
      return isNoWorse(bounds.temperatureC(), in.temperatureC(), mixedC)
          && isNoWorse(bounds.humidityPct(), in.humidityPct(), mixedPct);
    }

    /** Inside, or nearer to the limits than now on the same side. */
    private static boolean isNoWorse(Limits limits, double now, double then) {
      if (limits.contain(then)) {
        return true;
      }
      return then > limits.high() ? then <= now : then >= now;
    }

    private Advice airing(String key, double stopPct) {
      double reachedPct = Math.max(0, carriedPct());
      // Where all of the outdoor air would not get so far, it is aired as long as it helps.
      boolean isDrying = out().vapourHpa() < in.vapourHpa();
      double stop = isDrying ? Math.max(stopPct, reachedPct) : Math.min(stopPct, reachedPct);
      return new Advice(
          Measure.VENTILATE,
          Message.of(key, tenth(in.vapourHpa()), tenth(out().vapourHpa()), whole(stop)));
    }

    private Advice airingTo(String key, double stopC) {
      double reached = out().temperatureC();
      boolean isCooling = reached < in.temperatureC();
      double stop = isCooling ? Math.max(stopC, reached) : Math.min(stopC, reached);
      return new Advice(
          Measure.VENTILATE,
          Message.of(key, tenth(in.temperatureC()), tenth(out().temperatureC()), tenth(stop)));
    }

    /** A machine helps, with the windows shut where the air outside is known to be no help. */
    private Advice closed(Measure measure, String key, double limitPct) {
      if (outdoor.isEmpty()) {
        return plain(measure, key, in.humidityPct(), limitPct);
      }
      return new Advice(
          measure,
          Message.of(
              key + (outdoor.get().isWet() ? ".wet" : ".closed"),
              whole(in.humidityPct()),
              whole(limitPct),
              whole(carriedPct())));
    }

    private Advice plain(Measure measure, String key, double first, double second) {
      return new Advice(measure, Message.of(key, tenth(first), tenth(second)));
    }

    /** The humidity of the outdoor air once it has the room's temperature. */
    private double carriedPct() {
      return Psychrometrics.humidityPctAt(in.temperatureC(), out().vapourHpa());
    }

    private Air out() {
      return outdoor.get().air();
    }

    /** So far inside a limit, but never beyond the middle. */
    private static double inside(Limits limits, double limit, double by) {
      double middle = (limits.low() + limits.high()) / 2;
      return limit > middle ? Math.max(middle, limit - by) : Math.min(middle, limit + by);
    }

    private static double tenth(double value) {
      return Quantity.rounded(Math.round(value * 10) / 10.0);
    }

    private static long whole(double value) {
      return Math.round(value);
    }
  }
}

package org.muniment.dashboard.web.look;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.domain.limits.Limits;

/**
 * A value against its limits on a track whose scale the limits alone decide, so that two rooms of
 * one preset can be compared by eye. Positions are shares of the track as SVG lengths ({@code
 * 27.3%}), so that the bar fits any width without script.
 *
 * @param low position of the lower limit
 * @param band width between the limits
 * @param range the lowest to the highest value of the last 24 hours, if there was any
 * @param needle the value now; none when it is stale
 * @param excess the stretch beyond a limit
 */
public record Bullet(
    String low,
    String high,
    String band,
    String lowLabel,
    String highLabel,
    Optional<Stretch> range,
    Optional<String> needle,
    Optional<Stretch> excess,
    Tone tone) {
  /** Free track on both sides, in widths of the band. */
  private static final double MARGIN = 0.6;

  /** Two stretches of the track, as SVG lengths. */
  public record Stretch(String from, String width) {}

  /** How the needle is drawn. */
  public enum Tone {
    CALM,
    NEAR,
    OUT
  }

  public static Bullet of(
      Words words,
      Limits limits,
      OptionalDouble value,
      OptionalDouble lowest,
      OptionalDouble highest,
      Tone tone) {
    Optional<Stretch> range =
        lowest.isPresent() && highest.isPresent()
            ? Optional.of(stretch(limits, lowest.getAsDouble(), highest.getAsDouble()))
            : Optional.empty();
    return new Bullet(
        length(share(limits, limits.low())),
        length(share(limits, limits.high())),
        length(share(limits, limits.high()) - share(limits, limits.low())),
        words.plain(limits.low()),
        words.plain(limits.high()),
        range,
        value.isPresent()
            ? Optional.of(length(share(limits, value.getAsDouble())))
            : Optional.empty(),
        value.isPresent() ? excess(limits, value.getAsDouble()) : Optional.empty(),
        tone);
  }

  private static Optional<Stretch> excess(Limits limits, double value) {
    if (limits.contain(value)) {
      return Optional.empty();
    }
    double limit = value > limits.high() ? limits.high() : limits.low();
    return Optional.of(stretch(limits, Math.min(limit, value), Math.max(limit, value)));
  }

  private static Stretch stretch(Limits limits, double from, double to) {
    double begin = share(limits, from);
    return new Stretch(length(begin), length(share(limits, to) - begin));
  }

  /** A value off the scale stands at its end. */
  private static double share(Limits limits, double value) {
    double begin = limits.low() - MARGIN * limits.width();
    double share = (value - begin) / (limits.width() * (1 + 2 * MARGIN));
    return Math.max(0, Math.min(1, share));
  }

  private static String length(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}

package org.muniment.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.text.BadInput;

/**
 * A rule as a person asks for it. What is not said is as usual: as the place's preset has it, or as
 * the limits make it that are asked for.
 *
 * @param low in the quantity's unit, like {@code high}, {@code deadband} and the bands
 * @param changeReading a {@link Fluctuation.Reading} by its key
 * @param allowedChange the figure of {@link Fluctuation}, as ±
 */
public record RuleWish(
    Figure low,
    Figure high,
    Optional<Double> deadband,
    Optional<Long> onDelaySeconds,
    Optional<Long> offDelaySeconds,
    Optional<Double> advisoryBand,
    Optional<Double> criticalBand,
    Figure ratePerHour,
    Optional<String> changeReading,
    Figure allowedChange,
    OptionalDouble setPoint,
    Optional<Long> rearmSeconds,
    Figure surfaceFactor,
    Figure mouldIndex) {
  /** Longer than a year is a slip of the pen. */
  private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

  /**
   * A figure that can be asked for, asked not to be, or left as usual.
   *
   * @param isSaid false leaves it as usual
   */
  public record Figure(boolean isSaid, OptionalDouble value) {
    public static final Figure USUAL = new Figure(false, OptionalDouble.empty());
    public static final Figure NONE = new Figure(true, OptionalDouble.empty());

    public static Figure of(double value) {
      return new Figure(true, OptionalDouble.of(value));
    }

    OptionalDouble or(OptionalDouble usual) {
      return isSaid ? value : usual;
    }
  }

  /** The same, quicker to call and to be over, without an advisory before. */
  public RuleWish quick(double otherDeadband, long onSeconds, long offSeconds) {
    return new RuleWish(
        low,
        high,
        Optional.of(otherDeadband),
        Optional.of(onSeconds),
        Optional.of(offSeconds),
        Optional.of(0.0),
        criticalBand,
        ratePerHour,
        changeReading,
        allowedChange,
        setPoint,
        rearmSeconds,
        surfaceFactor,
        mouldIndex);
  }

  /** Everything as usual. */
  public static final RuleWish USUAL =
      new RuleWish(
          Figure.USUAL,
          Figure.USUAL,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Figure.USUAL,
          Optional.empty(),
          Figure.USUAL,
          OptionalDouble.empty(),
          Optional.empty(),
          Figure.USUAL,
          Figure.USUAL);

  /**
   * @param usual what holds where nothing is asked for
   * @throws BadInput when it makes no rule
   */
  AlarmRule over(AlarmRule usual) {
    return new AlarmRule(
        low.or(usual.low()),
        high.or(usual.high()),
        deadband.orElse(usual.deadband()),
        seconds(onDelaySeconds, usual.onDelay()),
        seconds(offDelaySeconds, usual.offDelay()),
        advisoryBand.orElse(usual.advisoryBand()),
        criticalBand.orElse(usual.criticalBand()),
        ratePerHour.or(usual.ratePerHour()),
        fluctuation(usual.fluctuation()),
        seconds(rearmSeconds, usual.rearm()),
        surfaceFactor.or(usual.surfaceFactor()),
        mouldIndex.or(usual.mouldLimit()));
  }

  private static Duration seconds(Optional<Long> said, Duration usual) {
    if (said.filter(s -> s < 0 || s > MAX_SECONDS).isPresent()) {
      throw new BadInput("alarm.rule.delay", said.get(), AlarmRule.MAX_DELAY.toSeconds());
    }
    return said.map(Duration::ofSeconds).orElse(usual);
  }

  private Optional<Fluctuation> fluctuation(Optional<Fluctuation> usual) {
    OptionalDouble allowed =
        allowedChange.or(
            usual.isPresent() ? OptionalDouble.of(usual.get().allowed()) : OptionalDouble.empty());
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    Fluctuation.Reading reading =
        changeReading
            .map(RuleWish::reading)
            .orElse(usual.map(Fluctuation::reading).orElse(Fluctuation.Reading.SPAN));
    return Optional.of(new Fluctuation(reading, allowed.getAsDouble(), setPoint));
  }

  private static Fluctuation.Reading reading(String key) {
    return Arrays.stream(Fluctuation.Reading.values())
        .filter(reading -> reading.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new BadInput("refusal.rule.reading", key));
  }
}

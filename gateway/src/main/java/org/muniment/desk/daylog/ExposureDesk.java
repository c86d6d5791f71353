package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muniment.desk.Refusal;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;

/**
 * How long places were out of limits: what the holdings in them went through. From the sealed days
 * and, for those that are not sealed yet, from the readings.
 */
public final class ExposureDesk {
  /** Ten years. */
  public static final Duration MAX_STRETCH = Duration.ofDays(3_660);

  /**
   * @param above time above the limits in force then, per quantity that was judged at all
   * @param below the same below them
   * @param covered time with readings of temperature and humidity
   * @param asked the whole stretch
   */
  public record Exposure(
      Code place,
      Map<Quantity, Duration> above,
      Map<Quantity, Duration> below,
      Duration covered,
      Duration asked) {
    public Exposure {
      above = Collections.unmodifiableMap(new EnumMap<>(above));
      below = Collections.unmodifiableMap(new EnumMap<>(below));
    }
  }

  private final LogDays days;
  private final LogSource source;
  private final InstantSource clock;

  ExposureDesk(LogDays days, LogSource source, InstantSource clock) {
    this.days = days;
    this.source = source;
    this.clock = clock;
  }

  /**
   * @throws Refusal when there is no such place, and for a stretch that ends before it begins or is
   *     longer than {@link #MAX_STRETCH}
   */
  public Exposure hours(String place, Instant from, Instant to) {
    if (!from.isBefore(to) || from.plus(MAX_STRETCH).isBefore(to)) {
      throw Refusal.unacceptable("refusal.daylog.stretch", MAX_STRETCH.toDays());
    }
    LogPlaces.Held held = days.held(place);
    long fromMillis = from.toEpochMilli();
    long toMillis = Math.min(to.toEpochMilli(), clock.millis());
    Sum sum = new Sum();
    if (fromMillis < toMillis) {
      add(sum, held, fromMillis, toMillis);
    }
    return sum.exposure(held.code(), Duration.between(from, to));
  }

  private void add(Sum sum, LogPlaces.Held held, long from, long to) {
    LogSource.Cut cut = source.cut();
    LocalDate first = date(from, cut);
    LocalDate last = date(to - 1, cut);
    boolean isFirstWhole = cut.startOf(first) == from;
    boolean isLastWhole = Math.min(cut.endOf(last), clock.millis()) <= to;
    for (DayState day : days.gists(held, first, last)) {
      boolean isCutOff =
          day.date().equals(first) && !isFirstWhole || day.date().equals(last) && !isLastWhole;
      if (!isCutOff) {
        sum.add(day.gist(), 1);
      }
    }
    if (!isFirstWhole) {
      sum.add(until(held, cut, first, Math.min(to, cut.endOf(first))), 1);
      sum.add(until(held, cut, first, from), -1);
    }
    if (!isLastWhole && (isFirstWhole || !first.equals(last))) {
      sum.add(until(held, cut, last, to), 1);
    }
  }

  private static LocalDate date(long millis, LogSource.Cut cut) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), cut.zone());
  }

  /** A day up to an instant, as it comes out now. */
  private Gist until(LogPlaces.Held held, LogSource.Cut cut, LocalDate date, long untilMillis) {
    LogFacts none = new LogFacts(List.of(), List.of(), List.of(), List.of());
    return Gists.of(
        source.day(
            source.input(held, cut, date, untilMillis, none), source.tracks(cut, date, date)));
  }

  /** Milliseconds. */
  private static final class Sum {
    private final EnumMap<Quantity, Long> above = new EnumMap<>(Quantity.class);
    private final EnumMap<Quantity, Long> below = new EnumMap<>(Quantity.class);
    private long covered;

    void add(Gist gist, int sign) {
      gist.aboveMillis().forEach((quantity, ms) -> above.merge(quantity, sign * ms, Long::sum));
      Gists.belowMillis(gist)
          .forEach((quantity, ms) -> below.merge(quantity, sign * ms, Long::sum));
      covered += sign * gist.coveredMillis();
    }

    Exposure exposure(Code place, Duration asked) {
      return new Exposure(
          place, durations(above), durations(below), Duration.ofMillis(covered), asked);
    }

    private static EnumMap<Quantity, Duration> durations(Map<Quantity, Long> millis) {
      EnumMap<Quantity, Duration> durations = new EnumMap<>(Quantity.class);
      millis.forEach((quantity, ms) -> durations.put(quantity, Duration.ofMillis(ms)));
      return durations;
    }
  }
}

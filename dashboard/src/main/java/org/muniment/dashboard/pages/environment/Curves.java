package org.muniment.dashboard.pages.environment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.muniment.dashboard.pages.environment.around.WallClock;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.Step;
import org.muniment.domain.climate.Psychrometrics;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * What the chart draws, as JSON. Times are milliseconds of the site's wall clock, as if it were
 * UTC, so that every browser shows the archive's own hours. A point is [time of the step's middle,
 * mean]; a missing step is simply not there.
 *
 * @param to end of the period
 * @param now until when something can be known
 * @param step nominal length in milliseconds
 * @param gaps stretches without data inside [from, now]
 * @param limits each stretch with the limits that held in it
 * @param events alarms and airings
 */
public record Curves(
    long from,
    long to,
    long now,
    long step,
    Map<String, List<double[]>> room,
    Map<String, List<double[]>> outdoor,
    Map<String, List<long[]>> gaps,
    Map<String, List<Held>> limits,
    Events events,
    Map<String, String> words) {
  private static final double DECIMALS = 100;
  private static final List<Quantity> DRAWN = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);

  /** Limits from one moment to another. */
  public record Held(long from, long to, double low, double high) {}

  /**
   * Something that is marked from one moment to another.
   *
   * @param word what it is
   */
  public record Event(long from, long to, String word) {}

  /**
   * What is marked on the curves.
   *
   * @param alarms by quantity
   * @param airings of the room that were announced
   * @param notes what people noted about it
   */
  public record Events(Map<String, List<Event>> alarms, List<Event> airings, List<Event> notes) {
    public static final Events NONE = new Events(Map.of(), List.of(), List.of());
  }

  /** What is drawn of whom, when and how. */
  public record Asked(Instant from, Instant to, Instant now, Step step, ZoneId zone) {
    /** Up to where data can be expected. */
    Instant end() {
      return now.isBefore(to) ? now : to;
    }
  }

  public static Curves of(
      Asked asked,
      List<Bucket> room,
      List<Bucket> outdoor,
      Preset preset,
      Events events,
      Map<String, String> words) {
    Map<String, List<double[]>> inside = lines(asked, room);
    inside.put("dewPoint", both(asked, room, Psychrometrics::dewPointC));
    inside.put("absoluteHumidity", both(asked, room, Psychrometrics::absoluteHumidityGramPerM3));
    Map<String, List<long[]>> gaps = new TreeMap<>();
    Map<String, List<Held>> limits = new TreeMap<>();
    for (Quantity quantity : DRAWN) {
      gaps.put(quantity.key(), gaps(asked, room, quantity));
      limits.put(quantity.key(), limits(asked, preset, quantity));
    }
    return new Curves(
        WallClock.millis(asked.from(), asked.zone()),
        WallClock.millis(asked.to(), asked.zone()),
        WallClock.millis(asked.end(), asked.zone()),
        asked.step().length().toMillis(),
        inside,
        lines(asked, outdoor),
        gaps,
        limits,
        events,
        words);
  }

  private static Map<String, List<double[]>> lines(Asked asked, List<Bucket> buckets) {
    Map<String, List<double[]>> lines = new TreeMap<>();
    for (Quantity quantity : DRAWN) {
      List<Bucket> known = buckets.stream().filter(bucket -> has(bucket, quantity)).toList();
      lines.put(
          quantity.key(),
          points(
              asked,
              known,
              bucket -> bucket.sums().get(quantity).mean(),
              bucket -> bucket.sums().get(quantity).min(),
              bucket -> bucket.sums().get(quantity).max()));
    }
    return lines;
  }

  /** A figure of a temperature in °C and a humidity in %RH. */
  private interface OfBoth {
    double of(double temperatureC, double humidityPct);
  }

  private static List<double[]> both(Asked asked, List<Bucket> buckets, OfBoth figure) {
    List<Bucket> known =
        buckets.stream()
            .filter(b -> has(b, Quantity.TEMPERATURE) && has(b, Quantity.HUMIDITY))
            .toList();
    return points(
        asked,
        known,
        bucket ->
            figure.of(
                bucket.sums().get(Quantity.TEMPERATURE).mean(),
                bucket.sums().get(Quantity.HUMIDITY).mean()));
  }

  @SafeVarargs
  private static List<double[]> points(
      Asked asked, List<Bucket> buckets, ToDoubleFunction<Bucket>... figures) {
    List<double[]> points = new ArrayList<>(buckets.size());
    for (Bucket bucket : buckets) {
      double[] point = new double[1 + figures.length];
      long middle = (bucket.from().toEpochMilli() + bucket.to().toEpochMilli()) / 2;
      Instant at = Instant.ofEpochMilli(Math.min(middle, asked.end().toEpochMilli()));
      point[0] = WallClock.millis(at, asked.zone());
      for (int i = 0; i < figures.length; i++) {
        point[1 + i] = Math.round(figures[i].applyAsDouble(bucket) * DECIMALS) / DECIMALS;
      }
      points.add(point);
    }
    return points;
  }

  private static List<long[]> gaps(Asked asked, List<Bucket> buckets, Quantity quantity) {
    List<long[]> gaps = new ArrayList<>();
    Instant known = asked.from();
    for (Bucket bucket : buckets) {
      if (has(bucket, quantity)) {
        gap(asked, known, bucket.from(), gaps);
        known = bucket.to();
      }
    }
    gap(asked, known, asked.end(), gaps);
    return gaps;
  }

  /** The step that is not over yet is not missed yet. */
  private static void gap(Asked asked, Instant from, Instant to, List<long[]> gaps) {
    boolean running = to.equals(asked.end()) && !to.isAfter(from.plus(asked.step().length()));
    if (from.isBefore(to) && !running) {
      gaps.add(
          new long[] {WallClock.millis(from, asked.zone()), WallClock.millis(to, asked.zone())});
    }
  }

  private static List<Held> limits(Asked asked, Preset preset, Quantity quantity) {
    List<Instant> changes = new ArrayList<>(List.of(asked.from()));
    preset.versions().stream()
        .map(Preset.Version::from)
        .filter(from -> from.isAfter(asked.from()) && from.isBefore(asked.to()))
        .forEach(changes::add);
    changes.add(asked.to());
    List<Held> held = new ArrayList<>();
    for (int i = 0; i + 1 < changes.size(); i++) {
      Limits limits = preset.at(changes.get(i)).limits().get(quantity);
      if (limits != null) {
        held.add(
            new Held(
                WallClock.millis(changes.get(i), asked.zone()),
                WallClock.millis(changes.get(i + 1), asked.zone()),
                limits.low(),
                limits.high()));
      }
    }
    return held;
  }

  private static boolean has(Bucket bucket, Quantity quantity) {
    PeriodSum sum = bucket.sums().get(quantity);
    return sum != null && !sum.isEmpty();
  }
}

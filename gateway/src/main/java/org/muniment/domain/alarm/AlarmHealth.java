package org.muniment.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.alarm.Happening.What;

/**
 * How well the alarms serve the people who get them (numbers: Alarm states, health figures; the
 * limits of flood and chattering are ISA-18.2's).
 *
 * @param days every local day of the period with its alarms, the first day first
 * @param perHour alarms per hour of the period: what one operator on duty gets
 * @param floods stretches in which more than {@link #FLOOD} alarms began in ten minutes
 * @param chattering alarms with {@link #CHATTER} or more transitions in ten minutes, by number
 * @param standing active for more than {@link #STANDING}, by number
 * @param toAcknowledge of those that somebody acknowledged in the period
 * @param top the sources with most alarms, at most {@link #TOP}
 */
public record AlarmHealth(
    List<Day> days,
    int alarms,
    double perHour,
    List<Flood> floods,
    List<Long> chattering,
    List<Long> standing,
    Optional<Quantiles> toAcknowledge,
    List<Source> top) {
  public static final Duration WINDOW = Duration.ofMinutes(10);
  public static final int FLOOD = 10;
  public static final int CHATTER = 3;
  public static final Duration STANDING = Duration.ofHours(24);
  public static final int TOP = 10;

  private static final double MEDIAN = 0.5;
  private static final double NINE_TENTHS = 0.9;

  /** A local day. */
  public record Day(LocalDate date, int alarms) {}

  /**
   * @param from the first alarm in it
   * @param to the last
   */
  public record Flood(Instant from, Instant to, int alarms) {}

  /** Half took at most the median, nine tenths at most the other; nearest rank. */
  public record Quantiles(Duration median, Duration nineTenths, int count) {}

  /** What alarms come from, with the newest of them as an example. */
  public record Source(AlarmKey key, Alarm newest, int alarms) {}

  /**
   * @param alarms those raised in the period, in any order
   * @param notes what was written in the period, in the order of writing
   * @param active those that are not over
   * @param from inclusive
   * @param to exclusive; also when "now" is for what stands
   */
  public static AlarmHealth of(
      List<Alarm> alarms,
      List<AlarmNote> notes,
      List<Alarm> active,
      Instant from,
      Instant to,
      ZoneId zone) {
    List<Alarm> raised =
        alarms.stream()
            .filter(alarm -> !alarm.raisedAt().isBefore(from) && alarm.raisedAt().isBefore(to))
            .sorted(Comparator.comparing(Alarm::raisedAt).thenComparing(Alarm::id))
            .toList();
    double hours = Duration.between(from, to).toMillis() / (double) Duration.ofHours(1).toMillis();
    return new AlarmHealth(
        days(raised, from, to, zone),
        raised.size(),
        hours > 0 ? raised.size() / hours : 0,
        floods(raised.stream().map(Alarm::raisedAt).toList()),
        chattering(notes),
        active.stream()
            .filter(alarm -> alarm.raisedAt().plus(STANDING).isBefore(to))
            .map(Alarm::id)
            .sorted()
            .toList(),
        acknowledging(raised),
        top(raised));
  }

  private static List<Day> days(List<Alarm> raised, Instant from, Instant to, ZoneId zone) {
    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    LocalDate last = to.minusMillis(1).atZone(zone).toLocalDate();
    LocalDate first = from.atZone(zone).toLocalDate();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      counts.put(date, 0);
    }
    raised.forEach(
        alarm -> counts.merge(alarm.raisedAt().atZone(zone).toLocalDate(), 1, Integer::sum));
    List<Day> days = new ArrayList<>();
    counts.forEach((date, count) -> days.add(new Day(date, count)));
    return days;
  }

  /** Stretches of more than {@link #FLOOD} in ten minutes; those that touch are one. */
  private static List<Flood> floods(List<Instant> raised) {
    List<Flood> floods = new ArrayList<>();
    int first = 0;
    int begin = -1;
    for (int i = 0; i < raised.size(); i++) {
      while (!raised.get(first).plus(WINDOW).isAfter(raised.get(i))) {
        first++;
      }
      if (i - first >= FLOOD) {
        Flood before = floods.isEmpty() ? null : floods.get(floods.size() - 1);
        boolean touches = before != null && !before.to().isBefore(raised.get(first));
        if (touches) {
          floods.remove(floods.size() - 1);
        } else {
          begin = first;
        }
        floods.add(new Flood(raised.get(begin), raised.get(i), i - begin + 1));
      }
    }
    return floods;
  }

  /** A transition is that the process leaves its limits or returns. */
  private static List<Long> chattering(List<AlarmNote> notes) {
    Map<Long, List<Instant>> times = new HashMap<>();
    for (AlarmNote note : notes) {
      if (note.happening().filter(AlarmHealth::isTransition).isPresent()) {
        times.computeIfAbsent(note.alarmId(), id -> new ArrayList<>()).add(note.at());
      }
    }
    return times.entrySet().stream()
        .filter(entry -> chatters(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isTransition(What what) {
    return switch (what) {
      case RAISED, RETURNED, OUT_AGAIN -> true;
      default -> false;
    };
  }

  private static boolean chatters(List<Instant> times) {
    List<Instant> sorted = times.stream().sorted().toList();
    for (int i = CHATTER - 1; i < sorted.size(); i++) {
      if (sorted.get(i - CHATTER + 1).plus(WINDOW).isAfter(sorted.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Quantiles> acknowledging(List<Alarm> raised) {
    List<Duration> took =
        raised.stream()
            .filter(alarm -> alarm.acknowledgedAt().isPresent())
            .map(alarm -> Duration.between(alarm.raisedAt(), alarm.acknowledgedAt().get()))
            .sorted()
            .toList();
    return took.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quantiles(rank(took, MEDIAN), rank(took, NINE_TENTHS), took.size()));
  }

  private static Duration rank(List<Duration> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(1, rank) - 1);
  }

  private static List<Source> top(List<Alarm> raised) {
    Map<AlarmKey, Source> sources = new HashMap<>();
    for (Alarm alarm : raised) {
      sources.merge(
          alarm.key(),
          new Source(alarm.key(), alarm, 1),
          (before, one) -> new Source(before.key(), one.newest(), before.alarms() + 1));
    }
    return sources.values().stream()
        .sorted(
            Comparator.comparingInt(Source::alarms)
                .thenComparing(source -> source.newest().raisedAt())
                .reversed())
        .limit(TOP)
        .toList();
  }
}

package org.muniment.dashboard.pages.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.holdings.BoxView.Air;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.EnvironmentDesk.Environment;
import org.muniment.desk.holdings.Whereabouts.StayHours;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;

/** The climate around a box: now, and in all the time that it stood somewhere. */
final class Surroundings {
  private final Backend backend;
  private final Words words;

  Surroundings(Backend backend, Words words) {
    this.backend = backend;
    this.words = words;
  }

  /**
   * As the environment desk judges it. One corner out of limits is not made good by the others: an
   * alarm around the box is told even when the place as a whole is in limits.
   */
  Air air(Cabinet cabinet) {
    String href = "/environment/" + cabinet.room();
    Optional<Environment> now = backend.holdings().environment().of(cabinet.code());
    Optional<Alarm> alarm =
        now.flatMap(Environment::inLimits).equals(Optional.of(false))
            ? Optional.empty()
            : alarmAround(cabinet);
    return alarm
        .map(it -> new Air(Chip.ALARM, words.say("common.state.alarm"), alarm(it), href))
        .orElseGet(() -> judged(now, href));
  }

  private Optional<Alarm> alarmAround(Cabinet cabinet) {
    return backend.alarmDesks().alarms().active().stream()
        .filter(AlarmWhat::isShown)
        .filter(it -> it.clearedAt().isEmpty())
        .filter(it -> it.place().filter(place -> isAround(cabinet, place)).isPresent())
        .findFirst();
  }

  /** What is wrong, by how much, since when. */
  private String alarm(Alarm alarm) {
    String since =
        words.say("holdings.air.alarm", AlarmWhat.of(words, alarm), words.moment(alarm.eventAt()));
    return alarm
        .quantity()
        .map(of -> words.withUnit(of, alarm.value(), alarm.limit()) + " · " + since)
        .orElse(since);
  }

  private static boolean isAround(Cabinet cabinet, Code place) {
    return cabinet.code().equals(place) || cabinet.room().equals(place);
  }

  /** A value that is too old is not in it: the desk gives only those that hold. */
  private Air judged(Optional<Environment> now, String href) {
    Map<Quantity, Boolean> judged = now.map(Environment::quantities).orElse(Map.of());
    if (judged.isEmpty()) {
      return new Air(
          Chip.NO_DATA, words.say("common.state.nodata"), words.say("holdings.air.none"), href);
    }
    Environment there = now.orElseThrow();
    Map<Quantity, Double> values = backend.climate().valueOf(there.measuredIn()).values();
    List<String> parts = new ArrayList<>();
    judged.keySet().stream()
        .filter(values::containsKey)
        .forEach(of -> parts.add(words.withUnit(of, values.get(of))));
    Optional<Boolean> inLimits = there.inLimits();
    String key = inLimits.map(isIn -> isIn ? "in" : "out").orElse("unknown");
    there
        .since()
        .ifPresent(at -> parts.add(words.say("holdings.air.since." + key, words.moment(at))));
    return new Air(
        inLimits.map(isIn -> isIn ? Chip.OK : Chip.ALARM).orElse(Chip.NO_DATA),
        words.say("holdings.air." + key),
        String.join(" · ", parts),
        href);
  }

  /** {@code 湿度高于上限 37 小时}; and how much of the time is known. */
  List<String> hours(StayHours hours) {
    List<String> lines = new ArrayList<>();
    add(lines, "holdings.hours.above", hours.above());
    add(lines, "holdings.hours.below", hours.below());
    if (lines.isEmpty() && !hours.covered().isZero()) {
      lines.add(words.say("holdings.hours.none"));
    }
    if (hours.covered().compareTo(hours.stood()) < 0) {
      double share = (double) hours.covered().toMillis() / hours.stood().toMillis();
      lines.add(
          words.say("holdings.hours.known", words.percent(share), words.duration(hours.stood())));
    }
    return lines;
  }

  private void add(List<String> lines, String key, Map<Quantity, java.time.Duration> times) {
    times.forEach(
        (quantity, time) -> {
          if (!time.isZero()) {
            lines.add(words.say(key, words.quantity(quantity), words.duration(time)));
          }
        });
  }
}

package org.muniment.dashboard.pages.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.holdings.BoxView.Air;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
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

  /** Of its cabinet when that is in alarm, else of its room. */
  Air air(Cabinet cabinet) {
    Optional<Alarm> alarm =
        backend.alarmDesks().alarms().active().stream()
            .filter(AlarmWhat::isShown)
            .filter(it -> it.place().filter(place -> isAround(cabinet, place)).isPresent())
            .findFirst();
    String href = "/environment/" + cabinet.room();
    return alarm
        .map(it -> new Air(Chip.ALARM, words.say("common.state.alarm"), alarm(it), href))
        .orElseGet(() -> calm(cabinet.room(), href));
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
  private Air calm(Code room, String href) {
    RoomState state = RoomState.of(backend.climate().now(room.value()));
    List<String> values = new ArrayList<>();
    state.headlines().stream()
        .filter(headline -> headline.value().isPresent())
        .forEach(
            headline ->
                values.add(words.withUnit(headline.quantity(), headline.value().getAsDouble())));
    String sentence =
        values.isEmpty() ? words.say("holdings.air.none") : String.join(" · ", values);
    return new Air(state.chip(), state.word(words), sentence, href);
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

package org.muniment.dashboard.pages.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Standing;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.Point;
import org.muniment.domain.plan.Zones;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.text.Code;

/**
 * One quantity on a plan: each sensor of the room that is drawn tints the part that is nearest to
 * it; a room of which none is drawn is tinted as a whole by what is said of it.
 *
 * @param newest when the newest value that is shown was measured
 */
record Air(List<Zone> zones, Optional<Instant> newest) {
  /** A part of the room in one state. */
  record Zone(List<Point> corners, Badge badge) {}

  /**
   * What a sensor says.
   *
   * @param value with its unit; a dash when there is none that is current
   * @param state the word of the chip, with the limit that is passed or near
   */
  record Badge(Point at, String name, Chip chip, String value, String state) {}

  static Air of(Words words, FloorPlan plan, RoomNow room, Quantity quantity) {
    Map<Code, SensorView> own = new LinkedHashMap<>();
    room.sensors().forEach(view -> own.put(view.sensor().code(), view));
    Map<Code, Point> drawn = new LinkedHashMap<>();
    for (Fixture fixture : plan.fixtures()) {
      fixture
          .sensor()
          .filter(own::containsKey)
          .ifPresent(code -> drawn.put(code, Zones.middle(fixture.area())));
    }
    Optional<Limits> limits = Optional.ofNullable(room.limits().get(quantity));
    List<Zone> zones = new ArrayList<>();
    if (drawn.isEmpty()) {
      zones.add(whole(words, plan, room, quantity));
    }
    Zones.of(plan.widthM(), plan.depthM(), drawn)
        .forEach(
            (code, corners) ->
                zones.add(
                    new Zone(
                        corners, badge(words, own.get(code), drawn.get(code), quantity, limits))));
    Optional<Instant> newest =
        own.values().stream()
            .filter(view -> view.status().state() == SensorState.OK)
            .map(view -> view.calibrated().get(quantity))
            .filter(java.util.Objects::nonNull)
            .map(SensorStatus.Last::at)
            .max(Instant::compareTo);
    return new Air(List.copyOf(zones), newest);
  }

  private static Zone whole(Words words, FloorPlan plan, RoomNow room, Quantity quantity) {
    Headline said = Headline.of(room, quantity);
    Chip chip = room.sensors().isEmpty() ? Chip.EMPTY : said.chip();
    String name = said.culprit().map(view -> view.sensor().name()).orElse(words.say("plan.whole"));
    String value =
        said.value().isPresent() ? words.withUnit(quantity, said.value().getAsDouble()) : "—";
    Map<String, Point> middle =
        Map.of("", new Point(plan.widthM() / 2, Math.max(0, plan.depthM() - 0.6)));
    List<Point> corners = Zones.of(plan.widthM(), plan.depthM(), middle).get("");
    String state = state(words, chip, said.standing(), said.limits(), said.lastAt());
    return new Zone(corners, new Badge(middle.get(""), name, chip, value, state));
  }

  private static Badge badge(
      Words words, SensorView view, Point at, Quantity quantity, Optional<Limits> limits) {
    SensorStatus.Last last = view.calibrated().get(quantity);
    boolean isCurrent =
        view.status().state() == SensorState.OK
            && last != null
            && !words.now().isAfter(last.at().plus(view.sensor().hold()));
    Optional<Standing> standing =
        isCurrent
            ? limits.map(range -> Standing.of(quantity, range, last.value()))
            : Optional.empty();
    Chip chip = isCurrent ? chip(standing) : Chip.NO_DATA;
    Optional<Instant> lastAt = Optional.ofNullable(last).map(SensorStatus.Last::at);
    return new Badge(
        at,
        view.sensor().name(),
        chip,
        isCurrent ? words.withUnit(quantity, last.value()) : "—",
        state(words, chip, standing, limits, lastAt));
  }

  private static Chip chip(Optional<Standing> standing) {
    if (standing.filter(Standing::isOutside).isPresent()) {
      return Chip.ALARM;
    }
    return standing.filter(Standing::isNear).isPresent() ? Chip.NEAR : Chip.OK;
  }

  /** {@code 报警：超上限 60}: a word, and the limit when one is passed or near. */
  private static String state(
      Words words,
      Chip chip,
      Optional<Standing> standing,
      Optional<Limits> limits,
      Optional<Instant> lastAt) {
    String word = words.say("common.state." + chip.css());
    if (chip == Chip.NO_DATA) {
      return lastAt.map(at -> words.say("plan.last", word, words.moment(at))).orElse(word);
    }
    return standing
        .filter(where -> where != Standing.IN)
        .flatMap(
            where ->
                limits.map(range -> words.say(beyond(where), words.plain(limit(where, range)))))
        .orElse(word);
  }

  private static String beyond(Standing where) {
    return switch (where) {
      case ABOVE -> "plan.above";
      case BELOW -> "plan.below";
      case NEAR_HIGH, IN -> "plan.near-high";
      case NEAR_LOW -> "plan.near-low";
    };
  }

  private static double limit(Standing where, Limits limits) {
    return where == Standing.ABOVE || where == Standing.NEAR_HIGH ? limits.high() : limits.low();
  }
}

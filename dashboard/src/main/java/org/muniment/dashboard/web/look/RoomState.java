package org.muniment.dashboard.web.look;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.domain.limits.Standing;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;

/** A room and what is said of its quantities, temperature first. */
public record RoomState(RoomNow room, List<Headline> headlines) {
  private static final List<Chip> WORST_FIRST = List.of(Chip.ALARM, Chip.NO_DATA, Chip.NEAR);

  public static RoomState of(RoomNow room) {
    return new RoomState(
        room,
        List.of(Headline.of(room, Quantity.TEMPERATURE), Headline.of(room, Quantity.HUMIDITY)));
  }

  /** The worst of its quantities; a quantity of which nothing is known is never called normal. */
  public Chip chip() {
    if (room.sensors().isEmpty()) {
      return Chip.EMPTY;
    }
    return WORST_FIRST.stream()
        .filter(chip -> headlines.stream().anyMatch(headline -> headline.chip() == chip))
        .findFirst()
        .orElse(Chip.OK);
  }

  /** The quantity that the chip speaks of. */
  public Headline worst() {
    Chip chip = chip();
    return headlines.stream()
        .filter(headline -> headline.chip() == chip)
        .max(Comparator.comparingDouble(Headline::severity))
        .orElse(headlines.get(0));
  }

  /** The chip's word; it says which limit is near. */
  public String word(Words words) {
    if (chip() == Chip.NEAR) {
      return words.say(
          worst().standing().orElseThrow() == Standing.NEAR_HIGH
              ? "common.state.near-high"
              : "common.state.near-low");
    }
    return words.say("common.state." + chip().css());
  }

  public String sensorCodes() {
    return room.sensors().stream()
        .map(view -> view.sensor().code().value())
        .collect(Collectors.joining(" "));
  }

  /** The first moment at which a number that is shown has nothing behind it any more. */
  public Optional<Instant> validUntil() {
    return headlines.stream()
        .filter(headline -> headline.value().isPresent())
        .map(this::validUntil)
        .min(Instant::compareTo);
  }

  private Instant validUntil(Headline headline) {
    return room.sensors().stream()
        .filter(view -> headline.culprit().map(view::equals).orElse(true))
        .filter(view -> view.status().state() == SensorState.OK)
        .filter(view -> view.calibrated().containsKey(headline.quantity()))
        .map(view -> view.calibrated().get(headline.quantity()).at().plus(view.sensor().hold()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}

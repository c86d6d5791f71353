package org.muniment.desk.holdings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.climate.RoomValue;
import org.muniment.domain.holding.Box;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** Whether a box stands in limits now, and since when (contract: GET /boxes/{barcode}). */
public final class EnvironmentDesk {
  /** How far back the log is asked when something began. */
  private static final int MAX_DAYS_BACK = 7;

  /**
   * The climate of a place.
   *
   * @param preset key of the one that the place is kept by
   * @param measuredIn the cabinet if it has sensors of its own, else its room
   * @param quantities whether each is in limits; absent without valid data
   * @param inLimits false when one is not, true when temperature and humidity both are; else empty
   * @param since when it is so; empty when that is not known
   */
  public record Environment(
      String preset,
      Code measuredIn,
      Map<Quantity, Boolean> quantities,
      Optional<Boolean> inLimits,
      Optional<Instant> since) {
    public Environment {
      quantities = Collections.unmodifiableMap(quantities);
    }
  }

  private final Office office;
  private final ClimateDesk climate;
  private final DailyLogDesk log;
  private final Registry registry;
  private final InstantSource clock;

  EnvironmentDesk(
      Office office, ClimateDesk climate, LogDesks logs, Registry registry, InstantSource clock) {
    this.office = office;
    this.climate = climate;
    this.log = logs.days();
    this.registry = registry;
    this.clock = clock;
  }

  /** Of the place that a box has; empty for one that has none. */
  public Optional<Environment> of(Box box) {
    return box.state().spot().flatMap(spot -> of(spot.cabinet()));
  }

  /** Of a cabinet; empty when there is none of this code. */
  public Optional<Environment> of(Code cabinet) {
    return office.cabinets().stream()
        .filter(it -> it.code().equals(cabinet))
        .findFirst()
        .map(this::of);
  }

  private Environment of(Cabinet cabinet) {
    Preset preset = Climates.of(office, List.of(cabinet)).preset(cabinet.code());
    boolean ownAir = hasSensor(cabinet.code());
    Code measuredIn = ownAir ? cabinet.code() : cabinet.room();
    RoomValue value = climate.valueOf(measuredIn);
    EnumMap<Quantity, Boolean> quantities = new EnumMap<>(Quantity.class);
    preset
        .at(clock.instant())
        .limits()
        .forEach((quantity, limits) -> judge(quantities, quantity, limits, value));
    Optional<Boolean> inLimits = together(quantities);
    return new Environment(
        preset.key(),
        measuredIn,
        quantities,
        inLimits,
        inLimits
            .filter(is -> isLogJudge(cabinet, measuredIn))
            .flatMap(is -> since(measuredIn, quantities, is)));
  }

  /** The log of a room says nothing of a cabinet that is kept by another preset. */
  private static boolean isLogJudge(Cabinet cabinet, Code measuredIn) {
    return cabinet.code().equals(measuredIn) || cabinet.preset().isEmpty();
  }

  private boolean hasSensor(Code place) {
    Instant now = clock.instant();
    return registry.sensors().stream()
        .anyMatch(sensor -> sensor.placementAt(now).place().filter(place::equals).isPresent());
  }

  private static void judge(
      Map<Quantity, Boolean> quantities, Quantity quantity, Limits limits, RoomValue value) {
    Double now = value.values().get(quantity);
    if (now != null) {
      quantities.put(quantity, limits.contain(now));
    }
  }

  private static Optional<Boolean> together(Map<Quantity, Boolean> quantities) {
    if (quantities.containsValue(false)) {
      return Optional.of(false);
    }
    boolean isKnown =
        quantities.containsKey(Quantity.TEMPERATURE) && quantities.containsKey(Quantity.HUMIDITY);
    return isKnown ? Optional.of(true) : Optional.empty();
  }

  /** Out: since the running excursion began. In: since the last one ended. */
  private Optional<Instant> since(Code place, Map<Quantity, Boolean> quantities, boolean isIn) {
    List<Excursion> lately = lately(place);
    if (isIn) {
      return lately.stream().map(Excursion::to).max(Instant::compareTo);
    }
    return quantities.entrySet().stream()
        .filter(entry -> !entry.getValue())
        .flatMap(entry -> began(lately, entry.getKey()).stream())
        .min(Instant::compareTo);
  }

  private List<Excursion> lately(Code place) {
    ZoneId zone = registry.site().timeZone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    try {
      return log.days(place.value(), today.minusDays(MAX_DAYS_BACK), today).stream()
          .flatMap(day -> day.figures().excursions().stream())
          .toList();
    } catch (Refusal noLog) {
      return List.of();
    }
  }

  /** Excursions of two days that touch at midnight are one. */
  private static Optional<Instant> began(List<Excursion> lately, Quantity quantity) {
    List<Excursion> own = lately.stream().filter(it -> it.quantity() == quantity).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Instant from = own.get(own.size() - 1).from();
    for (int i = own.size() - 2; i >= 0 && own.get(i).to().equals(from); i--) {
      from = own.get(i).from();
    }
    return Optional.of(from);
  }
}

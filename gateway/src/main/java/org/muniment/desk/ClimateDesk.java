package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.climate.Advice;
import org.muniment.domain.climate.Air;
import org.muniment.domain.climate.Psychrometrics;
import org.muniment.domain.climate.RoomValue;
import org.muniment.domain.climate.TimeWeighted;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;

/** The climate of rooms, now and over time. */
public final class ClimateDesk {
  /** No answer has more steps than this: 1,440 minutes of 31 days. */
  public static final int MAX_STEPS = 44_640;

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /** Figures that follow from temperature and humidity; °C, g/m³, hPa. */
  public record Derived(double dewPointC, double absoluteHumidity, double vapourPressureHpa) {}

  /** A sensor whose value is outside the limits that hold for it. */
  public record Outside(SensorsDesk.SensorView sensor, Quantity quantity, double value) {}

  /**
   * A room now.
   *
   * @param value the median of its sensors
   * @param inLimits per climate quantity; absent without valid data
   * @param outside its sensors that are out of limits, worst first
   */
  public record RoomNow(
      Room room,
      Preset preset,
      Map<Quantity, Limits> limits,
      RoomValue value,
      Optional<Derived> derived,
      Map<Quantity, Boolean> inLimits,
      List<SensorsDesk.SensorView> sensors,
      List<Outside> outside) {}

  /**
   * One step of a stretch of time.
   *
   * @param coverage the lowest covered share of the quantities in it
   */
  public record Bucket(Instant from, Instant to, Map<Quantity, PeriodSum> sums) {
    public double coverage() {
      return sums.values().stream().mapToDouble(PeriodSum::coverage).min().orElse(0);
    }
  }

  private final PlacesDesk places;
  private final SensorsDesk sensors;
  private final ReadingStore readings;
  private final Registry registry;
  private final InstantSource clock;

  public ClimateDesk(
      PlacesDesk places,
      SensorsDesk sensors,
      ReadingStore readings,
      Registry registry,
      InstantSource clock) {
    this.places = places;
    this.sensors = sensors;
    this.readings = readings;
    this.registry = registry;
    this.clock = clock;
  }

  public ZoneId zone() {
    return registry.site().timeZone();
  }

  public RoomNow now(String roomCode) {
    return now(places.room(roomCode), clock.instant());
  }

  private RoomNow now(Room room, Instant now) {
    List<SensorsDesk.SensorView> own =
        sensors.sensors().stream().filter(view -> isIn(view.sensor(), room, now)).toList();
    Preset preset = places.preset(room.preset());
    Map<Quantity, Limits> limits = preset.at(now).limits();
    RoomValue value = RoomValue.of(own.stream().map(ClimateDesk::member).toList(), now);
    EnumMap<Quantity, Boolean> inLimits = new EnumMap<>(Quantity.class);
    limits.forEach(
        (quantity, range) -> {
          if (value.values().containsKey(quantity)) {
            inLimits.put(quantity, range.contain(value.values().get(quantity)));
          }
        });
    return new RoomNow(
        room, preset, limits, value, derived(value), inLimits, own, outside(own, limits, now));
  }

  /** The median of a room's or cabinet's own sensors now; none when it has none. */
  public RoomValue valueOf(Code place) {
    Instant now = clock.instant();
    return RoomValue.of(
        sensors.sensors().stream()
            .filter(
                view -> view.sensor().placementAt(now).place().filter(place::equals).isPresent())
            .map(ClimateDesk::member)
            .toList(),
        now);
  }

  /** The median of the outdoor sensors. */
  public RoomValue outdoor() {
    Instant now = clock.instant();
    return RoomValue.of(
        sensors.sensors().stream()
            .filter(view -> view.sensor().placementAt(now).kind() == Placement.Kind.OUTDOOR)
            .map(ClimateDesk::member)
            .toList(),
        now);
  }

  /** What to do about a room's climate now; empty while too little is known. */
  public Optional<Advice> advice(RoomNow now) {
    Limits temperature = now.limits().get(Quantity.TEMPERATURE);
    Limits humidity = now.limits().get(Quantity.HUMIDITY);
    Optional<Air> indoor = air(now.value());
    if (indoor.isEmpty() || temperature == null || humidity == null) {
      return Optional.empty();
    }
    Advice.Bounds bounds = new Advice.Bounds(temperature, humidity);
    Optional<Advice.Outdoor> outdoor = air(outdoor()).map(air -> new Advice.Outdoor(air, false));
    return Optional.of(Advice.of(indoor.get(), bounds, outdoor));
  }

  private static Optional<Air> air(RoomValue value) {
    Double temperatureC = value.values().get(Quantity.TEMPERATURE);
    Double humidityPct = value.values().get(Quantity.HUMIDITY);
    return temperatureC == null || humidityPct == null
        ? Optional.empty()
        : Optional.of(new Air(temperatureC, Math.max(0, Math.min(100, humidityPct))));
  }

  /** Raw values as measured, the earliest first. */
  public Map<Quantity, Series> raw(Sensor sensor, Instant from, Instant to, int limit) {
    EnumMap<Quantity, Series> series = new EnumMap<>(Quantity.class);
    for (Quantity quantity : readings.quantities(sensor.id())) {
      series.put(quantity, readings.raw(sensor.id(), quantity, from, to, limit));
    }
    return series;
  }

  /**
   * Calibrated values of a sensor by steps that begin on local boundaries, from the one that holds
   * {@code from}; steps without data are left out.
   *
   * @throws Refusal when it would be more than {@link #MAX_STEPS}
   */
  public List<Bucket> steps(Sensor sensor, Instant from, Instant to, Step step) {
    checkStretch(from, to, step);
    Instant begin = step.floor(from, zone());
    TreeMap<Instant, Map<Quantity, PeriodSum>> buckets = new TreeMap<>();
    for (Quantity quantity : readings.quantities(sensor.id())) {
      for (PeriodSum sum : sums(sensor, quantity, begin, to, step)) {
        buckets
            .computeIfAbsent(
                Instant.ofEpochMilli(sum.fromMillis()), at -> new EnumMap<>(Quantity.class))
            .put(quantity, sum);
      }
    }
    List<Bucket> result = new ArrayList<>(buckets.size());
    buckets.forEach((at, sums) -> result.add(new Bucket(at, step.next(at, zone()), sums)));
    return result;
  }

  /**
   * A room by steps: per step and quantity the median of its sensors' means, the outer extremes.
   */
  public List<Bucket> roomSteps(String roomCode, Instant from, Instant to, Step step) {
    return placeSteps(places.room(roomCode).code(), from, to, step);
  }

  /** The same of a room or of a cabinet: of the sensors that hung in it. */
  public List<Bucket> placeSteps(Code place, Instant from, Instant to, Step step) {
    return together(
        registry.sensors(),
        from,
        to,
        step,
        sensor -> at -> sensor.placementAt(at).place().filter(place::equals).isPresent());
  }

  public List<Bucket> outdoorSteps(Instant from, Instant to, Step step) {
    return together(
        registry.sensors(),
        from,
        to,
        step,
        sensor -> at -> sensor.placementAt(at).kind() == Placement.Kind.OUTDOOR);
  }

  private List<Bucket> together(
      Collection<Sensor> all,
      Instant from,
      Instant to,
      Step step,
      java.util.function.Function<Sensor, java.util.function.Predicate<Instant>> belongs) {
    TreeMap<Instant, Map<Quantity, List<PeriodSum>>> gathered = new TreeMap<>();
    for (Sensor sensor : all) {
      java.util.function.Predicate<Instant> here = belongs.apply(sensor);
      if (sensor.placements().stream().noneMatch(p -> here.test(p.from()))) {
        continue;
      }
      for (Bucket bucket : steps(sensor, from, to, step)) {
        if (here.test(bucket.from())) {
          Map<Quantity, List<PeriodSum>> at =
              gathered.computeIfAbsent(bucket.from(), t -> new EnumMap<>(Quantity.class));
          bucket.sums().forEach((q, sum) -> at.computeIfAbsent(q, k -> new ArrayList<>()).add(sum));
        }
      }
    }
    List<Bucket> result = new ArrayList<>(gathered.size());
    gathered.forEach(
        (at, sums) -> {
          EnumMap<Quantity, PeriodSum> one = new EnumMap<>(Quantity.class);
          sums.forEach((quantity, list) -> one.put(quantity, middle(list)));
          result.add(new Bucket(at, step.next(at, zone()), one));
        });
    return result;
  }

  /** The median of the means with the outer extremes and the best coverage. */
  private static PeriodSum middle(List<PeriodSum> sums) {
    if (sums.size() == 1) {
      return sums.get(0);
    }
    double mean = RoomValue.median(sums.stream().mapToDouble(PeriodSum::mean).toArray());
    PeriodSum low = sums.stream().min(java.util.Comparator.comparingDouble(PeriodSum::min)).get();
    PeriodSum high = sums.stream().max(java.util.Comparator.comparingDouble(PeriodSum::max)).get();
    long covered = sums.stream().mapToLong(PeriodSum::coveredMillis).max().getAsLong();
    return new PeriodSum(
        sums.get(0).fromMillis(),
        sums.get(0).toMillis(),
        low.min(),
        low.minAtMillis(),
        high.max(),
        high.maxAtMillis(),
        mean * covered,
        covered);
  }

  private List<PeriodSum> sums(
      Sensor sensor, Quantity quantity, Instant from, Instant to, Step step) {
    return switch (step) {
      case PT1H -> readings.hourSums(sensor, quantity, from, to);
      case P1D -> readings.daySums(sensor, quantity, from, to);
      case PT1M, PT10M -> fineSums(sensor, quantity, from, to, step);
      case RAW -> throw new IllegalArgumentException("raw values have no steps");
    };
  }

  private List<PeriodSum> fineSums(
      Sensor sensor, Quantity quantity, Instant from, Instant to, Step step) {
    Instant before = from.minus(sensor.hold());
    Series series =
        sensor.calibrated(
            quantity, readings.raw(sensor.id(), quantity, before, step.next(to, zone()), NO_LIMIT));
    List<PeriodSum> sums = new ArrayList<>();
    for (Instant at = from; at.isBefore(to); at = step.next(at, zone())) {
      PeriodSum sum =
          TimeWeighted.sum(
              series, at.toEpochMilli(), step.next(at, zone()).toEpochMilli(), sensor.hold());
      if (!sum.isEmpty()) {
        sums.add(sum);
      }
    }
    return sums;
  }

  private static void checkStretch(Instant from, Instant to, Step step) {
    if (!from.isBefore(to)) {
      throw Refusal.unacceptable("refusal.stretch.order", from.toString(), to.toString());
    }
    if (Duration.between(from, to).dividedBy(step.length()) > MAX_STEPS) {
      throw Refusal.unacceptable("refusal.stretch.long", step.key(), MAX_STEPS);
    }
  }

  private static boolean isIn(Sensor sensor, Room room, Instant at) {
    Placement placement = sensor.placementAt(at);
    return placement.kind() == Placement.Kind.ROOM
        && placement.place().orElseThrow().equals(room.code());
  }

  private static RoomValue.Member member(SensorsDesk.SensorView view) {
    return new RoomValue.Member(view.status().state(), view.sensor().hold(), view.calibrated());
  }

  private static Optional<Derived> derived(RoomValue value) {
    Double temperatureC = value.values().get(Quantity.TEMPERATURE);
    Double humidityPct = value.values().get(Quantity.HUMIDITY);
    if (temperatureC == null || humidityPct == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Derived(
            Psychrometrics.dewPointC(temperatureC, humidityPct),
            Psychrometrics.absoluteHumidityGramPerM3(temperatureC, humidityPct),
            Psychrometrics.vapourPressureHpa(temperatureC, humidityPct)));
  }

  private static List<Outside> outside(
      List<SensorsDesk.SensorView> own, Map<Quantity, Limits> limits, Instant now) {
    List<Outside> found = new ArrayList<>();
    for (SensorsDesk.SensorView view : own) {
      RoomValue alone = RoomValue.of(List.of(member(view)), now);
      alone
          .values()
          .forEach(
              (quantity, value) -> {
                if (limits.containsKey(quantity) && !limits.get(quantity).contain(value)) {
                  found.add(new Outside(view, quantity, value));
                }
              });
    }
    found.sort(
        java.util.Comparator.comparingDouble(
                (Outside out) -> excess(limits.get(out.quantity()), out.value()))
            .reversed());
    return found;
  }

  /** How far outside, in widths of the limits, so that degrees and per cent can be compared. */
  private static double excess(Limits limits, double value) {
    return Math.max(limits.low() - value, value - limits.high()) / limits.width();
  }
}

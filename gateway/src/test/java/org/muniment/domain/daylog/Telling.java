package org.muniment.domain.daylog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;

/**
 * A day of room R1 told in words, so that a table of them can be read as the specification:
 *
 * <pre>
 * S1/60 00:00 20, 10:00 21    a sensor that reports every 60 minutes, and its temperatures
 * S1 rh 00:00 50              its humidities; lux its illuminances
 * S1 moves 12:00 R2           from then on in another room; out: outdoors
 * S1 adds 12:00 0.5           a calibration of its temperature
 * limits 12:00 14 22          other limits of temperature; none: no more
 * hand 09:05 25 rh 50         read off an instrument
 * times 09:00 15:00 · now 12:00 · day 2026-03-29 Europe/Brussels
 * </pre>
 *
 * Times are local; {@code <23:50} is the day before, {@code >00:10} the day after. Without other
 * words limits are 14–24 °C, 45–60 %RH and 0–100 lx.
 */
final class Telling {
  static final Code ROOM = Code.of("R1");

  private LocalDate date = LocalDate.of(2026, 1, 15);
  private ZoneId zone = ZoneId.of("Europe/Brussels");
  private ObservationTimes times = ObservationTimes.DEFAULT;
  private final Map<String, Duration> intervals = new LinkedHashMap<>();
  private final Map<String, List<Placement>> placements = new LinkedHashMap<>();
  private final Map<String, List<Calibration>> calibrations = new LinkedHashMap<>();
  private final Map<String, Map<Quantity, TreeMap<Long, Double>>> readings = new LinkedHashMap<>();
  private final List<Preset.Version> versions = new ArrayList<>();
  private final List<HandReading> byHand = new ArrayList<>();
  private Long now;

  static LogDay day(String words) {
    return DayMaker.of(new Telling(words).input());
  }

  Telling(String words) {
    versions.add(version(Instant.EPOCH, Map.of(Quantity.TEMPERATURE, new Limits(14, 24))));
    for (String sentence : words.split(";")) {
      if (!sentence.isBlank()) {
        tell(sentence.strip().split("\\s+"));
      }
    }
  }

  private static Preset.Version version(Instant from, Map<Quantity, Limits> ofTemperature) {
    Map<Quantity, Limits> limits = new EnumMap<>(Quantity.class);
    limits.put(Quantity.HUMIDITY, new Limits(45, 60));
    limits.put(Quantity.ILLUMINANCE, new Limits(0, 100));
    limits.putAll(ofTemperature);
    return new Preset.Version(from, limits, Map.of(), "by", "why");
  }

  private void tell(String... words) {
    switch (words[0]) {
      case "day" -> {
        date = LocalDate.parse(words[1]);
        zone = ZoneId.of(words[2]);
      }
      case "now" -> now = millis(words[1]);
      case "times" ->
          times =
              new ObservationTimes(
                  List.of(words).subList(1, words.length).stream().map(LocalTime::parse).toList());
      case "limits" ->
          versions.add(
              version(
                  Instant.ofEpochMilli(millis(words[1])),
                  words[2].equals("none")
                      ? Map.of()
                      : Map.of(Quantity.TEMPERATURE, limits(words[2], words[3]))));
      case "hand" -> hand(words);
      default -> sensor(words);
    }
  }

  private static Limits limits(String low, String high) {
    return new Limits(Double.parseDouble(low), Double.parseDouble(high));
  }

  private void hand(String... words) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    values.put(Quantity.TEMPERATURE, Double.parseDouble(words[2]));
    if (words.length > 3) {
      values.put(Quantity.HUMIDITY, Double.parseDouble(words[4]));
    }
    Instant at = Instant.ofEpochMilli(millis(words[1]));
    long id = byHand.size() + 1;
    byHand.add(new HandReading(id, ROOM, at, values, "psychrometer " + id, "Wang", at));
  }

  private void sensor(String... words) {
    String[] name = words[0].split("/");
    String code = name[0];
    if (name.length > 1) {
      intervals.put(code, Duration.ofMinutes(Long.parseLong(name[1])));
    }
    placements.computeIfAbsent(
        code, any -> new ArrayList<>(List.of(Placement.inRoom(Instant.EPOCH, ROOM))));
    List<Calibration> offsets = calibrations.computeIfAbsent(code, any -> new ArrayList<>());
    if (words.length == 1) {
      return;
    }
    switch (words[1]) {
      case "moves" -> moves(code, Instant.ofEpochMilli(millis(words[2])), words[3]);
      case "hangs" -> {
        placements.get(code).clear();
        moves(code, Instant.EPOCH, words[2]);
      }
      case "adds" ->
          offsets.add(
              new Calibration(
                  Quantity.TEMPERATURE,
                  Double.parseDouble(words[3]),
                  Instant.ofEpochMilli(millis(words[2])),
                  Optional.empty()));
      case "rh" -> read(code, Quantity.HUMIDITY, 2, words);
      case "lux" -> read(code, Quantity.ILLUMINANCE, 2, words);
      default -> read(code, Quantity.TEMPERATURE, 1, words);
    }
  }

  private void moves(String code, Instant at, String where) {
    placements
        .get(code)
        .add(where.equals("out") ? Placement.outdoor(at) : Placement.inRoom(at, Code.of(where)));
  }

  private void read(String code, Quantity quantity, int first, String... words) {
    TreeMap<Long, Double> all =
        readings
            .computeIfAbsent(code, any -> new EnumMap<>(Quantity.class))
            .computeIfAbsent(quantity, any -> new TreeMap<>());
    for (int i = first; i + 1 < words.length; i += 2) {
      all.put(millis(words[i]), Double.parseDouble(words[i + 1].replace(",", "")));
    }
  }

  /** {@code 09:00}, {@code <23:50}, {@code >00:10}; a second showing of an hour: {@code 02:30*}. */
  private long millis(String time) {
    int days = time.startsWith("<") ? -1 : time.startsWith(">") ? 1 : 0;
    String bare = time.replaceAll("[<>*]", "");
    LocalDateTime local = date.plusDays(days).atTime(LocalTime.parse(bare));
    return time.endsWith("*")
        ? local.atZone(zone).withLaterOffsetAtOverlap().toInstant().toEpochMilli()
        : local.atZone(zone).toInstant().toEpochMilli();
  }

  DayInput input() {
    LocalPeriods periods = new LocalPeriods(zone);
    long from = periods.startOf(date);
    long to = periods.startOf(date.plusDays(1));
    List<Sensor> sensors = sensors();
    List<DayInput.Track> tracks = new ArrayList<>();
    for (Sensor sensor : sensors) {
      readings
          .getOrDefault(sensor.code().value(), Map.of())
          .forEach((q, all) -> tracks.add(new DayInput.Track(sensor.id(), q, series(all))));
    }
    Basis basis = Bases.of(ROOM, sensors, new Preset("p", "p", versions), times, from, to);
    return new DayInput(
        ROOM, date, zone, now == null ? to : now, basis, tracks, List.of(), byHand, List.of());
  }

  private List<Sensor> sensors() {
    List<Sensor> sensors = new ArrayList<>();
    placements.forEach(
        (code, hung) ->
            sensors.add(
                new Sensor(
                    sensors.size() + 1,
                    Code.of(code),
                    code,
                    "muniment",
                    SensorAddress.ofTopic("t/" + code),
                    intervals.getOrDefault(code, Duration.ofMinutes(10)),
                    hung,
                    calibrations.get(code))));
    return sensors;
  }

  private static Series series(TreeMap<Long, Double> readings) {
    Series.Builder series = new Series.Builder();
    readings.forEach((at, value) -> series.add(at, value, 0));
    return series.build();
  }
}

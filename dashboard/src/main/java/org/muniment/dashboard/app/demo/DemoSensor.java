package org.muniment.dashboard.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sensor of the example archive and the columns of the season that it replays.
 *
 * @param room the code of its room; empty outdoors
 * @param humidityColumn empty for a sensor that has none that is worth showing
 * @param humidityShift what is added to the measured humidity: the house was drier than a stack may
 *     be; the pages say so
 */
record DemoSensor(
    String code,
    Optional<String> room,
    String temperatureColumn,
    Optional<String> humidityColumn,
    double humidityShift) {
  private static final double PAPER_SHIFT_PCT = 10;

  static final List<DemoSensor> ALL =
      List.of(
          new DemoSensor("ROOM1-A", Optional.of("R1"), "t1", Optional.of("rh1"), PAPER_SHIFT_PCT),
          new DemoSensor("ROOM2-A", Optional.of("R2"), "t4", Optional.of("rh4"), PAPER_SHIFT_PCT),
          new DemoSensor("MEDIA-A", Optional.of("R3"), "t9", Optional.of("rh9"), 0),
          // Its humidity element stood at 1 % for half the season.
          new DemoSensor("OUT-NORTH", Optional.empty(), "t6", Optional.empty(), 0),
          new DemoSensor("OUT-WEATHER", Optional.empty(), "t_out", Optional.of("rh_out"), 0));

  String topic() {
    return "muniment/v1/" + code + "/reading";
  }

  /** The native message of a moment of the season; without a time it means now. */
  String message(Season season, long row, double share, Optional<Instant> at) {
    StringBuilder json = new StringBuilder("{");
    json.append(number("temperature", season.value(temperatureColumn, row, share)));
    humidityColumn
        .map(column -> Math.min(100, season.value(column, row, share) + humidityShift))
        .ifPresent(humidityPct -> json.append(',').append(number("humidity", humidityPct)));
    at.ifPresent(time -> json.append(",\"at\":\"").append(time).append('"'));
    return json.append('}').toString();
  }

  private static String number(String key, double value) {
    return String.format(Locale.ROOT, "\"%s\":%.2f", key, value);
  }
}

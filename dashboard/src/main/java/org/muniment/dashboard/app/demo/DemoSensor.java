package org.muniment.dashboard.app.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sensor of the example archive and the columns of the season that it replays.
 *
 * @param room the code of its room; empty outdoors
 * @param humidityShift what is added to the measured humidity: the house was drier than a stack may
 *     be; the pages say so
 */
record DemoSensor(
    String code,
    Optional<String> room,
    String temperatureColumn,
    String humidityColumn,
    double humidityShift) {
  private static final double PAPER_SHIFT_PCT = 10;

  static final List<DemoSensor> ALL =
      List.of(
          new DemoSensor("ROOM1-A", Optional.of("R1"), "t1", "rh1", PAPER_SHIFT_PCT),
          new DemoSensor("ROOM2-A", Optional.of("R2"), "t4", "rh4", PAPER_SHIFT_PCT),
          new DemoSensor("MEDIA-A", Optional.of("E1"), "t9", "rh9", 0),
          new DemoSensor("OUT-NORTH", Optional.empty(), "t6", "rh6", 0),
          new DemoSensor("OUT-WEATHER", Optional.empty(), "t_out", "rh_out", 0));

  String topic() {
    return "muniment/v1/" + code + "/reading";
  }

  double temperatureC(Season season, long row, double share) {
    return season.value(temperatureColumn, row, share);
  }

  double humidityPct(Season season, long row, double share) {
    return Math.min(100, season.value(humidityColumn, row, share) + humidityShift);
  }

  /** The native message of a moment of the season; without a time it means now. */
  String message(Season season, long row, double share, Optional<java.time.Instant> at) {
    String time = at.map(instant -> ",\"at\":\"" + instant + "\"").orElse("");
    return String.format(
        Locale.ROOT,
        "{\"temperature\":%.2f,\"humidity\":%.2f%s}",
        temperatureC(season, row, share),
        humidityPct(season, row, share),
        time);
  }
}

package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.DeskRig;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.port.Progress;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.Trail;

/** The daily log over in-memory twins: room R1, 20 °C and 50 %RH every ten minutes. */
final class LogRig {
  static final LocalDate DAY = LocalDate.parse("2026-11-20");
  static final Progress SILENT = (stage, share) -> {};
  static final Words NOTHING = Words.NONE;

  final DeskRig rig;
  final Breakdowns breakdowns = new Breakdowns();
  LogParts parts;
  DailyLogDesk desk;
  LogKeeping keeping;
  final Sensor sensor;

  /** How many writes a test lets succeed. */
  int toFail = Integer.MAX_VALUE;

  LogRig() {
    this("Asia/Shanghai");
  }

  LogRig(String zone) {
    rig = new DeskRig(zone);
    sensor = rig.sensor("S1", DeskRig.inRoom("R1"));
    restart();
  }

  /** Forgets what only memory has, as a start of the program does. */
  void restart() {
    parts = parts();
    desk = parts.desks().days();
    keeping = parts.keeping();
  }

  LogParts parts() {
    return LogParts.of(
        breakdowns.office(rig.office),
        breakdowns.readings(rig.readings),
        rig.readings.alarms(),
        rig.registry,
        ObservationTimes.DEFAULT,
        LogParts.DEFAULT_GRACE,
        () -> rig.now);
  }

  Instant at(LocalDate date, int hour, int minute) {
    return date.atTime(hour, minute).atZone(rig.registry.site().timeZone()).toInstant();
  }

  By by() {
    return new By(By.Kind.PERSON, "li", "192.0.2.7", rig.now);
  }

  /** Arrived when it was measured. */
  void measure(Sensor by, Instant at, double temperatureC, double humidityPct) {
    arrive(by, at, at, temperatureC, humidityPct);
  }

  void arrive(Sensor by, Instant at, Instant arrivedAt, double temperatureC, double humidityPct) {
    Measurement measurement =
        new Measurement(
            at, Map.of(Quantity.TEMPERATURE, temperatureC, Quantity.HUMIDITY, humidityPct));
    rig.readings.append(List.of(new Entry.Reading(by.id(), measurement, arrivedAt, 0)));
  }

  /** A whole quiet day. */
  void fill(LocalDate date) {
    fill(date, 20);
  }

  void fill(LocalDate date, double temperatureC) {
    Instant end = at(date.plusDays(1), 0, 0);
    for (Instant t = at(date, 0, 0); t.isBefore(end); t = t.plus(Duration.ofMinutes(10))) {
      measure(sensor, t, temperatureC, 50);
    }
  }

  /** Moves the clock to a local time and lets the program do what is due. */
  void goTo(LocalDate date, int hour) {
    rig.now = at(date, hour, 0);
    keeping.round();
  }

  List<LogEntry> entries() {
    return rig.office.logBook().after(0, Integer.MAX_VALUE);
  }

  List<String> kinds() {
    return entries().stream()
        .map(entry -> entry.draft().kind().key() + " " + entry.draft().date().getDayOfMonth())
        .toList();
  }

  String newestDeed() {
    return rig.office.trail().newest(Trail.Filter.ALL, Long.MAX_VALUE, 1).get(0).deed().action();
  }

  LogCheck.Verdict verify() {
    return parts.desks().check().verify(SILENT);
  }

  /** Days whose figures in force are not what comes out of everything that is stored. */
  List<String> wrongDays() {
    LogPlaces places = new LogPlaces(rig.office, rig.readings, rig.registry);
    LogSource source =
        new LogSource(
            rig.office,
            rig.readings,
            rig.readings.alarms(),
            rig.registry,
            ObservationTimes.DEFAULT);
    List<String> wrong = new ArrayList<>();
    for (LogPlaces.Held held : places.all()) {
      for (DailyLogDesk.Day day :
          desk.days(held.code().value(), earliest(), earliest().plusDays(400))) {
        LogSource.Made now = source.made(held, source.cut(), day.date());
        if (day.seal().isPresent() && !now.day().equals(day.figures())) {
          wrong.add(held.code() + " " + day.date());
        }
      }
    }
    return wrong;
  }

  private LocalDate earliest() {
    return desk.places().stream()
        .map(DailyLogDesk.LogPlace::begins)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  DailyLogDesk.Day sign(LocalDate date, Words words) {
    return desk.sign(by(), "R1", date, words, Optional.empty());
  }
}

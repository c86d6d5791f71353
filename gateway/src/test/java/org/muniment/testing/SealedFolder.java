package org.muniment.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.adapters.sql.SumRules;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.desk.daylog.LogParts;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.Registry;

/**
 * A data folder with a daily log on the disk: rooms with a sensor each, R1 with a second one, and
 * one outdoors, which is number 1. The clock stands where it is put.
 */
public final class SealedFolder implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private static final int BATCH = 1_000;

  public final SqliteOffice office;
  public final SqliteReadingStore readings;
  public final LogParts log;
  private final Duration interval;
  private Instant now = Instant.EPOCH;

  private record OfNothing() implements SumRules {
    @Override
    public ZoneId zone() {
      return ZONE;
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      return Optional.empty();
    }
  }

  private record Plain(Office office) implements Registry {
    @Override
    public Site site() {
      return new Site(Code.of("MAIN"), "Main", ZONE);
    }

    @Override
    public Collection<Sensor> sensors() {
      return office.sensors();
    }

    @Override
    public Optional<Sensor> sensor(Code code) {
      return office.sensor(code);
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      return office.sensors().stream().filter(sensor -> sensor.id() == id).findFirst();
    }

    @Override
    public void reload() {
      // It keeps nothing.
    }
  }

  private SealedFolder(Path folder, Duration interval) {
    this.interval = interval;
    office = SqliteOffice.open(folder);
    readings = SqliteReadingStore.open(folder, new OfNothing());
    log =
        LogParts.of(
            office,
            readings,
            readings.alarms(),
            new Plain(office),
            ObservationTimes.DEFAULT,
            LogParts.DEFAULT_GRACE,
            () -> now);
  }

  /** One that is there already, or an empty one. */
  public static SealedFolder open(Path folder, Duration interval) {
    return new SealedFolder(folder, interval);
  }

  /** Registers the rooms and the sensors of an empty folder. */
  public SealedFolder furnish(int rooms) {
    add("OUT", Placement.outdoor(Instant.EPOCH));
    for (int room = 1; room <= rooms; room++) {
      Code code = Code.of("R" + room);
      office.addRoom(new Room(code, "Room " + room, "general", Code.of("MAIN")));
      add("S" + room, Placement.inRoom(Instant.EPOCH, code));
    }
    add("S1B", Placement.inRoom(Instant.EPOCH, Code.of("R1")));
    return this;
  }

  private void add(String code, Placement placement) {
    office.addSensor(
        new Sensor(
            0,
            Code.of(code),
            code,
            "muniment",
            SensorAddress.ofTopic("t/" + code),
            interval,
            List.of(placement),
            List.of()));
  }

  /** Every sensor measures from the first day to the last, each reading in time. */
  public SealedFolder measure(LocalDate first, LocalDate last) {
    Instant end = startOf(last.plusDays(1));
    List<Sensor> sensors = office.sensors();
    List<Entry> batch = new ArrayList<>();
    int n = 0;
    for (Instant at = startOf(first); at.isBefore(end); at = at.plus(interval), n++) {
      for (Sensor sensor : sensors) {
        batch.add(reading(sensor.id(), at, 18 + (n + sensor.id()) % 70 / 10.0, at));
      }
      if (batch.size() >= BATCH) {
        readings.append(batch);
        batch.clear();
      }
    }
    readings.append(batch);
    return this;
  }

  public static Entry reading(int sensor, Instant at, double temperatureC, Instant arrived) {
    Map<Quantity, Double> values =
        Map.of(Quantity.TEMPERATURE, temperatureC, Quantity.HUMIDITY, 30 + temperatureC);
    return new Entry.Reading(sensor, new Measurement(at, values), arrived, 0);
  }

  /** The program does what is due at a time. */
  public SealedFolder roundAt(Instant time) {
    now = time;
    log.keeping().round();
    return this;
  }

  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  @Override
  public void close() {
    readings.close();
    office.close();
  }
}

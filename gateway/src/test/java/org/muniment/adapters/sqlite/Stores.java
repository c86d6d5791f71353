package org.muniment.adapters.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.sensor.Sensor;

/** What a test lets the store know. */
final class Stores implements SumRules {
  /** Making the tables costs a test more than everything else: it is done once and copied. */
  private static final Path EMPTY = makeEmpty();

  private final Map<Integer, Sensor> sensors = new ConcurrentHashMap<>();
  private volatile ZoneId zone;

  Stores(ZoneId zone, Sensor... sensors) {
    this.zone = zone;
    for (Sensor sensor : sensors) {
      put(sensor);
    }
  }

  void put(Sensor sensor) {
    sensors.put(sensor.id(), sensor);
  }

  void move(ZoneId newZone) {
    zone = newZone;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public Optional<Sensor> sensor(int id) {
    return Optional.ofNullable(sensors.get(id));
  }

  private static Path makeEmpty() {
    try {
      Path folder = Files.createTempDirectory("muniment-empty");
      SqliteReadingStore.open(
              folder, new Stores(ZoneId.of("UTC")), QuarantineBounds.DEFAULT, c -> c)
          .close();
      SqliteOffice.open(folder).close();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copyEmpty(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(name + ".db");
      if (!Files.exists(file)) {
        Files.copy(EMPTY.resolve(name + ".db"), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SqliteOffice office(Path folder) {
    copyEmpty(folder, SqliteOffice.NAME);
    return SqliteOffice.open(folder);
  }

  /** Without its thread. */
  static SqliteReadingStore readings(Path folder, SumRules rules, QuarantineBounds bounds) {
    return readings(folder, rules, bounds, c -> c);
  }

  static SqliteReadingStore readings(
      Path folder, SumRules rules, QuarantineBounds bounds, DatabaseFile.Wrapper wrapper) {
    copyEmpty(folder, SqliteReadingStore.NAME);
    return SqliteReadingStore.open(folder, rules, bounds, wrapper);
  }
}

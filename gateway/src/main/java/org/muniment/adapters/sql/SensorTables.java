package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.StoreException;

/** Sensors with their dated placements and calibrations. */
final class SensorTables {
  private static final int NO_UNIT = -1;
  private static final String NO_CHANNEL = "";

  /** Something that belongs to a sensor. */
  private record Of<T>(int sensor, T value) {}

  private SensorTables() {}

  static List<Sensor> all(Handle handle) {
    return sensors(handle, "", "");
  }

  static Optional<Sensor> one(Handle handle, Code code) {
    return handle
        .select("SELECT id FROM sensor WHERE code = ?", code.value())
        .mapTo(Integer.class)
        .findOne()
        .map(id -> sensors(handle, " WHERE id = " + id, " WHERE sensor = " + id).get(0));
  }

  /**
   * @param which of the sensors
   * @param ofWhich of what belongs to them
   */
  private static List<Sensor> sensors(Handle handle, String which, String ofWhich) {
    Map<Integer, List<Placement>> placements =
        bySensor(
            handle
                .createQuery("SELECT * FROM placement" + ofWhich + " ORDER BY valid_from, id")
                .map((r, c) -> new Of<>(r.getInt("sensor"), placement(r)))
                .list());
    Map<Integer, List<Calibration>> calibrations =
        bySensor(
            handle
                .createQuery("SELECT * FROM calibration" + ofWhich + " ORDER BY valid_from, id")
                .map((r, c) -> new Of<>(r.getInt("sensor"), calibration(r)))
                .list());
    return handle
        .createQuery("SELECT * FROM sensor" + which + " ORDER BY code")
        .map((r, c) -> sensor(r, placements, calibrations))
        .list();
  }

  private static <T> Map<Integer, List<T>> bySensor(List<Of<T>> rows) {
    Map<Integer, List<T>> result = new HashMap<>();
    for (Of<T> row : rows) {
      result.computeIfAbsent(row.sensor, id -> new ArrayList<>()).add(row.value);
    }
    return result;
  }

  private static Sensor sensor(
      ResultSet row,
      Map<Integer, List<Placement>> placements,
      Map<Integer, List<Calibration>> calibrations)
      throws SQLException {
    int id = row.getInt("id");
    return new Sensor(
        id,
        Code.of(row.getString("code")),
        row.getString("name"),
        row.getString("profile"),
        address(row),
        Duration.ofMillis(row.getLong("interval_millis")),
        placements.getOrDefault(id, List.of()),
        calibrations.getOrDefault(id, List.of()));
  }

  private static SensorAddress address(ResultSet row) throws SQLException {
    int unit = row.getInt("unit");
    String channel = row.getString("channel");
    return new SensorAddress(
        Transport.valueOf(row.getString("transport")),
        row.getString("source"),
        unit == NO_UNIT ? OptionalInt.empty() : OptionalInt.of(unit),
        channel.equals(NO_CHANNEL) ? Optional.empty() : Optional.of(channel));
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        Instant.ofEpochMilli(row.getLong("valid_from")),
        Placement.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("place")).map(Code::of));
  }

  private static Calibration calibration(ResultSet row) throws SQLException {
    long validUntil = row.getLong("valid_until");
    Optional<Instant> until =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(validUntil));
    return new Calibration(
        Quantity.byStoredId(row.getInt("quantity")),
        row.getDouble("offset"),
        Instant.ofEpochMilli(row.getLong("valid_from")),
        until);
  }

  static Optional<Sensor> add(Handle handle, Sensor s) {
    Optional<Integer> id =
        handle
            .select(
                "INSERT INTO sensor(code, name, profile, transport, source, unit, channel,"
                    + " interval_millis) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING RETURNING id",
                s.code().value(),
                s.name(),
                s.profile(),
                s.address().transport().name(),
                s.address().source(),
                s.address().unit().orElse(NO_UNIT),
                s.address().channel().orElse(NO_CHANNEL),
                s.expectedInterval().toMillis())
            .mapTo(Integer.class)
            .findOne();
    id.ifPresent(
        given -> {
          s.placements().forEach(placement -> add(handle, given, placement));
          s.calibrations().forEach(calibration -> add(handle, given, calibration));
        });
    return id.map(given -> withId(s, given));
  }

  private static Sensor withId(Sensor s, int id) {
    return new Sensor(
        id,
        s.code(),
        s.name(),
        s.profile(),
        s.address(),
        s.expectedInterval(),
        s.placements(),
        s.calibrations());
  }

  static boolean update(Handle handle, Sensor s) {
    return handle.execute(
            "UPDATE sensor SET name = ?, profile = ?, transport = ?, source = ?, unit = ?,"
                + " channel = ?, interval_millis = ? WHERE code = ? AND NOT EXISTS (SELECT 1 FROM"
                + " sensor o WHERE o.transport = ? AND o.source = ? AND o.unit = ?"
                + " AND o.channel = ? AND o.code <> sensor.code)",
            s.name(),
            s.profile(),
            s.address().transport().name(),
            s.address().source(),
            s.address().unit().orElse(NO_UNIT),
            s.address().channel().orElse(NO_CHANNEL),
            s.expectedInterval().toMillis(),
            s.code().value(),
            s.address().transport().name(),
            s.address().source(),
            s.address().unit().orElse(NO_UNIT),
            s.address().channel().orElse(NO_CHANNEL))
        == 1;
  }

  static int idOf(Handle handle, Code sensor) {
    return handle
        .select("SELECT id FROM sensor WHERE code = ?", sensor.value())
        .mapTo(Integer.class)
        .findOne()
        .orElseThrow(() -> new StoreException("there is no sensor " + sensor));
  }

  static void add(Handle handle, int sensor, Placement placement) {
    handle.execute(
        "INSERT INTO placement(sensor, valid_from, kind, place) VALUES (?, ?, ?, ?)",
        sensor,
        placement.from().toEpochMilli(),
        placement.kind().name(),
        placement.place().map(Code::value).orElse(null));
  }

  static void add(Handle handle, int sensor, Calibration calibration) {
    handle.execute(
        "INSERT INTO calibration(sensor, quantity, \"offset\", valid_from, valid_until)"
            + " VALUES (?, ?, ?, ?, ?)",
        sensor,
        calibration.quantity().storedId(),
        calibration.offset(),
        calibration.from().toEpochMilli(),
        calibration.validUntil().map(Instant::toEpochMilli).orElse(null));
  }
}

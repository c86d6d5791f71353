package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.Delay;
import org.muniment.domain.alarm.Delays;
import org.muniment.domain.alarm.Masks;
import org.muniment.domain.alarm.Observation;
import org.muniment.domain.alarm.Severity;

/** What the alarm machine remembers, one row for each key that is not calm. */
final class AlarmPointTable {
  private static final String KEY = "sensor = ? AND quantity = ? AND kind = ? AND part = ?";
  private static final String SAVE =
      "INSERT OR REPLACE INTO alarm_point(sensor, quantity, kind, part, base, shelved_until,"
          + " suppressed, out_of_service, level, severity, seen_at, seen_reached, seen_held,"
          + " seen_value, seen_limit, advisory_since, advisory_ran, warning_since, warning_ran,"
          + " critical_since, critical_ran, falling_since, falling_ran, falling_to, since, worst,"
          + " told, owed, rearm_at, alarm) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private AlarmPointTable() {}

  static void save(Handle handle, AlarmPoint point) {
    if (point.isIdle()) {
      handle.execute(
          "DELETE FROM alarm_point WHERE " + KEY,
          point.key().sensorId(),
          AlarmKeys.quantity(point.key()),
          point.key().kind().storedId(),
          point.key().part());
      return;
    }
    Positions at = new Positions(handle.createUpdate(SAVE));
    AlarmKeys.bind(at, point.key());
    at.put(point.base().key()).put(point.masks().shelvedUntil());
    at.put(point.masks().suppressed()).put(point.masks().outOfService());
    at.put(point.level().key()).put(point.severity().key());
    at.put(point.last().map(Observation::at));
    at.putText(point.last().map(last -> last.reached().key()));
    at.putText(point.last().map(last -> last.held().key()));
    at.put(point.last().map(Observation::value).orElse(Double.NaN));
    at.put(point.last().map(Observation::limit).orElse(Double.NaN));
    Delays delays = point.delays();
    for (Delay delay :
        List.of(delays.advisory(), delays.warning(), delays.critical(), delays.falling())) {
      at.put(Optional.of(delay.since()).filter(since -> delay.isRunning()));
      at.put(delay.ran().toMillis());
    }
    at.put(delays.fallingTo().key());
    at.put(Optional.of(point.since()).filter(since -> !since.equals(Instant.MAX)));
    at.put(point.worst()).put(point.told()).put(point.owed());
    at.put(point.rearmAt()).put(point.alarmId());
    at.execute();
  }

  static List<AlarmPoint> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM alarm_point ORDER BY sensor, quantity, kind, part")
        .map((r, c) -> point(r))
        .list();
  }

  private static AlarmPoint point(ResultSet row) throws SQLException {
    return new AlarmPoint(
        AlarmKeys.read(row),
        AlarmKeys.state(row.getString("base")),
        new Masks(
            instant(row, "shelved_until"),
            row.getInt("suppressed") == 1,
            row.getInt("out_of_service") == 1),
        AlarmKeys.severity(row.getString("level")),
        AlarmKeys.severity(row.getString("severity")),
        seen(row),
        new Delays(
            delay(row, "advisory"),
            delay(row, "warning"),
            delay(row, "critical"),
            delay(row, "falling"),
            AlarmKeys.severity(row.getString("falling_to"))),
        instant(row, "since").orElse(Instant.MAX),
        AlarmKeys.number(row, "worst"),
        row.getInt("told") == 1,
        row.getInt("owed") == 1,
        instant(row, "rearm_at"),
        row.getLong("alarm"));
  }

  private static Optional<Observation> seen(ResultSet row) throws SQLException {
    Optional<Instant> at = instant(row, "seen_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    Severity reached = AlarmKeys.severity(row.getString("seen_reached"));
    Severity held = AlarmKeys.severity(row.getString("seen_held"));
    double value = AlarmKeys.number(row, "seen_value");
    return Optional.of(
        new Observation(at.get(), reached, held, value, AlarmKeys.number(row, "seen_limit")));
  }

  private static Delay delay(ResultSet row, String name) throws SQLException {
    Optional<Instant> since = instant(row, name + "_since");
    Duration ran = Duration.ofMillis(row.getLong(name + "_ran"));
    return since.map(begun -> new Delay(begun, ran)).orElse(Delay.IDLE);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Millis.at(row, row.findColumn(column));
  }
}

package org.muniment.adapters.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.sensor.Sensor;

/**
 * When the site's zone changes, its days begin elsewhere: forgets all sums and lists every day of
 * the new zone to be made. Interrupted, it begins again.
 */
final class Rezoning {
  private static final String ZONE = "zone";

  private final Database database;
  private final SumRules rules;
  private String done = "";

  Rezoning(Database database, SumRules rules) {
    this.database = database;
    this.rules = rules;
  }

  void check() {
    String zone = rules.zone().getId();
    if (zone.equals(done)) {
      return;
    }
    String stored = database.read(Rezoning::storedZone);
    if (!zone.equals(stored)) {
      LocalPeriods periods = new LocalPeriods(rules.zone());
      List<Integer> all = database.read(handle -> Arranged.series(handle.getConnection()));
      all.forEach(series -> database.file(handle -> restart(handle, periods, series)));
      database.file(
          handle ->
              handle.execute("INSERT OR REPLACE INTO fact(name, value) VALUES (?, ?)", ZONE, zone));
    }
    done = zone;
  }

  private static String storedZone(Handle handle) {
    return handle
        .select("SELECT value FROM fact WHERE name = ?", ZONE)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  private Void restart(Handle handle, LocalPeriods periods, int series) throws SQLException {
    handle.execute("DELETE FROM day_sum WHERE series = ?", series);
    handle.execute("DELETE FROM stale_day WHERE series = ?", series);
    long first = Arranged.firstAt(handle.getConnection(), series).orElseThrow();
    long last = Arranged.before(handle.getConnection(), series, Long.MAX_VALUE).lastAt();
    long hold =
        rules
            .sensor(SeriesKey.sensorId(series))
            .map(Sensor::hold)
            .map(h -> h.toMillis())
            .orElse(0L);
    StaleDays stale = new StaleDays(periods, hold);
    for (long day = periods.dayStart(first); day <= last + hold; day = periods.dayEnd(day)) {
      stale.mark(day, day);
    }
    try (PreparedStatement marking = StaleDays.marking(handle.getConnection())) {
      stale.write(marking, series);
      marking.executeBatch();
    }
    return null;
  }
}

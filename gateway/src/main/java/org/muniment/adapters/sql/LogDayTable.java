package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;

/** Where each sealed day stands. Shares are kept as {@code 1:86400000:64800000 2:…}. */
final class LogDayTable {
  private static final String SELECT =
      "SELECT place, date, seal, figures, signature, amendments, basis, length, covered, shares,"
          + " both_of, both_in, excursions, alarms FROM log_day ";
  private static final String SAVE =
      "INSERT OR REPLACE INTO log_day(place, date, seal, figures, signature, amendments, basis,"
          + " length, covered, shares, both_of, both_in, excursions, alarms)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private LogDayTable() {}

  static void save(Handle handle, DayState state) {
    Gist gist = state.gist();
    handle.execute(
        SAVE,
        state.place().value(),
        state.date().toString(),
        state.seal(),
        state.figures(),
        state.signature().orElse(null),
        state.amendments(),
        state.basis(),
        gist.lengthMillis(),
        gist.coveredMillis(),
        shares(gist.inLimits()),
        gist.both().ofMillis(),
        gist.both().inMillis(),
        gist.excursions(),
        gist.alarms());
  }

  static List<DayState> between(Handle handle, Code place, LocalDate from, LocalDate to) {
    return handle
        .select(
            SELECT + "WHERE place = ? AND date BETWEEN ? AND ? ORDER BY date",
            place.value(),
            from.toString(),
            to.toString())
        .map((r, c) -> state(r))
        .list();
  }

  static List<DayState> unsigned(Handle handle, int limit) {
    return handle
        .select(SELECT + "WHERE signature IS NULL ORDER BY date DESC, place LIMIT ?", limit)
        .map((r, c) -> state(r))
        .list();
  }

  private static DayState state(ResultSet row) throws SQLException {
    long signature = row.getLong(5);
    Optional<Long> signed = row.wasNull() ? Optional.empty() : Optional.of(signature);
    return new DayState(
        Code.of(row.getString(1)),
        LocalDate.parse(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        signed,
        row.getInt(6),
        row.getString(7),
        new Gist(
            row.getLong(8),
            row.getLong(9),
            shares(row.getString(10)),
            new Share(row.getLong(11), row.getLong(12)),
            row.getInt(13),
            row.getInt(14)));
  }

  private static String shares(Map<Quantity, Share> shares) {
    return shares.entrySet().stream()
        .map(
            entry ->
                "%d:%d:%d"
                    .formatted(
                        entry.getKey().storedId(),
                        entry.getValue().ofMillis(),
                        entry.getValue().inMillis()))
        .collect(Collectors.joining(" "));
  }

  private static Map<Quantity, Share> shares(String text) {
    Map<Quantity, Share> shares = new EnumMap<>(Quantity.class);
    for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] parts = one.split(":");
      shares.put(
          Quantity.byStoredId(Integer.parseInt(parts[0])),
          new Share(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }
    return shares;
  }
}

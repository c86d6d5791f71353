package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.port.LogBook;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;

/**
 * Where each sealed day stands. Shares are kept as {@code 1:86400000:64800000:3600000 2:…}: of, in,
 * above.
 */
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
        shares(gist),
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

  static long count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM log_day").mapTo(Long.class).one();
  }

  /** A row that nobody wrote so is a state that no entry gives, and keeps no other from showing. */
  private static DayState state(ResultSet row) throws SQLException {
    try {
      return asWritten(row);
    } catch (RuntimeException tampered) {
      return unreadable(row.getString(1), row.getString(2));
    }
  }

  private static DayState unreadable(String place, String date) {
    Gist nothing = new Gist(1, 0, Map.of(), Map.of(), Share.NONE, 0, 0);
    Code code = Code.isValid(place) ? Code.of(place) : LogBook.UNREADABLE;
    return new DayState(code, date(date), -1, -1, Optional.empty(), 0, "", nothing);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException tampered) {
      return LocalDate.EPOCH;
    }
  }

  private static DayState asWritten(ResultSet row) throws SQLException {
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
            shares(row.getString(10), parts -> new Share(number(parts, 1), number(parts, 2))),
            shares(row.getString(10), parts -> number(parts, 3)),
            new Share(row.getLong(11), row.getLong(12)),
            row.getInt(13),
            row.getInt(14)));
  }

  private static String shares(Gist gist) {
    return gist.inLimits().entrySet().stream()
        .map(
            entry ->
                "%d:%d:%d:%d"
                    .formatted(
                        entry.getKey().storedId(),
                        entry.getValue().ofMillis(),
                        entry.getValue().inMillis(),
                        gist.aboveMillis().get(entry.getKey())))
        .collect(Collectors.joining(" "));
  }

  private static <V> Map<Quantity, V> shares(String text, Function<String[], V> value) {
    Map<Quantity, V> shares = new EnumMap<>(Quantity.class);
    for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
      String[] parts = one.split(":");
      shares.put(Quantity.byStoredId((int) number(parts, 0)), value.apply(parts));
    }
    return shares;
  }

  private static long number(String[] parts, int index) {
    return Long.parseLong(parts[index]);
  }
}

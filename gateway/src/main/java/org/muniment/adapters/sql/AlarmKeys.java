package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;

/** What the tables of alarms have in common: the columns of a key, and words for enums. */
final class AlarmKeys {
  private static final int NO_QUANTITY = 0;

  private AlarmKeys() {}

  static int quantity(AlarmKey key) {
    return key.quantity().map(Quantity::storedId).orElse(NO_QUANTITY);
  }

  static void bind(Positions at, AlarmKey key) {
    at.put(key.sensorId()).put(quantity(key)).put(key.kind().storedId()).put(key.part());
  }

  static AlarmKey read(ResultSet row) throws SQLException {
    int quantity = row.getInt("quantity");
    return new AlarmKey(
        row.getInt("sensor"),
        quantity == NO_QUANTITY ? Optional.empty() : Optional.of(Quantity.byStoredId(quantity)),
        AlarmKind.byStoredId(row.getInt("kind")),
        row.getString("part"));
  }

  static Severity severity(String key) {
    return Severity.valueOf(key.toUpperCase(Locale.ROOT));
  }

  static AlarmState state(String key) {
    return Arrays.stream(AlarmState.values())
        .filter(state -> state.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no alarm has the state " + key));
  }

  /** NULL becomes NaN. */
  static double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}

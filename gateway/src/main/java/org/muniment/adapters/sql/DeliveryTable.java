package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Receiver;
import org.muniment.domain.notice.Tidings;

/** Notices and deliveries as rows. */
final class DeliveryTable {
  private static final String COLUMNS =
      "id, alarm, what, at, severity, step, contact, name, channel, address, language, made_at,"
          + " not_before, state, letter, attempts, next_try, error, receipt, ended_at";
  private static final String INSERT =
      "INSERT INTO delivery("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  private DeliveryTable() {}

  static List<Notice> openNotices(Handle handle, int limit) {
    return handle
        .select(
            "SELECT id, alarm, what, severity, at, written_at FROM notice WHERE handled = 0"
                + " ORDER BY id LIMIT ?",
            limit)
        .map(
            (r, c) ->
                new Notice(
                    r.getLong(1),
                    r.getLong(2),
                    What.byKey(r.getString(3)),
                    severity(r.getString(4)),
                    Instant.ofEpochMilli(r.getLong(5)),
                    Instant.ofEpochMilli(r.getLong(6))))
        .list();
  }

  static void insert(Handle handle, List<Delivery> made) {
    if (made.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (Delivery one : made) {
      Object[] row = row(one);
      for (int i = 0; i < row.length; i++) {
        batch.bind(i, row[i]);
      }
      batch.add();
    }
    batch.execute();
  }

  private static Object[] row(Delivery one) {
    Receiver to = one.receiver();
    return new Object[] {
      one.id(),
      one.tidings().alarmId(),
      one.tidings().what(),
      one.tidings().at().toEpochMilli(),
      one.severity().key(),
      one.step(),
      to.contact(),
      to.name(),
      to.channel(),
      to.address(),
      to.language(),
      one.madeAt().toEpochMilli(),
      one.notBefore().toEpochMilli(),
      one.state().key(),
      one.letter().orElse(null),
      one.attempts(),
      one.nextTry().toEpochMilli(),
      one.error().map(MessageJson::write).orElse(null),
      one.receipt().orElse(null),
      one.endedAt().map(Instant::toEpochMilli).orElse(null)
    };
  }

  static List<Delivery> select(Handle handle, String where, Object... values) {
    return handle
        .select("SELECT " + COLUMNS + " FROM delivery " + where, values)
        .map((r, c) -> delivery(r))
        .list();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong(1),
        new Tidings(row.getLong(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))),
        severity(row.getString(5)),
        row.getInt(6),
        new Receiver(
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        Instant.ofEpochMilli(row.getLong(13)),
        DeliveryState.byKey(row.getString(14)),
        Optional.ofNullable(row.getString(15)),
        row.getInt(16),
        Instant.ofEpochMilli(row.getLong(17)),
        Optional.ofNullable(row.getString(18)).map(MessageJson::read),
        Optional.ofNullable(row.getString(19)),
        Millis.at(row, 20));
  }

  private static Severity severity(String key) {
    return Severity.valueOf(key.toUpperCase(Locale.ROOT));
  }
}

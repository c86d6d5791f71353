package org.muniment.adapters.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Scan;

/** What was scanned and taken back; only grows. */
final class ScanTable {
  private static final String INSERT =
      "INSERT INTO stocktake_scan(number, stocktake, id, device, pass, code, undoes, at, received,"
          + " by_kind, by_name, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT number, id, device, pass, code, undoes, at, received, by_kind, by_name, origin"
          + " FROM stocktake_scan ";

  /** Looked for at a time: more question marks make no statement faster. */
  private static final int IDS_AT_A_TIME = 500;

  private ScanTable() {}

  /** The first one of an id stays; a repeat is answered with it. */
  static List<Scan> add(Handle handle, long stocktake, List<Scan> scans) throws SQLException {
    Map<String, Scan> stored = known(handle, stocktake, scans.stream().map(Scan::id).toList());
    long number = nextNumber(handle);
    try (Rows rows = new Rows(handle, INSERT)) {
      for (Scan scan : scans) {
        if (!stored.containsKey(scan.id())) {
          insert(rows, scan, number, stocktake);
          stored.put(scan.id(), asStored(scan, number++));
        }
      }
      rows.execute();
    }
    return scans.stream().map(scan -> stored.get(scan.id())).toList();
  }

  /** The number that the next scan gets: scans are never deleted. */
  private static long nextNumber(Handle handle) {
    String sql = "SELECT coalesce(max(number), 0) + 1 FROM stocktake_scan";
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private static Map<String, Scan> known(Handle handle, long stocktake, List<String> ids)
      throws SQLException {
    Map<String, Scan> known = new HashMap<>();
    for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
      Collection<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_A_TIME));
      Condition where = Condition.of("stocktake = ?", stocktake).and(Condition.in("id", some));
      list(handle, "WHERE " + where.sql(), where.valuesAnd())
          .forEach(scan -> known.put(scan.id(), scan));
    }
    return known;
  }

  private static void insert(Rows rows, Scan scan, long number, long stocktake)
      throws SQLException {
    rows.put(number)
        .put(stocktake)
        .put(scan.id())
        .put(scan.device())
        .put(scan.pass().key())
        .put(scan.code())
        .put(scan.undoes())
        .put(scan.at().toEpochMilli())
        .put(scan.receivedAt().toEpochMilli())
        .put(scan.by().kind().key())
        .put(scan.by().name())
        .put(scan.by().from())
        .add();
  }

  /** Who handed it in did so when it was received. */
  private static Scan asStored(Scan s, long number) {
    return new Scan(
        number,
        s.id(),
        s.device(),
        s.pass(),
        s.code(),
        s.undoes(),
        s.at(),
        s.receivedAt(),
        ByColumns.by(
            s.by().kind().key(), s.by().name(), s.by().from(), s.receivedAt().toEpochMilli()));
  }

  /** Those behind {@code number}, in the order of their numbers. */
  static List<Scan> after(Handle handle, long stocktake, long number, int limit)
      throws SQLException {
    return list(
        handle,
        "WHERE stocktake = ? AND number > ? ORDER BY number LIMIT ?",
        stocktake,
        number,
        limit);
  }

  static List<Scan> latest(Handle handle, long stocktake, int limit) throws SQLException {
    return list(handle, "WHERE stocktake = ? ORDER BY number DESC LIMIT ?", stocktake, limit);
  }

  static Optional<Scan> one(Handle handle, long stocktake, String id) throws SQLException {
    return list(handle, "WHERE stocktake = ? AND id = ?", stocktake, id).stream().findFirst();
  }

  static long count(Handle handle, long stocktake) {
    return handle
        .select("SELECT count(*) FROM stocktake_scan WHERE stocktake = ?", stocktake)
        .mapTo(Long.class)
        .one();
  }

  /** As JDBC gives them: a stock-take has millions of values. */
  private static List<Scan> list(Handle handle, String where, Object... values)
      throws SQLException {
    try (PreparedStatement select = handle.getConnection().prepareStatement(SELECT + where)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<Scan> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(scan(row));
        }
      }
      return found;
    }
  }

  private static Scan scan(ResultSet row) throws SQLException {
    long received = row.getLong(8);
    return new Scan(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Pass.of(row.getString(4)).orElseThrow(),
        Optional.ofNullable(row.getString(5)),
        Optional.ofNullable(row.getString(6)),
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(received),
        ByColumns.by(row.getString(9), row.getString(10), row.getString(11), received));
  }
}

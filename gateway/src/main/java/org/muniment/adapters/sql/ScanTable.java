package org.muniment.adapters.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.trail.By;

/** What was scanned and taken back; only grows. */
final class ScanTable {
  private static final String INSERT =
      "INSERT INTO stocktake_scan(number, stocktake, id, device, pass, code, undoes, at, received,"
          + " by_kind, by_name, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** What few scans differ in comes as one text: each text costs a call out of Java. */
  private static final String SELECT =
      "SELECT number, id, code, undoes, at, received, device || char(10) || pass || char(10)"
          + " || by_kind || char(10) || origin || char(10) || by_name FROM stocktake_scan ";

  private static final String BY_ID = "WHERE stocktake = ? AND id = ?";

  private ScanTable() {}

  /** The first one of an id stays; a repeat is answered with it. */
  static List<Scan> add(Handle handle, long stocktake, List<Scan> scans) throws SQLException {
    Map<String, Scan> stored = known(handle, stocktake, scans);
    long number = count(handle, stocktake) + 1;
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

  /** One by one: of a list of ids the database thinks that reading all scans is the shorter way. */
  private static Map<String, Scan> known(Handle handle, long stocktake, List<Scan> scans)
      throws SQLException {
    Map<String, Scan> known = new HashMap<>();
    try (PreparedStatement select = prepared(handle, BY_ID)) {
      for (Scan scan : scans) {
        list(select, stocktake, scan.id()).forEach(one -> known.put(one.id(), one));
      }
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
    By by = new By(s.by().kind(), s.by().name(), s.by().from(), s.receivedAt());
    return new Scan(
        number, s.id(), s.device(), s.pass(), s.code(), s.undoes(), s.at(), s.receivedAt(), by);
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
    return list(handle, BY_ID, stocktake, id).stream().findFirst();
  }

  /** The last number: they begin at 1, and none is ever missing. */
  static long count(Handle handle, long stocktake) {
    String sql = "SELECT coalesce(max(number), 0) FROM stocktake_scan WHERE stocktake = ?";
    return handle.select(sql, stocktake).mapTo(Long.class).one();
  }

  private static List<Scan> list(Handle handle, String where, Object... values)
      throws SQLException {
    try (PreparedStatement select = prepared(handle, where)) {
      return list(select, values);
    }
  }

  private static PreparedStatement prepared(Handle handle, String where) throws SQLException {
    return handle.getConnection().prepareStatement(SELECT + where);
  }

  /** As JDBC gives them: a stock-take has millions of values. */
  private static List<Scan> list(PreparedStatement select, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      select.setObject(i + 1, values[i]);
    }
    Map<String, Source> sources = new HashMap<>();
    List<Scan> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(scan(row, sources.computeIfAbsent(row.getString(7), Source::of)));
      }
    }
    return found;
  }

  private static Scan scan(ResultSet row, Source source) throws SQLException {
    Instant received = Instant.ofEpochMilli(row.getLong(6));
    By by = source.by();
    return new Scan(
        row.getLong(1),
        row.getString(2),
        source.device(),
        source.pass(),
        Optional.ofNullable(row.getString(3)),
        Optional.ofNullable(row.getString(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        received,
        new By(by.kind(), by.name(), by.from(), received));
  }

  /**
   * Where scans come from: few places for very many.
   *
   * @param by at no time of its own
   */
  private record Source(String device, Pass pass, By by) {
    private static final int PARTS = 5;

    /** The name is the last part, since it may be any text. */
    static Source of(String text) {
      String[] parts = text.split("\n", PARTS);
      By by = ByColumns.by(parts[2], parts[4], parts[3], 0);
      return new Source(parts[0], Pass.of(parts[1]).orElseThrow(), by);
    }
  }
}

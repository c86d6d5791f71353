package org.muniment.domain.daylog;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The figures of a day by another route: the lines of a file as rows of a database, decimals as
 * they are written, whole numbers all the way, and questions in SQL.
 */
final class BySql implements AutoCloseable {
  private static final long DAY = 86_400_000;
  private static final Set<String> COLUMNS =
      Set.of("t1", "rh1", "t4", "rh4", "t9", "rh9", "t6", "rh6");
  private static final long REACH = 30 * 60_000;

  private final Connection db;
  private final long hold;

  BySql(long hold) throws SQLException {
    this.hold = hold;
    this.db = DriverManager.getConnection("jdbc:sqlite::memory:");
    run("CREATE TABLE reading(column TEXT, at INTEGER, v INTEGER)");
    run("CREATE TABLE piece(column TEXT, at INTEGER, til INTEGER, v INTEGER)");
  }

  void add(List<String[]> rows, ZoneOffset zone) throws SQLException {
    db.setAutoCommit(false);
    try (PreparedStatement insert = db.prepareStatement("INSERT INTO reading VALUES (?, ?, ?)")) {
      for (String[] row : rows.subList(1, rows.size())) {
        for (int i = 1; i < row.length; i++) {
          if (!COLUMNS.contains(rows.get(0)[i])) {
            continue;
          }
          insert.setString(1, rows.get(0)[i]);
          insert.setLong(2, LocalDateTime.parse(row[0]).toInstant(zone).toEpochMilli());
          insert.setLong(3, new BigDecimal(row[i]).movePointRight(4).longValueExact());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    db.commit();
  }

  /** A column that is the median of three that were read at the same times. */
  void addMiddle(String column, String one, String two, String three) throws SQLException {
    run(
        """
        INSERT INTO reading SELECT '%s', at, sum(v) - min(v) - max(v) FROM reading
        WHERE column IN ('%s', '%s', '%s') GROUP BY at
        """
            .formatted(column, one, two, three));
  }

  void cut() throws SQLException {
    run(
        """
        INSERT INTO piece SELECT column, at,
          min(at + %d, lead(at, 1, at + %d) OVER (PARTITION BY column ORDER BY at)), v
        FROM reading
        """
            .formatted(hold, hold));
    run("CREATE INDEX pieces ON piece(column, at)");
    run("CREATE INDEX readings ON reading(column, at)");
    db.commit();
  }

  List<Long> times(String column) throws SQLException {
    return ask("SELECT at FROM reading WHERE column = ? ORDER BY at", column);
  }

  /** Sum of value × time, covered and inside. */
  List<Long> sums(String column, long low, long high, long from, long to) throws SQLException {
    return ask(
        """
        SELECT sum(v * stands), sum(stands), sum(iif(v BETWEEN ? AND ?, stands, 0)) FROM
          (SELECT v, min(til, ?) - max(at, ?) AS stands FROM piece
           WHERE column = ? AND at > ? AND at < ? AND til > ?)
        """,
        low,
        high,
        to,
        from,
        column,
        from - hold,
        to,
        from);
  }

  /** The extreme of the readings of the day and when it was first; of none what is held. */
  List<Long> extreme(String column, boolean highest, long from, long to) throws SQLException {
    List<Long> own =
        ask(
            "SELECT v, at FROM reading WHERE column = ? AND at >= ? AND at < ? ORDER BY v "
                + (highest ? "DESC" : "ASC")
                + ", at LIMIT 1",
            column,
            from,
            to);
    return own.isEmpty()
        ? ask(
            "SELECT v, ? FROM piece WHERE column = ? AND at < ? AND til > ?",
            from,
            column,
            from,
            from)
        : own;
  }

  /** Times of both and of both inside. */
  List<Long> both(String one, long[] limits, String other, long[] its, long from, long to)
      throws SQLException {
    return ask(
        """
        SELECT sum(stands), sum(iif(a BETWEEN ? AND ? AND b BETWEEN ? AND ?, stands, 0)) FROM
          (SELECT t.v AS a, h.v AS b, min(t.til, h.til, ?) - max(t.at, h.at, ?) AS stands
           FROM piece t JOIN piece h ON h.at < t.til AND h.at > t.at - ? AND h.til > t.at
           WHERE t.column = ? AND h.column = ? AND t.at > ? AND t.at < ?)
        WHERE stands > 0
        """,
        limits[0],
        limits[1],
        its[0],
        its[1],
        to,
        from,
        hold,
        one,
        other,
        from - hold,
        to);
  }

  /** Begin, end and worst value of each island of pieces out on the same side. */
  List<Long> islands(String column, long low, long high, long from, long to) throws SQLException {
    return ask(
        """
        WITH side AS (SELECT max(at, ?) AS at, min(til, ?) AS til, v, (v > ?) - (v < ?) AS side
            FROM piece WHERE column = ? AND at > ? AND at < ? AND til > ?),
          step AS (SELECT *, side IS NOT lag(side) OVER (ORDER BY at)
            OR at IS NOT lag(til) OVER (ORDER BY at) AS begins FROM side),
          island AS (SELECT *, sum(begins) OVER (ORDER BY at) AS number FROM step)
        SELECT min(at), max(til), iif(side > 0, max(v), min(v)) FROM island
        WHERE side <> 0 GROUP BY number, side ORDER BY 1
        """,
        from,
        to,
        high,
        low,
        column,
        from - hold,
        to,
        from);
  }

  List<Long> observed(String column, long at) throws SQLException {
    return ask(
        """
        SELECT v FROM reading WHERE column = ? AND at BETWEEN ? AND ?
        ORDER BY abs(at - ?), at LIMIT 1
        """,
        column,
        at - REACH,
        at + REACH,
        at);
  }

  /** The largest span and the end of the first 24 hours that have it: every window, every piece. */
  List<Long> change(String column, long from, long to) throws SQLException {
    List<Long> all =
        ask(
            "SELECT at, til, v FROM piece WHERE column = ? AND at > ? AND at < ? ORDER BY at",
            column,
            from - DAY - hold,
            to);
    long[] pieces = all.stream().mapToLong(Long::longValue).toArray();
    long widest = -1;
    long widestEnd = 0;
    for (int i = -3; i < pieces.length; i += 3) {
      long end = i < 0 ? from : Math.max(from, pieces[i]);
      long span = span(pieces, end);
      widestEnd = span > widest ? end : widestEnd;
      widest = Math.max(widest, span);
    }
    return List.of(widest, widestEnd);
  }

  private static long span(long[] pieces, long end) {
    long min = Long.MAX_VALUE;
    long max = Long.MIN_VALUE;
    for (int i = 0; i < pieces.length; i += 3) {
      if (pieces[i] <= end && pieces[i + 1] > end - DAY) {
        min = Math.min(min, pieces[i + 2]);
        max = Math.max(max, pieces[i + 2]);
      }
    }
    return max < min ? -1 : max - min;
  }

  /** All cells of the answer, row after row; no row is an empty list, nothing in a cell is 0. */
  private List<Long> ask(String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = db.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<Long> cells = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            cells.add(rows.getLong(i));
          }
        }
      }
      return cells;
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    db.close();
  }
}

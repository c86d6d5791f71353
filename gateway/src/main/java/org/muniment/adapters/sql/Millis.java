package org.muniment.adapters.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Instants as the databases keep them: whole milliseconds of the Unix epoch. */
public final class Millis {
  private static final Instant LOWEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant HIGHEST = Instant.ofEpochMilli(Long.MAX_VALUE);
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Millis() {}

  /** The instant in a column that may be NULL. */
  static Optional<Instant> at(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  /**
   * The border of a half-open range: the first millisecond that is not before {@code border}.
   * Instants too far away to be counted in milliseconds become the farthest that can.
   */
  public static long border(Instant border) {
    if (border.isBefore(LOWEST)) {
      return Long.MIN_VALUE;
    }
    if (border.isAfter(HIGHEST)) {
      return Long.MAX_VALUE;
    }
    boolean whole = border.getNano() % NANOS_PER_MILLI == 0;
    return border.toEpochMilli() + (whole ? 0 : 1);
  }
}

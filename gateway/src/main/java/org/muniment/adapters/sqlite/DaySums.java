package org.muniment.adapters.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.port.Inspection;
import org.muniment.port.Progress;

/** Whether every day's sums can be read and lie within their day. */
record DaySums(Path file) implements Inspection {
  /** A short read at a time: a long one would hold up the write-ahead log. */
  private static final int PAGE = 2_000;

  /** Two changes of the clock in one local day have never been seen. */
  private static final long LONGEST_DAY_MILLIS = 26 * 3_600_000L;

  private static final String STAGE = "verify.stage.sums";
  private static final String NEXT =
      "SELECT series, day, hours FROM day_sum WHERE (series, day) > (?, ?) ORDER BY series, day"
          + " LIMIT "
          + PAGE;

  /** Where the next page begins, how many were good, and the first that was not. */
  private static final class Walk {
    int series = Integer.MIN_VALUE;
    long day = Long.MIN_VALUE;
    long good;
    Optional<Finding> broken = Optional.empty();
  }

  @Override
  public Finding inspect(Progress progress) {
    String name = file.getFileName().toString();
    if (!Files.exists(file)) {
      return Finding.broken("verify.missing", name);
    }
    try (Connection connection = new Connections(file).reader();
        PreparedStatement next = connection.prepareStatement(NEXT)) {
      long all =
          Math.max(1, Long.parseLong(Connections.ask(connection, "SELECT count(*) FROM day_sum")));
      Walk walk = new Walk();
      while (walk.broken.isEmpty() && page(next, walk)) {
        progress.at(STAGE, Math.min(1, walk.good / (double) all));
      }
      return walk.broken.orElseGet(() -> Finding.intact("verify.sums.intact", walk.good));
    } catch (SQLException unreadable) {
      return Finding.broken("verify.unreadable", name, String.valueOf(unreadable.getMessage()));
    }
  }

  /** Whether there may be more. */
  private static boolean page(PreparedStatement next, Walk walk) throws SQLException {
    next.setInt(1, walk.series);
    next.setLong(2, walk.day);
    int rows = 0;
    try (ResultSet found = next.executeQuery()) {
      while (walk.broken.isEmpty() && found.next()) {
        rows++;
        walk.series = found.getInt(1);
        walk.day = found.getLong(2);
        if (isReadable(walk.day, found.getBytes(3))) {
          walk.good++;
        } else {
          walk.broken =
              Optional.of(
                  Finding.broken(
                      "verify.sums.broken",
                      SeriesKey.sensorId(walk.series),
                      Instant.ofEpochMilli(walk.day).toString()));
        }
      }
    }
    return rows == PAGE;
  }

  private static boolean isReadable(long day, byte[] hours) {
    try {
      List<HourSum> sums = DayBlob.decode(day, hours, Long.MAX_VALUE);
      long end = day;
      for (HourSum hour : sums) {
        if (hour.sum().fromMillis() < end || hour.sum().toMillis() <= hour.sum().fromMillis()) {
          return false;
        }
        end = hour.sum().toMillis();
      }
      return end - day <= LONGEST_DAY_MILLIS;
    } catch (RuntimeException senseless) {
      return false;
    }
  }
}

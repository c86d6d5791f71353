package org.muniment.adapters.sqlite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * The hours of a local day as bytes, part of the database format. Hours without a reading are left
 * out; each other takes 45 bytes, numbers with the highest byte first:
 *
 * <pre>
 * from (4, ms after the day's begin) | length (4, ms) | min (8, 1/10,000) | at (4, ms after from)
 * | max (8) | at (4) | value × ms (8, double) | covered (4, ms) | has own readings (1)
 * </pre>
 */
final class DayBlob {
  private static final int BYTES_PER_HOUR = 45;

  private DayBlob() {}

  static byte[] encode(long day, List<HourSum> hours) {
    ByteBuffer bytes = ByteBuffer.allocate(hours.size() * BYTES_PER_HOUR);
    for (HourSum hour : hours) {
      PeriodSum sum = hour.sum();
      long from = sum.fromMillis();
      bytes
          .putInt((int) (from - day))
          .putInt((int) (sum.toMillis() - from))
          .putLong(Quantity.toFixed(sum.min()))
          .putInt((int) (sum.minAtMillis() - from))
          .putLong(Quantity.toFixed(sum.max()))
          .putInt((int) (sum.maxAtMillis() - from))
          .putDouble(sum.weighted())
          .putInt((int) sum.coveredMillis())
          .put((byte) (hour.own() ? 1 : 0));
    }
    return bytes.array();
  }

  /** The hours that begin before {@code end}. */
  static List<HourSum> decode(long day, byte[] encoded, long end) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    List<HourSum> hours = new ArrayList<>(encoded.length / BYTES_PER_HOUR);
    while (bytes.hasRemaining()) {
      HourSum hour = decode(day, bytes);
      if (hour.sum().fromMillis() >= end) {
        break;
      }
      hours.add(hour);
    }
    return hours;
  }

  private static HourSum decode(long day, ByteBuffer bytes) {
    long from = day + bytes.getInt();
    long to = from + bytes.getInt();
    double min = Quantity.fromFixed(bytes.getLong());
    long minAt = from + bytes.getInt();
    double max = Quantity.fromFixed(bytes.getLong());
    long maxAt = from + bytes.getInt();
    double weighted = bytes.getDouble();
    int covered = bytes.getInt();
    boolean own = bytes.get() == 1;
    return new HourSum(new PeriodSum(from, to, min, minAt, max, maxAt, weighted, covered), own);
  }
}

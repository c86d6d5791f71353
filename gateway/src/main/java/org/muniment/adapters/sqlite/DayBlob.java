package org.muniment.adapters.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * The hours of a local day as bytes, part of the database format. Hours without a reading are left
 * out; each other is some 25 bytes, so that a day stays in its row's page, as {@link Varints}:
 *
 * <pre>
 * 2 × (begin − end of the hour before, or begin of the day), ms, + 1 if it has readings of its own
 * signed: length − 1 h, ms
 * length − covered, ms
 * signed: min − min of the hour before, 1/10,000
 * when − begin, ms
 * max − min, 1/10,000
 * when − begin, ms
 * value × ms, the eight bytes of the double as a number, bytes reversed
 * </pre>
 */
final class DayBlob {
  private static final long HOUR_MILLIS = 3_600_000;

  private DayBlob() {}

  static byte[] encode(long day, List<HourSum> hours) {
    Varints.Writer bytes = new Varints.Writer();
    long end = day;
    long lastMin = 0;
    for (HourSum hour : hours) {
      PeriodSum sum = hour.sum();
      long from = sum.fromMillis();
      long length = sum.toMillis() - from;
      long min = Quantity.toFixed(sum.min());
      bytes
          .unsigned(2 * (from - end) + (hour.own() ? 1 : 0))
          .signed(length - HOUR_MILLIS)
          .unsigned(length - sum.coveredMillis())
          .signed(min - lastMin)
          .unsigned(sum.minAtMillis() - from)
          .unsigned(Quantity.toFixed(sum.max()) - min)
          .unsigned(sum.maxAtMillis() - from)
          .unsigned(Long.reverseBytes(Double.doubleToRawLongBits(sum.weighted())));
      end = sum.toMillis();
      lastMin = min;
    }
    return bytes.toBytes();
  }

  /** The hours that begin before {@code end}. */
  static List<HourSum> decode(long day, byte[] encoded, long end) {
    Varints.Reader bytes = new Varints.Reader(encoded);
    List<HourSum> hours = new ArrayList<>();
    long from = day;
    long min = 0;
    while (bytes.hasMore()) {
      long begin = bytes.unsigned();
      from += begin >>> 1;
      if (from >= end) {
        break;
      }
      long length = bytes.signed() + HOUR_MILLIS;
      long covered = length - bytes.unsigned();
      min += bytes.signed();
      long minAt = from + bytes.unsigned();
      long max = min + bytes.unsigned();
      long maxAt = from + bytes.unsigned();
      double weighted = Double.longBitsToDouble(Long.reverseBytes(bytes.unsigned()));
      PeriodSum sum =
          new PeriodSum(
              from,
              from + length,
              Quantity.fromFixed(min),
              minAt,
              Quantity.fromFixed(max),
              maxAt,
              weighted,
              covered);
      hours.add(new HourSum(sum, (begin & 1) == 1));
      from += length;
    }
    return hours;
  }
}

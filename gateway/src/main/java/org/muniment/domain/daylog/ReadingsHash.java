package org.muniment.domain.daylog;

import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.text.Sha256;

/**
 * SHA-256 over the raw readings behind a day, so that a digit that was changed in one of them shows
 * (rule T1). Each reading is 24 bytes, the greatest first: the sensor's number (4), the quantity's
 * stored number (4), the time in milliseconds of the Unix epoch (8), the raw value in 1/10,000 of
 * the unit (8); in the order of these.
 */
public final class ReadingsHash {
  private static final int BYTES_PER_READING = 24;

  private ReadingsHash() {}

  /**
   * Of the readings of {@link LogDay#LOGGED} with {@code dayFrom ≤ time < dayTo}; what else the
   * tracks hold is passed over.
   *
   * @param tracks raw, in any order, of all sources of the basis, each sensor and quantity once
   * @return 64 hexadecimal digits
   */
  public static String of(long dayFrom, long dayTo, List<DayInput.Track> tracks) {
    MessageDigest digest = Sha256.begin();
    tracks.stream()
        .filter(track -> LogDay.LOGGED.contains(track.quantity()))
        .sorted(
            Comparator.comparingInt(DayInput.Track::sensor)
                .thenComparingInt(track -> track.quantity().storedId()))
        .forEach(track -> digest.update(bytes(track, dayFrom, dayTo)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(DayInput.Track track, long dayFrom, long dayTo) {
    Series raw = track.raw();
    int first = raw.firstAtOrAfter(dayFrom);
    int end = raw.firstAtOrAfter(dayTo);
    byte[] bytes = new byte[(end - first) * BYTES_PER_READING];
    int next = 0;
    for (int i = first; i < end; i++) {
      next = put(bytes, next, Integer.BYTES, track.sensor());
      next = put(bytes, next, Integer.BYTES, track.quantity().storedId());
      next = put(bytes, next, Long.BYTES, raw.atMillis(i));
      next = put(bytes, next, Long.BYTES, Quantity.toFixed(raw.value(i)));
    }
    return bytes;
  }

  private static int put(byte[] bytes, int from, int length, long number) {
    for (int i = 0; i < length; i++) {
      bytes[from + i] = (byte) (number >>> Byte.SIZE * (length - 1 - i));
    }
    return from + length;
  }
}

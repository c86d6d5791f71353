package org.muniment.domain.daylog;

import java.nio.ByteBuffer;
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
    ByteBuffer bytes = ByteBuffer.allocate((end - first) * BYTES_PER_READING);
    for (int i = first; i < end; i++) {
      bytes
          .putInt(track.sensor())
          .putInt(track.quantity().storedId())
          .putLong(raw.atMillis(i))
          .putLong(Quantity.toFixed(raw.value(i)));
    }
    return bytes.array();
  }
}

package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

class ReadingsHashTest {
  private static final DayInput.Track WARM = track(1, "temperature", "10 20.5 20 21");
  private static final DayInput.Track DAMP = track(1, "humidity", "10 50");
  private static final DayInput.Track OTHER = track(2, "temperature", "15 -3.25");
  private static final String HASH = ReadingsHash.of(10, 30, List.of(WARM, DAMP, OTHER));

  private static DayInput.Track track(int sensor, String quantity, String readings) {
    Series.Builder series = new Series.Builder();
    String[] numbers = readings.split(" ");
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      series.add(Long.parseLong(numbers[i]), Double.parseDouble(numbers[i + 1]), 0);
    }
    return new DayInput.Track(sensor, Quantity.byKey(quantity).orElseThrow(), series.build());
  }

  @Test
  void isOverTheReadingsInTheirOrder() throws NoSuchAlgorithmException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * 24);
    bytes.putInt(1).putInt(1).putLong(10).putLong(205_000);
    bytes.putInt(1).putInt(1).putLong(20).putLong(210_000);
    bytes.putInt(1).putInt(2).putLong(10).putLong(500_000);
    bytes.putInt(2).putInt(1).putLong(15).putLong(-32_500);
    byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(HASH).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void isTheSameInWhateverOrderTheyCome() {
    assertThat(ReadingsHash.of(10, 30, List.of(OTHER, DAMP, WARM))).isEqualTo(HASH);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a digit,               1, temperature, 10 20.5 20 21.0001, false",
    "a moment,              1, temperature, 10 20.5 21 21,      false",
    "one more,              1, temperature, 10 20.5 20 21 25 21, false",
    "one less,              1, temperature, 10 20.5,            false",
    "another sensor,        3, temperature, 10 20.5 20 21,      false",
    "another quantity,      1, illuminance, 10 20.5 20 21,      false",
    "one of the day before, 1, temperature, 9 5 10 20.5 20 21,  true",
    "one of the day after,  1, temperature, 10 20.5 20 21 30 5, true",
  })
  void shows(String what, int sensor, String quantity, String readings, boolean isSame) {
    String hash = ReadingsHash.of(10, 30, List.of(track(sensor, quantity, readings), DAMP, OTHER));
    assertThat(hash.equals(HASH)).as(what).isEqualTo(isSame);
  }

  @Test
  void passesOverWhatTheLogIsNotAbout() {
    DayInput.Track battery = track(1, "battery", "10 99");
    assertThat(ReadingsHash.of(10, 30, List.of(WARM, DAMP, OTHER, battery))).isEqualTo(HASH);
    assertThat(ReadingsHash.of(10, 30, List.of())).startsWith("e3b0c442");
  }
}

package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** Bytes that are in people's databases: they may never change. */
class FormatsTest {
  private static final long DAY = 1_763_740_800_000L;
  private static final long HOUR = 3_600_000;

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "TEMPERATURE, 215000, 01b09f1a",
    "TEMPERATURE, -1, 0101",
    "HUMIDITY, 0, 0200",
    "ILLUMINANCE, 2000000000, 0380d0acf30e",
    "SIGNAL, -9223372036854775808, 09ffffffffffffffffff01",
  })
  void aJournalsValue(Quantity quantity, long fixed, String hex) {
    Varints.Writer bytes = new Varints.Writer();
    JournalValues.add(bytes, quantity, fixed);
    assertThat(HexFormat.of().formatHex(bytes.toBytes())).isEqualTo(hex);
    List<String> decoded = new ArrayList<>();
    JournalValues.decode(bytes.toBytes(), (q, value) -> decoded.add(q + " " + value));
    assertThat(decoded).containsExactly(quantity + " " + fixed);
  }

  @Test
  void aDaysHours() {
    List<HourSum> hours =
        List.of(
            hour(DAY, HOUR, -1.5, 21.25, HOUR, true),
            hour(DAY + HOUR, HOUR, 20, 20, 90_000, false),
            hour(DAY + 24 * HOUR, HOUR / 2, 3, 200_000, 1, true));
    byte[] blob = DayBlob.encode(DAY, hours);
    assertThat(DayBlob.decode(DAY, blob, Long.MAX_VALUE)).isEqualTo(hours);
    assertThat(DayBlob.decode(DAY, blob, DAY + HOUR)).isEqualTo(hours.subList(0, 1));
    assertThat(DayBlob.encode(DAY, List.of())).isEmpty();
    assertThat(HexFormat.of().formatHex(DayBlob.encode(DAY, hours.subList(0, 1))))
        .isEqualTo("010000" + "afea01" + "c0ee6d" + "acf10d" + "00" + "c180cecf8910");
  }

  private static HourSum hour(
      long from, long length, double min, double max, long covered, boolean own) {
    long at = own ? from + length / 2 : from;
    return new HourSum(
        new PeriodSum(from, from + length, min, at, max, from, (min + max) / 2 * covered, covered),
        own);
  }
}

package org.muniment.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {
  private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

  @Test
  void timesAreKeptToTheMillisecondAndValuesToFourDecimals() {
    Measurement measurement = new Measurement(AT, Map.of(Quantity.TEMPERATURE, 21.123_456));
    assertThat(measurement.at()).isEqualTo(Instant.parse("2026-11-22T08:00:00.123Z"));
    assertThat(measurement.values()).containsEntry(Quantity.TEMPERATURE, 21.1235);
  }

  @Test
  void aMeasurementMeasuresSomethingAndItIsANumber() {
    assertThatThrownBy(() -> new Measurement(AT, Map.of())).hasMessageContaining("value");
    assertThatThrownBy(() -> new Measurement(AT, Map.of(Quantity.CO2, Double.NaN)))
        .hasMessageContaining("co2")
        .hasMessageContaining("NaN");
  }

  @Test
  void marksAreAddedAndNothingElseChanges() {
    Measurement plain = new Measurement(AT, Map.of(Quantity.TEMPERATURE, 21.0));
    Measurement marked = plain.marked(Mark.LATE).marked(Mark.JUMP).marked(Mark.LATE);
    assertThat(plain.marks()).isEmpty();
    assertThat(marked.marks()).isEqualTo(Set.of(Mark.LATE, Mark.JUMP));
    assertThat(marked.at(Instant.EPOCH).marks()).isEqualTo(marked.marks());
  }

  @Test
  void whoGaveTheValuesCannotChangeThemAfterwards() {
    EnumMap<Quantity, Double> given = new EnumMap<>(Map.of(Quantity.TEMPERATURE, 21.0));
    Measurement measurement = new Measurement(AT, given);
    given.put(Quantity.TEMPERATURE, 99.0);
    assertThat(measurement.values()).containsEntry(Quantity.TEMPERATURE, 21.0);
    assertThatThrownBy(() -> measurement.values().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** A clock may be five minutes ahead; one that was never set says nothing. */
  @ParameterizedTest(name = "device {0}: fromDevice {1}, clockAhead {2}")
  @CsvSource({
    ", false, false",
    "2026-11-22T07:00:00Z, true, false",
    "2026-11-22T08:05:00Z, true, false",
    "2026-11-22T08:05:00.001Z, false, true",
    "2100-01-01T00:00:00Z, false, true",
    "1970-01-01T00:00:00Z, true, false",
    "1969-12-31T23:59:59Z, false, false"
  })
  void whichTimeAReadingGets(Instant device, boolean fromDevice, boolean clockAhead) {
    Instant arrived = Instant.parse("2026-11-22T08:00:00Z");
    assertThat(MeasuredAt.of(Optional.ofNullable(device), arrived))
        .isEqualTo(new MeasuredAt(fromDevice ? device : arrived, fromDevice, clockAhead));
  }
}

package org.muniment.domain.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.measure.Quantity;

class PresetTest {
  private static final Instant CHANGE = Instant.parse("2026-01-01T00:00:00Z");

  private static Preset.Version version(Instant from, double lowC, double highC) {
    return new Preset.Version(
        from, Map.of(Quantity.TEMPERATURE, new Limits(lowC, highC)), Map.of(), "admin", "test");
  }

  @Test
  void eachMomentIsJudgedByTheVersionInForceThen() {
    Preset preset =
        new Preset(
            "own", "rule", List.of(version(CHANGE, 10, 20), version(CHANGE.minusSeconds(9), 5, 6)));
    assertThat(high(preset, CHANGE.minusMillis(1))).isEqualTo(6);
    assertThat(high(preset, CHANGE)).isEqualTo(20);
    assertThat(high(preset, CHANGE.plusSeconds(999_999))).isEqualTo(20);
  }

  @Test
  void theFirstVersionHoldsFromTheBeginningOfTime() {
    Preset preset = new Preset("own", "rule", List.of(version(CHANGE, 10, 20)));
    assertThat(high(preset, Instant.MIN)).isEqualTo(20);
  }

  private static double high(Preset preset, Instant at) {
    return preset.at(at).of(Quantity.TEMPERATURE).orElseThrow().high();
  }

  @ParameterizedTest(name = "{0} in 14–24 is {1}")
  @CsvSource({"13.9999, false", "14.0, true", "24.0, true", "24.0001, false"})
  void limitsAreInclusive(double value, boolean inside) {
    assertThat(new Limits(14, 24).contain(value)).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "6, 5", "NaN, 5"})
  void limitsRise(double low, double high) {
    assertThatThrownBy(() -> new Limits(low, high)).hasMessageContaining(String.valueOf(low));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "General", "a b", "-a", "äö"})
  void aKeyIsPlain(String key) {
    assertThatThrownBy(() -> new Preset(key, "", List.of(version(CHANGE, 1, 2))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPresetHasAVersion() {
    assertThatThrownBy(() -> new Preset("own", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The table of the reference numbers, Environment presets; rules E2, E3, E6. */
  @ParameterizedTest(name = "{0}: {1}–{2} °C, {3}–{4} % RH")
  @CsvSource({
    "general, 14, 24, 45, 60, 2, 5",
    "school-2, 14, 25, 45, 60,,",
    "electronic-media, 17, 20, 35, 45,,",
    "special-collections, 14, 20, 45, 55, 2, 5",
    "audio-video-tape, 14, 24, 40, 60, 2, 5",
    "film-copy, 14, 24, 40, 60, 2, 5",
    "film-master, 13, 15, 35, 45, 2, 5",
    "optical-disc, 4, 20, 20, 50,,"
  })
  void shippedPresetsAreThoseOfTheRules(
      String key, double lowC, double highC, double lowRh, double highRh, Double dC, Double dRh) {
    Preset.Version now =
        Presets.SHIPPED.stream()
            .filter(preset -> preset.key().equals(key))
            .findFirst()
            .orElseThrow()
            .at(CHANGE);
    assertThat(now.of(Quantity.TEMPERATURE)).contains(new Limits(lowC, highC));
    assertThat(now.of(Quantity.HUMIDITY)).contains(new Limits(lowRh, highRh));
    assertThat(now.of(Quantity.ILLUMINANCE)).contains(new Limits(0, 100));
    assertThat(now.changeIn24h().get(Quantity.TEMPERATURE)).isEqualTo(dC);
    assertThat(now.changeIn24h().get(Quantity.HUMIDITY)).isEqualTo(dRh);
  }

  @Test
  void theDefaultIsShipped() {
    assertThat(Presets.SHIPPED).hasSize(8).extracting(Preset::key).contains(Presets.DEFAULT_KEY);
  }
}

package org.muniment.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.RuleBook;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** The past of a place is judged by the preset that it had then. */
class FormerPresetTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

  private static final Room ROOM =
      new Room(Code.of("R1"), "R1", "general", Code.of("MAIN"))
          .keptBy("film-copy", MARCH, "li", "films came")
          .keptBy("electronic-media", JUNE, "li", "films went");

  private static final Cabinet CABINET =
      new Cabinet(
              Code.of("C1"),
              Code.of("R1"),
              "C1",
              Optional.empty(),
              1,
              1,
              Cabinet.ShelfOrder.TOP,
              OptionalDouble.empty(),
              OptionalDouble.empty())
          .keptBy(Optional.of("film-master"), JUNE, "li", "masters");

  @ParameterizedTest
  @CsvSource({
    "1990-01-01T00:00:00Z, 14, 24",
    "2026-02-28T23:59:59.999Z, 14, 24",
    "2026-03-01T00:00:00Z, 14, 24",
    "2026-06-01T00:00:00Z, 17, 20",
    "2026-07-01T00:00:00Z, 16, 20"
  })
  void itsLimitsOverTimeAreThoseOfThePresetsAndTheirVersions(Instant at, double low, double high) {
    Preset media = shipped("electronic-media");
    Preset.Version first = media.at(JUNE);
    Preset.Version later =
        new Preset.Version(
            JULY, Map.of(Quantity.TEMPERATURE, new Limits(16, 20)), Map.of(), "li", "summer");
    Preset versioned = new Preset(media.key(), media.rule(), List.of(first, later));
    Preset overTime = ROOM.overTime(key -> key.equals(media.key()) ? versioned : shipped(key));
    assertThat(overTime.at(at).of(Quantity.TEMPERATURE)).contains(new Limits(low, high));
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-01T00:00:00Z, 45, 60",
    "2026-03-01T00:00:00Z, 40, 60",
    "2026-05-31T23:59:59.999Z, 40, 60",
    "2026-06-01T00:00:00Z, 35, 45",
    "2026-07-01T00:00:00Z, 35, 45"
  })
  void aCabinetGoesByItsRoomWhileItHasNoPresetOfItsOwn(Instant at, double low, double high) {
    Preset overTime =
        CABINET.overTime(ROOM.overTime(FormerPresetTest::shipped), FormerPresetTest::shipped);
    assertThat(overTime.at(at).of(Quantity.HUMIDITY)).contains(new Limits(low, high));
  }

  private static Preset shipped(String key) {
    return Presets.SHIPPED.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1990-01-01T00:00:00Z, general",
    "2026-02-28T23:59:59.999Z, general",
    "2026-03-01T00:00:00Z, film-copy",
    "2026-05-31T23:59:59.999Z, film-copy",
    "2026-06-01T00:00:00Z, electronic-media",
    "2030-01-01T00:00:00Z, electronic-media"
  })
  void aRoomHadThePresetOfItsTime(Instant at, String preset) {
    assertThat(ROOM.presetAt(at)).isEqualTo(preset);
  }

  @ParameterizedTest
  @CsvSource({
    "R1, 2026-02-01T00:00:00Z, 24.0",
    "R1, 2026-07-01T00:00:00Z, 20.0",
    "C1, 2026-02-01T00:00:00Z, 24.0",
    "C1, 2026-07-01T00:00:00Z, 15.0"
  })
  void theRuleBookGoesByIt(String place, Instant at, double highestC) {
    RuleBook book =
        new RuleBook(
            List.of(ROOM), List.of(CABINET), Presets.SHIPPED, List.of(), GeneralRules.DEFAULT);
    assertThat(book.of(Code.of(place), Quantity.TEMPERATURE, at).orElseThrow().high())
        .hasValue(highestC);
  }

  @Test
  void aCabinetGoesByItsRoomUntilItHasItsOwn() {
    assertThat(CABINET.presetAt(MARCH)).isEmpty();
    assertThat(CABINET.presetAt(JUNE)).contains("film-master");
  }
}

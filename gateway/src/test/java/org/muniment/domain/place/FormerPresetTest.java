package org.muniment.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.RuleBook;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** The past of a place is judged by the preset that it had then. */
class FormerPresetTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

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

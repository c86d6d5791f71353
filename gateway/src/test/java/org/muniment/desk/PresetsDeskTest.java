package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.NOW;
import static org.muniment.desk.DeskRig.refusal;
import static org.muniment.desk.DeskRig.said;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.PresetsDesk.NewLimits;
import org.muniment.desk.PresetsDesk.NewVersion;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;

class PresetsDeskTest {
  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final PresetsDesk presets = rig.presets;

  private static NewLimits range(double low, double high) {
    return new NewLimits(Optional.of(low), Optional.of(high));
  }

  private static NewVersion summer(Optional<Instant> from) {
    return new NewVersion(
        Map.of("temperature", range(16, 26), "humidity", range(45, 60)),
        Map.of("temperature", 3.0),
        from,
        "夏季");
  }

  private Limits temperatureAt(Instant at) {
    return presets.preset("general").at(at).limits().get(Quantity.TEMPERATURE);
  }

  @Test
  void otherLimitsHoldFromTheirInstantAndThePastKeepsItsOwn() {
    Instant june = Instant.parse("2026-06-01T00:00:00Z");
    presets.change(BY, "general", Optional.empty(), summer(Optional.of(june)));
    assertThat(temperatureAt(june.minusMillis(1))).isEqualTo(new Limits(14, 24));
    assertThat(temperatureAt(june)).isEqualTo(new Limits(16, 26));
    Preset.Version version = presets.preset("general").at(NOW);
    assertThat(version.changedBy()).isEqualTo("li");
    assertThat(version.reason()).isEqualTo("夏季");
    assertThat(version.of(Quantity.ILLUMINANCE)).as("what is not given is not judged").isEmpty();
    assertThat(version.changeIn24h()).isEqualTo(Map.of(Quantity.TEMPERATURE, 3.0));
    assertThat(rig.reloads).as("the pipeline goes by it").isPositive();
  }

  @Test
  void withoutAnInstantTheyHoldFromNowOn() {
    presets.change(BY, "general", Optional.of("own"), summer(Optional.empty()));
    assertThat(temperatureAt(NOW.minusMillis(1)).high()).isEqualTo(24);
    assertThat(temperatureAt(NOW).high()).isEqualTo(26);
    assertThat(presets.preset("general").rule()).isEqualTo("own");
    assertThat(
            refusal(() -> presets.change(BY, "general", Optional.empty(), summer(Optional.empty())))
                .kind())
        .as("two versions of one instant")
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void theTrailTellsWhatWasChangedByWhomAndWhy() {
    presets.change(BY, "general", Optional.empty(), summer(Optional.empty()));
    assertThat(rig.office.trail().head()).isPresent();
    assertThat(rig.office.trail().after(1, 9))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.deed().action()).isEqualTo("preset.change");
              assertThat(entry.deed().before()).containsEntry("temperature", "14.0–24.0");
              assertThat(entry.deed().after())
                  .containsEntry("temperature", "16.0–26.0")
                  .doesNotContainKey("humidity");
              assertThat(entry.deed().why()).isEqualTo("夏季");
            });
  }

  @Test
  void aNewPresetHoldsFromTheBeginningOfTime() {
    presets.add(BY, "summer-2", Optional.of("own rule"), summer(Optional.empty()));
    assertThat(presets.preset("summer-2").versions().get(0).from()).isEqualTo(Instant.EPOCH);
    assertThat(
            refusal(() -> presets.add(BY, "general", Optional.empty(), summer(Optional.empty())))
                .kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(
            refusal(() -> presets.add(BY, "S 2", Optional.empty(), summer(Optional.empty())))
                .fields())
        .extracting(Refusal.Field::field)
        .containsExactly("key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temperature | 24   | 14  | limits.temperature.high | must lie below",
        "temperature | 14   | 14  | limits.temperature.high | must lie below",
        "temperature | -50  | 14  | limits.temperature.low  | Write a number from -40.0 to 85.0 °C",
        "humidity    | 40   | 101 | limits.humidity.high    | Write a number from 0.0 to 100.0 %RH",
        "humidity    | NaN  | 60  | limits.humidity.low     | Write a number",
        "battery     | 1    | 2   | limits.battery          | holds no limits for \"battery\"",
        "warmth      | 1    | 2   | limits.warmth           | holds no limits for \"warmth\"",
      })
  void limitsThatCannotBe(String quantity, double low, double high, String field, String sentence) {
    NewVersion asked =
        new NewVersion(Map.of(quantity, range(low, high)), Map.of(), Optional.empty(), "why");
    Refusal refusal = refusal(() -> presets.change(BY, "general", Optional.empty(), asked));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly(field);
    assertThat(said(() -> presets.change(BY, "general", Optional.empty(), asked)))
        .contains(sentence);
    assertThat(presets.preset("general").versions()).hasSize(1);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    NewVersion asked =
        new NewVersion(
            Map.of(), Map.of("humidity", -1.0, "co2", 5.0), Optional.of(Instant.EPOCH), " ");
    assertThat(refusal(() -> presets.change(BY, "general", Optional.empty(), asked)).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("from", "reason", "limits", "changeIn24h.co2", "changeIn24h.humidity");
  }

  @Test
  void aRoomIsKeptByAnotherPresetFromNowOn() {
    presets.chooseForRoom(BY, "R1", "film-copy", "films came");
    assertThat(rig.places.room("R1").presetAt(NOW.minusMillis(1))).isEqualTo("general");
    assertThat(rig.places.room("R1").presetAt(NOW)).isEqualTo("film-copy");
    assertThat(presets.users("film-copy")).containsExactly("Room 1");
    assertThat(said(() -> presets.chooseForRoom(BY, "R1", "jungle", "x")))
        .contains("There is no environment preset");
    assertThat(refusal(() -> presets.chooseForRoom(BY, "R9", "film-copy", "x")).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(() -> presets.chooseForRoom(BY, "R1", "general", "")).fields())
        .extracting(Refusal.Field::field)
        .containsExactly("reason");
    presets.chooseForRoom(BY, "R1", "film-copy", "again");
    assertThat(rig.places.room("R1").formerPresets()).as("nothing changed").hasSize(1);
  }

  @Test
  void aCabinetHasItsOwnUntilItGoesByItsRoomAgain() {
    rig.places.addCabinet(
        BY,
        new PlacesDesk.NewCabinet(
            "C1",
            "R1",
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
    presets.chooseForCabinet(BY, "C1", Optional.of("film-master"), "masters");
    assertThat(rig.places.cabinets().get(0).preset()).contains("film-master");
    presets.chooseForCabinet(BY, "C1", Optional.empty(), "gone");
    assertThat(rig.places.cabinets().get(0).presetAt(NOW.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(rig.office.trail().newest(org.muniment.port.Trail.Filter.ALL, Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.deed().before()).containsEntry("preset", "film-master"));
  }

  @Test
  void theGeneralRulesHaveBoundsAndAReason() {
    GeneralRulesDesk desk = rig.generalRules;
    GeneralRulesDesk.NewGeneralRules wrong =
        new GeneralRulesDesk.NewGeneralRules(0, 0, 101, -1, 99_999, "");
    assertThat(refusal(() -> desk.change(BY, wrong)).fields())
        .extracting(Refusal.Field::field)
        .containsExactly(
            "staleIntervals",
            "staleAtLeastMinutes",
            "batteryLowPct",
            "diskLowMib",
            "maxShelvingMinutes",
            "reason");
    GeneralRules now =
        desk.change(BY, new GeneralRulesDesk.NewGeneralRules(5, 20, 12.5, 2048, 60, "quieter"));
    assertThat(desk.rules()).isEqualTo(now);
    assertThat(now.diskLowBytes()).isEqualTo(2L << 30);
  }
}

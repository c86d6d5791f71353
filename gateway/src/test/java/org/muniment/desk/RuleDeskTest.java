package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.muniment.desk.PlacesDesk.NewCabinet;
import org.muniment.desk.RuleDesk.Effective;
import org.muniment.desk.RuleDesk.Source;
import org.muniment.desk.RuleWish.Figure;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Trail;

/** Room R1 goes by the general preset: 14 to 24 °C, 45 to 60 %RH. */
class RuleDeskTest {
  private static final String REASON = "Painters until Friday";

  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final RuleDesk desk = new RuleDesk(rig.office, rig.registry, () -> rig.now);

  private Deed newestDeed() {
    return rig.office.trail().newest(Trail.Filter.ALL, Long.MAX_VALUE, 1).get(0).deed();
  }

  private By by() {
    return new By(By.Kind.PERSON, "li", "192.0.2.7", rig.now);
  }

  private static RuleWish limits(Figure low, Figure high) {
    return new RuleWish(
        low,
        high,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Figure.USUAL,
        Optional.empty(),
        Figure.USUAL,
        OptionalDouble.empty(),
        Optional.empty(),
        Figure.USUAL,
        Figure.USUAL);
  }

  private Effective temperature() {
    return desk.rule("R1", Quantity.TEMPERATURE).orElseThrow();
  }

  @Test
  void aPlaceWithoutARuleGoesByItsPreset() {
    assertThat(desk.rules())
        .extracting(Effective::quantity)
        .startsWith(Quantity.TEMPERATURE, Quantity.HUMIDITY);
    assertThat(temperature().source()).isEqualTo(Source.PRESET);
    assertThat(temperature().rule().high()).hasValue(24);
    assertThat(temperature().rule().onDelay()).isEqualTo(Duration.ofMinutes(10));
    assertThat(temperature().versions()).isEmpty();
  }

  @Test
  void aCabinetWithoutAPresetGoesByItsRoom() {
    rig.places.addCabinet(
        DeskRig.BY,
        new NewCabinet(
            "C1",
            "R1",
            Optional.empty(),
            Optional.empty(),
            5,
            10,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
    desk.set(by(), "R1", "temperature", limits(Figure.of(15), Figure.of(22)), REASON);
    Effective cabinet = desk.rule("C1", Quantity.TEMPERATURE).orElseThrow();
    assertThat(cabinet.source()).isEqualTo(Source.ROOM);
    assertThat(cabinet.isCabinet()).isTrue();
    assertThat(cabinet.rule().high()).hasValue(22);
  }

  @Test
  void whatIsNotSaidIsAsUsual() {
    Effective set = desk.set(by(), "R1", "temperature", limits(Figure.of(15), Figure.USUAL), "");
    assertThat(set.source()).isEqualTo(Source.OWN);
    assertThat(set.rule().low()).hasValue(15);
    assertThat(set.rule().high()).hasValue(24);
    assertThat(set.rule().deadband()).isEqualTo(0.5);
    assertThat(set.rule().rearm()).isEqualTo(Duration.ofHours(24));
    assertThat(rig.reloads).isPositive();
  }

  @Test
  void narrowLimitsHaveNoAdvisoryAsUsual() {
    AlarmRule narrow = desk.asked("R1", "temperature", limits(Figure.of(18), Figure.of(20)));
    assertThat(narrow.advisoryBand()).isZero();
    assertThat(desk.asked("R1", "temperature", RuleWish.USUAL).advisoryBand()).isEqualTo(0.5);
  }

  @Test
  void aLimitCanBeLeftOut() {
    AlarmRule rule = desk.asked("R1", "humidity", limits(Figure.NONE, Figure.USUAL));
    assertThat(rule.low()).isEmpty();
    assertThat(rule.high()).hasValue(60);
  }

  @Test
  void theFirstVersionHoldsFromTheBeginningAndTheNextFromNow() {
    desk.set(by(), "R1", "temperature", limits(Figure.of(15), Figure.USUAL), "first");
    desk.set(by(), "R1", "temperature", limits(Figure.of(16), Figure.USUAL), "second");
    List<PlaceRule.Version> versions = temperature().versions();
    assertThat(versions).extracting(PlaceRule.Version::reason).containsExactly("first", "second");
    assertThat(versions)
        .extracting(PlaceRule.Version::from)
        .containsExactly(Instant.EPOCH, DeskRig.NOW);
    assertThat(versions).extracting(PlaceRule.Version::changedBy).containsOnly("li");
    assertThat(temperature().rule().low()).hasValue(16);
  }

  @Test
  void theTrailHasWhatChangedAndWhy() {
    desk.set(by(), "R1", "temperature", limits(Figure.of(15), Figure.USUAL), REASON);
    assertThat(newestDeed().action()).isEqualTo("alarm-rule.set");
    assertThat(newestDeed().subject()).isEqualTo("R1");
    assertThat(newestDeed().before()).containsEntry("low", "14.0").doesNotContainKey("high");
    assertThat(newestDeed().after())
        .containsEntry("low", "15.0")
        .containsEntry("quantity", "temperature");
    assertThat(newestDeed().why()).isEqualTo(REASON);
  }

  @Test
  void aPlaceCanGoBackToItsPreset() {
    desk.set(by(), "R1", "temperature", limits(Figure.of(15), Figure.USUAL), REASON);
    rig.now = rig.now.plusSeconds(60);
    Effective after = desk.reset(by(), "R1", "temperature", "done");
    assertThat(after.source()).isEqualTo(Source.PRESET);
    assertThat(after.rule().low()).hasValue(14);
    assertThat(after.versions()).hasSize(2);
    assertThat(DeskRig.said(() -> desk.reset(by(), "R1", "temperature", "again")))
        .contains("goes by its preset already");
  }

  @Test
  void nonsenseIsRefusedAndChangesNothing() {
    RuleWish crossed = limits(Figure.of(25), Figure.of(20));
    assertThat(DeskRig.refusal(() -> desk.set(by(), "R1", "temperature", crossed, REASON)).kind())
        .isEqualTo(Refusal.Kind.UNACCEPTABLE);
    assertThat(DeskRig.refusal(() -> desk.asked("X9", "temperature", RuleWish.USUAL)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(DeskRig.refusal(() -> desk.asked("R1", "warmth", RuleWish.USUAL)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(temperature().source()).isEqualTo(Source.PRESET);
  }
}

package org.muniment.desk.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.desk.DeskRig;
import org.muniment.desk.PlacesDesk.CabinetChange;
import org.muniment.desk.PlacesDesk.NewCabinet;
import org.muniment.desk.PlacesDesk.NewRoom;
import org.muniment.desk.Refusal;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;

final class PlansDeskTest {
  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final PlansDesk plans = new PlansDesk(rig.office, rig.registry, () -> rig.now);

  @BeforeEach
  void aSecondRoomAndARow() {
    rig.places.addRoom(
        DeskRig.BY, new NewRoom("R2", "库房二", Optional.of("film-copy"), Optional.empty()));
    rig.places.addRow(DeskRig.BY, asked("C01"), 12);
  }

  @Test
  void aRowOfCabinetsCountsOnFromItsFirst() {
    assertThat(rig.places.cabinets().stream().map(cabinet -> cabinet.code().value()))
        .hasSize(12)
        .startsWith("C01", "C02")
        .endsWith("C12");
  }

  @Test
  void ofARowOfWhichOneCodeIsTakenNoneIsAdded() {
    Refusal refusal = refused(() -> rig.places.addRow(DeskRig.BY, asked("C12"), 3));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(rig.places.cabinets()).hasSize(12);
  }

  @Test
  void whoSavesAnOldVersionHearsWhoWasQuicker() {
    FloorPlan seen = plans.plan("R1");
    plans.save(DeskRig.BY, seen, "");

    Refusal refusal = refused(() -> plans.save(DeskRig.BY, seen, ""));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.sentence().key()).isEqualTo("refusal.plan.changed");
    assertThat(refusal.sentence().args()).containsExactly("li", "2026-11-22 16:00");
    assertThat(plans.plan("R1").version()).isEqualTo(1);
  }

  @Test
  void aPlanWithFaultsIsNotKept() {
    FloorPlan seen = plans.plan("R1");
    Standing first = seen.cabinets().get(0);
    Standing onIt = new Standing(Code.of("C02"), first.area(), first.front(), 1);
    FloorPlan wrong =
        new FloorPlan(
            seen.room(), seen.widthM(), seen.depthM(), List.of(first, onIt), List.of(), 0);

    Refusal refusal = refused(() -> plans.save(DeskRig.BY, wrong, ""));

    assertThat(refusal.sentence().key()).isEqualTo("refusal.plan.overlap");
    assertThat(plans.plan("R1").version()).isZero();
  }

  @Test
  void aCabinetThatMovesToAnotherRoomKeepsThePresetOfItsPast() {
    Cabinet moved =
        rig.places.changeCabinet(
            DeskRig.BY,
            "C03",
            new CabinetChange(
                Optional.empty(),
                Optional.of("R2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            "重新布置");

    assertThat(moved.room()).isEqualTo(Code.of("R2"));
    assertThat(moved.presetAt(DeskRig.NOW.minusSeconds(1))).contains("general");
    assertThat(moved.presetAt(DeskRig.NOW.plusSeconds(1))).isEmpty();
    assertThat(plans.plan("R2").cabinets()).hasSize(1);
  }

  @Test
  void aLabelFromElsewhereStandsForAPlaceOnceAndOnlyForAPlace() {
    plans.addForeign(DeskRig.BY, "OLD-17", "C01-S02");

    assertThat(rig.office.kindOf("OLD-17")).contains("foreign");
    assertThat(refused(() -> plans.addForeign(DeskRig.BY, "OLD-17", "C02")).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refused(() -> plans.addForeign(DeskRig.BY, "OLD-18", "NOWHERE")).kind())
        .isEqualTo(Refusal.Kind.UNACCEPTABLE);
  }

  private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
    Refusal refusal = catchThrowableOfType(Refusal.class, doing);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static NewCabinet asked(String code) {
    return new NewCabinet(
        code,
        "R1",
        Optional.empty(),
        Optional.empty(),
        5,
        10,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}

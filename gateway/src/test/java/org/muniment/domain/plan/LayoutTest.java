package org.muniment.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;

final class LayoutTest {
  private static final Code ROOM = Code.of("R1");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 24, 100, 1_000})
  void aRoomThatNobodyHasDrawnHasAPlanWithoutFaultAndAWayToEachCabinet(int cabinets) {
    List<Cabinet> all = IntStream.rangeClosed(1, cabinets).mapToObj(LayoutTest::cabinet).toList();

    FloorPlan plan = Layout.of(ROOM, all);

    assertThat(plan.cabinets()).hasSize(cabinets);
    assertThat(PlanCheck.problems(plan, has(all))).isEmpty();
    plan.cabinets().stream()
        .filter(standing -> standing.cabinet().value().endsWith("7"))
        .limit(3)
        .forEach(standing -> assertThat(Route.to(plan, standing)).isPresent());
  }

  @Test
  void aCabinetWhoseDistancesAreKnownStandsThere() {
    FloorPlan plan = Layout.of(ROOM, List.of(at(1, 2.0, 0.0), at(2, 4.0, 3.0), cabinet(3)));

    assertThat(plan.cabinets().get(0).area().x()).isEqualTo(2.0);
    double fromFront = plan.cabinets().get(0).area().y() - plan.cabinets().get(1).area().y();
    assertThat(fromFront).as("the front wall is drawn below").isEqualTo(3.0);
    assertThat(PlanCheck.problems(plan, has(List.of(at(1, 2, 0), at(2, 4, 3), cabinet(3)))))
        .isEmpty();
  }

  @Test
  void ofTwoCabinetsThatAreSaidToStandInOnePlaceOneStandsInARow() {
    List<Cabinet> both = List.of(at(1, 2.0, 1.0), at(2, 2.1, 1.0));

    assertThat(PlanCheck.problems(Layout.of(ROOM, both), has(both))).isEmpty();
  }

  @Test
  void aNewCabinetComesToADrawnPlanAndOneThatIsGoneLeavesIt() {
    FloorPlan drawn = Layout.of(ROOM, List.of(cabinet(1), cabinet(2)));
    List<Cabinet> now = List.of(cabinet(2), cabinet(3), cabinet(4));

    FloorPlan plan = Layout.completed(drawn, now);

    assertThat(plan.cabinets().stream().map(Standing::cabinet).map(Code::value))
        .containsExactly("C02", "C03", "C04");
    assertThat(plan.cabinets().get(0)).isEqualTo(drawn.cabinets().get(1));
    assertThat(PlanCheck.problems(plan, has(now))).isEmpty();
  }

  @Test
  void aFullRoomGrowsRatherThanHideACabinet() {
    FloorPlan small = new FloorPlan(ROOM, 1, 1, List.of(), List.of(), 3);
    List<Cabinet> now = List.of(cabinet(1), cabinet(2), cabinet(3));

    FloorPlan plan = Layout.completed(small, now);

    assertThat(plan.cabinets()).hasSize(3);
    assertThat(plan.version()).isEqualTo(3);
    assertThat(PlanCheck.problems(plan, has(now))).isEmpty();
  }

  private static PlanCheck.Inventory has(List<Cabinet> cabinets) {
    return new PlanCheck.Inventory(
        cabinets.stream().map(Cabinet::code).collect(Collectors.toSet()), Set.of());
  }

  private static Cabinet cabinet(int number) {
    return at(number, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static Cabinet at(int number, double x, double y) {
    return at(number, OptionalDouble.of(x), OptionalDouble.of(y));
  }

  private static Cabinet at(int number, OptionalDouble x, OptionalDouble y) {
    String code = "C%02d".formatted(number);
    return new Cabinet(
        Code.of(code), ROOM, code, Optional.empty(), 5, 10, Cabinet.ShelfOrder.TOP, x, y);
  }
}

package org.muniment.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

final class PlanCheckTest {
  private static final PlanCheck.Inventory HAS =
      new PlanCheck.Inventory(
          Set.of(Code.of("C1"), Code.of("C2"), Code.of("C3")), Set.of(Code.of("S1")));

  @Test
  void cabinetsBackToBackAndSideBySideAreWell() {
    assertThat(
            keys(
                List.of(cabinet("C1", 0.2, 0.2), cabinet("C2", 1.1, 0.2), cabinet("C3", 0.2, 0.7))))
        .isEmpty();
  }

  @Test
  void eachThingThatCannotBeIsTold() {
    List<Standing> cabinets =
        List.of(
            cabinet("C1", 1, 1),
            cabinet("C2", 1.5, 1.2),
            cabinet("C3", 7.5, 5),
            cabinet("C3", 4, 4),
            cabinet("OTHER", 3, 1));
    List<Fixture> fixtures =
        List.of(
            fixture(FixtureKind.DOOR, new Area(3, 3, 1, 0.1), ""),
            fixture(FixtureKind.WINDOW, new Area(3, 0, 1, 0.1), ""),
            fixture(FixtureKind.WALL, new Area(1, 0, 0.2, 2), ""),
            fixture(FixtureKind.SENSOR, new Area(6, 3, 0.3, 0.3), "S1"),
            fixture(FixtureKind.SENSOR, new Area(6, 4, 0.3, 0.3), "S2"),
            fixture(FixtureKind.DESK, new Area(7, 3, 2, 1), ""));

    assertThat(keys(cabinets, fixtures))
        .containsExactly(
            "refusal.plan.cabinet-outside",
            "refusal.plan.twice",
            "refusal.plan.foreign-cabinet",
            "refusal.plan.overlap",
            "refusal.plan.in-wall",
            "refusal.plan.not-on-wall",
            "refusal.plan.foreign-sensor",
            "refusal.plan.fixture-outside");
  }

  @Test
  void aDoorInAWallThatDividesTheRoomIsOnAWall() {
    List<Fixture> fixtures =
        List.of(
            fixture(FixtureKind.WALL, new Area(4, 0, 0.2, 6), ""),
            fixture(FixtureKind.DOOR, new Area(4, 2, 0.2, 1), ""));

    assertThat(keys(List.of(), fixtures)).isEmpty();
  }

  @Test
  void notMoreIsToldThanAPersonReads() {
    List<Standing> pile = java.util.Collections.nCopies(500, cabinet("C1", 1, 1));

    assertThat(keys(pile)).hasSize(PlanCheck.MAX_PROBLEMS);
  }

  private static List<String> keys(List<Standing> cabinets) {
    return keys(cabinets, List.of());
  }

  private static List<String> keys(List<Standing> cabinets, List<Fixture> fixtures) {
    FloorPlan plan = new FloorPlan(Code.of("R1"), 8, 6, cabinets, fixtures, 1);
    return PlanCheck.problems(plan, HAS).stream().map(Message::key).toList();
  }

  private static Standing cabinet(String code, double x, double y) {
    return new Standing(Code.of(code), new Area(x, y, 0.9, 0.5), Facing.DOWN, 1);
  }

  private static Fixture fixture(FixtureKind kind, Area area, String sensor) {
    return new Fixture(
        kind, area, "", sensor.isEmpty() ? Optional.empty() : Optional.of(Code.of(sensor)));
  }
}

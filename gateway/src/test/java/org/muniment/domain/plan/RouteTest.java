package org.muniment.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;

final class RouteTest {
  private static final Area DOOR = new Area(0.5, 5.9, 1, 0.1);

  @Test
  void anOpenWayHasOneBend() {
    List<Point> way = way(new Area(5, 1, 0.9, 0.5), Facing.DOWN).orElseThrow();

    assertThat(way).hasSize(3);
    assertThat(way.get(0).x()).isBetween(0.5, 1.5);
    assertThat(way.get(2).x()).isBetween(5.3, 5.6);
    assertThat(way.get(2).y()).isBetween(1.5, 1.7);
  }

  @Test
  void theWayLeadsAroundWhatStandsThere() {
    Area wall = new Area(3, 1, 0.2, 5);

    List<Point> way =
        way(new Area(5, 4, 0.9, 0.5), Facing.DOWN, fixture(FixtureKind.WALL, wall)).orElseThrow();

    assertThat(way).anyMatch(corner -> corner.y() < 1);
    for (int i = 1; i < way.size(); i++) {
      assertThat(crosses(way.get(i - 1), way.get(i), wall)).as("leg %d of %s", i, way).isFalse();
    }
  }

  @Test
  void whatHangsOnTheWallIsInNobodysWay() {
    Area above = new Area(0, 3, 8, 0.3);

    assertThat(way(new Area(5, 1, 0.9, 0.5), Facing.DOWN, fixture(FixtureKind.WINDOW, above)))
        .isPresent();
  }

  @Test
  void thereIsNoWayThroughAWallFromSideToSide() {
    Area across = new Area(0, 3, 8, 0.2);

    assertThat(way(new Area(5, 1, 0.9, 0.5), Facing.DOWN, fixture(FixtureKind.WALL, across)))
        .isEmpty();
  }

  @Test
  void thereIsNoWayToAFrontAgainstTheWallOrWithoutADoor() {
    assertThat(way(new Area(5, 0, 0.9, 0.5), Facing.UP)).isEmpty();
    Standing cabinet = new Standing(Code.of("C1"), new Area(5, 1, 0.9, 0.5), Facing.DOWN, 1);
    FloorPlan noDoor = new FloorPlan(Code.of("R1"), 8, 6, List.of(cabinet), List.of(), 1);

    assertThat(Route.to(noDoor, cabinet)).isEmpty();
  }

  @Test
  void ofTwoDoorsTheNearerOneIsTaken() {
    Fixture near = fixture(FixtureKind.DOOR, new Area(7.9, 1, 0.1, 1));

    List<Point> way = way(new Area(5, 2, 0.9, 0.5), Facing.RIGHT, near).orElseThrow();

    assertThat(way.get(0).x()).isGreaterThan(7);
  }

  private static Optional<List<Point>> way(Area area, Facing front, Fixture... more) {
    Standing cabinet = new Standing(Code.of("C1"), area, front, 1);
    List<Fixture> fixtures = new java.util.ArrayList<>(List.of(more));
    fixtures.add(fixture(FixtureKind.DOOR, DOOR));
    FloorPlan plan = new FloorPlan(Code.of("R1"), 8, 6, List.of(cabinet), fixtures, 1);
    return Route.to(plan, cabinet);
  }

  private static Fixture fixture(FixtureKind kind, Area area) {
    return new Fixture(kind, area, "", Optional.empty());
  }

  /** Legs run parallel to the walls. */
  private static boolean crosses(Point from, Point to, Area area) {
    double left = Math.min(from.x(), to.x());
    double top = Math.min(from.y(), to.y());
    double width = Math.max(0.01, Math.abs(from.x() - to.x()));
    double depth = Math.max(0.01, Math.abs(from.y() - to.y()));
    return Snap.overlap(new Area(left, top, width, depth), area);
  }
}

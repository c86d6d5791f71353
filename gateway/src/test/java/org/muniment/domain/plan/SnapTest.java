package org.muniment.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.plan.FloorPlan.Area;

final class SnapTest {
  /** One neighbour of 0.9 by 0.5 m at 2, 1 in a room of 8 by 6 m; what is moved is as large. */
  @ParameterizedTest
  @CsvSource({
    // rule, wanted x, wanted y, x, y
    "far from everything the grid holds, 5.04, 3.96, 5.0, 4.0",
    "right of the neighbour it touches it, 2.97, 1.04, 2.9, 1.0",
    "left of the neighbour it touches it, 1.03, 1.0, 1.1, 1.0",
    "below the neighbour it stands back to back, 2.05, 1.61, 2.0, 1.5",
    "above the neighbour too, 2.0, 0.41, 2.0, 0.5",
    "beyond the right wall it stands at it, 7.9, 3, 7.1, 3.0",
    "beyond the lower wall too, 5, 5.9, 5.0, 5.5",
  })
  void aThingThatIsPutDownStandsAtItsNeighbourOrOnTheGrid(
      String rule, double x, double y, double thenX, double thenY) {
    Area neighbour = new Area(2, 1, 0.9, 0.5);

    Area placed = Snap.place(new Area(x, y, 0.9, 0.5), List.of(neighbour), 8, 6);

    assertThat(placed.x()).as(rule).isCloseTo(thenX, within(1e-9));
    assertThat(placed.y()).as(rule).isCloseTo(thenY, within(1e-9));
    assertThat(Snap.overlap(placed, neighbour)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 0, false", // 0.2 + 0.7 is a little more than 0.9
    "0.8, 0, true",
    "0.8, 0.5, false",
    "0, 0, true",
  })
  void thingsThatTouchDoNotOverlap(double x, double y, boolean overlaps) {
    assertThat(Snap.overlap(new Area(0.2, 0, 0.7, 0.5), new Area(x, y, 0.3, 0.5)))
        .isEqualTo(overlaps);
  }
}

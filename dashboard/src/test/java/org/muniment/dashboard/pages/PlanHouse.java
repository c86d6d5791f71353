package org.muniment.dashboard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk.NewCabinet;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;

/** The furnished house with 24 cabinets in R2, drawn as in the reference picture. */
final class PlanHouse {
  static final String BOX = "001200003718";

  private PlanHouse() {}

  static TestHouse open() {
    TestHouse house = PagesHouse.furnished();
    row(house, "C01", 15);
    row(house, "C18", 7);
    house.backend.holdings().plans().save(house.by(), drawn(), "");
    return house;
  }

  private static void row(TestHouse house, String first, int count) {
    NewCabinet asked =
        new NewCabinet(
            first,
            "R2",
            Optional.empty(),
            Optional.empty(),
            5,
            10,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    house.backend.places().addRow(house.by(), asked, count);
  }

  static FloorPlan drawn() {
    List<Standing> cabinets = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      int row = i / 6;
      double y = 0.9 + row % 2 * 0.9 + row / 2 * 3.0;
      double x = 1.1 + i % 6 * 1.0 + (i % 6 > 2 ? 0.2 : 0);
      cabinets.add(
          new Standing(
              Code.of("C%02d".formatted(i + 1)),
              new Area(x, y, 1.0, 0.8),
              row % 2 == 0 ? Facing.UP : Facing.DOWN,
              1));
    }
    List<Fixture> fixtures =
        List.of(
            fixture(FixtureKind.DOOR, new Area(0.4, 7.4, 0.9, 0.1), ""),
            fixture(FixtureKind.WINDOW, new Area(1.4, 0, 1.6, 0.1), ""),
            fixture(FixtureKind.WINDOW, new Area(5, 0, 1.6, 0.1), ""),
            fixture(FixtureKind.EXTINGUISHER, new Area(0.1, 0.3, 0.8, 0.4), ""),
            fixture(FixtureKind.DEHUMIDIFIER, new Area(7, 6.9, 0.8, 0.4), ""),
            fixture(FixtureKind.SENSOR, new Area(2.5, 6.2, 0.3, 0.3), "S2B"),
            fixture(FixtureKind.SENSOR, new Area(5.5, 6.2, 0.3, 0.3), "S2A"));
    return new FloorPlan(Code.of("R2"), 8, 7.5, cabinets, fixtures, 0);
  }

  private static Fixture fixture(FixtureKind kind, Area area, String sensor) {
    return new Fixture(
        kind, area, "", sensor.isEmpty() ? Optional.empty() : Optional.of(Code.of(sensor)));
  }
}

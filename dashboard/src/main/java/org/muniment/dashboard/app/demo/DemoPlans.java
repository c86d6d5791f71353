package org.muniment.dashboard.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.holdings.PlansDesk;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;

/** Draws the rooms of the example archive: a window, a dehumidifier, where the sensors hang. */
public final class DemoPlans {
  private static final double SENSOR_M = 0.3;

  private DemoPlans() {}

  public static void draw(By by, PlansDesk plans, List<String> rooms) {
    rooms.forEach(room -> plans.save(by, drawn(plans, plans.plan(room)), ""));
  }

  private static FloorPlan drawn(PlansDesk plans, FloorPlan plan) {
    List<Fixture> fixtures = new ArrayList<>(plan.fixtures());
    double width = plan.widthM();
    double depth = plan.depthM();
    fixtures.add(fixture(FixtureKind.WINDOW, new Area(width / 2 - 0.8, 0, 1.6, 0.1)));
    fixtures.add(fixture(FixtureKind.DEHUMIDIFIER, new Area(width - 1, depth - 0.5, 0.9, 0.4)));
    List<Sensor> sensors = plans.sensors(plan.room());
    for (int i = 0; i < sensors.size(); i++) {
      double x = width * (i + 1) / (sensors.size() + 1) - SENSOR_M / 2;
      Area area = new Area(x, depth - 0.6, SENSOR_M, SENSOR_M);
      fixtures.add(new Fixture(FixtureKind.SENSOR, area, "", Optional.of(sensors.get(i).code())));
    }
    return new FloorPlan(plan.room(), width, depth, plan.cabinets(), fixtures, plan.version());
  }

  private static Fixture fixture(FixtureKind kind, Area area) {
    return new Fixture(kind, area, "", Optional.empty());
  }
}

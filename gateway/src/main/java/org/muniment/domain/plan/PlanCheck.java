package org.muniment.domain.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** What on a plan cannot be, one sentence each. */
public final class PlanCheck {
  /** More are not told: who drew so much wrong sees it after the first. */
  public static final int MAX_PROBLEMS = 20;

  /** What a room has, as far as a plan speaks of it. */
  public record Inventory(Set<Code> cabinets, Set<Code> sensors) {
    public Inventory {
      cabinets = Set.copyOf(cabinets);
      sensors = Set.copyOf(sensors);
    }
  }

  private PlanCheck() {}

  /** Empty when all is well; at most {@link #MAX_PROBLEMS}. */
  public static List<Message> problems(FloorPlan plan, Inventory has) {
    List<Message> problems = new ArrayList<>();
    Set<Code> seen = new HashSet<>();
    for (Standing cabinet : plan.cabinets()) {
      if (!has.cabinets().contains(cabinet.cabinet())) {
        problems.add(Message.of("refusal.plan.foreign-cabinet", text(cabinet.cabinet())));
      } else if (!seen.add(cabinet.cabinet())) {
        problems.add(Message.of("refusal.plan.twice", text(cabinet.cabinet())));
      }
      if (!inside(plan, cabinet.area())) {
        problems.add(Message.of("refusal.plan.cabinet-outside", text(cabinet.cabinet())));
      }
    }
    overlaps(plan, problems);
    plan.fixtures().forEach(fixture -> fixture(plan, has, seen, fixture, problems));
    return problems.stream().limit(MAX_PROBLEMS).toList();
  }

  private static void overlaps(FloorPlan plan, List<Message> problems) {
    List<Standing> cabinets = plan.cabinets();
    for (int i = 0; i < cabinets.size() && problems.size() < MAX_PROBLEMS; i++) {
      Standing one = cabinets.get(i);
      for (Standing other : cabinets.subList(i + 1, cabinets.size())) {
        if (Snap.overlap(one.area(), other.area())) {
          problems.add(
              Message.of("refusal.plan.overlap", text(one.cabinet()), text(other.cabinet())));
        }
      }
      for (Fixture fixture : plan.fixtures()) {
        if (fixture.kind() == FixtureKind.WALL && Snap.overlap(one.area(), fixture.area())) {
          problems.add(Message.of("refusal.plan.in-wall", text(one.cabinet())));
        }
      }
    }
  }

  private static void fixture(
      FloorPlan plan, Inventory has, Set<Code> seen, Fixture fixture, List<Message> problems) {
    Area area = fixture.area();
    String where = String.format(Locale.ROOT, "%.1f, %.1f", area.x(), area.y());
    if (!inside(plan, area)) {
      problems.add(Message.of("refusal.plan.fixture-outside", word(fixture.kind()), where));
    }
    boolean isOpening = fixture.kind() == FixtureKind.DOOR || fixture.kind() == FixtureKind.WINDOW;
    if (isOpening && !onWall(plan, area)) {
      problems.add(Message.of("refusal.plan.not-on-wall", word(fixture.kind()), where));
    }
    fixture
        .sensor()
        .ifPresent(
            sensor -> {
              if (!has.sensors().contains(sensor)) {
                problems.add(Message.of("refusal.plan.foreign-sensor", text(sensor)));
              } else if (!seen.add(sensor)) {
                problems.add(Message.of("refusal.plan.twice", text(sensor)));
              }
            });
  }

  private static boolean inside(FloorPlan plan, Area area) {
    return area.x() + area.width() <= plan.widthM() + Snap.TOUCH_M
        && area.y() + area.depth() <= plan.depthM() + Snap.TOUCH_M;
  }

  /** Of the room, or of one that divides it. */
  private static boolean onWall(FloorPlan plan, Area area) {
    boolean outer =
        area.x() <= Snap.NEAR_M
            || area.y() <= Snap.NEAR_M
            || area.x() + area.width() >= plan.widthM() - Snap.NEAR_M
            || area.y() + area.depth() >= plan.depthM() - Snap.NEAR_M;
    return outer
        || plan.fixtures().stream()
            .anyMatch(f -> f.kind() == FixtureKind.WALL && Snap.overlap(f.area(), area));
  }

  private static Message word(FixtureKind kind) {
    return Message.of("plan.fixture." + kind.key());
  }

  private static String text(Code code) {
    return code.value();
  }
}

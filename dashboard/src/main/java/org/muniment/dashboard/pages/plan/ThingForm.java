package org.muniment.dashboard.pages.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Area;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.plan.Snap;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/** The plan with one thing on it changed, added or taken away, as a form without script asks. */
final class ThingForm {
  private static final String NUMBER = "[0-9]{1,3}([.,][0-9]{1,3})?";

  private ThingForm() {}

  /**
   * @param form the value of a field, or null; {@code does} is {@code size}, {@code add}, {@code
   *     cabinet} or {@code fixture}
   * @throws BadInput when a value cannot be
   */
  static FloorPlan applied(FloorPlan plan, UnaryOperator<String> form) {
    long seen = number(form, "version", 15);
    List<Standing> cabinets = new ArrayList<>(plan.cabinets());
    List<Fixture> fixtures = new ArrayList<>(plan.fixtures());
    double width = plan.widthM();
    double depth = plan.depthM();
    switch (text(form, "does")) {
      case "size" -> {
        width = metres(form, "width");
        depth = metres(form, "depth");
      }
      case "add" -> fixtures.add(added(plan, form));
      case "cabinet" -> {
        int index = index(form, cabinets.size());
        cabinets.set(index, cabinet(cabinets.get(index), form));
      }
      case "fixture" -> {
        int index = index(form, fixtures.size());
        if (form.apply("remove") != null) {
          fixtures.remove(index);
        } else {
          Fixture old = fixtures.get(index);
          fixtures.set(
              index, new Fixture(old.kind(), area(form), text(form, "label"), old.sensor()));
        }
      }
      default -> throw new BadInput("refusal.plan.form");
    }
    return new FloorPlan(plan.room(), width, depth, cabinets, fixtures, seen);
  }

  private static Standing cabinet(Standing old, UnaryOperator<String> form) {
    Facing front =
        Arrays.stream(Facing.values())
            .filter(facing -> facing.key().equals(text(form, "front")))
            .findFirst()
            .orElse(old.front());
    return new Standing(old.cabinet(), area(form), front, (int) number(form, "columns", 3));
  }

  /** At the front wall, or on the nearest grid point to the middle. */
  private static Fixture added(FloorPlan plan, UnaryOperator<String> form) {
    FixtureKind kind =
        FixtureKind.of(text(form, "kind")).orElseThrow(() -> new BadInput("refusal.plan.form"));
    Optional<Code> sensor =
        kind == FixtureKind.SENSOR && Code.isValid(text(form, "sensor"))
            ? Optional.of(Code.of(text(form, "sensor")))
            : Optional.empty();
    boolean isOpening = kind == FixtureKind.DOOR || kind == FixtureKind.WINDOW;
    double width = isOpening ? 1 : 0.5;
    double depth = isOpening ? 0.1 : 0.5;
    double y = isOpening ? plan.depthM() - depth : plan.depthM() / 2;
    Area wanted = new Area(plan.widthM() / 2, Math.max(0, y), width, depth);
    Area area = Snap.place(wanted, List.of(), plan.widthM(), plan.depthM());
    return new Fixture(kind, area, "", sensor);
  }

  private static Area area(UnaryOperator<String> form) {
    return new Area(
        metres(form, "x"), metres(form, "y"), metres(form, "width"), metres(form, "depth"));
  }

  private static int index(UnaryOperator<String> form, int size) {
    long index = number(form, "index", 4);
    if (index >= size) {
      throw new BadInput("refusal.plan.form");
    }
    return (int) index;
  }

  private static double metres(UnaryOperator<String> form, String field) {
    String text = text(form, field);
    if (!text.matches(NUMBER)) {
      throw new BadInput("refusal.plan.metres", text);
    }
    return Double.parseDouble(text.replace(',', '.'));
  }

  private static long number(UnaryOperator<String> form, String field, int digits) {
    String text = text(form, field);
    if (!text.matches("[0-9]{1," + digits + "}")) {
      throw new BadInput("refusal.plan.form");
    }
    return Long.parseLong(text);
  }

  private static String text(UnaryOperator<String> form, String field) {
    String value = form.apply(field);
    return value == null ? "" : value.strip();
  }
}

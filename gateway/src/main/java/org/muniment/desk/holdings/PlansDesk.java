package org.muniment.desk.holdings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.Layout;
import org.muniment.domain.plan.PlanCheck;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Office;
import org.muniment.port.Registry;
import org.muniment.port.Trail;

/** The drawn plans of rooms (rule P1): what is kept, or what a room looks like until then. */
public final class PlansDesk {
  private static final String CHANGE = "plan.change";
  private static final Set<String> PLACES = Set.of("room", "cabinet", "shelf");

  /** Newest changes of plans among which the one that came in between is looked for. */
  private static final int LOOKED_THROUGH = 100;

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** What stands in a cabinet, place by place. */
  public record Front(Cabinet cabinet, Map<Spot, Box> boxes) {}

  private final Office office;
  private final Registry registry;
  private final InstantSource clock;

  /**
   * @param registry for the zone of the site
   */
  public PlansDesk(Office office, Registry registry, InstantSource clock) {
    this.office = office;
    this.registry = registry;
    this.clock = clock;
  }

  /** As it was drawn, with the cabinets that the room has now; version 0 when nobody has. */
  public FloorPlan plan(String room) {
    Code code = room(room).code();
    List<Cabinet> cabinets = cabinets(code);
    return office
        .holdings()
        .plan(code)
        .map(drawn -> Layout.completed(drawn, cabinets))
        .orElseGet(() -> Layout.of(code, cabinets));
  }

  /**
   * Keeps a plan.
   *
   * @param seen with the version that was seen when drawing began
   * @param reason may be empty
   * @return the plan with its new version
   * @throws Refusal when somebody else has changed it, or with one sentence for each thing on it
   *     that cannot be
   */
  public FloorPlan save(By by, FloorPlan seen, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    room(seen.room().value());
    problems(seen).forEach(problem -> fields.wrong("plan", problem));
    fields.check();
    FloorPlan now =
        new FloorPlan(
            seen.room(),
            seen.widthM(),
            seen.depthM(),
            seen.cabinets(),
            seen.fixtures(),
            seen.version() + 1);
    return office.together(
        () -> {
          Optional<FloorPlan> old = office.holdings().plan(seen.room());
          if (old.map(FloorPlan::version).orElse(0L) != seen.version()
              || !office.holdings().savePlan(now)) {
            throw changedMeanwhile(seen.room());
          }
          office.trail().add(told(Deed.of(by, CHANGE, seen.room()), old, now).because(why));
          return now;
        });
  }

  /** What on a plan cannot be; empty when it can be kept. */
  public List<Message> problems(FloorPlan plan) {
    Set<Code> cabinets =
        cabinets(plan.room()).stream().map(Cabinet::code).collect(Collectors.toSet());
    Set<Code> sensors = sensors(plan.room()).stream().map(Sensor::code).collect(Collectors.toSet());
    return PlanCheck.problems(plan, new PlanCheck.Inventory(cabinets, sensors));
  }

  /** The sensors that hang in a room or in one of its cabinets now. */
  public List<Sensor> sensors(Code room) {
    Set<Code> places = cabinets(room).stream().map(Cabinet::code).collect(Collectors.toSet());
    places.add(room);
    Instant now = clock.instant();
    return office.sensors().stream()
        .filter(sensor -> hangsIn(sensor.placementAt(now), places))
        .toList();
  }

  private static boolean hangsIn(Placement placement, Set<Code> places) {
    return placement.place().filter(places::contains).isPresent();
  }

  /** Says that a label from elsewhere, which is on a room, cabinet or shelf, stands for it. */
  public void addForeign(By by, String label, String place) {
    Fields fields = new Fields();
    Barcode foreign = fields.make("label", label, Barcode::of);
    Code code = fields.code("place", place);
    if (code != null && office.kindOf(place).filter(PLACES::contains).isEmpty()) {
      fields.wrong("place", "refusal.foreign.place", place);
    }
    fields.check();
    office.together(
        () -> {
          if (!office.holdings().addForeign(foreign, code)) {
            throw Refusal.conflict("refusal.code.taken", foreign.value());
          }
          return office.trail().add(Deed.of(by, "place.label", code).after("label", foreign));
        });
  }

  public Front front(Cabinet cabinet) {
    Map<Spot, Box> boxes = new LinkedHashMap<>();
    office
        .holdings()
        .in(cabinet.code())
        .forEach(box -> box.state().spot().ifPresent(spot -> boxes.put(spot, box)));
    return new Front(cabinet, boxes);
  }

  /** The cabinets of a room in the order of their codes. */
  public List<Cabinet> cabinets(Code room) {
    return office.cabinets().stream().filter(cabinet -> cabinet.room().equals(room)).toList();
  }

  private Room room(String code) {
    return office.rooms().stream()
        .filter(room -> room.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("room", code));
  }

  private Refusal changedMeanwhile(Code room) {
    return lastChange(room)
        .map(deed -> Refusal.conflict("refusal.plan.changed", deed.by().name(), localTime(deed)))
        .orElseGet(() -> Refusal.conflict("refusal.plan.changed-somehow"));
  }

  private Optional<Deed> lastChange(Code room) {
    Trail.Filter changes =
        new Trail.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(CHANGE));
    return office.trail().newest(changes, Long.MAX_VALUE, LOOKED_THROUGH).stream()
        .map(Entry::deed)
        .filter(deed -> deed.subject().equals(room.value()))
        .findFirst();
  }

  private String localTime(Deed deed) {
    return TO_THE_MINUTE.format(deed.by().at().atZone(registry.site().timeZone()));
  }

  private static Deed told(Deed deed, Optional<FloorPlan> old, FloorPlan now) {
    return deed.change("width", old.map(FloorPlan::widthM).orElse(0.0), now.widthM())
        .change("depth", old.map(FloorPlan::depthM).orElse(0.0), now.depthM())
        .change(
            "cabinets", old.map(plan -> plan.cabinets().size()).orElse(0), now.cabinets().size())
        .change(
            "fixtures", old.map(plan -> plan.fixtures().size()).orElse(0), now.fixtures().size())
        .change("version", old.map(FloorPlan::version).orElse(0L), now.version());
  }
}

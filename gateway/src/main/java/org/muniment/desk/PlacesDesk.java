package org.muniment.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** Rooms, cabinets and the environment presets they are kept by. */
public final class PlacesDesk {
  /** A room as a person asks for it; an empty preset means the default. */
  public record NewRoom(String code, String name, Optional<String> preset, Optional<String> site) {}

  /** A cabinet as a person asks for it. */
  public record NewCabinet(
      String code,
      String room,
      Optional<String> name,
      Optional<String> preset,
      int shelves,
      int positionsPerShelf,
      Optional<String> shelvesFrom,
      OptionalDouble x,
      OptionalDouble y) {
    /** Without distances from the walls: no two stand at one place. */
    NewCabinet named(String otherCode) {
      return new NewCabinet(
          otherCode,
          room,
          Optional.empty(),
          preset,
          shelves,
          positionsPerShelf,
          shelvesFrom,
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
  }

  /** What to change of a cabinet; empty leaves it. */
  public record CabinetChange(
      Optional<String> name,
      Optional<String> room,
      Optional<Integer> shelves,
      Optional<Integer> positionsPerShelf,
      Optional<String> shelvesFrom) {}

  /** No room is longer. */
  private static final int MAX_METRES = 1_000;

  private final Office office;
  private final Registry registry;

  public PlacesDesk(Office office, Registry registry) {
    this.office = office;
    this.registry = registry;
  }

  public List<Room> rooms() {
    return office.rooms();
  }

  public Room room(String code) {
    return office.rooms().stream()
        .filter(room -> room.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("room", code));
  }

  public Room addRoom(By by, NewRoom asked) {
    Fields fields = new Fields();
    Code code = fields.code("code", asked.code());
    String name = fields.name("name", asked.name());
    String preset = asked.preset().orElse(Presets.DEFAULT_KEY);
    checkPreset(fields, preset);
    Code site = registry.site().code();
    if (asked.site().isPresent() && !asked.site().get().equals(site.value())) {
      fields.wrong("site", "refusal.site.not-found", asked.site().get());
    }
    fields.check();
    Room room = new Room(code, name, preset, site);
    return office.together(
        () -> {
          if (!office.addRoom(room)) {
            throw Refusal.conflict("refusal.code.taken", code.value());
          }
          Deed deed = Deed.of(by, "room.add", code);
          office.trail().add(deed.after("name", name).after("preset", preset));
          return room;
        });
  }

  public List<Cabinet> cabinets() {
    return office.cabinets();
  }

  public Cabinet addCabinet(By by, NewCabinet asked) {
    Fields fields = new Fields();
    Code code = fields.code("code", asked.code());
    Code room = fields.code("room", asked.room());
    if (room != null && office.rooms().stream().noneMatch(r -> r.code().equals(room))) {
      fields.wrong("room", "refusal.room.not-found", asked.room());
    }
    asked.preset().ifPresent(preset -> checkPreset(fields, preset));
    Optional<Cabinet.ShelfOrder> order = shelfOrder(asked.shelvesFrom().orElse("top"));
    if (order.isEmpty()) {
      fields.wrong("shelvesFrom", "refusal.field.shelves-from", asked.shelvesFrom().orElse(""));
    }
    String name = asked.name().map(n -> fields.name("name", n)).orElse(asked.code());
    asked.x().ifPresent(x -> checkDistance(fields, "x", x));
    asked.y().ifPresent(y -> checkDistance(fields, "y", y));
    fields.check();
    Cabinet cabinet = fields.make("shelves", asked, a -> cabinet(a, code, room, name, order.get()));
    fields.check();
    return office.together(
        () -> {
          if (!office.addCabinet(cabinet)) {
            throw Refusal.conflict("refusal.code.taken", code.value());
          }
          office.trail().add(told(Deed.of(by, "cabinet.add", code), cabinet));
          return cabinet;
        });
  }

  private static Deed told(Deed deed, Cabinet cabinet) {
    Deed more =
        deed.after("room", cabinet.room())
            .after("name", cabinet.name())
            .after("shelves", cabinet.shelves())
            .after("positionsPerShelf", cabinet.positionsPerShelf());
    return cabinet.preset().map(preset -> more.after("preset", preset)).orElse(more);
  }

  /**
   * Several cabinets that differ in their number only, {@code C01} to {@code C12}, all or none.
   *
   * @param first its code ends with digits; without a name each is called by its code
   */
  public List<Cabinet> addRow(By by, NewCabinet first, int count) {
    Fields fields = new Fields();
    List<String> codes = fields.make("code", first.code(), code -> CodeRow.of(code, count));
    fields.check();
    return office.together(
        () -> codes.stream().map(code -> addCabinet(by, first.named(code))).toList());
  }

  /** Another name. */
  public Room changeRoom(By by, String code, String name, String reason) {
    Fields fields = new Fields();
    String now = fields.name("name", name);
    String why = fields.remark("reason", reason);
    fields.check();
    return office.together(
        () -> {
          Room old = room(code);
          Room changed = old.named(now);
          office.updateRoom(changed);
          Deed deed = Deed.of(by, "room.change", old.code()).change("name", old.name(), now);
          office.trail().add(deed.because(why));
          return changed;
        });
  }

  /** Another name, size or room; refused while boxes stand where nothing would be left. */
  public Cabinet changeCabinet(By by, String code, CabinetChange asked, String reason) {
    Cabinet changed = new CabinetChanging(office).change(by, code, asked, reason);
    registry.reload();
    return changed;
  }

  public Cabinet cabinet(String code) {
    return office.cabinets().stream()
        .filter(cabinet -> cabinet.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("cabinet", code));
  }

  public List<Preset> presets() {
    return office.presets();
  }

  public Preset preset(String key) {
    return office.presets().stream()
        .filter(preset -> preset.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("preset", key));
  }

  /** The limits that held in a room or cabinet over time, as the versions of one preset. */
  public Preset overTime(String place) {
    Optional<Cabinet> cabinet =
        office.cabinets().stream().filter(c -> c.code().value().equals(place)).findFirst();
    if (cabinet.isEmpty()) {
      return room(place).overTime(this::preset);
    }
    Preset room = room(cabinet.get().room().value()).overTime(this::preset);
    return cabinet.get().overTime(room, this::preset);
  }

  private void checkPreset(Fields fields, String key) {
    if (office.presets().stream().noneMatch(preset -> preset.key().equals(key))) {
      fields.wrong("preset", "refusal.preset.not-found", key);
    }
  }

  private static void checkDistance(Fields fields, String field, double metres) {
    if (!(Math.abs(metres) <= MAX_METRES)) {
      fields.wrong(field, "refusal.cabinet.distance", MAX_METRES, String.valueOf(metres));
    }
  }

  static Optional<Cabinet.ShelfOrder> shelfOrder(String word) {
    return switch (word) {
      case "top" -> Optional.of(Cabinet.ShelfOrder.TOP);
      case "bottom" -> Optional.of(Cabinet.ShelfOrder.BOTTOM);
      default -> Optional.empty();
    };
  }

  private static Cabinet cabinet(
      NewCabinet asked, Code code, Code room, String name, Cabinet.ShelfOrder order) {
    return new Cabinet(
        code,
        room,
        name,
        asked.preset(),
        asked.shelves(),
        asked.positionsPerShelf(),
        order,
        asked.x(),
        asked.y());
  }
}

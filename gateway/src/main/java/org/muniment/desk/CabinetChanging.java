package org.muniment.desk;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.desk.PlacesDesk.CabinetChange;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** A cabinet gets another name, another size, another room. */
final class CabinetChanging {
  /** Named one by one; of the others how many. */
  private static final int NAMED = 3;

  private final Office office;

  CabinetChanging(Office office) {
    this.office = office;
  }

  Cabinet change(By by, String code, CabinetChange asked, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    asked.name().ifPresent(name -> fields.name("name", name));
    asked
        .room()
        .filter(room -> find(room).isEmpty())
        .ifPresent(room -> fields.wrong("room", "refusal.room.not-found", room));
    asked
        .shelvesFrom()
        .filter(word -> PlacesDesk.shelfOrder(word).isEmpty())
        .ifPresent(word -> fields.wrong("shelvesFrom", "refusal.field.shelves-from", word));
    fields.check();
    return office.together(() -> changed(by, cabinet(code), asked, why));
  }

  private Cabinet changed(By by, Cabinet old, CabinetChange asked, String why) {
    Fields fields = new Fields();
    Cabinet sized = fields.make("shelves", asked, change -> resized(old, change));
    fields.check();
    refuseToLose(old, sized);
    Cabinet now = asked.room().map(room -> moved(by, old, sized, room, why)).orElse(sized);
    if (!office.updateCabinet(now)) {
      throw Refusal.conflict("refusal.cabinet.shelf-code", old.code().value());
    }
    office.trail().add(told(Deed.of(by, "cabinet.change", old.code()), old, now).because(why));
    return now;
  }

  private static Cabinet resized(Cabinet old, CabinetChange asked) {
    return old.with(
        asked.name().map(String::strip).orElse(old.name()),
        asked.shelves().orElse(old.shelves()),
        asked.positionsPerShelf().orElse(old.positionsPerShelf()),
        asked.shelvesFrom().flatMap(PlacesDesk::shelfOrder).orElse(old.shelvesFrom()));
  }

  /** A place of a box, also of one that is away, must not vanish under it. */
  private void refuseToLose(Cabinet old, Cabinet now) {
    if (now.shelves() >= old.shelves() && now.positionsPerShelf() >= old.positionsPerShelf()) {
      return;
    }
    List<Box> lost =
        office.holdings().in(old.code()).stream()
            .filter(box -> box.state().spot().filter(spot -> !has(now, spot)).isPresent())
            .toList();
    if (!lost.isEmpty()) {
      String first =
          lost.stream()
              .limit(NAMED)
              .map(box -> box.barcode() + " (" + box.state().spot().orElseThrow() + ")")
              .collect(Collectors.joining(", "));
      throw Refusal.conflict("refusal.cabinet.in-the-way", old.code().value(), lost.size(), first);
    }
  }

  private static boolean has(Cabinet cabinet, Spot spot) {
    return spot.shelf() <= cabinet.shelves() && spot.position() <= cabinet.positionsPerShelf();
  }

  private Cabinet moved(By by, Cabinet old, Cabinet sized, String room, String why) {
    if (old.room().value().equals(room)) {
      return sized;
    }
    Room from = find(old.room().value()).orElseThrow();
    return sized.movedTo(
        from, Code.of(room), by.at().truncatedTo(ChronoUnit.MILLIS), by.name(), why);
  }

  private static Deed told(Deed deed, Cabinet old, Cabinet now) {
    return deed.change("name", old.name(), now.name())
        .change("room", old.room(), now.room())
        .change("shelves", old.shelves(), now.shelves())
        .change("positionsPerShelf", old.positionsPerShelf(), now.positionsPerShelf())
        .change("shelvesFrom", old.shelvesFrom(), now.shelvesFrom());
  }

  private Optional<Room> find(String code) {
    return office.rooms().stream().filter(room -> room.code().value().equals(code)).findFirst();
  }

  private Cabinet cabinet(String code) {
    return office.cabinets().stream()
        .filter(cabinet -> cabinet.code().value().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("cabinet", code));
  }
}

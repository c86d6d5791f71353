package org.muniment.desk.holdings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/** Whether there is such a place, and whether it is free. */
final class Spots {
  private final Office office;
  private final Supplier<List<Cabinet>> cabinets;

  Spots(Office office) {
    this(office, office::cabinets);
  }

  private Spots(Office office, Supplier<List<Cabinet>> cabinets) {
    this.office = office;
    this.cabinets = cabinets;
  }

  /** The same for many questions at once: the cabinets are read one time. */
  Spots remembering() {
    List<Cabinet> known = office.cabinets();
    return new Spots(office, () -> known);
  }

  Optional<Cabinet> cabinet(Code code) {
    return cabinets.get().stream().filter(it -> it.code().equals(code)).findFirst();
  }

  Optional<Cabinet> cabinet(String code) {
    return Code.isValid(code) ? cabinet(Code.of(code)) : Optional.empty();
  }

  /**
   * The place, or null and a problem.
   *
   * @param box its number, since people scan the box twice and mean the shelf
   */
  Spot spot(Fields fields, AskedSpot asked, String box) {
    Optional<Cabinet> cabinet = cabinet(asked.cabinet());
    if (cabinet.isEmpty()) {
      noCabinet(fields, asked.cabinet() == null ? "" : asked.cabinet(), box);
      return null;
    }
    Code code = cabinet.get().code();
    int shelves = cabinet.get().shelves();
    int positions = cabinet.get().positionsPerShelf();
    if (asked.shelf() < 1 || asked.shelf() > shelves) {
      fields.wrong("shelf", "refusal.spot.no-shelf", code.value(), shelves, asked.shelf());
    }
    if (asked.position() < 1 || asked.position() > positions) {
      fields.wrong(
          "position", "refusal.spot.no-position", code.value(), positions, asked.position());
    }
    boolean isThere =
        asked.shelf() >= 1
            && asked.shelf() <= shelves
            && asked.position() >= 1
            && asked.position() <= positions;
    return isThere ? new Spot(code, asked.shelf(), asked.position()) : null;
  }

  private void noCabinet(Fields fields, String code, String box) {
    String field = "cabinet";
    if (code.equals(box)) {
      fields.wrong(field, "refusal.spot.itself", code);
      return;
    }
    switch (Barcode.isValid(code) ? office.kindOf(code).orElse("") : "") {
      case "room" ->
          fields.wrong(
              field, hasCabinets(code) ? "refusal.spot.room" : "refusal.spot.bare-room", code);
      case "shelf" -> fields.wrong(field, "refusal.spot.is-shelf", code);
      case "box", "void" -> fields.wrong(field, "refusal.spot.is-box", code);
      default -> fields.wrong(field, "refusal.cabinet.not-found", code);
    }
  }

  private boolean hasCabinets(String room) {
    return office.cabinets().stream().anyMatch(it -> it.room().value().equals(room));
  }

  /**
   * @param box its id; 0 for a new one
   * @throws Refusal when another box stands there or has the place kept
   */
  void checkFree(Spot spot, long box) {
    Optional<Box> other = office.holdings().at(spot).filter(it -> it.id() != box);
    if (other.isPresent()) {
      throw Refusal.conflict(
          "refusal.spot.taken",
          spot.cabinet().value(),
          spot.shelf(),
          spot.position(),
          other.get().barcode().value());
    }
  }

  /** Whether the place is still there: a cabinet can have become smaller. */
  boolean exists(Spot spot) {
    return cabinet(spot.cabinet())
        .filter(it -> spot.shelf() <= it.shelves() && spot.position() <= it.positionsPerShelf())
        .isPresent();
  }
}

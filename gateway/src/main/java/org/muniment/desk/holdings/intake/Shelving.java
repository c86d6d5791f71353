package org.muniment.desk.holdings.intake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Office;

/** Which places there are and which are free, in the store and in the list. */
final class Shelving {
  private final Office office;
  private final Map<Code, Cabinet> cabinets = new HashMap<>();
  private final Map<Code, Map<Integer, BitSet>> taken = new HashMap<>();
  private final Map<Spot, Barcode> inList = new HashMap<>();

  Shelving(Office office) {
    this.office = office;
    office.cabinets().forEach(cabinet -> cabinets.put(cabinet.code(), cabinet));
  }

  /** Why a box cannot stand there; empty when it can. */
  Optional<Message> refusal(Spot spot) {
    Cabinet cabinet = cabinets.get(spot.cabinet());
    String code = spot.cabinet().value();
    if (cabinet == null) {
      return Optional.of(Message.of("refusal.import.cabinet", code));
    }
    if (spot.shelf() > cabinet.shelves() || spot.position() > cabinet.positionsPerShelf()) {
      return Optional.of(
          Message.of(
              "refusal.import.no-place",
              code,
              spot.shelf(),
              spot.position(),
              cabinet.shelves(),
              cabinet.positionsPerShelf()));
    }
    Optional<Barcode> other = Optional.ofNullable(inList.get(spot)).or(() -> inStore(spot));
    return other.map(
        box ->
            Message.of(
                "refusal.import.place-taken", code, spot.shelf(), spot.position(), box.value()));
  }

  private Optional<Barcode> inStore(Spot spot) {
    BitSet shelf =
        taken
            .computeIfAbsent(spot.cabinet(), office.holdings()::taken)
            .getOrDefault(spot.shelf(), new BitSet());
    return shelf.get(spot.position())
        ? office.holdings().at(spot).map(box -> box.barcode())
        : Optional.empty();
  }

  void take(Spot spot, Barcode box) {
    inList.put(spot, box);
  }
}

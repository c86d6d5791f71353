package org.muniment.desk.holdings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Office;

/** Whether many places are there, free, and each wanted once; a cabinet is read one time. */
final class Wanted {
  private final Office office;
  private final Spots spots;
  private final Set<Long> leaving = new HashSet<>();
  private final Set<Spot> wanted = new HashSet<>();
  private final Map<Code, Map<Spot, Box>> cabinets = new HashMap<>();

  Wanted(Office office, Spots spots) {
    this.office = office;
    this.spots = spots;
  }

  /** Its place becomes free. */
  void leaves(CountedSteps.Counted one) {
    leaving.add(one.box().id());
  }

  Optional<Message> problem(Spot to) {
    if (!spots.exists(to)) {
      return Optional.of(Message.of("refusal.spot.gone", to.toString()));
    }
    if (!wanted.add(to)) {
      return Optional.of(Message.of("refusal.stocktake.spot-twice", to.toString()));
    }
    return Optional.ofNullable(in(to.cabinet()).get(to))
        .filter(box -> !leaving.contains(box.id()))
        .map(
            box ->
                Message.of(
                    "refusal.spot.taken",
                    to.cabinet().value(),
                    to.shelf(),
                    to.position(),
                    box.barcode().value()));
  }

  private Map<Spot, Box> in(Code cabinet) {
    return cabinets.computeIfAbsent(cabinet, this::read);
  }

  private Map<Spot, Box> read(Code cabinet) {
    Map<Spot, Box> boxes = new HashMap<>();
    office
        .holdings()
        .in(cabinet)
        .forEach(box -> box.state().spot().ifPresent(spot -> boxes.put(spot, box)));
    return boxes;
  }
}

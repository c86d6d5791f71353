package org.muniment.pipeline.notify;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Affected;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/**
 * The cabinets in a room, or the cabinet itself with its shelves, and how many boxes of which
 * carrier they hold. No title: a letter goes to people whose clearance nobody knows (rule T3).
 */
public final class AffectedCabinets implements Affected {
  /** Named one by one; of the others how many. */
  private static final int NAMED = 10;

  private final Office office;

  public AffectedCabinets(Office office) {
    this.office = office;
  }

  @Override
  public Optional<Message> in(Code place) {
    List<Cabinet> all = office.cabinets();
    Optional<Message> cabinet =
        all.stream()
            .filter(it -> it.code().equals(place))
            .map(it -> Message.of("letter.affected.cabinet", it.code().value(), it.shelves()))
            .findFirst();
    List<Cabinet> inRoom = all.stream().filter(it -> it.room().equals(place)).toList();
    Set<Code> codes =
        all.stream()
            .filter(it -> it.code().equals(place) || it.room().equals(place))
            .map(Cabinet::code)
            .collect(Collectors.toSet());
    return cabinet.or(() -> room(inRoom)).map(what -> withBoxes(what, boxes(codes)));
  }

  private static Optional<Message> room(List<Cabinet> cabinets) {
    if (cabinets.isEmpty()) {
      return Optional.empty();
    }
    String some =
        cabinets.stream()
            .limit(NAMED)
            .map(it -> it.code().value())
            .collect(Collectors.joining(", "));
    String named = cabinets.size() > NAMED ? some + " …" : some;
    return Optional.of(Message.of("letter.affected.room", cabinets.size(), named));
  }

  private Map<Carrier, Long> boxes(Set<Code> cabinets) {
    Map<Carrier, Long> boxes = new EnumMap<>(Carrier.class);
    for (Holdings.Count count : office.holdings().counts()) {
      if (count.cabinet().filter(cabinets::contains).isPresent()) {
        boxes.merge(count.carrier(), count.boxes(), Long::sum);
      }
    }
    return boxes;
  }

  private static Message withBoxes(Message what, Map<Carrier, Long> boxes) {
    return boxes.entrySet().stream()
        .map(it -> carrier(it.getKey(), it.getValue()))
        .reduce((some, more) -> Message.of("letter.affected.and", some, more))
        .map(all -> Message.of("letter.affected.boxes", what, all))
        .orElse(what);
  }

  private static Message carrier(Carrier carrier, long boxes) {
    return Message.of("letter.affected.carrier", boxes, Message.of("carrier." + carrier.key()));
  }
}

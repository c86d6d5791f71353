package org.muniment.pipeline.notify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Affected;
import org.muniment.port.Office;

/** The cabinets in a room, or the cabinet itself with its shelves. */
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
    return cabinet.or(() -> room(all.stream().filter(it -> it.room().equals(place)).toList()));
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
}

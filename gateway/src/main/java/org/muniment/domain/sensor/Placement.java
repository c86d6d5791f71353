package org.muniment.domain.sensor;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.text.Code;

/** Where a sensor hangs from an instant on: in a room, in a cabinet, or outdoors (rule E4). */
public record Placement(Instant from, Kind kind, Optional<Code> place) {
  public enum Kind {
    ROOM,
    CABINET,
    OUTDOOR
  }

  public Placement {
    Objects.requireNonNull(from);
    Objects.requireNonNull(kind);
    if (place.isPresent() == (kind == Kind.OUTDOOR)) {
      throw new IllegalArgumentException(
          "a placement %s must %s a place"
              .formatted(kind, kind == Kind.OUTDOOR ? "not name" : "name"));
    }
  }

  public static Placement inRoom(Instant from, Code room) {
    return new Placement(from, Kind.ROOM, Optional.of(room));
  }

  public static Placement inCabinet(Instant from, Code cabinet) {
    return new Placement(from, Kind.CABINET, Optional.of(cabinet));
  }

  public static Placement outdoor(Instant from) {
    return new Placement(from, Kind.OUTDOOR, Optional.empty());
  }
}

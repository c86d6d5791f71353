package org.muniment.domain.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the events of a box say: its state, and where it stood from when to when. */
public final class BoxHistory {
  /** A time at one place; {@code to} is when it left, or the end of what was asked. */
  public record Stay(Spot spot, Instant from, Instant to) {}

  private BoxHistory() {}

  /**
   * The state that the events make, the oldest first.
   *
   * @throws IllegalArgumentException when an event does not begin where the one before ended: then
   *     the history is not whole
   */
  public static BoxState fold(List<BoxEvent> events) {
    Optional<BoxState> state = Optional.empty();
    for (BoxEvent event : events) {
      if (!event.before().equals(state)) {
        throw new IllegalArgumentException(
            "event %d begins with %s, the one before ended with %s"
                .formatted(event.number(), event.before(), state));
      }
      state = Optional.of(event.after());
    }
    return state.orElseThrow(() -> new IllegalArgumentException("a box has at least one event"));
  }

  /**
   * Where it stood. While it was away it saw another air than its place, so that is no stay.
   *
   * @param until the end of the last stay if it stands there still
   */
  public static List<Stay> stays(List<BoxEvent> events, Instant until) {
    List<Stay> stays = new ArrayList<>();
    Optional<Spot> stood = Optional.empty();
    Instant since = until;
    for (BoxEvent event : events) {
      Optional<Spot> stands = standing(event.after());
      if (!stands.equals(stood)) {
        add(stays, stood, since, event.by().at());
        stood = stands;
        since = event.by().at();
      }
    }
    add(stays, stood, since, until);
    return stays;
  }

  private static Optional<Spot> standing(BoxState state) {
    return state.status() == BoxStatus.IN_PLACE ? state.spot() : Optional.empty();
  }

  private static void add(List<Stay> stays, Optional<Spot> spot, Instant from, Instant to) {
    if (spot.isPresent() && from.isBefore(to)) {
      stays.add(new Stay(spot.get(), from, to));
    }
  }
}

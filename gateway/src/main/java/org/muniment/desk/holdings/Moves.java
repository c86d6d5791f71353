package org.muniment.desk.holdings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Stepping.Said;
import org.muniment.desk.holdings.Stepping.Stepped;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.BoxSteps.Decision;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.trail.By;

/**
 * Moves several boxes in one transaction, in an order in which each place is free when its box
 * comes. Where boxes change places in a ring, one of them is taken out first, as hands would.
 */
public final class Moves {
  /** More are moved in parts. */
  public static final int MAX_BOXES = 1_000;

  /**
   * @param version that was seen; empty when nobody looked
   */
  public record Move(String barcode, OptionalLong version, AskedSpot to) {}

  private final BoxBook book;
  private final Spots spots;
  private final LendingSteps lending;
  private final Stepping stepping;
  private final List<BoxEvent> events = new ArrayList<>();
  private final Map<Long, Spot> wanted = new HashMap<>();

  Moves(BoxBook book, Spots spots, LendingSteps lending, Stepping stepping) {
    this.book = book;
    this.spots = spots;
    this.lending = lending;
    this.stepping = stepping;
  }

  List<BoxEvent> all(By by, List<Move> moves, String why) {
    if (moves.isEmpty() || moves.size() > MAX_BOXES) {
      throw Refusal.unacceptable("refusal.box.moves", MAX_BOXES, moves.size());
    }
    Deque<Box> waiting = wanted(moves);
    int tried = 0;
    while (!waiting.isEmpty()) {
      Box box = waiting.poll();
      Optional<Box> inTheWay =
          book.holdings().at(wanted.get(box.id())).filter(it -> it.id() != box.id());
      if (inTheWay.isEmpty()) {
        move(by, box, why);
        tried = 0;
      } else if (!isWaiting(waiting, inTheWay.get())) {
        spots.checkFree(wanted.get(box.id()), box.id());
      } else {
        waiting.add(box);
        tried++;
      }
      if (tried > waiting.size()) {
        lift(by, waiting, why);
        tried = 0;
      }
    }
    return events;
  }

  private Deque<Box> wanted(List<Move> moves) {
    Fields fields = new Fields();
    Deque<Box> waiting = new ArrayDeque<>();
    Set<Spot> taken = new HashSet<>();
    for (Move move : moves) {
      Box box = book.unchanged(move.barcode(), move.version());
      lending.checkNotOut(box);
      Spot to = spots.spot(fields, move.to(), move.barcode());
      fields.check();
      if (wanted.put(box.id(), to) != null || !taken.add(to)) {
        throw Refusal.unacceptable("refusal.box.moves-twice", move.barcode());
      }
      waiting.add(box);
    }
    return waiting;
  }

  private static boolean isWaiting(Deque<Box> waiting, Box box) {
    return waiting.stream().anyMatch(it -> it.id() == box.id());
  }

  private void move(By by, Box box, String why) {
    Spot to = wanted.get(box.id());
    if (box.state().spot().filter(to::equals).isPresent()
        && box.state().status() == BoxStatus.IN_PLACE) {
      return;
    }
    if (BoxSteps.move(box.state(), to) instanceof Decision.Step step) {
      store(by, box, Kind.MOVED, "box.move", step.after(), why);
    } else if (BoxSteps.move(box.state(), to) instanceof Decision.No no) {
      throw new Refusal(Refusal.Kind.CONFLICT, no.reason(), List.of());
    }
  }

  /** Its place is not kept, since another box of the ring comes there. */
  private void lift(By by, Deque<Box> waiting, String why) {
    Box box = waiting.poll();
    if (BoxSteps.takeOut(box.state()) instanceof Decision.No no) {
      throw new Refusal(Refusal.Kind.CONFLICT, no.reason(), List.of());
    }
    BoxState lifted = box.state().with(BoxStatus.IN_TRANSIT, Optional.empty());
    waiting.add(store(by, box, Kind.TAKEN_OUT, "box.take-out", lifted, why));
  }

  private Box store(By by, Box box, Kind kind, String action, BoxState after, String why) {
    Stepped stepped = stepping.step(by, kind, action, box, after, Said.of(why));
    events.add(stepped.event());
    return stepped.box();
  }
}

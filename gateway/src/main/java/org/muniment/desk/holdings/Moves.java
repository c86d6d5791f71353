package org.muniment.desk.holdings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /**
   * A box on its way.
   *
   * @param why it is moved
   */
  record Carried(Box box, Spot to, String why) {}

  private final BoxBook book;
  private final Spots spots;
  private final LendingSteps lending;
  private final Stepping stepping;
  private final List<BoxEvent> events = new ArrayList<>();
  private final Map<Long, Carried> waiting = new LinkedHashMap<>();
  private final Map<Spot, Long> standing = new HashMap<>();

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
    Fields fields = new Fields();
    List<Carried> carried = new ArrayList<>(moves.size());
    for (Move move : moves) {
      Box box = book.unchanged(move.barcode(), move.version());
      Spot to = spots.spot(fields, move.to(), move.barcode());
      fields.check();
      carried.add(new Carried(box, to, why));
    }
    return carry(by, carried);
  }

  /** However many; time grows with their number only. */
  List<BoxEvent> carry(By by, List<Carried> carried) {
    Set<Spot> taken = new HashSet<>();
    for (Carried one : carried) {
      Box box = one.box();
      lending.checkNotOut(box);
      if (waiting.put(box.id(), one) != null || !taken.add(one.to())) {
        throw Refusal.unacceptable("refusal.box.moves-twice", box.barcode().value());
      }
      box.state().spot().ifPresent(spot -> standing.put(spot, box.id()));
    }
    carried.forEach(one -> moveWithThoseInTheWay(by, one.box().id()));
    return events;
  }

  /**
   * Each place is wanted by one box only: who is in the way is in the way of nobody else, so that
   * either the last one's place is free, or it is the first one's own, and they form a ring.
   */
  private void moveWithThoseInTheWay(By by, long first) {
    Deque<Long> line = new ArrayDeque<>();
    Long next = first;
    boolean isRing = false;
    while (next != null && waiting.containsKey(next) && !isRing) {
      line.push(next);
      next = standing.get(waiting.get(next).to());
      isRing = next != null && next == first;
    }
    if (isRing && line.size() > 1) {
      lift(by, waiting.get(first));
    }
    line.forEach(id -> move(by, waiting.remove(id)));
  }

  private void move(By by, Carried one) {
    Box box = one.box();
    Spot to = one.to();
    if (box.state().spot().filter(to::equals).isPresent()
        && box.state().status() == BoxStatus.IN_PLACE) {
      return;
    }
    spots.checkFree(to, box.id());
    if (BoxSteps.move(box.state(), to) instanceof Decision.Step step) {
      store(by, one, Kind.MOVED, "box.move", step.after());
    } else if (BoxSteps.move(box.state(), to) instanceof Decision.No no) {
      throw new Refusal(Refusal.Kind.CONFLICT, no.reason(), List.of());
    }
  }

  /** Its place is not kept, since another box of the ring comes there. */
  private void lift(By by, Carried one) {
    Box box = one.box();
    if (BoxSteps.takeOut(box.state()) instanceof Decision.No no) {
      throw new Refusal(Refusal.Kind.CONFLICT, no.reason(), List.of());
    }
    BoxState lifted = box.state().with(BoxStatus.IN_TRANSIT, Optional.empty());
    Box after = store(by, one, Kind.TAKEN_OUT, "box.take-out", lifted);
    waiting.put(after.id(), new Carried(after, one.to(), one.why()));
  }

  private Box store(By by, Carried one, Kind kind, String action, BoxState after) {
    Stepped stepped = stepping.step(by, kind, action, one.box(), after, Said.of(one.why()));
    events.add(stepped.event());
    return stepped.box();
  }
}

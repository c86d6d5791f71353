package org.muniment.desk.holdings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Moves.Carried;
import org.muniment.desk.holdings.Stepping.Said;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.stocktake.Effect;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** What a closed stock-take makes of boxes, as part of its transaction (rules P3, P4). */
public final class CountedSteps {
  /**
   * A box and what becomes of it.
   *
   * @param document what orders or proves it
   */
  public record Counted(Box box, Effect effect, String reason, Optional<String> document) {}

  /**
   * A label that becomes a box.
   *
   * @param spot empty for one that stands nowhere yet
   */
  public record Unknown(Barcode barcode, String title, Optional<Spot> spot, String reason) {}

  private final Office office;
  private final Spots spots;
  private final BoxBook book;
  private final BoxesDesk boxes;
  private final LendingSteps lending;
  private final Stepping stepping;
  private final CodesDesk codes;

  CountedSteps(
      Office office, BoxBook book, BoxesDesk boxes, LendingSteps lending, CodesDesk codes) {
    this.office = office;
    this.spots = new Spots(office);
    this.book = book;
    this.boxes = boxes;
    this.lending = lending;
    this.stepping = new Stepping(office, book);
    this.codes = codes;
  }

  /** The place that a person asks for, or null and a problem. */
  public Spot spot(Fields fields, AskedSpot asked, String box) {
    return spots.spot(fields, asked, box);
  }

  /** The free positions of each shelf of a cabinet; none when there is no such cabinet. */
  public Map<Integer, BitSet> free(Code code) {
    Map<Integer, BitSet> free = new HashMap<>();
    Optional<Cabinet> cabinet = spots.cabinet(code);
    Map<Integer, BitSet> taken = cabinet.isPresent() ? office.holdings().taken(code) : Map.of();
    for (int shelf = 1; shelf <= cabinet.map(Cabinet::shelves).orElse(0); shelf++) {
      BitSet positions = new BitSet();
      positions.set(1, cabinet.get().positionsPerShelf() + 1);
      positions.andNot(taken.getOrDefault(shelf, new BitSet()));
      free.put(shelf, positions);
    }
    return free;
  }

  /** The loan by which a box is out, as a sentence. */
  public Optional<Message> lent(Box box) {
    return refusal(() -> lending.checkNotOut(box));
  }

  /** Why a label cannot become a box, wherever it stands. */
  public Optional<Message> problem(String barcode, String title) {
    return refusal(() -> boxes.check(barcode, title));
  }

  /** Why any of it cannot be done; by the box's number. */
  public Map<Barcode, Message> problems(List<Counted> counted, List<Unknown> unknown) {
    Map<Barcode, Message> problems = new HashMap<>();
    Wanted wanted = new Wanted(office, spots.remembering());
    counted.stream().filter(one -> one.effect().to().isPresent()).forEach(wanted::leaves);
    for (Counted one : counted) {
      // What the register has in its place is asked again when it is moved.
      boolean isAway = one.box().state().status().isAway() && changesPlace(one.effect());
      Optional<Message> lent = isAway ? lent(one.box()) : Optional.empty();
      lent.or(() -> one.effect().to().flatMap(wanted::problem))
          .ifPresent(no -> problems.put(one.box().barcode(), no));
    }
    for (Unknown one : unknown) {
      refusal(() -> codes.checkFree(one.barcode()))
          .or(() -> one.spot().flatMap(wanted::problem))
          .ifPresent(no -> problems.put(one.barcode(), no));
    }
    return problems;
  }

  /** What is looked for may be out: it is missed all the same. */
  private static boolean changesPlace(Effect effect) {
    return effect.to().isPresent()
        || effect.steps().stream().anyMatch(step -> step.kind() != Kind.MISSED);
  }

  private static Optional<Message> refusal(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (Refusal refused) {
      return Optional.of(refused.sentence());
    }
  }

  /**
   * Part of a transaction.
   *
   * @throws Refusal when one of it cannot be done, which {@link #problems} says before
   */
  public void apply(By by, List<Counted> counted, List<Unknown> unknown) {
    List<Carried> moves = new ArrayList<>();
    for (Counted one : counted) {
      Box box = one.box();
      for (Effect.Step step : one.effect().steps()) {
        box = step(by, box, step, new Said(one.reason(), one.document()));
      }
      Box after = box;
      one.effect().to().ifPresent(to -> moves.add(new Carried(after, to, one.reason())));
    }
    new Moves(book, spots, lending, stepping).carry(by, moves);
    unknown.forEach(one -> boxes.register(by, one));
  }

  private Box step(By by, Box box, Effect.Step step, Said said) {
    BoxState after = step.after();
    return stepping.step(by, step.kind(), action(step.kind()), box, after, said).box();
  }

  private static String action(Kind kind) {
    return switch (kind) {
      case FOUND -> "box.find";
      case REPAIRED -> "box.repaired";
      case BROUGHT_BACK -> "box.bring-back";
      case MISSED -> "box.miss";
      case SENT_TO_REPAIR -> "box.repair";
      default -> throw new IllegalArgumentException("no stock-take does this: " + kind);
    };
  }
}

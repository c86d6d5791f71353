package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.BoxSteps.Decision;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.text.Message;

/**
 * What a resolution makes of a box when the stock-take is closed (rules P3, P4).
 *
 * @param steps in their order
 * @param to where it is moved after them; empty when it stays
 */
public record Effect(List<Step> steps, Optional<Spot> to) {
  /** An event and the state that it leaves. */
  public record Step(Kind kind, BoxState after) {}

  /** It can be done, or why not. */
  public sealed interface Outcome {
    record Done(Effect effect) implements Outcome {}

    record No(Message reason) implements Outcome {}
  }

  public Effect {
    steps = List.copyOf(steps);
  }

  /** What the box is after the steps and before the move. */
  public BoxState after(BoxState before) {
    return steps.isEmpty() ? before : steps.get(steps.size() - 1).after();
  }

  public boolean isNothing() {
    return steps.isEmpty() && to.isEmpty();
  }

  /**
   * @param box as the register has it now
   * @param to of what is moved
   */
  public static Outcome of(Action action, BoxState box, Optional<Spot> to) {
    return switch (action) {
      case KEEP, PUT_BACK -> new Outcome.Done(new Effect(List.of(), Optional.empty()));
      case MARK_MISSING -> step(Kind.MISSED, BoxSteps.missed(box));
      case REPAIR -> repair(box);
      case MOVE_HERE -> moveHere(box, to.orElseThrow());
      case REGISTER -> throw new IllegalArgumentException(box.barcode() + " is registered already");
    };
  }

  private static Outcome repair(BoxState box) {
    if (box.status() == BoxStatus.IN_REPAIR) {
      return new Outcome.Done(new Effect(List.of(), Optional.empty()));
    }
    return box.status() == BoxStatus.MISSING
        ? then(Kind.FOUND, BoxSteps.found(box), Effect::repair)
        : step(Kind.SENT_TO_REPAIR, BoxSteps.sendToRepair(box));
  }

  /** What stands there is not where the register says that it is: it came back first. */
  private static Outcome moveHere(BoxState box, Spot to) {
    return switch (box.status()) {
      case MISSING -> then(Kind.FOUND, BoxSteps.found(box), back -> moveHere(back, to));
      case IN_REPAIR -> then(Kind.REPAIRED, BoxSteps.repaired(box), back -> moveHere(back, to));
      case ON_LOAN, IN_READING_ROOM ->
          then(
              Kind.BROUGHT_BACK,
              BoxSteps.bringBack(box, Optional.empty()),
              back -> moveHere(back, to));
      case IN_PLACE, UNPLACED, IN_TRANSIT, TRANSFERRED, DESTROYED -> move(box, to);
    };
  }

  private static Outcome move(BoxState box, Spot to) {
    boolean isThere = box.status() == BoxStatus.IN_PLACE && box.spot().equals(Optional.of(to));
    if (!isThere && BoxSteps.move(box, to) instanceof Decision.No no) {
      return new Outcome.No(no.reason());
    }
    return new Outcome.Done(new Effect(List.of(), isThere ? Optional.empty() : Optional.of(to)));
  }

  private static Outcome step(Kind kind, Decision decision) {
    return then(kind, decision, after -> new Outcome.Done(new Effect(List.of(), Optional.empty())));
  }

  private static Outcome then(Kind kind, Decision decision, Function<BoxState, Outcome> more) {
    if (decision instanceof Decision.No no) {
      return new Outcome.No(no.reason());
    }
    BoxState after = ((Decision.Step) decision).after();
    Outcome rest = more.apply(after);
    if (!(rest instanceof Outcome.Done done)) {
      return rest;
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(kind, after));
    steps.addAll(done.effect().steps());
    return new Outcome.Done(new Effect(steps, done.effect().to()));
  }
}

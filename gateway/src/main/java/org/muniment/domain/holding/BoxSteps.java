package org.muniment.domain.holding;

import static org.muniment.domain.holding.BoxStatus.DESTROYED;
import static org.muniment.domain.holding.BoxStatus.IN_PLACE;
import static org.muniment.domain.holding.BoxStatus.IN_READING_ROOM;
import static org.muniment.domain.holding.BoxStatus.IN_REPAIR;
import static org.muniment.domain.holding.BoxStatus.IN_TRANSIT;
import static org.muniment.domain.holding.BoxStatus.MISSING;
import static org.muniment.domain.holding.BoxStatus.ON_LOAN;
import static org.muniment.domain.holding.BoxStatus.TRANSFERRED;
import static org.muniment.domain.holding.BoxStatus.UNPLACED;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.text.Message;

/**
 * What may happen to a box in which status, and what it is afterwards (rules P3, P4, D4). Whether a
 * number or a place is free is asked where all boxes are known.
 */
public final class BoxSteps {
  /** A carrier that was replaced or is faulty stays so long (rule D4). */
  public static final Period KEPT_AFTER_END = Period.ofYears(3);

  private static final Set<BoxStatus> HELD =
      EnumSet.complementOf(EnumSet.of(TRANSFERRED, DESTROYED));

  /** What comes of it. */
  public sealed interface Decision {
    /** It may be done, and makes this of the box. */
    record Step(BoxState after) implements Decision {}

    /** It may not, and why. */
    record No(Message reason) implements Decision {}
  }

  private BoxSteps() {}

  /** To a place, or to another one; what was missed and turns up too. */
  public static Decision move(BoxState box, Spot to) {
    if (box.status() == IN_PLACE && box.spot().filter(to::equals).isPresent()) {
      return no("refusal.box.there-already", box, to.toString());
    }
    return decide(
        "move",
        box,
        EnumSet.of(UNPLACED, IN_PLACE, IN_TRANSIT, MISSING),
        IN_PLACE,
        Optional.of(to));
  }

  /** Its place is kept for it. */
  public static Decision takeOut(BoxState box) {
    return decide("take-out", box, EnumSet.of(IN_PLACE), IN_TRANSIT, box.spot());
  }

  /** To the reading room or on loan. */
  public static Decision lend(BoxState box, BoxStatus where) {
    if (where != IN_READING_ROOM && where != ON_LOAN) {
      throw new IllegalArgumentException("nothing is lent to " + where);
    }
    return decide("lend", box, EnumSet.of(IN_PLACE, IN_TRANSIT, UNPLACED), where, box.spot());
  }

  /**
   * From wherever it was taken or lent to.
   *
   * @param to empty for the place that was kept; without one it is unplaced again
   */
  public static Decision bringBack(BoxState box, Optional<Spot> to) {
    Set<BoxStatus> away = EnumSet.of(IN_TRANSIT, IN_READING_ROOM, ON_LOAN);
    return back("bring-back", box, away, to.or(box::spot));
  }

  /** From a loan to the place that was kept; also what was missed in the meantime. */
  public static BoxState takeBack(BoxState box) {
    return box.with(box.spot().isPresent() ? IN_PLACE : UNPLACED, box.spot());
  }

  public static Decision sendToRepair(BoxState box) {
    return decide("repair", box, EnumSet.of(IN_PLACE, UNPLACED, IN_TRANSIT), IN_REPAIR, box.spot());
  }

  public static Decision repaired(BoxState box) {
    return back("repaired", box, EnumSet.of(IN_REPAIR), box.spot());
  }

  /** Looked for and not found. */
  public static Decision missed(BoxState box) {
    Set<BoxStatus> elsewhere = EnumSet.copyOf(HELD);
    elsewhere.remove(MISSING);
    return decide("miss", box, elsewhere, MISSING, box.spot());
  }

  public static Decision found(BoxState box) {
    return back("find", box, EnumSet.of(MISSING), box.spot());
  }

  /** The old number stays with it as void. */
  public static Decision renumber(BoxState box, Barcode number) {
    if (number.equals(box.barcode())) {
      return no("refusal.box.same-number", box, number.value());
    }
    return HELD.contains(box.status())
        ? new Decision.Step(new BoxState(number, box.status(), box.spot(), box.keepUntil()))
        : notNow("renumber", box);
  }

  public static Decision endCarrier(BoxState box, LocalDate today) {
    if (box.keepUntil().isPresent()) {
      return no("refusal.box.ended-already", box, box.keepUntil().get().toString());
    }
    Optional<LocalDate> until = Optional.of(today.plus(KEPT_AFTER_END));
    return HELD.contains(box.status())
        ? new Decision.Step(new BoxState(box.barcode(), box.status(), box.spot(), until))
        : notNow("end-carrier", box);
  }

  /** To another archive (rule D2). What is lent or missing is not at hand to be given away. */
  public static Decision transfer(BoxState box) {
    return decide(
        "transfer",
        box,
        EnumSet.of(UNPLACED, IN_PLACE, IN_TRANSIT, IN_REPAIR),
        TRANSFERRED,
        Optional.empty());
  }

  /** What is lost too (rule P4). */
  public static Decision strikeOff(BoxState box) {
    Set<BoxStatus> here = EnumSet.of(UNPLACED, IN_PLACE, IN_TRANSIT, IN_REPAIR, MISSING);
    return decide("strike-off", box, here, DESTROYED, Optional.empty());
  }

  /**
   * Takes the last event of a box back.
   *
   * @return the state before it; a registration is not undone, and neither is an undoing
   */
  public static Decision undo(BoxEvent last) {
    return switch (last.kind()) {
      case REGISTERED -> no("refusal.box.undo-registration", last.after());
      case UNDONE -> no("refusal.box.undo-undoing", last.after());
      default -> new Decision.Step(last.before().orElseThrow());
    };
  }

  private static Decision back(
      String step, BoxState box, Set<BoxStatus> from, Optional<Spot> spot) {
    return decide(step, box, from, spot.isPresent() ? IN_PLACE : UNPLACED, spot);
  }

  private static Decision decide(
      String step, BoxState box, Set<BoxStatus> from, BoxStatus to, Optional<Spot> spot) {
    return from.contains(box.status()) ? new Decision.Step(box.with(to, spot)) : notNow(step, box);
  }

  private static Decision notNow(String step, BoxState box) {
    Message status = Message.of("box.status." + box.status().key());
    return new Decision.No(Message.of("refusal.box.step." + step, box.barcode().value(), status));
  }

  private static Decision no(String key, BoxState box, Object... more) {
    Object[] args = new Object[more.length + 1];
    args[0] = box.barcode().value();
    System.arraycopy(more, 0, args, 1, more.length);
    return new Decision.No(Message.of(key, args));
  }
}

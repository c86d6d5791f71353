package org.muniment.desk.holdings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Stepping.Said;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxEvent.Correction;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.BoxSteps.Decision;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/**
 * What happens to boxes: each step is an event with who, when and why, and the present place
 * follows from them (rules P3, P4). A version is the one that the person saw; empty when nobody
 * looked. A reason may be empty where a step can simply be undone.
 */
public final class StepsDesk {
  private static final int MAX_DOCUMENT = 200;

  private final Office office;
  private final BoxBook book;
  private final Spots spots;
  private final Stepping stepping;
  private final LendingSteps lending;
  private final CodesDesk codes;
  private final SecrecyScale scale;
  private final Supplier<ZoneId> zone;

  StepsDesk(
      Office office,
      BoxBook book,
      LendingSteps lending,
      CodesDesk codes,
      SecrecyScale scale,
      Supplier<ZoneId> zone) {
    this.office = office;
    this.book = book;
    this.spots = new Spots(office);
    this.stepping = new Stepping(office, book);
    this.lending = lending;
    this.codes = codes;
    this.scale = scale;
    this.zone = zone;
  }

  public BoxEvent move(By by, String barcode, OptionalLong version, AskedSpot to, String reason) {
    Fields fields = new Fields();
    Spot spot = spots.spot(fields, to, barcode);
    String why = fields.remark("reason", reason);
    fields.check();
    return step(
        by,
        Kind.MOVED,
        "box.move",
        barcode,
        version,
        Said.of(why),
        box -> BoxSteps.move(box, spot));
  }

  /** Several at once, all or none: a run that is put in another order. */
  public List<BoxEvent> moveAll(By by, List<Moves.Move> moves, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    fields.check();
    return office.together(() -> new Moves(book, spots, lending, stepping).all(by, moves, why));
  }

  public BoxEvent takeOut(By by, String barcode, OptionalLong version, String reason) {
    return step(
        by, Kind.TAKEN_OUT, "box.take-out", barcode, version, remark(reason), BoxSteps::takeOut);
  }

  /**
   * @param to empty for the place that is kept for it
   */
  public BoxEvent bringBack(
      By by, String barcode, OptionalLong version, Optional<AskedSpot> to, String reason) {
    Fields fields = new Fields();
    Optional<Spot> spot = to.map(asked -> spots.spot(fields, asked, barcode));
    String why = fields.remark("reason", reason);
    fields.check();
    return step(
        by,
        Kind.BROUGHT_BACK,
        "box.bring-back",
        barcode,
        version,
        Said.of(why),
        box -> BoxSteps.bringBack(box, spot));
  }

  public BoxEvent sendToRepair(By by, String barcode, OptionalLong version, String reason) {
    return step(
        by,
        Kind.SENT_TO_REPAIR,
        "box.repair",
        barcode,
        version,
        reason(reason),
        BoxSteps::sendToRepair);
  }

  public BoxEvent repaired(By by, String barcode, OptionalLong version, String reason) {
    return step(
        by, Kind.REPAIRED, "box.repaired", barcode, version, remark(reason), BoxSteps::repaired);
  }

  public BoxEvent missed(By by, String barcode, OptionalLong version, String reason) {
    return step(by, Kind.MISSED, "box.miss", barcode, version, reason(reason), BoxSteps::missed);
  }

  public BoxEvent found(By by, String barcode, OptionalLong version, String reason) {
    return step(by, Kind.FOUND, "box.find", barcode, version, remark(reason), BoxSteps::found);
  }

  /** The old number is void from then on; whoever scans it still finds the box. */
  public BoxEvent renumber(
      By by, String barcode, OptionalLong version, String newBarcode, String reason) {
    Fields fields = new Fields();
    Barcode number = fields.make("newBarcode", newBarcode, Barcode::new);
    String why = fields.reason("reason", reason);
    fields.check();
    return step(
        by,
        Kind.RENUMBERED,
        "box.renumber",
        barcode,
        version,
        Said.of(why),
        box -> BoxSteps.renumber(box, number));
  }

  /** Replaced by a newer copy, or faulty: kept three more years (rule D4). */
  public BoxEvent endCarrier(By by, String barcode, OptionalLong version, String reason) {
    LocalDate today = LocalDate.ofInstant(by.at(), zone.get());
    return step(
        by,
        Kind.CARRIER_ENDED,
        "box.end-carrier",
        barcode,
        version,
        reason(reason),
        box -> BoxSteps.endCarrier(box, today));
  }

  /**
   * Handed over to another archive (rule D2).
   *
   * @param document the receipt or the list
   */
  public BoxEvent transfer(
      By by, String barcode, OptionalLong version, String reason, String document) {
    return step(
        by,
        Kind.TRANSFERRED,
        "box.transfer",
        barcode,
        version,
        proven(reason, document),
        BoxSteps::transfer);
  }

  /**
   * Nothing is deleted: the cause is said and the evidence named (rule P4).
   *
   * @param document what orders or proves it
   */
  public BoxEvent strikeOff(
      By by, String barcode, OptionalLong version, String reason, String document) {
    return step(
        by,
        Kind.STRUCK_OFF,
        "box.strike-off",
        barcode,
        version,
        proven(reason, document),
        BoxSteps::strikeOff);
  }

  /** Takes the last event of a box back, by a new one. */
  public BoxEvent undo(By by, String barcode, OptionalLong version, String reason) {
    Said said = remark(reason);
    return office.together(
        () -> {
          Box box = book.unchanged(barcode, version);
          checkNotOut(box, Kind.UNDONE);
          BoxEvent last = book.last(box);
          if (last.kind() == Kind.RETURNED) {
            throw Refusal.conflict("refusal.box.undo-return", box.barcode().value());
          }
          BoxState before = box.state();
          BoxState after = after(BoxSteps.undo(last));
          checkStillThere(after);
          checkPossible(box, after, last);
          Optional<Correction> back =
              last.described().map(done -> new Correction(done.after(), done.before()));
          Description description = back.map(Correction::after).orElse(box.description());
          BoxEvent event =
              new BoxEvent(
                  0,
                  box.id(),
                  Kind.UNDONE,
                  by,
                  Optional.of(before),
                  after,
                  said.reason(),
                  Optional.empty(),
                  back,
                  OptionalLong.of(last.number()));
          Deed deed = Deed.of(by, "box.undo", box.barcode()).after("undone", last.kind().key());
          Deed told = BoxDeeds.changes(deed.because(said.reason()), before, after);
          Deed whole =
              back.map(it -> BoxDeeds.changes(told, scale, it.before(), it.after())).orElse(told);
          return stepping.store(by, box, description, event, whole).event();
        });
  }

  private BoxEvent step(
      By by,
      Kind kind,
      String action,
      String barcode,
      OptionalLong version,
      Said said,
      Function<BoxState, Decision> rule) {
    return office.together(
        () -> {
          Box box = book.unchanged(barcode, version);
          checkNotOut(box, kind);
          BoxState after = after(rule.apply(box.state()));
          checkPossible(box, after);
          return stepping.step(by, kind, action, box, after, said).event();
        });
  }

  /** What does not touch where it is may be done while it is out, and so may looking for it. */
  private void checkNotOut(Box box, Kind kind) {
    switch (kind) {
      case MISSED, FOUND, RENUMBERED, CARRIER_ENDED -> {}
      case TRANSFERRED, STRUCK_OFF -> lending.checkNothingOut(box);
      default -> lending.checkNotOut(box);
    }
  }

  private static BoxState after(Decision decision) {
    if (decision instanceof Decision.Step step) {
      return step.after();
    }
    Decision.No no = (Decision.No) decision;
    throw new Refusal(Refusal.Kind.CONFLICT, no.reason(), List.of());
  }

  /** The new place and the new number must be nobody else's. */
  private void checkPossible(Box box, BoxState after) {
    after.spot().ifPresent(spot -> spots.checkFree(spot, box.id()));
    if (!after.barcode().equals(box.barcode())) {
      codes.checkFree(after.barcode());
    }
  }

  /** Its own former number is free for it again. */
  private void checkPossible(Box box, BoxState after, BoxEvent undone) {
    BoxState withNumber =
        undone.kind() == Kind.RENUMBERED
            ? new BoxState(box.barcode(), after.status(), after.spot(), after.keepUntil())
            : after;
    checkPossible(box, withNumber);
  }

  private void checkStillThere(BoxState after) {
    after
        .spot()
        .filter(spot -> !spots.exists(spot))
        .ifPresent(
            spot -> {
              throw Refusal.conflict("refusal.spot.gone", spot.toString());
            });
  }

  private static Said remark(String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    fields.check();
    return Said.of(why);
  }

  private static Said reason(String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    return Said.of(why);
  }

  private static Said proven(String reason, String document) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    Optional<String> reference = Describing.line(fields, "document", Optional.ofNullable(document));
    if (reference.filter(text -> text.length() <= MAX_DOCUMENT).isEmpty()) {
      fields.wrong("document", "refusal.box.document", MAX_DOCUMENT);
    }
    fields.check();
    return new Said(why, reference);
  }
}

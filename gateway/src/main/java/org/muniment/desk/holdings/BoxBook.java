package org.muniment.desk.holdings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/** Finds the box that a person means, and sees that nobody changed it in the meantime. */
final class BoxBook {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Office office;
  private final Supplier<ZoneId> zone;

  BoxBook(Office office, Supplier<ZoneId> zone) {
    this.office = office;
    this.zone = zone;
  }

  Holdings holdings() {
    return office.holdings();
  }

  /** Tells the trail of a deed that names what is in a box, to those who may read that. */
  void tell(Box box, Deed deed) {
    office.trail().add(deed.secret(box.description().secrecy()));
  }

  /** By its number, or by one that it had before. */
  Optional<Box> find(String barcode) {
    if (!Barcode.isValid(barcode)) {
      return Optional.empty();
    }
    Barcode code = Barcode.of(barcode);
    return holdings().box(code).or(() -> holdings().formerly(code));
  }

  /**
   * @throws Refusal when there is no such box
   */
  Box box(String barcode) {
    return find(barcode).orElseThrow(() -> Refusal.notFound("box", barcode == null ? "" : barcode));
  }

  /**
   * The box if it is still as it was seen.
   *
   * @param seen the version that was seen; empty when nobody looked
   * @throws Refusal when there is no such box, or it was changed since
   */
  Box unchanged(String barcode, OptionalLong seen) {
    Box box = box(barcode);
    if (seen.isPresent() && seen.getAsLong() != box.version()) {
      throw changed(box);
    }
    return box;
  }

  /** Who did what and when (rule T2): never a silent overwrite. */
  Refusal changed(Box box) {
    BoxEvent last = last(box);
    return Refusal.conflict(
        "refusal.box.changed",
        last.by().name(),
        Message.of("box.event." + last.kind().key()),
        local(last.by().at()),
        box.barcode().value());
  }

  BoxEvent last(Box box) {
    List<BoxEvent> events = holdings().history(box.id());
    return events.get(events.size() - 1);
  }

  String local(Instant at) {
    return MINUTE.format(at.atZone(zone.get()));
  }
}

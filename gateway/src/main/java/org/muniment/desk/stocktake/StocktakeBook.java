package org.muniment.desk.stocktake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.muniment.desk.Refusal;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;
import org.muniment.port.Stocktakes;

/** Finds the stock-take that a person means, and sees that it is still as they saw it. */
final class StocktakeBook {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  final Office office;
  private final Supplier<ZoneId> zone;

  StocktakeBook(Office office, Supplier<ZoneId> zone) {
    this.office = office;
    this.zone = zone;
  }

  Stocktakes stocktakes() {
    return office.stocktakes();
  }

  ZoneId zone() {
    return zone.get();
  }

  String local(Instant at) {
    return MINUTE.format(at.atZone(zone.get()));
  }

  /** The day of the site on which somebody does something. */
  LocalDate day(By by) {
    return LocalDate.ofInstant(by.at(), zone.get());
  }

  /**
   * @throws Refusal when there is none
   */
  Stocktake stocktake(long id) {
    return stocktakes()
        .stocktake(id)
        .orElseThrow(() -> Refusal.notFound("stocktake", String.valueOf(id)));
  }

  /**
   * @throws Refusal when there is none, or it is over
   */
  Stocktake open(long id) {
    Stocktake stocktake = stocktake(id);
    if (!stocktake.isOpen()) {
      throw Refusal.conflict(
          "refusal.stocktake.over",
          stocktake.name(),
          Message.of("stocktake.state." + stocktake.state().key()),
          stocktake.ended().map(by -> local(by.at())).orElse(""));
    }
    return stocktake;
  }

  /**
   * The same, as it was seen.
   *
   * @param seen the version that was seen; empty when nobody looked
   */
  Stocktake unchanged(long id, OptionalLong seen) {
    Stocktake stocktake = open(id);
    if (seen.isPresent() && seen.getAsLong() != stocktake.version()) {
      throw changed(stocktake);
    }
    return stocktake;
  }

  /** Never a silent overwrite (rule T2). */
  Refusal changed(Stocktake stocktake) {
    return Refusal.conflict("refusal.stocktake.changed", stocktake.name());
  }

  /** Part of a transaction. */
  Stocktake store(Stocktake after) {
    if (!stocktakes().update(after)) {
      throw changed(after);
    }
    return after;
  }
}

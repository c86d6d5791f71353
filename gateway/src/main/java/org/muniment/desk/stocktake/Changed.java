package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Optional;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.trail.By;

/** What steps make of a stock-take. */
final class Changed {
  private Changed() {}

  static Stocktake of(Stocktake before, String name, List<Stocktake.Member> members) {
    return new Stocktake(
        before.id(),
        name,
        before.scope(),
        before.cabinets(),
        before.handover(),
        before.isBlind(),
        before.counts(),
        members,
        before.state(),
        before.head(),
        before.expected(),
        before.opened(),
        before.ended(),
        before.reason(),
        before.seal(),
        before.version() + 1);
  }

  static Stocktake abandoned(Stocktake before, By by, String reason) {
    return new Stocktake(
        before.id(),
        before.name(),
        before.scope(),
        before.cabinets(),
        before.handover(),
        before.isBlind(),
        before.counts(),
        before.members(),
        Stocktake.State.ABANDONED,
        before.head(),
        before.expected(),
        before.opened(),
        Optional.of(by),
        reason,
        Optional.empty(),
        before.version() + 1);
  }

  static Stocktake closed(Stocktake before, By by, String reason, String seal) {
    return new Stocktake(
        before.id(),
        before.name(),
        before.scope(),
        before.cabinets(),
        before.handover(),
        before.isBlind(),
        before.counts(),
        before.members(),
        Stocktake.State.CLOSED,
        before.head(),
        before.expected(),
        before.opened(),
        Optional.of(by),
        reason,
        Optional.of(seal),
        before.version() + 1);
  }
}

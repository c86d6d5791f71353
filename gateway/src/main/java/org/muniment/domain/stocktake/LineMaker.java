package org.muniment.domain.stocktake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Sightings.Source;

/** Writes down what was seen of one thing. */
final class LineMaker {
  /** The same in whatever order devices hand their scans in. */
  private static final Comparator<Seen> BY_TIME =
      Comparator.comparing(Seen::at)
          .thenComparing(Seen::device)
          .thenComparing(Seen::pass)
          .thenComparingLong(Seen::scan);

  private final Facts facts;
  private final Orders orders;

  LineMaker(Facts facts, Orders orders) {
    this.facts = facts;
    this.orders = orders;
  }

  Line box(Outcome outcome, int box, boolean needsAnswer) {
    Expected now = facts.now(box);
    return new Line(
        outcome,
        now.barcode().value(),
        OptionalLong.of(now.box()),
        now.spot(),
        Optional.of(now.status()),
        seen(box),
        isLent(now) ? facts.cards.loan(now.box()) : OptionalLong.empty(),
        needsAnswer);
  }

  Line card(Outcome outcome, int card) {
    Expected box = facts.now(card);
    Card newest = facts.cards.card(facts.things.cardCode(card));
    return new Line(
        outcome,
        newest.code().value(),
        OptionalLong.of(box.box()),
        box.spot(),
        Optional.empty(),
        seen(card),
        OptionalLong.of(newest.loan()),
        true);
  }

  Line unknown(int thing, String code) {
    return new Line(
        Outcome.UNKNOWN,
        code,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        seen(thing),
        OptionalLong.empty(),
        true);
  }

  static boolean isLent(Expected box) {
    return box.status() == BoxStatus.ON_LOAN || box.status() == BoxStatus.IN_READING_ROOM;
  }

  private List<Seen> seen(int thing) {
    return facts.rows(thing).stream().map(this::seenIn).sorted(BY_TIME).toList();
  }

  private Seen seenIn(int row) {
    Source source = facts.sightings.source(row);
    return new Seen(
        facts.sightings.number(row),
        facts.place(row),
        orders.rank(row),
        source.pass(),
        source.by(),
        source.device(),
        facts.sightings.at(row));
  }
}

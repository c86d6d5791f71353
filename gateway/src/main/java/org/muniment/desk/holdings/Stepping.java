package org.muniment.desk.holdings;

import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.Description;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/**
 * Stores what a step makes of a box, its event and what the trail tells of it: always the three
 * together, as part of the caller's transaction (rule P3).
 */
final class Stepping {
  /**
   * What is said of a step.
   *
   * @param reason in words
   * @param document reference of what orders or proves it
   */
  record Said(String reason, Optional<String> document) {
    static Said of(String reason) {
      return new Said(reason, Optional.empty());
    }
  }

  /** A box as it is after a step, and the step. */
  record Stepped(Box box, BoxEvent event) {}

  private final Office office;
  private final BoxBook book;

  Stepping(Office office, BoxBook book) {
    this.office = office;
    this.book = book;
  }

  Stepped step(By by, BoxEvent.Kind kind, String action, Box box, BoxState after, Said said) {
    BoxEvent event =
        new BoxEvent(
            0,
            box.id(),
            kind,
            by,
            Optional.of(box.state()),
            after,
            said.reason(),
            said.document(),
            Optional.empty(),
            OptionalLong.empty());
    Deed deed = Deed.of(by, action, box.barcode()).because(said.reason());
    Deed proven = said.document().map(it -> deed.after("document", it)).orElse(deed);
    return store(by, box, box.description(), event, BoxDeeds.changes(proven, box.state(), after));
  }

  Stepped store(By by, Box box, Description description, BoxEvent event, Deed deed) {
    Box after =
        new Box(
            box.id(), event.after(), description, box.version() + 1, box.registeredAt(), by.at());
    BoxEvent stored = book.holdings().change(after, event).orElseThrow(() -> book.changed(box));
    office.trail().add(deed);
    return new Stepped(after, stored);
  }
}

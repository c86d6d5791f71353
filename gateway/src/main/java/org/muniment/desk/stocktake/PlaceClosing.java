package org.muniment.desk.stocktake;

import java.util.Optional;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Thing;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** Says of places that they were gone through, and takes it back. */
final class PlaceClosing {
  private static final int SHOWN = 80;

  private final StocktakeBook book;
  private final Sessions sessions;

  PlaceClosing(StocktakeBook book, Sessions sessions) {
    this.book = book;
    this.sessions = sessions;
  }

  Closing close(By by, boolean isAdministrator, long id, String code, Optional<Pass> asked) {
    return sessions.open(
        id,
        session -> {
          Pass pass = pass(session.stocktake(), by, isAdministrator, asked);
          return say(session, new Closing(0, place(session, code), pass, true, by), "");
        });
  }

  Closing reopen(
      By by, boolean isAdministrator, long id, String code, Optional<Pass> asked, String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    return sessions.open(
        id,
        session -> {
          Pass pass = pass(session.stocktake(), by, isAdministrator, asked);
          return say(session, new Closing(0, place(session, code), pass, false, by), why);
        });
  }

  /** Only what counts from one end to the other goes through places. */
  private static Pass pass(
      Stocktake stocktake, By by, boolean isAdministrator, Optional<Pass> asked) {
    Pass pass = Members.pass(stocktake, by, isAdministrator, asked);
    if (pass == Pass.RECOUNT) {
      throw Refusal.conflict(
          "refusal.stocktake.recount-place", Message.of("stocktake.pass.recount"));
    }
    return pass;
  }

  private static Code place(Session session, String code) {
    String text = code == null ? "" : code.strip();
    if (!(session.thing(text) instanceof Thing.OfPlace found)) {
      throw Refusal.notFound("stocktake-place", Visible.brief(text, SHOWN));
    }
    if (!isInside(session.stocktake(), found.place())) {
      throw Refusal.conflict(
          "refusal.stocktake.place-outside",
          Visible.brief(text, SHOWN),
          session.stocktake().name());
    }
    return code(found.place());
  }

  private static boolean isInside(Stocktake stocktake, Place place) {
    return stocktake.cabinets().stream()
        .anyMatch(
            counted ->
                place
                    .cabinet()
                    .map(counted.cabinet()::equals)
                    .orElse(counted.room().equals(place.room())));
  }

  /** The label's own code, also of a label from elsewhere. */
  private static Code code(Place place) {
    Code cabinet = place.cabinet().orElse(place.room());
    return place.shelf() == 0
        ? cabinet
        : Code.of("%s-S%02d".formatted(cabinet.value(), place.shelf()));
  }

  /** What was said before is not said again. */
  private Closing say(Session session, Closing asked, String why) {
    Optional<Closing> before =
        book.stocktakes().closings(session.id()).stream()
            .filter(it -> it.place().equals(asked.place()) && it.pass() == asked.pass())
            .reduce((one, later) -> later);
    if (before.filter(it -> it.isClosed() == asked.isClosed()).isPresent()) {
      return before.get();
    }
    Closing stored = book.office.together(() -> store(session.stocktake(), asked, why));
    session.close(stored);
    return stored;
  }

  private Closing store(Stocktake stocktake, Closing asked, String why) {
    Closing stored = book.stocktakes().addClosing(stocktake.id(), asked);
    String action = asked.isClosed() ? "stocktake.place-close" : "stocktake.place-open";
    book.office
        .trail()
        .add(
            Deed.of(asked.by(), action, stocktake.id())
                .after("place", asked.place())
                .after("pass", asked.pass().key())
                .because(why));
    return stored;
  }
}

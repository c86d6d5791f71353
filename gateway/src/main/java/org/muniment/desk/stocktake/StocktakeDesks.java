package org.muniment.desk.stocktake;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.stocktake.Progress;
import org.muniment.port.Live;
import org.muniment.port.Office;
import org.muniment.port.Registry;
import org.muniment.port.StoreException;

/** What people do in a stock-take. */
public record StocktakeDesks(
    StocktakesDesk stocktakes,
    CountingDesk counting,
    ResolvingDesk resolving,
    ClosingDesk closing) {
  /**
   * @param registry for the zone of the site
   * @param rounds for what is followed up
   * @param live told when a stock-take goes on; never waits
   */
  public static StocktakeDesks of(
      Office office,
      Registry registry,
      HoldingsDesks holdings,
      LendingDesks lending,
      RoundsDesks rounds,
      Consumer<Live.Event> live,
      InstantSource clock) {
    StocktakeBook book = new StocktakeBook(office, () -> registry.site().timeZone());
    Scopes scopes = new Scopes(office);
    Sessions sessions = new Sessions(book, scopes, holdings.codes()::scan, clock);
    Pulse pulse = new Pulse(id -> tell(sessions, live, id));
    CountingDesk counting =
        new CountingDesk(book, sessions, new PlaceClosing(book, sessions), pulse);
    Results results = new Results(office);
    ResolvingDesk resolving =
        new ResolvingDesk(book, counting.counts(), holdings.counted(), results);
    return new StocktakeDesks(
        new StocktakesDesk(book, scopes, new Members(office), sessions),
        counting,
        resolving,
        new ClosingDesk(
            book,
            counting.counts(),
            resolving,
            holdings.counted(),
            rounds.findings(),
            (by, card) -> lending.cards().seen(by, card.loan(), card.isPlaced()),
            results));
  }

  /** One that has ended in the meantime has nothing to tell. */
  private static void tell(Sessions sessions, Consumer<Live.Event> live, long id) {
    try {
      Progress now = sessions.with(id, session -> session.tally().progress());
      live.accept(new Live.Event.Counted(id, now.expected(), now.seen(), now.scans()));
    } catch (Refusal | StoreException notNow) {
      // Whoever looks at the page asks for themselves.
    }
  }
}

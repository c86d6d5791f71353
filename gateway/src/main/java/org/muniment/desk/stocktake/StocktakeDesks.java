package org.muniment.desk.stocktake;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.port.Live;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** What people do in a stock-take. */
public record StocktakeDesks() {
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
    return new StocktakeDesks();
  }
}

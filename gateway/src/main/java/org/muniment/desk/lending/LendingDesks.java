package org.muniment.desk.lending;

import java.time.InstantSource;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** What people do at the counter. */
public record LendingDesks() {
  /**
   * @param scale the archive's levels of secrecy
   * @param registry for the zone of the site
   * @param rounds for what was found wrong at a return
   */
  public static LendingDesks of(
      Office office,
      SecrecyScale scale,
      Registry registry,
      PeopleDesk people,
      HoldingsDesks holdings,
      RoundsDesks rounds,
      InstantSource clock) {
    return new LendingDesks();
  }
}

package org.muniment.desk.holdings;

import java.time.InstantSource;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** What people do with the holdings. */
public record HoldingsDesks(
    BoxesDesk boxes,
    StepsDesk steps,
    LendingSteps lending,
    CountedSteps counted,
    ItemsDesk items,
    PicturesDesk pictures,
    CodesDesk codes,
    HoldingRulesDesk rules,
    ShelvesDesk shelves,
    EnvironmentDesk environment,
    PlansDesk plans) {
  /**
   * @param scale the archive's levels of secrecy
   * @param registry for the zone of the site
   */
  public static HoldingsDesks of(
      Office office,
      SecrecyScale scale,
      Registry registry,
      ClimateDesk climate,
      LogDesks logs,
      InstantSource clock) {
    BoxBook book = new BoxBook(office, () -> registry.site().timeZone());
    HoldingRulesDesk rules = new HoldingRulesDesk(office);
    CodesDesk codes = new CodesDesk(office, book, rules);
    ShelvesDesk shelves = new ShelvesDesk(office, new Whereabouts(office, book, logs, clock));
    LendingSteps lending = new LendingSteps(office, book);
    BoxesDesk boxes = new BoxesDesk(office, book, scale, codes, rules, shelves);
    return new HoldingsDesks(
        boxes,
        new StepsDesk(office, book, lending, codes, scale, () -> registry.site().timeZone()),
        lending,
        new CountedSteps(office, book, boxes, lending, codes),
        new ItemsDesk(office, book, lending),
        new PicturesDesk(office, book),
        codes,
        rules,
        shelves,
        new EnvironmentDesk(office, climate, logs, registry, clock),
        new PlansDesk(office, registry, clock));
  }
}

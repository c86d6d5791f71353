package org.muniment.dashboard.reports.rounds;

import java.util.List;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;

/** The ledgers of the rounds: the whole list. */
public final class RoundsReports implements Slice {
  private final List<Route> routes;

  public RoundsReports(Backend backend) {
    this.routes =
        Stream.of(
                new DutiesLedger(backend).routes(),
                new FindingsLedger(backend).routes(),
                new VisitsRegister(backend).routes(),
                new EquipmentRegister(backend).routes(),
                new KeysRegister(backend).routes())
            .flatMap(List::stream)
            .toList();
  }

  @Override
  public List<Route> routes() {
    return routes;
  }
}

package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Refusal;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** Closes stock-takes: what was decided is done in one transaction, and the result is sealed. */
public final class ClosingDesk {
  private final Office office;
  private final ResolvingDesk resolving;

  ClosingDesk(Office office, ResolvingDesk resolving) {
    this.office = office;
    this.resolving = resolving;
  }

  /** What closing would do now. */
  public Plan plan(long id) {
    Settled settled = resolving.settled(id);
    long places =
        settled.reckoning().places().values().stream().filter(it -> !isClosed(it)).count();
    return new Plan(Map.of(), settled.open().size(), (int) places, List.of());
  }

  private static boolean isClosed(PlaceProgress place) {
    return place.isClosed();
  }

  /**
   * @param isPartial whether it may be closed though places were not gone through
   * @param reason why; empty when all were
   * @throws Refusal when a discrepancy has no answer, or one cannot be done
   */
  public Stocktake close(By by, long id, OptionalLong version, boolean isPartial, String reason) {
    return office
        .stocktakes()
        .stocktake(id)
        .orElseThrow(() -> Refusal.notFound("stocktake", String.valueOf(id)));
  }

  /** What was sealed; empty while it is not closed. */
  public Optional<Result> result(long id) {
    return Optional.empty();
  }
}

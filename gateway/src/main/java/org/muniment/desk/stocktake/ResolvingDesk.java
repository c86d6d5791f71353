package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Map;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** What people decide about discrepancies; nothing is changed before the stock-take is closed. */
public final class ResolvingDesk {
  /** More are decided in parts. */
  public static final int MAX_LINES = 1_000;

  private final Office office;
  private final Counts counts;

  ResolvingDesk(Office office, Counts counts) {
    this.office = office;
    this.counts = counts;
  }

  /** All or none; each problem is named by the index of its line. */
  public List<Resolution> resolve(By by, long id, List<NewResolution> asked) {
    return office.together(List::of);
  }

  /** Takes an answer back. */
  public void withdraw(By by, long id, String subject) {
    settled(id);
  }

  /** What is decided and what is open. */
  public Settled settled(long id) {
    Reckoning reckoning = counts.reckoning(id);
    return new Settled(
        reckoning, Map.of(), reckoning.lines().stream().filter(Line::needsAnswer).toList());
  }
}

package org.muniment.desk.stocktake;

import java.util.stream.IntStream;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.port.Office;

/** Makes closed stock-takes for tests of what reads them. */
public final class ClosedStocktakes {
  private ClosedStocktakes() {}

  /** Furnishes an empty office, and counts it so many times; each finds one more box missing. */
  public static void make(Office office, int many) {
    Settling it = new Settling(office);
    for (int i = 1; i <= many; i++) {
      String[] gone =
          IntStream.rangeClosed(1, i).mapToObj(box -> "A-" + box).toArray(String[]::new);
      it.begin().scanAllBut(gone).closePlaces();
      it.resolve("A-" + i, Action.MARK_MISSING);
      it.close();
      it.stack.rig.now = it.stack.rig.now.plusSeconds(60);
    }
  }
}

package org.muniment.domain.stocktake;

import java.util.Map;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.text.Code;

/**
 * How far a stock-take is.
 *
 * @param expected boxes that were not away when it began
 * @param seen those of them that were seen anywhere
 * @param scans that count: without those taken back
 * @param places by cabinet
 */
public record Progress(int expected, int seen, long scans, Map<Code, PlaceProgress> places) {
  public Progress {
    places = Map.copyOf(places);
  }
}

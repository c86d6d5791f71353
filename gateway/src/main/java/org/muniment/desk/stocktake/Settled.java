package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Map;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Resolution;

/**
 * How far a stock-take is decided.
 *
 * @param answers the resolutions that hold, by subject
 * @param open what somebody must still say something about
 */
public record Settled(Reckoning reckoning, Map<String, Resolution> answers, List<Line> open) {
  public Settled {
    answers = Map.copyOf(answers);
    open = List.copyOf(open);
  }
}

package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Map;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.text.Message;

/**
 * What closing would do.
 *
 * @param actions how many resolutions of each
 * @param open how many discrepancies nobody has answered yet
 * @param places how many cabinets were not gone through to their end
 * @param problems why it cannot be closed; empty when it can, if need be partially
 */
public record Plan(Map<Action, Integer> actions, int open, int places, List<Message> problems) {
  public Plan {
    actions = Map.copyOf(actions);
    problems = List.copyOf(problems);
  }

  /** Whether it can be closed without saying why some places were left out. */
  public boolean isWhole() {
    return problems.isEmpty() && places == 0;
  }
}

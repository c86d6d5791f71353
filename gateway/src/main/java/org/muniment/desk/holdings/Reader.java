package org.muniment.desk.holdings;

import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Box;
import org.muniment.domain.people.SecrecyScale;

/**
 * Who looks at boxes (rule T3): of those above the clearance a reader learns that they exist, their
 * number, place and status, and nothing else.
 */
public record Reader(String clearance, SecrecyScale scale) {
  public boolean maySee(Box box) {
    return scale.maySee(clearance, box.description().secrecy());
  }

  /** The levels whose words may be looked through. */
  public Set<String> levels() {
    return scale.levels().stream()
        .filter(level -> scale.maySee(clearance, level))
        .collect(Collectors.toUnmodifiableSet());
  }
}

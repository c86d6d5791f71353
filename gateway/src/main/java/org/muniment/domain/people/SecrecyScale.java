package org.muniment.domain.people;

import java.util.HashSet;
import java.util.List;

/**
 * The secrecy levels of the archive from the lowest to the highest (rules U2, T3). A person sees
 * titles up to the level that they are cleared for; of everything else that it exists and where it
 * stands.
 *
 * @param levels keys in ascending order; a key that is shipped has a text {@code secrecy.<key>}
 */
public record SecrecyScale(List<String> levels) {
  public static final SecrecyScale SHIPPED =
      new SecrecyScale(List.of("public", "internal", "confidential", "secret", "top-secret"));

  public SecrecyScale {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || new HashSet<>(levels).size() != levels.size()) {
      throw new IllegalArgumentException("levels are one or more, each once, got " + levels);
    }
  }

  public String lowest() {
    return levels.get(0);
  }

  public String highest() {
    return levels.get(levels.size() - 1);
  }

  public boolean knows(String level) {
    return levels.contains(level);
  }

  /** Whether who is cleared for {@code clearance} may read what is {@code secrecy}; unknown: no. */
  public boolean maySee(String clearance, String secrecy) {
    int needed = levels.indexOf(secrecy);
    return needed >= 0 && levels.indexOf(clearance) >= needed;
  }
}

package org.muniment.port;

import java.util.Optional;
import java.util.Set;

/**
 * What this computer is called in its network. It may change while the program runs. Any thread.
 */
public interface OwnNames {
  /** Host names in lower case, and addresses without brackets; those of the loopback too. */
  Set<String> all();

  /** The name or address that a telephone in the same network most probably reaches it by. */
  Optional<String> reachable();
}

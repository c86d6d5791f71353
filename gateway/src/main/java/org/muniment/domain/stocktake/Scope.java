package org.muniment.domain.stocktake;

import java.util.Objects;
import java.util.Set;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/** What is counted. */
public sealed interface Scope {
  /** Everything that the archive has, also what stands on no shelf. */
  record All() implements Scope {}

  /** All cabinets of some rooms. */
  record Rooms(Set<Code> rooms) implements Scope {
    public Rooms {
      rooms = some(rooms);
    }
  }

  record Cabinets(Set<Code> cabinets) implements Scope {
    public Cabinets {
      cabinets = some(cabinets);
    }
  }

  private static Set<Code> some(Set<Code> codes) {
    Objects.requireNonNull(codes);
    if (codes.isEmpty()) {
      throw new BadInput("refusal.stocktake.no-scope");
    }
    return Set.copyOf(codes);
  }
}

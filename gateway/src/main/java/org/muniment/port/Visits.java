package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.visit.Visit;

/** The register of visitors (rule C6). Part of the {@link Office} and of its transactions. */
public interface Visits {
  Visit add(Visit withoutId);

  Optional<Visit> visit(long id);

  /** False, and nothing changed, when there is none or they have left already. */
  boolean leave(long id, Instant at, String by);

  /** Who is inside, the longest first. */
  List<Visit> inside();

  /** Those that began from a moment up to a moment, the newest first, at most {@code limit}. */
  List<Visit> between(Instant from, Instant to, int limit);
}

package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;

/**
 * The audit trail: it only grows. Any thread; {@link #add} inside {@link Office#together} is kept
 * or dropped with the change that it tells of.
 */
public interface Trail {
  /**
   * What a reader looks for; empty means any.
   *
   * @param from at or after
   * @param to before
   * @param person the whole name of a person, token or part
   * @param action an action or the noun before its dot
   */
  record Filter(
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<String> person,
      Optional<String> action) {
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The end of the chain: what a printed head says. */
  record Head(long number, String hash) {}

  /** Adds it to the chain; the times of a chain may run back, its numbers never. */
  Entry add(Deed deed);

  /** The last record that was written, as kept apart from the records; empty before the first. */
  Optional<Head> head();

  /** Newest first, those with a number below {@code below}. */
  List<Entry> newest(Filter filter, long below, int limit);

  /** In the order of the rows as they are, those after {@code number}: for whoever verifies. */
  List<Entry> after(long number, int limit);

  /** Whether a record has this hash. */
  Optional<Entry> byHash(String hash);

  /** The newest record of an action, or of a noun. */
  default Optional<Entry> last(String action) {
    Filter filter =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(action));
    return newest(filter, Long.MAX_VALUE, 1).stream().findFirst();
  }
}

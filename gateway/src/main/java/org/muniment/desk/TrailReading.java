package org.muniment.desk;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Trail;
import org.muniment.port.Trail.Filter;

/**
 * The audit trail as somebody may read it (rules T2, T3): of what is above the reader's clearance
 * only that it was done, by whom, when and to what.
 */
public final class TrailReading {
  /**
   * An entry as the reader sees it.
   *
   * @param before, after and why are empty where they are withheld
   * @param withheld whether the entry is above the reader's clearance
   * @param previous hash of the entry before
   */
  public record Line(
      long number,
      By by,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      String why,
      boolean withheld,
      String previous,
      String hash) {}

  /**
   * A part of the trail, newest first.
   *
   * @param next the number to continue below; empty at the end
   */
  public record Part(List<Line> lines, OptionalLong next) {}

  private static final int AT_ONCE = 500;
  private static final String SIGNED_IN = "session.begin";

  private final Trail trail;
  private final SecrecyScale levels;

  public TrailReading(Trail trail, SecrecyScale levels) {
    this.trail = trail;
    this.levels = levels;
  }

  /**
   * @param clearance of the reader
   * @param below only entries with a smaller number
   */
  public Part newest(String clearance, Filter filter, long below, int limit) {
    List<Entry> found = trail.newest(filter, below, limit + 1);
    List<Line> lines = found.stream().limit(limit).map(entry -> line(clearance, entry)).toList();
    OptionalLong next =
        found.size() > limit
            ? OptionalLong.of(lines.get(limit - 1).number())
            : OptionalLong.empty();
    return new Part(lines, next);
  }

  /** All that was asked for, newest first, read part by part as it is taken. */
  public Iterator<Line> all(String clearance, Filter filter) {
    return Stream.iterate(
            Optional.of(newest(clearance, filter, Long.MAX_VALUE, AT_ONCE)),
            Optional::isPresent,
            part -> after(clearance, filter, part.get()))
        .flatMap(part -> part.get().lines().stream())
        .iterator();
  }

  private Optional<Part> after(String clearance, Filter filter, Part part) {
    return part.next().stream()
        .mapToObj(next -> newest(clearance, filter, next, AT_ONCE))
        .findFirst();
  }

  /** The end of the chain; empty before the first entry. */
  public Optional<Trail.Head> head() {
    return trail.head();
  }

  /** When somebody signed in last. */
  public Optional<Instant> lastSignIn(String name) {
    Filter filter =
        new Filter(Optional.empty(), Optional.empty(), Optional.of(name), Optional.of(SIGNED_IN));
    return trail.newest(filter, Long.MAX_VALUE, 1).stream()
        .map(entry -> entry.deed().by().at())
        .findFirst();
  }

  private Line line(String clearance, Entry entry) {
    Deed deed = entry.deed();
    boolean withheld = deed.secrecy().filter(level -> !levels.maySee(clearance, level)).isPresent();
    return new Line(
        entry.number(),
        deed.by(),
        deed.action(),
        deed.subject(),
        withheld ? Map.of() : deed.before(),
        withheld ? Map.of() : deed.after(),
        withheld ? "" : deed.why(),
        withheld,
        entry.previous(),
        entry.hash());
  }
}

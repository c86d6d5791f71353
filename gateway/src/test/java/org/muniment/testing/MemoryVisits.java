package org.muniment.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Visits;

/** The register of visitors in a map. */
final class MemoryVisits implements Visits {
  private static final Comparator<Visit> BY_TIME =
      Comparator.comparing(Visit::at).thenComparing(Visit::id);

  private final Map<Long, Visit> visits;

  MemoryVisits(Undo undo) {
    visits = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized Visit add(Visit withoutId) {
    Visit added = withoutId.stored(visits.size() + 1);
    visits.put(added.id(), added);
    return added;
  }

  @Override
  public synchronized Optional<Visit> visit(long id) {
    return Optional.ofNullable(visits.get(id));
  }

  @Override
  public synchronized boolean leave(long id, Instant at, String by) {
    Optional<Visit> left = visit(id).filter(Visit::isInside).map(visit -> visit.left(at, by));
    left.ifPresent(visit -> visits.put(id, visit));
    return left.isPresent();
  }

  @Override
  public synchronized List<Visit> inside() {
    return visits.values().stream().filter(Visit::isInside).sorted(BY_TIME).toList();
  }

  @Override
  public synchronized List<Visit> between(Instant from, Instant to, int limit) {
    return visits.values().stream()
        .filter(visit -> !visit.at().isBefore(from) && visit.at().isBefore(to))
        .sorted(BY_TIME.reversed())
        .limit(limit)
        .toList();
  }
}

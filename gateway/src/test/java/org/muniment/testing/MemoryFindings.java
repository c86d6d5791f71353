package org.muniment.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.Photo;
import org.muniment.port.Findings;

/** Findings and photographs in maps. */
final class MemoryFindings implements Findings {
  private final Map<Long, Finding> findings;
  private final Map<Long, FindingStep> steps;
  private final Map<Long, Photo> photos;
  private final Map<Long, byte[]> contents;

  MemoryFindings(Undo undo) {
    findings = undo.covers(new TreeMap<>());
    steps = undo.covers(new TreeMap<>());
    photos = undo.covers(new TreeMap<>());
    contents = undo.covers(new TreeMap<>());
  }

  @Override
  public synchronized Finding add(Finding withoutId, FindingStep step) {
    Finding added = withoutId.stored(findings.size() + 1);
    findings.put(added.id(), added);
    add(step, added.id());
    return added;
  }

  private void add(FindingStep step, long finding) {
    long number = steps.size() + 1;
    steps.put(number, new FindingStep(number, finding, step.kind(), step.by(), step.text()));
  }

  @Override
  public synchronized boolean change(Finding after, FindingStep step) {
    Finding before = findings.get(after.id());
    if (before == null || before.version() != after.version() - 1) {
      return false;
    }
    findings.put(after.id(), after);
    add(step, after.id());
    return true;
  }

  @Override
  public synchronized Optional<Finding> finding(long id) {
    return Optional.ofNullable(findings.get(id));
  }

  @Override
  public synchronized List<Finding> search(Query query, int limit) {
    return found(query).sorted(Comparator.comparing(Finding::id).reversed()).limit(limit).toList();
  }

  @Override
  public synchronized void each(Query query, Consumer<Finding> reader) {
    found(query).toList().forEach(reader);
  }

  private Stream<Finding> found(Query query) {
    return findings.values().stream().filter(finding -> isWanted(query, finding));
  }

  private static boolean isWanted(Query query, Finding finding) {
    return query.open().filter(open -> open != finding.isOpen()).isEmpty()
        && query.origin().filter(origin -> origin != finding.origin()).isEmpty()
        && (query.source().isEmpty() || query.source().getAsLong() == finding.source())
        && (query.box().isEmpty() || query.box().equals(finding.box()))
        && (query.equipment().isEmpty() || query.equipment().equals(finding.equipment()))
        && query.from().filter(from -> finding.foundAt().isBefore(from)).isEmpty()
        && query.to().filter(to -> !finding.foundAt().isBefore(to)).isEmpty();
  }

  @Override
  public synchronized List<FindingStep> steps(long finding) {
    return steps.values().stream().filter(step -> step.finding() == finding).toList();
  }

  @Override
  public synchronized List<Photo> photos(Photo.Subject subject, long of) {
    return photos.values().stream()
        .filter(photo -> photo.subject() == subject && photo.of() == of)
        .toList();
  }

  @Override
  public synchronized Photo addPhoto(Photo p, byte[] content) {
    long id = photos.size() + 1;
    Photo added =
        new Photo(
            id, p.subject(), p.of(), p.name(), p.type(), p.bytes(), p.sha256(), p.by(), p.at());
    photos.put(id, added);
    contents.put(id, content.clone());
    return added;
  }

  @Override
  public synchronized Optional<Photo> photo(long id) {
    return Optional.ofNullable(photos.get(id));
  }

  @Override
  public synchronized Optional<byte[]> content(long photo) {
    return Optional.ofNullable(contents.get(photo)).map(byte[]::clone);
  }
}

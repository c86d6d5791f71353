package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.Photo;

/**
 * What was found wrong, what was done about it, and photographs. Part of the {@link Office} and of
 * its transactions. Any thread.
 */
public interface Findings {
  /**
   * Which findings. Empty means: any.
   *
   * @param open whether they are open
   * @param from found not before this moment
   * @param to found before this moment
   */
  record Query(
      Optional<Boolean> open,
      Optional<Finding.Origin> origin,
      OptionalLong source,
      OptionalLong box,
      OptionalLong equipment,
      Optional<Instant> from,
      Optional<Instant> to) {
    public static final Query ALL =
        new Query(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Stores under a new id, with its first step. */
  Finding add(Finding withoutId, FindingStep step);

  /**
   * @param after with the version that was seen, plus one
   * @return false, and nothing changed, when the version is another
   */
  boolean change(Finding after, FindingStep step);

  Optional<Finding> finding(long id);

  /** The newest first, at most {@code limit}. */
  List<Finding> search(Query query, int limit);

  /** Calls for each, the oldest first, without holding all of them. */
  void each(Query query, Consumer<Finding> reader);

  /** The oldest first. */
  List<FindingStep> steps(long finding);

  List<Photo> photos(Photo.Subject subject, long of);

  Photo addPhoto(Photo withoutId, byte[] content);

  Optional<Photo> photo(long id);

  Optional<byte[]> content(long photo);
}

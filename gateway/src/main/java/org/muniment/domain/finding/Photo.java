package org.muniment.domain.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A photograph that shows a finding, a duty that was done, or the condition of what was lent; its
 * bytes are kept beside it.
 *
 * @param id 0 before it is stored
 * @param of id of what it belongs to
 * @param type {@code image/jpeg} or {@code image/png}
 * @param sha256 of the bytes, in hex
 */
public record Photo(
    long id,
    Subject subject,
    long of,
    String name,
    String type,
    int bytes,
    String sha256,
    String by,
    Instant at) {
  public static final int MAX_OF_ONE = 10;

  /** What a photograph belongs to. */
  public enum Subject {
    FINDING,
    DUTY,
    LOAN;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Subject> of(String key) {
      return Stream.of(values()).filter(subject -> subject.key().equals(key)).findFirst();
    }
  }

  public Photo {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(by);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}

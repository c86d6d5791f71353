package org.muniment.dashboard.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.port.Office;

/**
 * The answers to writes with an {@code Idempotency-Key}: the same caller with the same key gets the
 * first answer again, and nothing is done twice. Kept in the store for {@link #KEEP}; an answer
 * that tells a secret only in memory. Only a success is kept: a refused write changed nothing and
 * may be tried again.
 */
public final class Repeats {
  public static final Duration KEEP = Duration.ofHours(24);

  static final int MAX_ANSWERS = 10_000;
  static final long MAX_BYTES = 16L << 20;

  /** What was answered. */
  public record Answer(
      int status, String contentType, String location, byte[] body, boolean secret) {}

  /** One write: who, with which key, and a hash of what they asked. */
  public record Ask(String caller, String key, String fingerprint) {
    String id() {
      return caller + "\n" + key;
    }
  }

  /** An empty answer means that the first request is still being worked on. */
  private record Kept(String fingerprint, Instant at, Optional<Answer> answer) {}

  private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();
  private final Office office;
  private final InstantSource clock;
  private long bytes;

  public Repeats(Office office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  /**
   * The answer given before; empty when the caller may go on, and must then call {@link #answered}
   * or {@link #forget}.
   *
   * @throws Problem 422 when the key was used for something else, 409 while the first is under way
   */
  public synchronized Optional<Answer> begin(Ask ask) {
    dropOld();
    Kept before = Optional.ofNullable(kept.get(ask.id())).or(() -> stored(ask)).orElse(null);
    if (before == null) {
      kept.put(ask.id(), new Kept(ask.fingerprint(), clock.instant(), Optional.empty()));
      return Optional.empty();
    }
    if (!before.fingerprint().equals(ask.fingerprint())) {
      throw Problem.of(422, "web.idempotency.other", ask.key());
    }
    if (before.answer().isEmpty()) {
      throw Problem.of(409, "web.idempotency.running", ask.key());
    }
    return before.answer();
  }

  private Optional<Kept> stored(Ask ask) {
    return office
        .answered(ask.caller(), ask.key())
        .filter(old -> !old.at().plus(KEEP).isBefore(clock.instant()))
        .map(
            old ->
                new Kept(
                    old.fingerprint(),
                    old.at(),
                    Optional.of(
                        new Answer(
                            old.status(), old.contentType(), old.location(), old.body(), false))));
  }

  public synchronized void answered(Ask ask, Answer answer) {
    if (!answer.secret()) {
      office.saveAnswered(
          new Office.Answered(
              ask.caller(),
              ask.key(),
              ask.fingerprint(),
              answer.status(),
              answer.contentType(),
              answer.location(),
              answer.body(),
              clock.instant()));
      kept.remove(ask.id());
      return;
    }
    bytes += answer.body().length;
    kept.put(ask.id(), new Kept(ask.fingerprint(), clock.instant(), Optional.of(answer)));
    dropOld();
  }

  public synchronized void forget(Ask ask) {
    kept.remove(ask.id());
  }

  private void dropOld() {
    Instant oldest = clock.instant().minus(KEEP);
    Iterator<Map.Entry<String, Kept>> entries = kept.entrySet().iterator();
    while (entries.hasNext()) {
      Kept entry = entries.next().getValue();
      boolean full = kept.size() > MAX_ANSWERS || bytes > MAX_BYTES;
      if (!full && !entry.at().isBefore(oldest)) {
        return;
      }
      if (entry.answer().isPresent()) {
        bytes -= entry.answer().get().body().length;
        entries.remove();
      }
    }
  }
}

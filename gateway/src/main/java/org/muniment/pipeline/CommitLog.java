package org.muniment.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the last commits went; the writer says it, the health asks. */
final class CommitLog {
  /** A failure that has not been overcome yet. */
  record Failure(Instant since, String why) {}

  private static final Logger LOG = LoggerFactory.getLogger(CommitLog.class);

  private volatile Instant lastCommitAt;
  private volatile Failure failure;

  void committed(Instant at) {
    lastCommitAt = at;
    if (failure != null) {
      LOG.info("The store works again; it failed since {}", failure.since());
      failure = null;
    }
  }

  /** Logged once until the store works again: a full disk must not fill the log too. */
  void failed(Instant at, Throwable fault) {
    String why = String.valueOf(fault.getMessage());
    if (failure == null) {
      LOG.error("Readings cannot be stored: {}", why, fault);
      failure = new Failure(at, why);
    } else {
      failure = new Failure(failure.since(), why);
    }
  }

  Optional<Instant> lastCommitAt() {
    return Optional.ofNullable(lastCommitAt);
  }

  Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }
}

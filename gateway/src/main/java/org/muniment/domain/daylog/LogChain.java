package org.muniment.domain.daylog;

import java.util.Optional;
import org.muniment.domain.text.FieldHash;
import org.muniment.domain.trail.Chain;

/**
 * How the daily log's entries hang together: the hash of an entry is a {@link FieldHash} over its
 * number, the hash before it and all its fields, so that an entry that was changed, taken out or
 * moved shows (rule T1).
 */
public final class LogChain {
  /** The hash before the first entry. */
  public static final String GENESIS = Chain.GENESIS;

  private LogChain() {}

  /** The next entry after the one with this number and hash; 0 and GENESIS for the first. */
  public static LogEntry next(long lastNumber, String lastHash, LogEntry.Draft draft) {
    long number = lastNumber + 1;
    return new LogEntry(number, draft, lastHash, hash(number, lastHash, draft));
  }

  /** What is wrong with an entry that was read after the one with this number and hash. */
  public static Optional<Chain.Break> check(long lastNumber, String lastHash, LogEntry entry) {
    boolean isAsHashed = hash(entry.number(), entry.previous(), entry.draft()).equals(entry.hash());
    return Chain.check(lastNumber, lastHash, entry.number(), entry.previous(), isAsHashed);
  }

  private static String hash(long number, String previous, LogEntry.Draft draft) {
    return new FieldHash()
        .add(number)
        .add(previous)
        .add(draft.kind().key())
        .add(draft.place().value())
        .add(draft.date().toString())
        .add(draft.by().kind().key())
        .add(draft.by().name())
        .add(draft.by().from())
        .add(draft.by().at().toEpochMilli())
        .add(draft.body())
        .add(draft.readings())
        .add(draft.trailNumber())
        .add(draft.trailHash())
        .hex();
  }
}

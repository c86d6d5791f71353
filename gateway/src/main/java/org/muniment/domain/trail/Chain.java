package org.muniment.domain.trail;

import java.util.Optional;
import org.muniment.domain.text.FieldHash;

/**
 * How the audit trail's records hang together: the hash of a record is a {@link FieldHash} over its
 * number, the hash before it and all its fields.
 */
public final class Chain {
  /** The hash before the first record. */
  public static final String GENESIS = "0".repeat(64);

  /** What is wrong at the first record that does not hang together with those before it. */
  public enum Fault {
    /** A field of the record was changed. */
    CHANGED,
    /** A number is missing or there twice: something was taken out, put in or moved. */
    NUMBER,
    /** It does not follow the record before it. */
    ORDER,
    /** The chain ends before the record that was the last one written. */
    CUT_OFF
  }

  /**
   * The first broken record.
   *
   * @param number where a record was expected
   */
  public record Break(long number, Fault fault) {}

  private Chain() {}

  /**
   * The next entry after the one with this number and hash; 0 and {@link #GENESIS} for the first.
   */
  public static Entry next(long lastNumber, String lastHash, Deed deed) {
    long number = lastNumber + 1;
    return new Entry(number, deed, lastHash, hash(number, lastHash, deed));
  }

  /** What is wrong with an entry that was read after the one with this number and hash. */
  public static Optional<Break> check(long lastNumber, String lastHash, Entry entry) {
    boolean isAsHashed = hash(entry.number(), entry.previous(), entry.deed()).equals(entry.hash());
    return check(lastNumber, lastHash, entry.number(), entry.previous(), isAsHashed);
  }

  /**
   * The same for an entry of any chain.
   *
   * @param isAsHashed whether the entry has the hash that its fields give
   */
  public static Optional<Break> check(
      long lastNumber, String lastHash, long number, String previous, boolean isAsHashed) {
    long expected = lastNumber + 1;
    if (number != expected) {
      return Optional.of(new Break(expected, Fault.NUMBER));
    }
    if (!isAsHashed) {
      return Optional.of(new Break(expected, Fault.CHANGED));
    }
    return previous.equals(lastHash)
        ? Optional.empty()
        : Optional.of(new Break(expected, Fault.ORDER));
  }

  private static String hash(long number, String previous, Deed deed) {
    return new FieldHash()
        .add(number)
        .add(previous)
        .add(deed.by().kind().key())
        .add(deed.by().name())
        .add(deed.by().from())
        .add(deed.by().at().toEpochMilli())
        .add(deed.action())
        .add(deed.subject())
        .add(deed.before())
        .add(deed.after())
        .add(deed.why())
        .add(deed.secrecy().orElse(""))
        .hex();
  }
}

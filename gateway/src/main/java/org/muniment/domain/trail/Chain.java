package org.muniment.domain.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.text.Sha256;

/**
 * How the audit trail's records hang together: the hash of a record is SHA-256 over its number, the
 * hash before it and all its fields, each preceded by its length in bytes, so that no two different
 * records have the same bytes.
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
    long expected = lastNumber + 1;
    if (entry.number() != expected) {
      return Optional.of(new Break(expected, Fault.NUMBER));
    }
    if (!hash(entry.number(), entry.previous(), entry.deed()).equals(entry.hash())) {
      return Optional.of(new Break(expected, Fault.CHANGED));
    }
    return entry.previous().equals(lastHash)
        ? Optional.empty()
        : Optional.of(new Break(expected, Fault.ORDER));
  }

  private static String hash(long number, String previous, Deed deed) {
    MessageDigest digest = Sha256.begin();
    add(digest, Long.toString(number));
    add(digest, previous);
    add(digest, deed.by().kind().key());
    add(digest, deed.by().name());
    add(digest, deed.by().from());
    add(digest, Long.toString(deed.by().at().toEpochMilli()));
    add(digest, deed.action());
    add(digest, deed.subject());
    add(digest, deed.before());
    add(digest, deed.after());
    add(digest, deed.why());
    add(digest, deed.secrecy().orElse(""));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Map<String, String> fields) {
    add(digest, Integer.toString(fields.size()));
    fields.forEach(
        (field, value) -> {
          add(digest, field);
          add(digest, value);
        });
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
  }
}

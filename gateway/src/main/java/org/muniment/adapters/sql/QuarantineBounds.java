package org.muniment.adapters.sql;

/**
 * How much the quarantine keeps. When one of them is reached, the oldest message goes of the source
 * that has most, and is counted as dropped; a source is a (transport, topic or port).
 *
 * @param rows messages in all
 * @param rowsPerSource messages of one source
 * @param repeatsKept of refused messages with the same kind, source and reason, how many stay
 * @param payloadBytes how much of one payload is kept
 * @param totalBytes payloads in all
 */
public record QuarantineBounds(
    int rows, int rowsPerSource, int repeatsKept, int payloadBytes, long totalBytes) {
  public static final QuarantineBounds DEFAULT =
      new QuarantineBounds(20_000, 1_000, 5, 65_536, 64L << 20);

  public QuarantineBounds {
    if (rows < 1 || rowsPerSource < 1 || repeatsKept < 1 || payloadBytes < 0 || totalBytes < 1) {
      throw new IllegalArgumentException("a bound must leave room for one message");
    }
  }
}

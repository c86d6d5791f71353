package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All scans in columns, a row each in the order of arrival; some 45 bytes a scan, and its id. Rows
 * of one thing that count are chained from the last to the first, and so are all rows of one
 * device.
 */
final class Sightings {
  static final int NONE = -1;
  private static final Verdict[] VERDICTS = Verdict.values();

  /** Who scans with what. */
  record Source(String by, String device, Pass pass) {}

  private final Texts ids = new Texts();
  private final Map<Source, Integer> sourceNumbers = new HashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final BitSet undone = new BitSet();
  private long[] number = new long[0];
  private long[] at = new long[0];
  private int[] source = new int[0];
  private int[] thing = new int[0];
  private int[] run = new int[0];
  private int[] sameThing = new int[0];
  private int[] sameTrack = new int[0];
  private int[] rank = new int[0];
  private byte[] verdict = new byte[0];

  int size() {
    return ids.size();
  }

  /** Its row, or -1. */
  int row(String id) {
    return ids.find(id);
  }

  /**
   * @param previous row of the same device and pass
   */
  int add(Scan scan, Pass pass, int itsThing, int itsRun, int previous) {
    int row = ids.add(scan.id());
    if (row == number.length) {
      grow(Texts.grown(row));
    }
    number[row] = scan.number();
    at[row] = scan.at().toEpochMilli();
    source[row] = number(new Source(scan.by().name(), scan.device(), pass));
    thing[row] = itsThing;
    run[row] = itsRun;
    sameThing[row] = NONE;
    sameTrack[row] = previous;
    return row;
  }

  void say(int row, Verdict said, int itsRank) {
    verdict[row] = (byte) said.ordinal();
    rank[row] = itsRank;
  }

  Verdict verdict(int row) {
    return VERDICTS[verdict[row]];
  }

  int rank(int row) {
    return rank[row];
  }

  int thing(int row) {
    return thing[row];
  }

  void setThing(int row, int other) {
    thing[row] = other;
  }

  /** The run as it was begun; which one it belongs to after takings-back {@link Runs} knows. */
  int run(int row) {
    return run[row];
  }

  Pass pass(int row) {
    return sources.get(source[row]).pass();
  }

  Instant at(int row) {
    return Instant.ofEpochMilli(at[row]);
  }

  long number(int row) {
    return number[row];
  }

  Source source(int row) {
    return sources.get(source[row]);
  }

  /** The row before it of the same thing that counts, or -1. */
  int sameThing(int row) {
    return sameThing[row];
  }

  void setSameThing(int row, int before) {
    sameThing[row] = before;
  }

  /** The row before it of the same device and pass, or -1. */
  int sameTrack(int row) {
    return sameTrack[row];
  }

  boolean isUndone(int row) {
    return undone.get(row);
  }

  void undo(int row) {
    undone.set(row);
  }

  /** What its arrays take. */
  long memoryBytes() {
    return ids.memoryBytes() + number.length * (2L * Long.BYTES + 6L * Integer.BYTES + Byte.BYTES);
  }

  private int number(Source from) {
    return sourceNumbers.computeIfAbsent(
        from,
        fresh -> {
          sources.add(fresh);
          return sources.size() - 1;
        });
  }

  private void grow(int length) {
    number = Arrays.copyOf(number, length);
    at = Arrays.copyOf(at, length);
    source = Arrays.copyOf(source, length);
    thing = Arrays.copyOf(thing, length);
    run = Arrays.copyOf(run, length);
    sameThing = Arrays.copyOf(sameThing, length);
    sameTrack = Arrays.copyOf(sameTrack, length);
    rank = Arrays.copyOf(rank, length);
    verdict = Arrays.copyOf(verdict, length);
  }
}

package org.muniment.domain.stocktake;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.RandomAccess;

/**
 * The lines of a reckoning, in the order of outcomes. At the beginning of a count a million boxes
 * are not yet seen: such a line, which says no more than what was expected, takes four bytes and is
 * made when it is read. Never changes.
 */
final class Lines extends AbstractList<Line> implements RandomAccess {
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final Stock stock;
  private final List<Line> made;
  private final int[] entries;
  private final int[] ends = new int[OUTCOMES.length];

  private Lines(Builder from) {
    stock = from.stock;
    made = List.copyOf(from.made);
    entries = new int[Arrays.stream(from.sizes).sum()];
    int end = 0;
    for (Outcome outcome : OUTCOMES) {
      int number = outcome.ordinal();
      System.arraycopy(from.entries[number], 0, entries, end, from.sizes[number]);
      end += from.sizes[number];
      ends[number] = end;
    }
  }

  /** Takes lines in the order of places. */
  static final class Builder {
    private final Stock stock;
    private final List<Line> made = new ArrayList<>();
    private final int[][] entries = new int[OUTCOMES.length][0];
    private final int[] sizes = new int[OUTCOMES.length];

    Builder(Stock stock) {
      this.stock = stock;
    }

    /** An expected box that nobody saw and to which nothing happened. */
    void add(Outcome outcome, int box) {
      int number = outcome.ordinal();
      int size = sizes[number]++;
      if (size == entries[number].length) {
        entries[number] = Arrays.copyOf(entries[number], Texts.grown(size));
      }
      entries[number][size] = box;
    }

    void add(Line line) {
      made.add(line);
      add(line.outcome(), -made.size());
    }

    Lines build() {
      return new Lines(this);
    }
  }

  List<Line> of(Outcome outcome) {
    int number = outcome.ordinal();
    return subList(number == 0 ? 0 : ends[number - 1], ends[number]);
  }

  @Override
  public int size() {
    return entries.length;
  }

  @Override
  public Line get(int index) {
    int entry = entries[index];
    return entry < 0 ? made.get(-entry - 1) : line(outcome(index), entry);
  }

  private Outcome outcome(int index) {
    int number = 0;
    while (ends[number] <= index) {
      number++;
    }
    return OUTCOMES[number];
  }

  private Line line(Outcome outcome, int box) {
    return new Line(
        outcome,
        stock.code(box),
        OptionalLong.of(stock.box(box)),
        stock.spot(box),
        Optional.of(stock.status(box)),
        List.of(),
        OptionalLong.empty(),
        outcome.needsAnswer());
  }
}

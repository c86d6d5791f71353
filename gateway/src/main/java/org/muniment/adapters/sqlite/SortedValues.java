package org.muniment.adapters.sqlite;

import java.util.Arrays;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * Values of one series in the order of time, each time once, in arrays; cheap to append to, dearer
 * to insert into. Not for several threads at once.
 */
final class SortedValues {
  private static final int FIRST_CAPACITY = 16;

  private long[] at = new long[0];
  private long[] fixed = new long[0];
  private int[] marks = new int[0];
  private int size;

  int size() {
    return size;
  }

  long at(int index) {
    return at[index];
  }

  long fixed(int index) {
    return fixed[index];
  }

  int marks(int index) {
    return marks[index];
  }

  long lastAt() {
    return at[size - 1];
  }

  /** The index of {@code millis}; when it is not there, −1 − where it would be. */
  int find(long millis) {
    return Arrays.binarySearch(at, 0, size, millis);
  }

  int firstAtOrAfter(long millis) {
    int found = find(millis);
    return found >= 0 ? found : -1 - found;
  }

  /** Adds a value; one of the same time is left as it is. */
  void add(long millis, long value, int markBits) {
    if (size == 0 || millis > at[size - 1]) {
      insert(size, millis, value, markBits);
      return;
    }
    int found = find(millis);
    if (found < 0) {
      insert(-1 - found, millis, value, markBits);
    }
  }

  private void insert(int index, long millis, long value, int markBits) {
    if (size == at.length) {
      grow(Math.max(FIRST_CAPACITY, size * 2));
    }
    int behind = size - index;
    if (behind > 0) {
      System.arraycopy(at, index, at, index + 1, behind);
      System.arraycopy(fixed, index, fixed, index + 1, behind);
      System.arraycopy(marks, index, marks, index + 1, behind);
    }
    at[index] = millis;
    fixed[index] = value;
    marks[index] = markBits;
    size++;
  }

  private void grow(int capacity) {
    at = Arrays.copyOf(at, capacity);
    fixed = Arrays.copyOf(fixed, capacity);
    marks = Arrays.copyOf(marks, capacity);
  }

  /** This and {@code other} as one; where both have a time, this one's value stays. */
  SortedValues mergedWith(SortedValues other) {
    if (other.size == 0 || size == 0) {
      return size == 0 ? other : this;
    }
    SortedValues result = new SortedValues();
    result.grow(size + other.size);
    int i = 0;
    int j = 0;
    while (i < size || j < other.size) {
      boolean mine = j == other.size || i < size && at[i] <= other.at[j];
      if (mine && j < other.size && at[i] == other.at[j]) {
        j++;
      }
      if (mine) {
        result.insert(result.size, at[i], fixed[i], marks[i]);
        i++;
      } else {
        result.insert(result.size, other.at[j], other.fixed[j], other.marks[j]);
        j++;
      }
    }
    return result;
  }

  void addAll(SortedValues other) {
    if (size > 0 && other.size > 0 && other.at[0] <= lastAt()) {
      SortedValues merged = mergedWith(other);
      at = merged.at;
      fixed = merged.fixed;
      marks = merged.marks;
      size = merged.size;
      return;
    }
    for (int i = 0; i < other.size; i++) {
      insert(size, other.at[i], other.fixed[i], other.marks[i]);
    }
  }

  /** A copy of what lies in {@code [from, to)}. */
  SortedValues range(long from, long to) {
    int first = firstAtOrAfter(from);
    return copy(first, Math.max(first, firstAtOrAfter(to)));
  }

  /** A copy of what lies at {@code index} and behind. */
  SortedValues from(int index) {
    return copy(index, size);
  }

  private SortedValues copy(int first, int end) {
    SortedValues result = new SortedValues();
    result.at = Arrays.copyOfRange(at, first, end);
    result.fixed = Arrays.copyOfRange(fixed, first, end);
    result.marks = Arrays.copyOfRange(marks, first, end);
    result.size = end - first;
    return result;
  }

  void clear() {
    size = 0;
  }

  /** The first {@code limit} values in the quantity's unit. */
  Series toSeries(int limit) {
    int count = Math.min(size, Math.max(0, limit));
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Quantity.fromFixed(fixed[i]);
    }
    return new Series(Arrays.copyOf(at, count), values, Arrays.copyOf(marks, count));
  }
}

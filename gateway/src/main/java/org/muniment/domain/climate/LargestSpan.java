package org.muniment.domain.climate;

import java.time.Duration;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;

/**
 * The highest less the lowest value over any window of a course: exact, in one pass.
 *
 * <p>A window that ends at {@code e} holds all values that stand at some moment of {@code [e −
 * length, e]}: what begins at {@code e} is in it, and so is what was read a whole window ago and
 * still stood then (as in {@link RollingSpan}). As only a new piece can widen the span, windows
 * that end where a piece begins are enough, and the one at the period's begin.
 *
 * @param span 0 or more, in the quantity's unit
 * @param endMillis the end of the first window that has it
 */
public record LargestSpan(double span, long endMillis) {
  /** Of the windows that end in {@code [from, to)}; empty when they hold nothing. */
  public static Optional<LargestSpan> of(Course course, Duration window, long from, long to) {
    int first = course.firstEndingAfter(from - window.toMillis());
    Queue highest = new Queue(course, 1, first);
    Queue lowest = new Queue(course, -1, first);
    long widest = -1;
    long endMillis = from;
    for (int i = first; i < course.size() && course.fromMillis(i) < to; i++) {
      highest.add(i);
      lowest.add(i);
      if (i + 1 < course.size() && course.fromMillis(i + 1) <= from) {
        continue;
      }
      long end = Math.max(from, course.fromMillis(i));
      long begin = end - window.toMillis();
      // Whole numbers: two spans of the same size are the same.
      long span = highest.extremeFixed(begin) - lowest.extremeFixed(begin);
      if (span > widest) {
        widest = span;
        endMillis = end;
      }
    }
    return widest < 0
        ? Optional.empty()
        : Optional.of(new LargestSpan(Quantity.fromFixed(widest), endMillis));
  }

  /** Pieces that can still become the extreme: ever less far out, each the farthest from it on. */
  private static final class Queue {
    private final Course course;
    private final int sign;
    private final int[] pieces;
    private int head;
    private int tail;

    Queue(Course course, int sign, int first) {
      this.course = course;
      this.sign = sign;
      this.pieces = new int[course.size() - first];
    }

    void add(int piece) {
      while (tail > head && sign * (course.value(pieces[tail - 1]) - course.value(piece)) <= 0) {
        tail--;
      }
      pieces[tail++] = piece;
    }

    /** The extreme of what still stood after {@code begin}, in whole 1/10,000 of the unit. */
    long extremeFixed(long begin) {
      while (course.toMillis(pieces[head]) <= begin) {
        head++;
      }
      return Quantity.toFixed(course.value(pieces[head]));
    }
  }
}

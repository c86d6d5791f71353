package org.muniment.domain.climate;

import java.util.Arrays;
import java.util.List;

/** Walks along several courses at once and takes the median wherever one of them changes. */
final class Medians {
  private final Course[] courses;

  /** Of each course the piece that stands now, or the next one. */
  private final int[] pieces;

  private final double[] standing;

  Medians(List<Course> courses) {
    this.courses = courses.toArray(Course[]::new);
    this.pieces = new int[this.courses.length];
    this.standing = new double[this.courses.length];
  }

  Course course() {
    Course.Builder medians = new Course.Builder(mostPieces());
    long now = nextChange(Long.MIN_VALUE);
    while (now < Long.MAX_VALUE) {
      passEnded(now);
      int count = standingAt(now);
      long next = nextChange(now);
      if (count > 0) {
        medians.add(now, next, median(count));
      }
      now = next;
    }
    return medians.build();
  }

  private int mostPieces() {
    return Arrays.stream(courses).mapToInt(Course::size).sum();
  }

  private void passEnded(long now) {
    for (int i = 0; i < courses.length; i++) {
      if (pieces[i] < courses[i].size() && courses[i].toMillis(pieces[i]) <= now) {
        pieces[i]++;
      }
    }
  }

  private int standingAt(long now) {
    int count = 0;
    for (int i = 0; i < courses.length; i++) {
      if (pieces[i] < courses[i].size() && courses[i].fromMillis(pieces[i]) <= now) {
        standing[count++] = courses[i].value(pieces[i]);
      }
    }
    return count;
  }

  /** The first begin or end of a piece after now; the greatest number after the last. */
  private long nextChange(long now) {
    long next = Long.MAX_VALUE;
    for (int i = 0; i < courses.length; i++) {
      if (pieces[i] < courses[i].size()) {
        long from = courses[i].fromMillis(pieces[i]);
        next = Math.min(next, from > now ? from : courses[i].toMillis(pieces[i]));
      }
    }
    return next;
  }

  private double median(int count) {
    Arrays.sort(standing, 0, count);
    return RoomValue.medianOfSorted(standing, count);
  }
}

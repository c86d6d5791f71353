package org.muniment.domain.daylog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.climate.Course;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;

/**
 * Every moment of a period that is covered and has limits, judged by those in force then.
 *
 * @param stretches in the order of time; neighbours differ or do not touch
 */
record Judging(List<Stretch> stretches) {
  static final Judging NONE = new Judging(List.of());

  /** {@code [fromMillis, toMillis)}. */
  record Stretch(long fromMillis, long toMillis, boolean isInside) {
    long millis() {
      return toMillis - fromMillis;
    }
  }

  static Judging of(Course course, LimitsCourse limits, long from, long to) {
    List<Stretch> stretches = new ArrayList<>();
    int first = course.firstEndingAfter(from);
    for (int i = first; i < course.size() && course.fromMillis(i) < to; i++) {
      long end = Math.min(to, course.toMillis(i));
      long begin = Math.max(from, course.fromMillis(i));
      while (begin < end) {
        long until = Math.min(end, limits.nextChange(begin));
        Optional<Limits> now = limits.at(begin);
        if (now.isPresent()) {
          append(stretches, new Stretch(begin, until, now.get().contain(course.value(i))));
        }
        begin = until;
      }
    }
    return new Judging(stretches);
  }

  private static void append(List<Stretch> stretches, Stretch next) {
    int last = stretches.size() - 1;
    if (last >= 0
        && stretches.get(last).toMillis() == next.fromMillis()
        && stretches.get(last).isInside() == next.isInside()) {
      long from = stretches.get(last).fromMillis();
      stretches.set(last, new Stretch(from, next.toMillis(), next.isInside()));
    } else {
      stretches.add(next);
    }
  }

  Share share() {
    long all = 0;
    long inside = 0;
    for (Stretch stretch : stretches) {
      all += stretch.millis();
      inside += stretch.isInside() ? stretch.millis() : 0;
    }
    return new Share(all, inside);
  }

  /** The time that both judge, and how much of it both are inside. */
  Share together(Judging other) {
    long all = 0;
    long inside = 0;
    int mine = 0;
    int its = 0;
    while (mine < stretches.size() && its < other.stretches.size()) {
      Stretch one = stretches.get(mine);
      Stretch two = other.stretches.get(its);
      long from = Math.max(one.fromMillis(), two.fromMillis());
      long to = Math.min(one.toMillis(), two.toMillis());
      if (from < to) {
        all += to - from;
        inside += one.isInside() && two.isInside() ? to - from : 0;
      }
      mine += one.toMillis() == to ? 1 : 0;
      its += two.toMillis() == to ? 1 : 0;
    }
    return new Share(all, inside);
  }
}

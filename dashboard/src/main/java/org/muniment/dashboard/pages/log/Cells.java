package org.muniment.dashboard.pages.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.pages.log.MonthView.Kind;
import org.muniment.dashboard.pages.log.MonthView.Mark;
import org.muniment.dashboard.pages.log.MonthView.Pair;
import org.muniment.dashboard.pages.log.MonthView.Value;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The numbers of the form: each judged by the limits of its own moment. */
final class Cells {
  private static final Pair TO_COME = new Pair(Kind.TO_COME, Value.plain(""), Value.plain(""));
  private static final Pair ABSENT = new Pair(Kind.NONE, Value.plain("—"), Value.plain("—"));
  private static final Pair MISSED = new Pair(Kind.MISSING, Value.MISSING, Value.MISSING);

  private Cells() {}

  /** Lowest, mean and highest. */
  static List<Value> figures(Words words, LogDay day, Quantity quantity) {
    Optional<PeriodSum> sum =
        day.of(quantity).map(figures -> figures.sum()).filter(one -> !one.isEmpty());
    if (sum.isEmpty()) {
      return List.of(Value.MISSING, Value.MISSING, Value.MISSING);
    }
    PeriodSum of = sum.get();
    return List.of(
        judged(words, day, quantity, of.min(), of.minAtMillis()),
        Value.plain(words.value(quantity, of.mean())),
        judged(words, day, quantity, of.max(), of.maxAtMillis()));
  }

  /** A value with its mark, and with as many decimals as tell it from the limit it is beyond. */
  static Value judged(Words words, LogDay day, Quantity quantity, double value, long atMillis) {
    Optional<Limits> limits =
        Optional.ofNullable(day.basis().limits().get(quantity))
            .flatMap(course -> course.at(atMillis));
    if (limits.isPresent() && value > limits.get().high()) {
      return beyond(words, quantity, value, limits.get().high(), Mark.ABOVE);
    }
    if (limits.isPresent() && value < limits.get().low()) {
      return beyond(words, quantity, value, limits.get().low(), Mark.BELOW);
    }
    return Value.plain(words.value(quantity, value));
  }

  private static Value beyond(
      Words words, Quantity quantity, double value, double limit, Mark mark) {
    String text = words.number(value, quantity.decimalsApart(value, limit));
    return new Value(text, mark, false);
  }

  /** Never rounded up to 100; a dash where there is no whole. */
  static Value share(Words words, Share share, boolean isCoverage) {
    OptionalDouble percent = share.shownPercent();
    if (percent.isEmpty()) {
      return Value.plain("—");
    }
    double shown = percent.getAsDouble();
    Mark mark = isCoverage && share.isIncomplete() ? Mark.FEW : Mark.NONE;
    return new Value(words.plain(shown), mark, false);
  }

  /** Of each observation time, in their order. */
  static List<Pair> inside(Words words, LogDay day, List<java.time.LocalTime> times) {
    return pairs(words, day, day.inside(), times, true);
  }

  static List<Pair> outside(Words words, LogDay day, List<java.time.LocalTime> times) {
    return pairs(words, day, day.outside(), times, hasOutdoor(day));
  }

  static boolean hasOutdoor(LogDay day) {
    return day.basis().sources().stream().anyMatch(source -> source.outdoor());
  }

  private static List<Pair> pairs(
      Words words,
      LogDay day,
      List<Observation> seen,
      List<java.time.LocalTime> times,
      boolean hasSensor) {
    boolean isInside = seen == day.inside();
    List<Pair> pairs = new ArrayList<>();
    for (java.time.LocalTime time : times) {
      Optional<Observation> at =
          seen.stream().filter(observation -> observation.time().equals(time)).findFirst();
      if (at.isEmpty()) {
        boolean comes = !day.isOver() && day.basis().times().times().contains(time);
        pairs.add(comes ? TO_COME : ABSENT);
      } else if (at.get().seen().isEmpty()) {
        pairs.add(hasSensor ? MISSED : ABSENT);
      } else {
        pairs.add(pair(words, day, at.get(), isInside));
      }
    }
    return pairs;
  }

  private static Pair pair(Words words, LogDay day, Observation observation, boolean isInside) {
    return new Pair(
        Kind.SEEN,
        seen(words, day, observation, Quantity.TEMPERATURE, isInside),
        seen(words, day, observation, Quantity.HUMIDITY, isInside));
  }

  private static Value seen(
      Words words, LogDay day, Observation observation, Quantity quantity, boolean isInside) {
    Observation.Seen seen = observation.seen().get(quantity);
    if (seen == null) {
      return Value.MISSING;
    }
    if (!isInside) {
      boolean isWhole = quantity == Quantity.HUMIDITY;
      return Value.plain(words.number(seen.value(), isWhole ? 0 : quantity.displayDecimals()));
    }
    Value judged = judged(words, day, quantity, seen.value(), atMillis(day, observation, seen));
    String text = seen.byHand() ? words.plain(seen.value()) : judged.text();
    return new Value(text, judged.mark(), seen.byHand());
  }

  static long atMillis(LogDay day, Observation observation, Observation.Seen seen) {
    return day.date().atTime(observation.time()).atZone(day.zone()).toInstant().toEpochMilli()
        + seen.offsetMillis();
  }
}

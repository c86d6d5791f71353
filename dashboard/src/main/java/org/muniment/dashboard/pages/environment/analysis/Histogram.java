package org.muniment.dashboard.pages.environment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.muniment.domain.climate.Distribution;
import org.muniment.domain.climate.Distribution.Bar;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;

/**
 * A histogram as a drawing: across in shares of its width as SVG lengths, so that it fits any width
 * without script, upwards in pixels.
 *
 * @param limits lines with their figure
 * @param ticks figures below the axis
 */
record Histogram(List<Column> columns, List<Line> limits, List<Line> ticks) {
  static final int HEIGHT = 180;

  private static final int MOST_COLUMNS = 40;
  private static final int MOST_TICKS = 8;
  private static final double[] TICKS = {0.5, 1, 2, 5, 10, 20, 50};
  private static final double LEAST_HEIGHT = 1.5;
  private static final double[] WIDTHS_C = {0.2, 0.5, 1, 2, 5};
  private static final double[] WIDTHS_PCT = {1, 2, 5, 10};

  /**
   * A bar.
   *
   * @param tone {@code in}, {@code above}, {@code below}, or {@code none} without limits
   */
  record Column(String x, String width, String y, String height, String tone, Bar bar) {}

  /** Something at a value. */
  record Line(String x, String word) {}

  /**
   * @param limits that colour the columns
   * @param word of a value on the axis
   */
  static Histogram of(
      Quantity quantity,
      Distribution distribution,
      Optional<Limits> limits,
      DoubleFunction<String> word) {
    List<Bar> bars = distribution.histogram(width(quantity, distribution));
    if (bars.isEmpty()) {
      return new Histogram(List.of(), List.of(), List.of());
    }
    double bar = bars.get(0).to() - bars.get(0).from();
    double low =
        limits.map(range -> Math.min(range.low(), bars.get(0).from())).orElse(lowest(bars));
    double high = limits.map(range -> Math.max(range.high(), highest(bars))).orElse(highest(bars));
    Scale scale = new Scale(low - bar, high + bar);
    long most = bars.stream().mapToLong(Bar::millis).max().orElseThrow();
    List<Column> columns =
        bars.stream()
            .filter(one -> one.millis() > 0)
            .map(one -> column(scale, one, most, limits))
            .toList();
    List<Line> lines = new ArrayList<>();
    limits.ifPresent(
        range -> {
          lines.add(new Line(scale.x(range.low()), word.apply(range.low())));
          lines.add(new Line(scale.x(range.high()), word.apply(range.high())));
        });
    return new Histogram(columns, lines, ticks(scale, word));
  }

  private static Column column(Scale scale, Bar bar, long most, Optional<Limits> limits) {
    double height = Math.max(LEAST_HEIGHT, (double) HEIGHT * bar.millis() / most);
    double middle = (bar.from() + bar.to()) / 2;
    String tone =
        limits
            .map(r -> r.contain(middle) ? "in" : middle > r.high() ? "above" : "below")
            .orElse("none");
    return new Column(
        scale.x(bar.from()),
        length(scale.share(bar.to()) - scale.share(bar.from())),
        String.format(Locale.ROOT, "%.1f", HEIGHT - height),
        String.format(Locale.ROOT, "%.1f", height),
        tone,
        bar);
  }

  private static List<Line> ticks(Scale scale, DoubleFunction<String> word) {
    double range = scale.high - scale.low;
    double step =
        Arrays.stream(TICKS).filter(one -> range / one <= MOST_TICKS).findFirst().orElse(range);
    List<Line> ticks = new ArrayList<>();
    for (double at = Math.ceil(scale.low / step) * step; at <= scale.high; at += step) {
      ticks.add(new Line(scale.x(at), word.apply(at)));
    }
    return ticks;
  }

  /** The least width that leaves few enough columns to be told apart. */
  static double width(Quantity quantity, Distribution distribution) {
    double[] widths = quantity == Quantity.TEMPERATURE ? WIDTHS_C : WIDTHS_PCT;
    if (distribution.isEmpty()) {
      return widths[0];
    }
    double range = distribution.highest() - distribution.lowest();
    for (double width : widths) {
      if (range / width <= MOST_COLUMNS) {
        return width;
      }
    }
    return widths[widths.length - 1];
  }

  private static double lowest(List<Bar> bars) {
    return bars.get(0).from();
  }

  private static double highest(List<Bar> bars) {
    return bars.get(bars.size() - 1).to();
  }

  private static String length(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  private record Scale(double low, double high) {
    double share(double value) {
      return (value - low) / (high - low);
    }

    String x(double value) {
      return length(share(value));
    }
  }
}

package org.muniment.dashboard.reports.climateyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.limits.Limits;

/**
 * Bars from lowest to highest value on one scale, with the limits as a band behind them, in
 * millimetres for the printer.
 *
 * @param low left end of the scale
 * @param high right end
 */
public record Bars(double low, double high, Optional<Limits> limits) {
  /** As wide as the template draws it. */
  static final double WIDTH_MM = 62;

  /** A bar that is a point still shows. */
  private static final double LEAST_MM = 0.5;

  private static final double MARGIN = 0.05;

  /** Where something begins and how wide it is: {@code left: 3.2mm; width: 10mm}. */
  static Bars of(List<Optional<Spell.Range>> ranges, Optional<Limits> limits) {
    List<Double> ends = new ArrayList<>();
    ranges.stream()
        .flatMap(Optional::stream)
        .forEach(
            range -> {
              ends.add(range.min());
              ends.add(range.max());
            });
    limits.ifPresent(
        both -> {
          ends.add(both.low());
          ends.add(both.high());
        });
    double low = ends.stream().mapToDouble(end -> end).min().orElse(0);
    double high = Math.max(low + 1, ends.stream().mapToDouble(end -> end).max().orElse(1));
    double margin = MARGIN * (high - low);
    return new Bars(low - margin, high + margin, limits);
  }

  /** A style for the band of the limits. */
  public String band() {
    return limits.map(both -> place(both.low(), both.high())).orElse("display: none");
  }

  public String bar(Spell.Range range) {
    return place(range.min(), range.max());
  }

  public String mean(Spell.Range range) {
    return "left: " + mm(at(range.mean()) - LEAST_MM / 2);
  }

  /** The width of a share's bar. */
  public static String share(Share share) {
    return "width: " + String.format(Locale.ROOT, "%.1f", share.percent().orElse(0)) + "%";
  }

  private String place(double from, double to) {
    double left = at(from);
    return "left: " + mm(left) + "; width: " + mm(Math.max(LEAST_MM, at(to) - left));
  }

  private double at(double value) {
    return WIDTH_MM * (value - low) / (high - low);
  }

  private static String mm(double length) {
    return String.format(Locale.ROOT, "%.2fmm", length);
  }
}

package org.muniment.domain.daylog;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The lines of figures within {@link DayForm}. */
final class FiguresForm {
  private FiguresForm() {}

  static void write(Map<Quantity, DayFigures> figures, LinesWriter lines) {
    figures.forEach((quantity, of) -> write(quantity, of, lines));
  }

  private static void write(Quantity quantity, DayFigures figures, LinesWriter lines) {
    PeriodSum sum = figures.sum();
    lines.line("figures").text(quantity.key()).number(sum.coveredMillis());
    if (!sum.isEmpty()) {
      lines
          .sum(sum.weighted())
          .value(sum.min())
          .number(sum.minAtMillis())
          .value(sum.max())
          .number(sum.maxAtMillis());
    }
    write(figures.inLimits(), lines);
    figures.largestChange().ifPresent(c -> lines.value(c.span()).number(c.endMillis()));
  }

  static void write(Share share, LinesWriter lines) {
    lines.number(share.ofMillis()).number(share.inMillis());
  }

  /**
   * @param from of the period of all sums
   */
  static Map<Quantity, DayFigures> read(LinesReader lines, long from, long to) {
    EnumMap<Quantity, DayFigures> figures = new EnumMap<>(Quantity.class);
    Quantity last = null;
    while (lines.isNext("figures")) {
      lines.line("figures");
      Quantity quantity = lines.word(Quantity::byKey);
      checkOrder(lines, last, quantity, false);
      last = quantity;
      PeriodSum sum = sum(lines, from, to);
      Share inLimits = share(lines);
      Optional<DayFigures.Change> change =
          lines.hasMore()
              ? Optional.of(new DayFigures.Change(lines.value(), lines.number()))
              : Optional.empty();
      figures.put(quantity, new DayFigures(sum, inLimits, change));
    }
    return figures;
  }

  private static PeriodSum sum(LinesReader lines, long from, long to) {
    long covered = lines.number();
    if (covered == 0) {
      return PeriodSum.empty(from, to);
    }
    double weighted = lines.sum();
    return new PeriodSum(
        from, to, lines.value(), lines.number(), lines.value(), lines.number(), weighted, covered);
  }

  static Share share(LinesReader lines) {
    return new Share(lines.number(), lines.number());
  }

  /** Quantities follow in their order, so that there is one way to write them. */
  static void checkOrder(LinesReader lines, Quantity last, Quantity next, boolean mayRepeat) {
    if (last != null && (next.compareTo(last) < 0 || next == last && !mayRepeat)) {
      throw lines.wrong(next.key() + " is out of order");
    }
  }
}

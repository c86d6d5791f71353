package org.muniment.dashboard.pages.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** A period step by step, as the table behind the chart and as a file. */
final class Steps {
  static final String NAME = "steps";

  /** Enough for every value to come back as it was stored. */
  private static final int DECIMALS = 2;

  private static final List<Quantity> LISTED = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);

  private Steps() {}

  /**
   * @param file the saved file's name without its ending
   */
  static Table<Bucket> table(Words words, String file) {
    Table<Bucket> table =
        Table.<Bucket>of(NAME, words.say("environment.table"))
            .time("time", words.say("environment.time"), bucket -> Optional.of(bucket.from()));
    Map<String, Function<PeriodSum, Double>> figures =
        Map.of("min", PeriodSum::min, "mean", PeriodSum::mean, "max", PeriodSum::max);
    for (Quantity quantity : LISTED) {
      for (String figure : List.of("min", "mean", "max")) {
        table.optional(
            quantity.key() + "-" + figure,
            words.quantity(quantity)
                + " "
                + words.say("environment." + figure)
                + " ("
                + quantity.unit()
                + ")",
            DECIMALS,
            bucket -> sum(bucket, quantity).map(figures.get(figure)));
      }
    }
    return table
        .number(
            "coverage",
            words.say("environment.coverage") + " (%)",
            1,
            bucket -> 100 * Panels.coverage(words.now(), bucket))
        .savedAs(file);
  }

  private static Optional<PeriodSum> sum(Bucket bucket, Quantity quantity) {
    return Optional.ofNullable(bucket.sums().get(quantity)).filter(sum -> !sum.isEmpty());
  }
}

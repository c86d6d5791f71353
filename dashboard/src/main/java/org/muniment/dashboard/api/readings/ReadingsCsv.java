package org.muniment.dashboard.api.readings;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.json.UtcText;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The same as the JSON answers in columns; headers are the names of the JSON. */
final class ReadingsCsv {
  private ReadingsCsv() {}

  static void rawHeader(Csv csv, List<Quantity> columns) throws IOException {
    csv.text("at");
    for (Quantity quantity : columns) {
      csv.text(quantity.key());
    }
    csv.text("marks").endLine();
  }

  /**
   * Writes up to {@code limit} lines; the answer is where the next page begins, if there is one.
   */
  static Optional<Instant> raw(Csv csv, List<Quantity> columns, Merged merged, int limit)
      throws IOException {
    UtcText utc = new UtcText();
    boolean more = merged.advance();
    for (int line = 0; more && line < limit; line++) {
      csv.chars(utc.chars(), utc.set(merged.atMillis()));
      for (Quantity quantity : columns) {
        cell(csv, merged, quantity);
      }
      csv.text(
          Mark.fromBits(merged.markBits()).stream()
              .map(Mark::key)
              .collect(Collectors.joining(" ")));
      csv.endLine();
      more = merged.advance();
    }
    return more ? Optional.of(Instant.ofEpochMilli(merged.atMillis())) : Optional.empty();
  }

  static void steps(Csv csv, List<Bucket> buckets, int limit) throws IOException {
    Set<Quantity> columns = EnumSet.noneOf(Quantity.class);
    buckets.forEach(bucket -> columns.addAll(bucket.sums().keySet()));
    csv.text("from").text("coverage");
    for (Quantity quantity : columns) {
      csv.text(quantity.key() + "Min").text(quantity.key() + "Mean").text(quantity.key() + "Max");
    }
    csv.endLine();
    UtcText utc = new UtcText();
    for (Bucket bucket : buckets.subList(0, Math.min(limit, buckets.size()))) {
      csv.chars(utc.chars(), utc.set(bucket.from().toEpochMilli()));
      csv.number(Quantity.rounded(bucket.coverage()));
      sums(csv, columns, bucket.sums());
      csv.endLine();
    }
  }

  private static void sums(Csv csv, Set<Quantity> columns, Map<Quantity, PeriodSum> sums)
      throws IOException {
    for (Quantity quantity : columns) {
      PeriodSum sum = sums.get(quantity);
      if (sum == null || sum.isEmpty()) {
        csv.empty().empty().empty();
      } else {
        csv.number(Quantity.rounded(sum.min()))
            .number(Quantity.rounded(sum.mean()))
            .number(Quantity.rounded(sum.max()));
      }
    }
  }

  private static void cell(Csv csv, Merged merged, Quantity quantity) throws IOException {
    for (int i = 0; i < merged.count(); i++) {
      if (merged.quantity(i) == quantity && merged.has(i)) {
        csv.number(merged.value(i));
        return;
      }
    }
    csv.empty();
  }
}

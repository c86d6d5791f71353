package org.muniment.dashboard.pages.environment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/**
 * A period as a file for a spreadsheet: one step a line, times with their offset, numbers as stored
 * and not as shown. It begins with a byte order mark, or a Chinese Windows reads it as GBK.
 */
final class CsvFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final List<Quantity> COLUMNS = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);

  private CsvFile() {}

  static String of(Words words, List<Bucket> buckets) {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append(words.say("environment.time"));
    for (Quantity quantity : COLUMNS) {
      for (String figure : List.of("min", "mean", "max")) {
        csv.append(',').append(words.quantity(quantity)).append(' ');
        csv.append(words.say("environment." + figure)).append(" (");
        csv.append(quantity.unit()).append(')');
      }
    }
    csv.append(',').append(words.say("environment.coverage")).append(LINE_END);
    for (Bucket bucket : buckets) {
      line(words, bucket, csv);
    }
    return csv.toString();
  }

  private static void line(Words words, Bucket bucket, StringBuilder csv) {
    csv.append(time(words, bucket.from()));
    for (Quantity quantity : COLUMNS) {
      PeriodSum sum = bucket.sums().get(quantity);
      csv.append(',').append(cell(sum, PeriodSum::min));
      csv.append(',').append(cell(sum, PeriodSum::mean));
      csv.append(',').append(cell(sum, PeriodSum::max));
    }
    csv.append(',').append(String.format(Locale.ROOT, "%.3f", bucket.coverage()));
    csv.append(LINE_END);
  }

  private static String time(Words words, Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(words.zone()));
  }

  private static String cell(PeriodSum sum, ToDoubleFunction<PeriodSum> figure) {
    return sum == null || sum.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.2f", figure.applyAsDouble(sum));
  }
}

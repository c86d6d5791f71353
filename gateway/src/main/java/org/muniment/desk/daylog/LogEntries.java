package org.muniment.desk.daylog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/** Weighs what people enter into the log; everything that is wrong is said at once. */
final class LogEntries {
  static final int MAX_TEXT = 500;
  static final int MAX_INSTRUMENT = 80;
  static final Duration MAX_ANNOTATION = Duration.ofDays(31);

  /** An airing that goes on may be noted with its planned end. */
  static final Duration MAX_AHEAD = Duration.ofDays(1);

  private final Fields fields = new Fields();

  /** Words about a day; each of its excursions has a measure (contract: Daily log). */
  static Words words(Words said, LogDay day) {
    LogEntries entries = new LogEntries();
    List<Words.Measure> own = entries.measures(said.byExcursion(), day);
    Words words =
        new Words(
            entries.text("measures", said.measures()),
            own,
            entries.text("weather", said.weather()),
            entries.text("remark", said.remark()));
    entries.fields.check();
    entries.demandMeasures(words, day);
    entries.fields.check();
    return words;
  }

  private List<Words.Measure> measures(List<Words.Measure> said, LogDay day) {
    List<Words.Measure> measures = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Words.Measure one : said) {
      int number = one.excursion();
      if (number < 1 || number > day.excursions().size() || !seen.add(number)) {
        fields.wrong(field(number), "refusal.daylog.excursion", number, day.excursions().size());
        break;
      }
      String cause = text(field(number), one.cause());
      String measure = text(field(number), one.measure());
      if (!cause.isEmpty() || !measure.isEmpty()) {
        measures.add(new Words.Measure(number, cause, measure));
      }
    }
    return measures;
  }

  private void demandMeasures(Words words, LogDay day) {
    for (int number = 1; number <= day.excursions().size(); number++) {
      if (!words.answers(number)) {
        Message quantity =
            Message.of("quantity." + day.excursions().get(number - 1).quantity().key());
        fields.wrong(field(number), "refusal.daylog.measure", number, quantity);
      }
    }
  }

  private static String field(int excursion) {
    return "measures." + excursion;
  }

  /** What a person says may have several lines; in the log it is one. */
  private String text(String field, String value) {
    String line = value == null ? "" : value.strip().replaceAll("\\s*\\R\\s*", " ");
    return checked(field, line, MAX_TEXT);
  }

  private String checked(String field, String line, int most) {
    if (Visible.firstHidden(line).isPresent() || line.length() > most) {
      fields.wrong(field, "refusal.daylog.text", most);
    }
    return line;
  }

  private String demanded(String field, String value, String problem, int most) {
    String line = text(field, value);
    if (line.isEmpty() || line.length() > most) {
      fields.wrong(field, problem, most);
    }
    return line;
  }

  static String reason(String reason) {
    LogEntries entries = new LogEntries();
    String why = entries.fields.reason("reason", reason);
    entries.fields.check();
    return why;
  }

  /**
   * A reading of a day by hand.
   *
   * @param fromMillis begin of the day
   * @param toMillis its end
   */
  static HandReading reading(
      By by,
      Code place,
      long fromMillis,
      long toMillis,
      Instant at,
      Map<Quantity, Double> values,
      String instrument) {
    LogEntries entries = new LogEntries();
    entries.checkTime(by, fromMillis, toMillis, at);
    Map<Quantity, Double> checked = entries.values(values);
    String name =
        entries.demanded("instrument", instrument, "refusal.daylog.instrument", MAX_INSTRUMENT);
    entries.fields.check();
    return new HandReading(0, place, at, checked, name, by.name(), by.at());
  }

  private void checkTime(By by, long fromMillis, long toMillis, Instant at) {
    if (at == null || at.toEpochMilli() < fromMillis || at.toEpochMilli() >= toMillis) {
      fields.wrong("at", "refusal.daylog.other-day");
    } else if (at.isAfter(by.at())) {
      fields.wrong("at", "refusal.daylog.future");
    }
  }

  private Map<Quantity, Double> values(Map<Quantity, Double> values) {
    EnumMap<Quantity, Double> checked = new EnumMap<>(Quantity.class);
    values.forEach(
        (quantity, value) -> {
          if (!LogDay.LOGGED.contains(quantity)) {
            fields.wrong(quantity.key(), "refusal.daylog.quantity");
          } else if (value == null || !quantity.isPlausible(value)) {
            fields.wrong(
                quantity.key(), "refusal.field.range", quantity.lowest(), quantity.highest());
          } else {
            checked.put(quantity, value);
          }
        });
    if (values.isEmpty()) {
      fields.wrong(Quantity.TEMPERATURE.key(), "refusal.daylog.no-value");
    }
    return checked;
  }

  static Annotation annotation(
      By by, Code place, Annotation.Kind kind, Instant from, Instant until, String text) {
    LogEntries entries = new LogEntries();
    if (from == null || until == null || !from.isBefore(until)) {
      entries.fields.wrong("until", "refusal.daylog.annotation.order");
    } else if (from.plus(MAX_ANNOTATION).isBefore(until)) {
      entries.fields.wrong("until", "refusal.daylog.annotation.long", MAX_ANNOTATION.toDays());
    } else if (from.isAfter(by.at()) || until.isAfter(by.at().plus(MAX_AHEAD))) {
      entries.fields.wrong("until", "refusal.daylog.annotation.ahead", MAX_AHEAD.toHours());
    }
    if (kind == null) {
      entries.fields.wrong("kind", "refusal.daylog.annotation.kind");
    }
    String said = entries.demanded("text", text, "refusal.daylog.annotation.text", MAX_TEXT);
    entries.fields.check();
    return new Annotation(0, place, kind, from, until, said, by.name(), by.at());
  }
}

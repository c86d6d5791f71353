package org.muniment.dashboard.web.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;

/** What a row has in a column: sorted and saved as what it is, filtered as what people read. */
sealed interface Value {
  Value NOTHING = new Nothing();

  /** Of {@code 2026-07-16 10:24:05}. */
  int TO_THE_MINUTE = 16;

  record Text(String text) implements Value {}

  record Number(double value, int decimals) implements Value {}

  /** A number that names something: never with separators. */
  record Id(long id) implements Value {}

  record Time(Instant at) implements Value {}

  record Day(LocalDate date) implements Value {}

  record Nothing() implements Value {}

  static Value number(Optional<? extends java.lang.Number> number, int decimals) {
    return number
        .map(java.lang.Number::doubleValue)
        .filter(Double::isFinite)
        .<Value>map(value -> new Number(value, decimals))
        .orElse(NOTHING);
  }

  default String read(Words words) {
    if (this instanceof Text text) {
      return text.text();
    }
    if (this instanceof Number number) {
      return words.number(number.value(), number.decimals());
    }
    if (this instanceof Id one) {
      return String.valueOf(one.id());
    }
    if (this instanceof Day day) {
      return words.date(day.date());
    }
    return this instanceof Time time ? words.moment(time.at()) : "";
  }

  /** On paper a date says its year however late it is read. */
  default String printed(Words words) {
    if (this instanceof Day day) {
      return day.date().toString();
    }
    return this instanceof Time time
        ? words.stamp(time.at()).substring(0, TO_THE_MINUTE)
        : read(words);
  }
}

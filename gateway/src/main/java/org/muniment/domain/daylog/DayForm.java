package org.muniment.domain.daylog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * The canonical form of a day: what is hashed and kept (rule T1). There is one way to write a day,
 * and reading gives the day that was written. This form is for ever; a change of it is a new
 * version beside this one.
 *
 * <p>Lines of {@link LinesWriter} in this order; times are milliseconds of the Unix epoch, values
 * and offsets whole 1/10,000 of the unit, sums of value × milliseconds too; {@code […]} may be
 * absent, {@code *} any number of times:
 *
 * <pre>
 * day       1                                       the version
 * place     code  date  zone  from  to  until
 * times     09:00 …                                 observation times
 * source*   sensor  code  own|outdoor  hold         then its stay* and offset*
 * stay      from  to
 * offset    quantity  from|empty  offset            empty: from the beginning of time
 * limits*   quantity  from|empty  [low  high]
 * inside*   time                                    then its seen*
 * outside*  time                                    then its seen*
 * seen      quantity  value  sensor|hand  offset  source …
 * figures*  quantity  covered  [sum  min  at  max  at]  limited  inside  [change  end]
 * both      limited  inside
 * excursion* quantity  high|low  severity  from  to  worst  at  limit
 * alarm*    id  kind  quantity|empty  sensor|empty  from
 * event*    kind  from  until  text  by
 * hand*     id  at  instrument  by  entered  (quantity  value) …
 * sensor*   code                                    then its figures*
 * </pre>
 */
public final class DayForm {
  static final String VERSION_1 = "1";

  private static final String BY_SENSOR = "sensor";
  private static final String BY_HAND = "hand";

  private DayForm() {}

  public static String write(LogDay day) {
    LinesWriter lines = new LinesWriter();
    write(day, lines);
    return lines.text();
  }

  /**
   * @throws IllegalArgumentException for anything that {@link #write} does not write, with the line
   */
  public static LogDay read(String text) {
    LinesReader lines = new LinesReader(text);
    LogDay day = read(lines);
    lines.end();
    return day;
  }

  static void write(LogDay day, LinesWriter lines) {
    lines.line("day").text(VERSION_1);
    lines
        .line("place")
        .text(day.place().value())
        .text(day.date().toString())
        .text(day.zone().toString())
        .number(day.fromMillis())
        .number(day.toMillis())
        .number(day.untilMillis());
    BasisForm.write(day.basis(), lines);
    day.inside().forEach(observation -> write("inside", observation, lines));
    day.outside().forEach(observation -> write("outside", observation, lines));
    FiguresForm.write(day.figures(), lines);
    FiguresForm.write(day.both(), lines.line("both"));
    day.excursions().forEach(excursion -> write(excursion, lines));
    day.alarms().forEach(alarm -> write(alarm, lines));
    day.events().forEach(event -> write(event, lines));
    day.byHand().forEach(read -> write(read, lines));
    for (SensorDay sensor : day.sensors()) {
      lines.line("sensor").text(sensor.sensor().value());
      FiguresForm.write(sensor.figures(), lines);
    }
  }

  private static void write(String key, Observation observation, LinesWriter lines) {
    lines.line(key).text(observation.time().toString());
    observation
        .seen()
        .forEach(
            (quantity, seen) -> {
              lines
                  .line("seen")
                  .text(quantity.key())
                  .value(seen.value())
                  .text(seen.byHand() ? BY_HAND : BY_SENSOR)
                  .number(seen.offsetMillis());
              seen.sources().forEach(lines::text);
            });
  }

  private static void write(Excursion excursion, LinesWriter lines) {
    lines
        .line("excursion")
        .text(excursion.quantity().key())
        .text(excursion.kind().key())
        .text(excursion.severity().key())
        .at(excursion.from())
        .at(excursion.to())
        .value(excursion.worst())
        .at(excursion.worstAt())
        .value(excursion.limit());
  }

  private static void write(LogAlarm alarm, LinesWriter lines) {
    lines
        .line("alarm")
        .number(alarm.id())
        .text(alarm.kind().key())
        .text(alarm.quantity().map(Quantity::key).orElse(""))
        .text(alarm.sensor().map(Code::value).orElse(""))
        .at(alarm.from());
  }

  private static void write(LogEvent event, LinesWriter lines) {
    lines
        .line("event")
        .text(event.kind().key())
        .at(event.from())
        .at(event.until())
        .text(event.text())
        .text(event.by());
  }

  private static void write(HandReading read, LinesWriter lines) {
    lines
        .line("hand")
        .number(read.id())
        .at(read.at())
        .text(read.instrument())
        .text(read.by())
        .at(read.enteredAt());
    read.values().forEach((quantity, value) -> lines.text(quantity.key()).value(value));
  }

  static LogDay read(LinesReader lines) {
    lines.line("day").word(version -> Optional.of(version).filter(VERSION_1::equals));
    lines.line("place");
    Code place = lines.parsed(Code::of);
    LocalDate date = lines.parsed(LocalDate::parse);
    ZoneId zone = lines.parsed(ZoneId::of);
    long from = lines.number();
    long to = lines.number();
    long until = lines.number();
    return new LogDay(
        place,
        date,
        zone,
        from,
        to,
        until,
        BasisForm.read(lines),
        all(lines, "inside", DayForm::observation),
        all(lines, "outside", DayForm::observation),
        FiguresForm.read(lines, from, until),
        FiguresForm.share(lines.line("both")),
        all(lines, "excursion", DayForm::excursion),
        all(lines, "alarm", DayForm::alarm),
        all(lines, "event", DayForm::event),
        all(lines, "hand", reader -> hand(reader, place)),
        all(lines, "sensor", reader -> sensor(reader, from, until)));
  }

  private static <T> List<T> all(LinesReader lines, String key, Function<LinesReader, T> read) {
    List<T> all = new ArrayList<>();
    while (lines.isNext(key)) {
      all.add(read.apply(lines.line(key)));
    }
    return all;
  }

  private static Observation observation(LinesReader lines) {
    LocalTime time = lines.parsed(LocalTime::parse);
    EnumMap<Quantity, Observation.Seen> all = new EnumMap<>(Quantity.class);
    Quantity last = null;
    while (lines.isNext("seen")) {
      lines.line("seen");
      Quantity quantity = lines.word(Quantity::byKey);
      FiguresForm.checkOrder(lines, last, quantity, false);
      last = quantity;
      all.put(quantity, seen(lines));
    }
    return new Observation(time, all);
  }

  private static Observation.Seen seen(LinesReader lines) {
    double value = lines.value();
    boolean isByHand = lines.word(DayForm::isByHand);
    long offset = lines.number();
    List<String> sources = new ArrayList<>();
    while (lines.hasMore()) {
      sources.add(lines.text());
    }
    return new Observation.Seen(value, sources, isByHand, offset);
  }

  private static Optional<Boolean> isByHand(String word) {
    return switch (word) {
      case BY_HAND -> Optional.of(true);
      case BY_SENSOR -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Excursion excursion(LinesReader lines) {
    return new Excursion(
        lines.word(Quantity::byKey),
        lines.word(AlarmKind::byKey),
        lines.word(word -> find(Severity.values(), Severity::key, word)),
        lines.at(),
        lines.at(),
        lines.value(),
        lines.at(),
        lines.value());
  }

  private static LogAlarm alarm(LinesReader lines) {
    return new LogAlarm(
        lines.number(),
        lines.word(AlarmKind::byKey),
        lines.isNone() ? Optional.empty() : Optional.of(lines.word(Quantity::byKey)),
        lines.isNone() ? Optional.empty() : Optional.of(lines.parsed(Code::of)),
        lines.at());
  }

  private static LogEvent event(LinesReader lines) {
    return new LogEvent(
        lines.word(word -> find(Annotation.Kind.values(), Annotation.Kind::key, word)),
        lines.at(),
        lines.at(),
        lines.text(),
        lines.text());
  }

  private static HandReading hand(LinesReader lines, Code place) {
    long id = lines.number();
    var at = lines.at();
    String instrument = lines.text();
    String by = lines.text();
    var enteredAt = lines.at();
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    Quantity last = null;
    while (lines.hasMore()) {
      Quantity quantity = lines.word(Quantity::byKey);
      FiguresForm.checkOrder(lines, last, quantity, false);
      last = quantity;
      values.put(quantity, lines.value());
    }
    return new HandReading(id, place, at, values, instrument, by, enteredAt);
  }

  private static SensorDay sensor(LinesReader lines, long from, long until) {
    return new SensorDay(lines.parsed(Code::of), FiguresForm.read(lines, from, until));
  }

  static <T> Optional<T> find(T[] all, Function<T, String> key, String word) {
    return Arrays.stream(all).filter(one -> key.apply(one).equals(word)).findFirst();
  }
}

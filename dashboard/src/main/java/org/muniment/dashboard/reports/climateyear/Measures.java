package org.muniment.dashboard.reports.climateyear;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.climate.Air;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.climate.AiringEffect;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;

/** What was done about the climate, and what came of it. */
public final class Measures {
  /** Air needs some time to settle after an airing. */
  private static final Duration SETTLE = Duration.ofMinutes(30);

  /** A share that changed by less is no change: some minutes of a day. */
  private static final double LEAST_POINTS = 1;

  private static final String AND = "; ";

  /**
   * @param effect in figures
   * @param verdict in a word; empty where it cannot be judged
   */
  public record Line(LocalDate date, String what, String effect, String verdict) {}

  private final Words words;
  private final Map<LocalDate, Day> byDate;
  private final List<AirHour> hours;

  Measures(Words words, List<Day> days, List<AirHour> hours) {
    this.words = words;
    this.byDate = days.stream().collect(Collectors.toMap(Day::date, Function.identity()));
    this.hours = hours;
  }

  static boolean hasMeasure(Day day) {
    return !text(day).isBlank();
  }

  static String text(Day day) {
    List<String> said = new ArrayList<>();
    said.add(day.words().measures());
    day.words().byExcursion().forEach(own -> said.add(own.measure()));
    return said.stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .collect(Collectors.joining(AND));
  }

  /** In the order of time. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Day day : byDate.values().stream().sorted(Comparator.comparing(Day::date)).toList()) {
      if (hasMeasure(day)) {
        lines.add(ofDay(day));
      }
      for (LogEvent event : day.figures().events()) {
        if (event.kind() == Annotation.Kind.AIRING && beginsOn(day.figures(), event)) {
          lines.add(ofAiring(day, event));
        }
      }
    }
    return lines;
  }

  /** An event that touches two days is told once. */
  private static boolean beginsOn(LogDay day, LogEvent event) {
    long from = event.from().toEpochMilli();
    return from >= day.fromMillis() && from < day.toMillis();
  }

  /** Judged by the day after: what a dehumidifier does shows then. */
  private Line ofDay(Day day) {
    Share was = Shares.inLimits(day.figures());
    Optional<Share> next =
        Optional.ofNullable(byDate.get(day.date().plusDays(1)))
            .filter(after -> !after.figures().coverage().isIncomplete())
            .map(after -> Shares.inLimits(after.figures()))
            .filter(share -> share.ofMillis() > 0);
    if (was.ofMillis() == 0 || next.isEmpty()) {
      return new Line(day.date(), text(day), "", "");
    }
    return new Line(
        day.date(),
        text(day),
        words.say(
            "report.year.effect.day",
            Shares.percent(words, was),
            Shares.percent(words, next.get())),
        verdict(result(was, next.get())));
  }

  private static AiringEffect.Result result(Share was, Share is) {
    if (is.outMillis() == 0) {
      return AiringEffect.Result.WORKED;
    }
    double gained = is.percent().orElseThrow() - was.percent().orElseThrow();
    if (Math.abs(gained) < LEAST_POINTS) {
      return AiringEffect.Result.NOTHING;
    }
    return gained > 0 ? AiringEffect.Result.HELPED : AiringEffect.Result.WORSE;
  }

  private Line ofAiring(Day day, LogEvent event) {
    String what =
        words.say(
            "report.year.airing",
            words.time(event.from()),
            words.time(event.until()),
            event.text());
    Optional<Limits> limits =
        Optional.ofNullable(day.figures().basis().limits().get(Quantity.HUMIDITY))
            .flatMap(course -> course.at(event.from().toEpochMilli()));
    Optional<Air> before = air(event.from().minusMillis(1));
    Optional<Air> after = air(event.until().plus(SETTLE));
    if (limits.isEmpty() || before.isEmpty() || after.isEmpty()) {
      return new Line(day.date(), what, "", "");
    }
    AiringEffect effect = AiringEffect.of(before.get(), after.get(), limits.get());
    return new Line(day.date(), what, words.say(effect.sentence()), verdict(effect.result()));
  }

  private Optional<Air> air(Instant at) {
    long millis = at.toEpochMilli();
    return hours.stream()
        .filter(hour -> hour.fromMillis() <= millis && millis < hour.toMillis())
        .findFirst()
        .map(AirHour::air);
  }

  private String verdict(AiringEffect.Result result) {
    return words.say("report.effect." + result.name().toLowerCase(Locale.ROOT));
  }
}

package org.muniment.dashboard.pages.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ClimateDesk.Bucket;
import org.muniment.desk.RehearsalDesk.Rehearsed;
import org.muniment.desk.RuleDesk.Effective;
import org.muniment.desk.RuleWish;
import org.muniment.desk.Step;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.Rehearsal.Episode;
import org.muniment.domain.alarm.Rehearsal.Outcome;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/** Draws what a rule would have meant. */
final class Rehearsals {
  private static final int MAX_LINES = 100;

  /** Shorter is not seen. */
  private static final double LEAST_WIDTH = 2;

  private final Backend backend;
  private final Words words;

  Rehearsals(Backend backend, Words words) {
    this.backend = backend;
    this.words = words;
  }

  RehearsalView of(Effective rule, RuleWish wish, int days) {
    Instant to = words.now();
    Instant from = to.minus(Duration.ofDays(days));
    Rehearsed rehearsed =
        backend
            .alarmDesks()
            .rehearsals()
            .rehearse(rule.place().value(), rule.quantity().key(), wish, from, to);
    if (rehearsed.sensors().isEmpty()) {
      return RehearsalView.refused(words.say("alarms.rehearse.no-sensor"));
    }
    List<PeriodSum> days24 = days(rehearsed.sensors(), rule.quantity(), from, to);
    Scale scale = Scale.of(days24, rehearsed.rule(), from, to);
    Outcome asked = rehearsed.asked();
    return new RehearsalView(
        Optional.empty(),
        words.say("alarms.rehearse.sentence", days, asked.alarms(), rehearsed.inForce().alarms()),
        words.say(
            "alarms.rehearse.detail",
            asked.calls(),
            asked.advisories(),
            rehearsed.excursions(),
            rehearsed.sensors().size()),
        words.say("alarms.rehearse.alternative", asked.alarms(), rehearsed.inForce().alarms()),
        scale.range(days24),
        scale.mean(days24),
        scale.band(rehearsed.rule()),
        scale.limits(rehearsed.rule()),
        calling(asked).stream().map(scale::mark).toList(),
        calling(rehearsed.inForce()).stream().map(scale::mark).toList(),
        calling(asked).stream().limit(MAX_LINES).map(e -> line(rule.quantity(), e)).toList(),
        calling(asked).size() > MAX_LINES);
  }

  private static List<Episode> calling(Outcome outcome) {
    return outcome.episodes().stream()
        .filter(episode -> episode.severity().isAtLeast(Severity.WARNING))
        .toList();
  }

  private RehearsalView.Line line(Quantity quantity, Episode episode) {
    Instant end = episode.to().orElse(words.now());
    return new RehearsalView.Line(
        words.moment(episode.from()),
        words.duration(Duration.between(episode.from(), end)),
        AlarmWords.severity(words, episode.severity()),
        Double.isFinite(episode.worst()) ? words.withUnit(quantity, episode.worst()) : "—");
  }

  /** Local days of the first sensor that has any: a picture, not a figure. */
  private List<PeriodSum> days(List<Code> sensors, Quantity quantity, Instant from, Instant to) {
    for (Code code : sensors) {
      Sensor sensor = backend.registry().sensor(code).orElseThrow();
      List<PeriodSum> sums = new ArrayList<>();
      for (Bucket bucket : backend.climate().steps(sensor, from, to, Step.P1D)) {
        PeriodSum sum = bucket.sums().get(quantity);
        if (sum != null && !sum.isEmpty()) {
          sums.add(sum);
        }
      }
      if (!sums.isEmpty()) {
        return sums;
      }
    }
    return List.of();
  }

  /** From times and values to the drawing. */
  private record Scale(double low, double high, long from, long to) {
    static Scale of(List<PeriodSum> sums, AlarmRule rule, Instant from, Instant to) {
      double low = sums.stream().mapToDouble(PeriodSum::min).min().orElse(0);
      double high = sums.stream().mapToDouble(PeriodSum::max).max().orElse(1);
      low = Math.min(low, rule.low().orElse(low));
      high = Math.max(high, rule.high().orElse(high));
      double air = Math.max(0.5, (high - low) * 0.06);
      return new Scale(low - air, high + air, from.toEpochMilli(), to.toEpochMilli());
    }

    private double x(long millis) {
      double share = (millis - from) / (double) (to - from);
      return RehearsalView.WIDTH * Math.max(0, Math.min(1, share));
    }

    private double y(double value) {
      return RehearsalView.HEIGHT * (high - value) / (high - low);
    }

    private static long middle(PeriodSum sum) {
      return (sum.fromMillis() + sum.toMillis()) / 2;
    }

    String mean(List<PeriodSum> sums) {
      StringBuilder points = new StringBuilder();
      sums.forEach(sum -> add(points, x(middle(sum)), y(sum.mean())));
      return points.toString().strip();
    }

    String range(List<PeriodSum> sums) {
      StringBuilder points = new StringBuilder();
      sums.forEach(sum -> add(points, x(middle(sum)), y(sum.max())));
      for (int i = sums.size() - 1; i >= 0; i--) {
        add(points, x(middle(sums.get(i))), y(sums.get(i).min()));
      }
      return points.toString().strip();
    }

    private static void add(StringBuilder points, double x, double y) {
      points.append(svg(x)).append(',').append(svg(y)).append(' ');
    }

    Optional<RehearsalView.Band> band(AlarmRule rule) {
      double top = y(rule.high().orElse(high));
      double bottom = y(rule.low().orElse(low));
      return rule.low().isEmpty() && rule.high().isEmpty()
          ? Optional.empty()
          : Optional.of(new RehearsalView.Band(svg(top), svg(Math.max(0, bottom - top))));
    }

    List<String> limits(AlarmRule rule) {
      List<String> heights = new ArrayList<>();
      for (OptionalDouble limit : List.of(rule.low(), rule.high())) {
        limit.ifPresent(value -> heights.add(svg(y(value))));
      }
      return heights;
    }

    RehearsalView.Mark mark(Episode episode) {
      double begin = x(episode.from().toEpochMilli());
      double end = x(episode.to().map(Instant::toEpochMilli).orElse(to));
      return new RehearsalView.Mark(svg(begin), svg(Math.max(LEAST_WIDTH, end - begin)));
    }

    private static String svg(double length) {
      return String.format(Locale.ROOT, "%.1f", length);
    }
  }
}

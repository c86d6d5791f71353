package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;

/**
 * What a day is, one rule a row: what happened (see {@link Telling}; a sensor of {@code /1600}
 * minutes stands all day), what is asked about the day, and the answer.
 */
class DayMakerTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # means are weighted by time, limits inclusive
          the example of the package | S1/1600 00:00 20, 18:00 26 | mean | 21.5
          the example of the package | S1/1600 00:00 20, 18:00 26 | in | 75.0
          the example of the package | S1/1600 00:00 20, 18:00 26 | out | HIGH 18:00-24:00 worst 26.0 at 18:00
          the limit itself is inside | S1/1600 00:00 24, 12:00 14 | in | 100.0
          the next ten thousandth is not | S1/1600 00:00 24.0001, 12:00 14 | in | 50.0
          an almost whole share is not 100 | S1/1600 00:00 25, 00:00:10 24 | in | 99.9
          critical beyond 2 degrees | S1/1600 00:00 26.1, 12:00 20 | out | HIGH! 00:00-12:00 worst 26.1 at 00:00
          from too warm to too cold | S1/1600 00:00 25, 12:00 13 | out | HIGH 00:00-12:00 worst 25.0 at 00:00; LOW 12:00-24:00 worst 13.0 at 12:00
          the first of equal extremes | S1/1600 00:00 20, 06:00 19, 12:00 20, 18:00 19 | max | 20.0 at 00:00
          the first of equal extremes | S1/1600 00:00 20, 06:00 19, 12:00 20, 18:00 19 | min | 19.0 at 06:00

          # a reading stands 1.5 intervals at most; what is beyond is a gap
          a gap is not covered | S1/60 08:00 20, 11:00 22 | covered | PT3H
          a gap has no part in the mean | S1/60 08:00 20, 11:00 22, 12:00 22 | mean | 21.25
          a gap ends an excursion | S1/60 08:00 25, 11:00 25 | out | HIGH 08:00-09:30 worst 25.0 at 08:00; HIGH 11:00-12:30 worst 25.0 at 11:00
          limits only where covered | S1/60 08:00 20, 11:00 25 | in | 50.0
          no data | S1/60 | mean | -
          no data | S1/60 | coverage | 0.0
          no data | S1/60 | out |
          no sensor | | sensors |
          no sensor | | 09:00 | -

          # over midnight
          held over midnight counts | S1/60 <23:30 20, 00:30 22, 01:00 22 | mean | 21.6
          held over midnight is no extreme | S1/60 <23:30 30, 00:30 22 | max | 22.0 at 00:30
          unless there is nothing else | S1/60 <23:30 30 | max | 30.0 at 00:00
          an excursion begins with the day | S1/60 <23:30 25, 00:30 20 | out | HIGH 00:00-00:30 worst 25.0 at 00:00
          and ends with it | S1/60 23:30 25 | out | HIGH 23:30-24:00 worst 25.0 at 23:30
          too long ago to be held | S1/60 <22:30 25, 00:30 20 | covered | PT1H30M
          the day after is another | S1/60 23:00 20, >00:00 40 | max | 20.0 at 23:00

          # several sensors: the median of those that stand
          three sensors | S1/1600 00:00 20; S2/1600 00:00 21; S3/1600 00:00 30 | mean | 21.0
          two sensors | S1/1600 00:00 20; S2/1600 00:00 21 | mean | 20.5
          half a ten thousandth is rounded up | S1/1600 00:00 20.0001; S2/1600 00:00 20.0002 | mean | 20.0002
          one falls silent | S1/1600 00:00 20; S2/60 00:00 22 | mean | 20.0625
          its end is a value of its own | S1/1600 00:00 20; S2/60 00:00 22 | min | 20.0 at 01:30
          none of the sensors hides | S1/1600 00:00 20; S2/1600 00:00 21; S3/1600 00:00 30 | S3 | 30.0 in 0.0
          together they are inside | S1/1600 00:00 20; S2/1600 00:00 21; S3/1600 00:00 30 | out |
          sensors in the order of their codes | S2/1600 00:00 20; S1/1600 00:00 21 | sensors | S1 S2
          a cabinet has its own log | S1/1600 00:00 20; S2/1600 00:00 30; S2 hangs C1 | mean | 20.0

          # a sensor that moved
          gone at noon | S1/1600 00:00 20, 12:00 30; S1 moves 12:00 R2 | mean | 20.0
          gone at noon | S1/1600 00:00 20, 12:00 30; S1 moves 12:00 R2 | covered | PT12H
          what was read elsewhere does not stand here | S1/1600 11:00 30, 13:00 20; S1 hangs R2; S1 moves 12:00 R1 | covered | PT11H
          what was read elsewhere is not observed here | S1/60 08:59 30; S1 hangs R2; S1 moves 09:00 R1 | 09:00 | -
          gone before the day | S1/1600 <10:00 20; S1 moves <12:00 R2 | sensors |

          # calibration
          from noon on | S1/1600 00:00 20, 12:00 20; S1 adds 12:00 0.5 | mean | 20.25
          each reading by its own time | S1/1600 11:00 20; S1 adds 12:00 5 | max | 20.0 at 11:00
          it decides the limits | S1/1600 00:00 23.8; S1 adds <00:00 0.5 | in | 0.0

          # limits that change
          judged moment by moment | S1/1600 00:00 23; limits 12:00 14 22 | in | 50.0
          out without moving | S1/1600 00:00 23; limits 12:00 14 22 | out | HIGH 12:00-24:00 worst 23.0 at 12:00
          worst by the limits of its time | S1/1600 00:00 25, 11:00 24.5; limits 12:00 14 22 | out | HIGH! 00:00-24:00 worst 24.5 at 12:00
          no limits, no share | S1/1600 00:00 25; limits 12:00 none | in | 0.0 of PT12H
          no limits at all | S1/1600 00:00 25; limits <00:00 none | in | - of PT0S

          # both
          only where both are known | S1/1600 00:00 20; S1 rh 12:00 50 | both | 100.0 of PT12H
          both inside | S1/1600 00:00 20, 18:00 25; S1 rh 00:00 40, 12:00 50 | both | 25.0 of PT24H
          temperature alone | S1/1600 00:00 20 | both | - of PT0S
          the lesser coverage | S1/1600 00:00 20; S1 rh 18:00 50 | coverage | 25.0

          # largest change of 24 hours
          within the day | S1/1600 00:00 20, 06:00 23, 12:00 21 | change | 3.0 by 06:00
          from the day before | S1/1600 <12:00 17, 06:00 20 | change | 3.0 by 06:00
          standing 24 hours ago still counts | S1/60 <11:00 17, 12:00 20 | change | 3.0 by 12:00
          a moment longer does not | S1/60 <10:30 17, 12:00 20, 12:30 20 | change | 0.0 by 00:00
          of the day before alone | S1/1600 <00:00 17, <01:00 22, <02:00 20, 12:00 20 | change | 5.0 by 00:00

          # observations
          the nearest | S1/60 08:55 20, 09:03 21 | 09:00 | 21.0 S1 +3 min
          of two as near the earlier | S1/60 08:55 20, 09:05 21 | 09:00 | 20.0 S1 -5 min
          thirty minutes are near enough | S1/60 08:30 20 | 09:00 | 20.0 S1 -30 min
          a moment more is not | S1/60 08:29:59 20 | 09:00 | -
          it does not matter how long it stands | S1/1 08:31 20 | 09:00 | 20.0 S1 -29 min
          calibrated | S1/60 09:00 20; S1 adds 09:00 0.5 | 09:00 | 20.5 S1 +0 min
          the median of the nearest of each | S1/60 09:00 20; S2/60 08:40 22; S3/60 09:10 30 | 09:00 | 22.0 S1 S2 S3 -20 min
          the day after can be near | times 23:50; S1/60 >00:10 20 | 23:50 | 20.0 S1 +20 min
          outside | S1/60 hangs out; S1 09:00 -3 | outside 09:00 | -3.0 S1 +0 min
          outside is not inside | S1/60 hangs out; S1 09:00 -3 | 09:00 | -
          by hand where nothing else is | hand 09:10 21 | 09:00 | 21.0 psychrometer 1 by hand +10 min
          by hand when it is nearer | S1/60 08:50 20; hand 09:05 21 | 09:00 | 21.0 psychrometer 1 by hand +5 min
          by hand when it is as near | S1/60 08:55 20; hand 09:05 21 | 09:00 | 21.0 psychrometer 1 by hand +5 min
          not when a sensor is nearer | S1/60 08:55 20; hand 09:06 21 | 09:00 | 20.0 S1 -5 min
          the one entered last | hand 09:00 21; hand 09:00 22 | 09:00 | 22.0 psychrometer 2 by hand +0 min
          a quantity that was not read by hand | S1/60 rh 08:50 50; hand 09:00 21 | 09:00 rh | 50.0 S1 -10 min

          # readings by hand
          no part in the mean | S1/1600 00:00 20; hand 12:00 30 | mean | 20.0
          no part in the coverage | hand 12:00 20 | coverage | 0.0
          out of limits for a moment | hand 12:00 25 | out | HIGH 12:00-12:00 worst 25.0 at 12:00
          critical too | hand 12:00 27 | out | HIGH! 12:00-12:00 worst 27.0 at 12:00
          a sensor saw it already | S1/60 12:00 25; hand 12:30 26 | out | HIGH 12:00-13:30 worst 25.0 at 12:00
          another side is another | S1/60 12:00 25; hand 12:30 13 | out | HIGH 12:00-13:30 worst 25.0 at 12:00; LOW 12:30-12:30 worst 13.0 at 12:30
          the end is no longer in it | S1/60 12:00 25; hand 13:30 25 | out | HIGH 12:00-13:30 worst 25.0 at 12:00; HIGH 13:30-13:30 worst 25.0 at 13:30
          a day before is another day | hand <23:59 25 | out |
          a day before is another day | hand <23:59 25; hand 00:00 20; hand >00:00 20 | hand | 00:00

          # a day that runs
          covered up to now | S1/1600 00:00 20; now 12:00 | covered | PT12H
          all of the day so far | S1/1600 00:00 20; S1 rh 00:00 50; now 12:00 | coverage | 100.0
          nothing of later | S1/1600 00:00 20, 12:30 30; now 12:00 | max | 20.0 at 00:00
          nothing of later is observed | S1/60 08:50 20, 09:05 21; now 09:01 | 09:00 | 20.0 S1 -10 min
          an excursion up to now | S1/1600 00:00 25; now 12:00 | out | HIGH 00:00-12:00 worst 25.0 at 00:00
          a time that has come | S1/1600 08:59 20; now 09:00 | times | 09:00
          times to come are absent | S1/1600 08:59 20; now 08:59 | times |
          it only just began | S1/1600 <12:00 20; now 00:00 | mean | -

          # illuminance
          has limits of its own | S1/1600 lux 00:00 0, 12:00 101 | lux in | 50.0
          and excursions, never critical | S1/1600 lux 12:00 90000 | out | HIGH 12:00-24:00 worst 90000.0 at 12:00
          and no part in both | S1/1600 00:00 20; S1 rh 00:00 50; S1 lux 00:00 999 | both | 100.0 of PT24H

          # days on which the clocks change
          23 hours | day 2026-03-29 Europe/Brussels; S1/1600 00:00 20, 12:00 25 | covered | PT23H
          23 hours | day 2026-03-29 Europe/Brussels; S1/1600 00:00 20, 12:00 25 | in | 47.8
          25 hours | day 2026-10-25 Europe/Brussels; S1/1600 00:00 20, 12:00 25 | covered | PT25H
          25 hours | day 2026-10-25 Europe/Brussels; S1/1600 00:00 20, 12:00 25 | in | 52.0
          a skipped time is observed later | day 2026-03-29 Europe/Brussels; times 02:30; S1/60 03:30 20 | 02:30 | 20.0 S1 +0 min
          a time shown twice is the first | day 2026-10-25 Europe/Brussels; times 02:30; S1/60 02:30 20, 02:30* 21 | 02:30 | 20.0 S1 +0 min
          the hour shown twice counts twice | day 2026-10-25 Europe/Brussels; S1/1600 00:00 20, 02:00 25, 03:00 20 | in | 92.0
          half an hour less | day 2026-10-04 Australia/Lord_Howe; S1/1600 00:00 20 | covered | PT23H30M
          half an hour more | day 2026-04-05 Australia/Lord_Howe; S1/1600 00:00 20, 12:00 25 | covered | PT24H30M
          half an hour more | day 2026-04-05 Australia/Lord_Howe; S1/1600 00:00 20, 12:00 25 | in | 51.0
          a window has 24 hours all the same | day 2026-03-29 Europe/Brussels; S1/60 <10:30 17, 12:00 20, 12:30 20 | change | 3.0 by 12:00
          """)
  void isAsSpecified(String rule, String told, String asked, String answer) {
    LogDay day = Telling.day(told == null ? "" : told);
    String expected = answer == null ? "" : answer;
    assertThat(answer(day, asked, expected)).as(rule).isEqualTo(expected);
    assertThat(DayForm.read(DayForm.write(day))).isEqualTo(day);
  }

  private static String answer(LogDay day, String asked, String expected) {
    Quantity quantity =
        asked.startsWith("lux ")
            ? Quantity.ILLUMINANCE
            : asked.endsWith(" rh") ? Quantity.HUMIDITY : Quantity.TEMPERATURE;
    String what = asked.replace("lux ", "").replace(" rh", "");
    Optional<DayFigures> figures = day.of(quantity);
    return switch (what) {
      case "mean" -> figures.map(one -> "" + one.sum().mean()).orElse("-");
      case "min" ->
          figures.map(f -> f.sum().min() + " at " + clock(day, f.sum().minAtMillis())).get();
      case "max" ->
          figures.map(f -> f.sum().max() + " at " + clock(day, f.sum().maxAtMillis())).get();
      case "covered" -> Duration.ofMillis(figures.get().sum().coveredMillis()).toString();
      case "coverage" -> words(day.coverage(), expected);
      case "in" -> words(figures.get().inLimits(), expected);
      case "both" -> words(day.both(), expected);
      case "change" ->
          figures
              .flatMap(DayFigures::largestChange)
              .map(change -> change.span() + " by " + clock(day, change.endMillis()))
              .get();
      case "out" ->
          day.excursions().stream().map(e -> words(day, e)).collect(Collectors.joining("; "));
      case "sensors" ->
          day.sensors().stream().map(s -> s.sensor().value()).collect(Collectors.joining(" "));
      case "hand" ->
          day.byHand().stream()
              .map(one -> clock(day, one.at().toEpochMilli()))
              .collect(Collectors.joining(" "));
      case "times" ->
          day.inside().stream().map(o -> o.time().toString()).collect(Collectors.joining(" "));
      default -> what.startsWith("S") ? ofSensor(day, what) : observed(day, what, quantity);
    };
  }

  private static String words(Share share, String expected) {
    String percent =
        share.shownPercent().isPresent() ? "" + share.shownPercent().getAsDouble() : "-";
    return expected.contains(" of ")
        ? percent + " of " + Duration.ofMillis(share.ofMillis())
        : percent;
  }

  private static String ofSensor(LogDay day, String code) {
    DayFigures figures =
        day.sensors().stream()
            .filter(one -> one.sensor().value().equals(code))
            .findFirst()
            .orElseThrow()
            .figures()
            .get(Quantity.TEMPERATURE);
    return figures.sum().mean() + " in " + words(figures.inLimits(), "");
  }

  private static String observed(LogDay day, String what, Quantity quantity) {
    boolean isOutside = what.startsWith("outside ");
    String time = what.replace("outside ", "");
    Map<Quantity, Observation.Seen> seen =
        (isOutside ? day.outside() : day.inside())
            .stream()
                .filter(one -> one.time().toString().equals(time))
                .findFirst()
                .orElseThrow()
                .seen();
    Observation.Seen one = seen.get(quantity);
    return one == null
        ? "-"
        : "%s %s%s %+d min"
            .formatted(
                one.value(),
                String.join(" ", one.sources()),
                one.byHand() ? " by hand" : "",
                Duration.ofMillis(one.offsetMillis()).toMinutes());
  }

  private static String words(LogDay day, Excursion one) {
    return "%s%s %s-%s worst %s at %s"
        .formatted(
            one.kind(),
            one.severity() == Severity.CRITICAL ? "!" : "",
            clock(day, one.from().toEpochMilli()),
            clock(day, one.to().toEpochMilli()),
            one.worst(),
            clock(day, one.worstAt().toEpochMilli()));
  }

  private static String clock(LogDay day, long millis) {
    ZoneId zone = day.zone();
    return millis == day.toMillis()
        ? "24:00"
        : Instant.ofEpochMilli(millis).atZone(zone).toLocalTime().toString();
  }
}

package org.muniment.dashboard.reports.dailylog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.daylog.DailyLogDesk.Amended;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.DailyLogDesk.Signed;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.Basis;
import org.muniment.domain.daylog.DayInput;
import org.muniment.domain.daylog.DayMaker;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * July 2026 of a room with one sensor that reads every ten minutes and one outdoors, up to noon of
 * the 16th; the log begins on the 2nd.
 *
 * <p>Inside it is 22.6 °C before noon and 23.4 °C after it, and 55 %RH; on the 13th 62.5 %RH from
 * 08:00 to 12:00. No readings on the 7th from 14:00 to 18:00 and on the 8th until 15:00; then
 * somebody read 23.1 °C and 56 %RH off an instrument at 09:00. All days but the 15th are signed.
 */
final class SampleMonth {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final YearMonth MONTH = YearMonth.of(2026, 7);
  static final LogPlace PLACE =
      new LogPlace(new Code("R2"), "库房二", Optional.empty(), MONTH.atDay(2));
  static final Instant NOW = MONTH.atDay(16).atTime(12, 0).atZone(ZONE).toInstant();

  private static final long STEP = Duration.ofMinutes(10).toMillis();
  private static final Duration HOLD = Duration.ofMinutes(15);

  private SampleMonth() {}

  static List<Day> days() {
    List<Day> days = new ArrayList<>();
    long number = 0;
    String hash = LogChain.GENESIS;
    for (int d = 2; d <= 16; d++) {
      LogDay figures = day(d, d == 5);
      LogEntry seal = LogChain.next(number, hash, draft(LogEntry.Kind.SEAL, figures));
      LogEntry second =
          LogChain.next(seal.number(), seal.hash(), draft(LogEntry.Kind.SIGNATURE, figures));
      number = second.number();
      hash = second.hash();
      days.add(day(d, figures, seal, second));
    }
    return days;
  }

  private static Day day(int d, LogDay figures, LogEntry seal, LogEntry second) {
    boolean running = d == 16;
    boolean signed = d < 15;
    Instant at = figures.date().plusDays(1).atTime(8, 40).atZone(ZONE).toInstant();
    return new Day(
        PLACE,
        figures.date(),
        running ? DayStatus.RUNNING : signed ? DayStatus.SIGNED : DayStatus.SEALED,
        figures,
        words(d),
        running ? Optional.empty() : Optional.of(seal),
        d == 5 ? Optional.of(day(d, false)) : Optional.empty(),
        signed ? Optional.of(new Signed(second, "陈静怡", at, seal.number())) : Optional.empty(),
        d == 5
            ? List.of(
                new Amended(
                    second,
                    new Amendment(
                        Amendment.Reason.LATE_DATA, "", Optional.of(figures), Optional.empty())))
            : List.of());
  }

  private static Words words(int d) {
    return switch (d) {
      case 13 ->
          new Words(
              "", List.of(new Words.Measure(1, "通风 20 分钟后湿度升高", "关窗、除湿")), "阴", "<b>&\"'</b>");
      case 8 -> new Words("", List.of(), "晴", "09:00 停电，手工补录");
      default -> new Words("", List.of(), d % 2 == 0 ? "小雨" : "多云", "");
    };
  }

  static LogDay day(int d, boolean late) {
    LocalDate date = MONTH.atDay(d);
    long from = date.atStartOfDay(ZONE).toInstant().toEpochMilli();
    long to = date.plusDays(1).atStartOfDay(ZONE).toInstant().toEpochMilli();
    return DayMaker.of(
        new DayInput(
            PLACE.code(),
            date,
            ZONE,
            Math.min(to, NOW.toEpochMilli()),
            basis(),
            tracks(from - 2 * Duration.ofDays(1).toMillis(), to, late),
            List.of(),
            List.of(byHand()),
            d == 13
                ? List.of(
                    new LogEvent(Annotation.Kind.AIRING, at(13, 7, 40), at(13, 8, 0), "开窗", "陈静怡"))
                : List.of()));
  }

  private static HandReading byHand() {
    return new HandReading(
        1,
        PLACE.code(),
        at(8, 9, 0),
        Map.of(Quantity.TEMPERATURE, 23.1, Quantity.HUMIDITY, 56.0),
        "毛发湿度计 2",
        "陈静怡",
        at(8, 9, 5));
  }

  private static Instant at(int day, int hour, int minute) {
    return MONTH.atDay(day).atTime(hour, minute).atZone(ZONE).toInstant();
  }

  private static Basis basis() {
    List<Basis.Stay> always = List.of(new Basis.Stay(Long.MIN_VALUE, Long.MAX_VALUE));
    return new Basis(
        List.of(
            new Basis.Source(1, new Code("S-1"), false, HOLD, always, List.of()),
            new Basis.Source(2, new Code("OUT"), true, HOLD, always, List.of())),
        Map.of(
            Quantity.TEMPERATURE, LimitsCourse.always(new Limits(14, 24)),
            Quantity.HUMIDITY, LimitsCourse.always(new Limits(45, 60))),
        ObservationTimes.DEFAULT);
  }

  private static List<DayInput.Track> tracks(long from, long to, boolean late) {
    Series.Builder temperature = new Series.Builder();
    Series.Builder humidity = new Series.Builder();
    Series.Builder outT = new Series.Builder();
    Series.Builder outH = new Series.Builder();
    for (long at = from; at < to; at += STEP) {
      LocalDate date = Instant.ofEpochMilli(at).atZone(ZONE).toLocalDate();
      LocalTime time = Instant.ofEpochMilli(at).atZone(ZONE).toLocalTime();
      outT.add(at, time.getHour() < 12 ? 26.3 : 31.4, 0);
      outH.add(at, time.getHour() < 12 ? 85 : 68, 0);
      boolean damp = date.equals(MONTH.atDay(13)) && time.getHour() >= 8 && time.getHour() < 12;
      boolean begun = !date.isBefore(PLACE.begins());
      if (begun && !isGap(date, time)) {
        temperature.add(at, time.getHour() < 12 ? 22.6 : 23.4, 0);
        humidity.add(at, damp ? 62.5 : late && time.getHour() == 3 ? 56 : 55, 0);
      }
    }
    return List.of(
        new DayInput.Track(1, Quantity.TEMPERATURE, temperature.build()),
        new DayInput.Track(1, Quantity.HUMIDITY, humidity.build()),
        new DayInput.Track(2, Quantity.TEMPERATURE, outT.build()),
        new DayInput.Track(2, Quantity.HUMIDITY, outH.build()));
  }

  private static boolean isGap(LocalDate date, LocalTime time) {
    int hour = time.getHour();
    return date.equals(MONTH.atDay(7)) && hour >= 14 && hour < 18
        || date.equals(MONTH.atDay(8)) && hour < 15;
  }

  private static LogEntry.Draft draft(LogEntry.Kind kind, LogDay day) {
    By by = By.system("schedule", Instant.ofEpochMilli(day.toMillis()));
    return new LogEntry.Draft(kind, PLACE.code(), day.date(), by, "", "", 0, LogChain.GENESIS);
  }
}

package org.muniment.dashboard.reports.dailylog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Shares;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.daylog.Words.Measure;

/**
 * A day's row in words.
 *
 * @param date {@code 7 日 二}
 * @param inLimits per cent; empty where nothing is judged
 * @param coverage per cent
 * @param thin the coverage is too low for the figures to count as whole
 * @param measures a line each: measures, remark, airings and repairs
 * @param signed who and when, or that nobody has yet
 * @param seal the begin of the seal's hash
 */
public record FormLine(
    FormRow row,
    String date,
    String weather,
    String inLimits,
    boolean out,
    String coverage,
    boolean thin,
    String alarms,
    List<String> measures,
    String signed,
    boolean unsigned,
    int amendments,
    String seal) {
  /** Enough of a hash to tell days apart on paper; the spreadsheet has all of it. */
  static final int SHORT_HASH = 8;

  static FormLine of(Words words, FormRow row) {
    return row.day()
        .map(day -> of(words, row, day))
        .orElseGet(
            () ->
                new FormLine(
                    row,
                    date(words, row.date()),
                    "",
                    "",
                    false,
                    "",
                    false,
                    "",
                    List.of(),
                    "",
                    false,
                    0,
                    ""));
  }

  private static FormLine of(Words words, FormRow row, Day day) {
    LogDay figures = day.figures();
    Share inLimits = Shares.inLimits(figures);
    return new FormLine(
        row,
        date(words, row.date()),
        day.words().weather(),
        Shares.percent(words, inLimits),
        inLimits.outMillis() > 0,
        Shares.percent(words, figures.coverage()),
        figures.coverage().isIncomplete(),
        words.count(figures.alarms().size()),
        measures(words, day),
        signed(words, day),
        day.status() == DayStatus.SEALED || day.status() == DayStatus.UNSEALED,
        day.amendments().size(),
        day.seal().map(seal -> shortHash(seal.hash())).orElse(""));
  }

  public static String shortHash(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  private static String date(Words words, LocalDate date) {
    return words.dated("report.month.day", date);
  }

  private static List<String> measures(Words words, Day day) {
    List<String> lines = new ArrayList<>();
    add(lines, day.words().measures());
    for (Measure own : day.words().byExcursion()) {
      String said =
          own.cause().isBlank()
              ? own.measure()
              : own.cause() + words.say("report.cause") + own.measure();
      add(lines, words.say("report.month.own", own.excursion(), said));
    }
    day.figures().events().forEach(event -> add(lines, event(words, event)));
    add(lines, day.words().remark());
    return lines;
  }

  private static String event(Words words, LogEvent event) {
    return words.say(
        "report.month.event",
        words.time(event.from()),
        words.time(event.until()),
        words.say("report.event." + event.kind().key()),
        event.text());
  }

  private static void add(List<String> lines, String line) {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
  }

  private static String signed(Words words, Day day) {
    if (day.status() == DayStatus.RUNNING) {
      return words.say("report.month.running");
    }
    Optional<String> signed =
        day.signed()
            .map(
                one ->
                    one.by()
                        + " "
                        + words.dated(
                            "report.month.signed", one.at().atZone(words.zone()).toLocalDate()));
    return signed.orElseGet(() -> words.say("report.month.unsigned"));
  }
}

package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.rounds.CalendarDesk;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.WorkCalendar;

/** A year of the calendar for the page. */
final class HolidaysMaker {
  static final String NAME = "holidays";

  /** A file that is all wrong need not be read to its end to see it. */
  static final int MOST_PROBLEMS = 100;

  private static final int MONTHS = 12;
  private static final int WEEK = DayOfWeek.values().length;
  private static final HolidaysView.Cell NO_DAY = new HolidaysView.Cell("", "other", "", "", false);

  private final CalendarDesk desk;
  private final DutyWords names;
  private final Words words;

  HolidaysMaker(CalendarDesk desk, DutyWords names) {
    this.desk = desk;
    this.names = names;
    this.words = names.words();
  }

  HolidaysView of(
      Context ctx,
      int year,
      Form form,
      Optional<HolidaysView.Looked> looked,
      String done,
      Optional<String> refused) {
    WorkCalendar calendar = desk.calendar();
    TableFiles.Content<CalendarDay> content = content(year);
    return new HolidaysView(
        year,
        Arrays.stream(DayOfWeek.values()).map(day -> names.named("EEEEE", day)).toList(),
        IntStream.rangeClosed(1, MONTHS)
            .mapToObj(month -> month(calendar, YearMonth.of(year, month)))
            .toList(),
        content.table().show(ctx, words, HolidaysPage.PATH, "list", content.all()).map(this::line),
        form,
        kinds(),
        desk.shipped().stream().filter(it -> desk.days(it).isEmpty()).toList(),
        looked,
        done,
        refused);
  }

  TableFiles.Content<CalendarDay> content(int year) {
    Table<CalendarDay> table =
        Table.<CalendarDay>of(NAME, words.say("duties.holidays.days"))
            .savedAs(NAME + "_" + year)
            .day("date", words.say("log.date"), day -> Optional.of(day.date()))
            .text("kind", words.say("duties.holidays.kind"), this::kind)
            .text("name", words.say("common.name"), CalendarDay::name);
    return new TableFiles.Content<>(words, table, desk.days(year));
  }

  private String kind(CalendarDay day) {
    return words.say("calendar." + day.kind().key());
  }

  private Map<String, String> kinds() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (CalendarDay.Kind kind : CalendarDay.Kind.values()) {
      choices.put(kind.key(), words.say("calendar." + kind.key()));
    }
    return choices;
  }

  private HolidaysView.Line line(CalendarDay day) {
    return new HolidaysView.Line(
        day.date().toString(), words.fullDate(day.date()), kind(day), day.name());
  }

  private HolidaysView.MonthOf month(WorkCalendar calendar, YearMonth month) {
    List<HolidaysView.Cell> cells = new ArrayList<>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      cells.add(NO_DAY);
    }
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      cells.add(cell(calendar, month.atDay(day)));
    }
    while (cells.size() % WEEK != 0) {
      cells.add(NO_DAY);
    }
    List<List<HolidaysView.Cell>> weeks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += WEEK) {
      weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
    }
    return new HolidaysView.MonthOf(names.named("LLLL", month), weeks);
  }

  private HolidaysView.Cell cell(WorkCalendar calendar, LocalDate date) {
    Optional<CalendarDay> special = calendar.special(date);
    boolean isWorking = calendar.isWorking(date);
    String usual = isWorking ? "working" : "rest";
    return new HolidaysView.Cell(
        String.valueOf(date.getDayOfMonth()),
        special.map(it -> isWorking ? "shifted" : "free").orElse(usual),
        special
            .map(it -> words.say(isWorking ? "duties.day.shifted.mark" : "duties.day.free.mark"))
            .orElse(""),
        special.map(it -> names.date(date) + " " + names.day(it)).orElse(""),
        date.equals(words.today()));
  }
}

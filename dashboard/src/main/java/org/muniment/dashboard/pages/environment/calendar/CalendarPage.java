package org.muniment.dashboard.pages.environment.calendar;

import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;

/** The year of every place as a calendar, a cell for each day of its log. */
public final class CalendarPage implements Slice {
  static final String PATH = "/environment/calendar";
  private static final int FIRST_YEAR = 2000;

  private final Backend backend;
  private final Frame frame;

  public CalendarPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.add(Route.get(PATH + "/table", Access.PAGE_READ, this::table));
    routes.addAll(
        TableFiles.routes(
            PATH + "/table",
            CalendarDays.NAME,
            Access.PAGE_READ,
            backend.spreadsheets(),
            this::days));
    routes.add(Route.get(PATH + "/{place}", Access.PAGE_READ, this::piece));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css",
            "calendar.css",
            "calendar.js",
            "picture.js");
    Words words = shell.words();
    List<LogPlace> places = desk().places();
    if (places.isEmpty()) {
      ctx.redirect("/environment");
      return;
    }
    int year = year(ctx, words);
    DayWords dayWords = new DayWords(words);
    LogPlace first = places.get(0);
    LocalDate last = LocalDate.of(year, 12, 31);
    Period period = Period.of(Span.YEAR, last.isAfter(words.today()) ? words.today() : last);
    String files = PATH + "/table/" + CalendarDays.NAME;
    CalendarView view =
        new CalendarView(
            Around.links(
                new Place(first.code(), first.name(), first.room().isPresent()),
                Part.CALENDAR,
                period),
            words.say("environment.calendar.year", Integer.toString(year)),
            PATH + "?year=" + (year - 1),
            year < words.today().getYear()
                ? Optional.of(PATH + "?year=" + (year + 1))
                : Optional.empty(),
            words.say("environment.calendar.title", Integer.toString(year)),
            places.stream().map(place -> map(words, dayWords, place, year)).toList(),
            PATH + "/table?year=" + year,
            files + ".csv?year=" + year,
            files + ".xlsx?year=" + year);
    Frame.page(ctx, CalendarPage.class, "calendar", shell, view);
  }

  /** One place's year, for the page of its curves. */
  private void piece(Context ctx) {
    Words words = frame.words(ctx);
    LogPlace place = desk().place(ctx.pathParam("place"));
    CalendarView.Map map = map(words, new DayWords(words), place, year(ctx, words));
    Frame.piece(ctx, CalendarPage.class, "heat", words, map);
  }

  private void table(Context ctx) {
    Words words = frame.words(ctx);
    TableFiles.Content<CalendarDays.Day> days = days(ctx);
    Frame.piece(
        ctx,
        CalendarPage.class,
        "table",
        words,
        new CalendarView.Table(
            days.table()
                .asPiece()
                .show(ctx, words, PATH + "/table", "table-card", days.all())
                .map(day -> CalendarDays.row(words, day))));
  }

  private TableFiles.Content<CalendarDays.Day> days(Context ctx) {
    Words words = frame.words(ctx);
    int year = year(ctx, words);
    List<CalendarDays.Day> days = new ArrayList<>();
    for (LogPlace place : desk().places()) {
      desk()
          .gists(place.code().value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
          .forEach(state -> days.add(new CalendarDays.Day(place, state)));
    }
    return new TableFiles.Content<>(words, CalendarDays.table(words, year), days);
  }

  private CalendarView.Map map(Words words, DayWords dayWords, LogPlace place, int year) {
    String code = place.code().value();
    HeatMap drawing =
        HeatMap.of(
            dayWords,
            code,
            year,
            place.begins(),
            desk().gists(code, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    String named = Integer.toString(year);
    return new CalendarView.Map(
        "year-" + code,
        place.name(),
        words.say("environment.calendar.year", named),
        words.say("environment.calendar.summary", drawing.known(), drawing.calm()),
        words.say(
            "environment.calendar.alternative",
            place.name(),
            named,
            drawing.known(),
            drawing.calm()),
        drawing,
        Stream.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
            .map(day -> words.dated("environment.date.weekday", LocalDate.EPOCH.with(day)))
            .toList());
  }

  private DailyLogDesk desk() {
    return backend.logDesks().days();
  }

  /** What the address says; nonsense means this year. */
  private static int year(Context ctx, Words words) {
    int now = Year.from(words.today()).getValue();
    String asked = ctx.queryParam("year");
    if (asked == null || !asked.matches("[0-9]{4}")) {
      return now;
    }
    return Math.max(FIRST_YEAR, Math.min(now, Integer.parseInt(asked)));
  }
}

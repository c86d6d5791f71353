package org.muniment.dashboard.reports.dailylog;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Templates;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Paper;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.dashboard.web.table.TableFiles.Content;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.DailyLogDesk.Signed;
import org.muniment.domain.text.Message;
import org.muniment.port.PdfPrinter;
import org.muniment.port.Registry;
import org.muniment.port.Spreadsheets;

/** The month of the daily log as PDF, XLSX and CSV (contract: Daily log). */
public final class DailyLogReport implements Slice {
  private static final String PATH = "/api/v1/reports/daily-log";

  /** A form has room for these; nobody kept a log of sensors before. */
  private static final YearMonth FIRST = YearMonth.of(1970, 1);

  private static final YearMonth LAST = YearMonth.of(2999, 12);

  private final DailyLogDesk log;
  private final PeopleDesk people;
  private final Registry registry;
  private final PdfPrinter printer;
  private final Spreadsheets spreadsheets;

  public DailyLogReport(Backend backend) {
    this.log = backend.logDesks().days();
    this.people = backend.people();
    this.registry = backend.registry();
    this.printer = backend.pdf();
    this.spreadsheets = backend.spreadsheets();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH + ".pdf", Access.API_READ, this::pdf),
        Route.get(PATH + ".xlsx", Access.API_READ, this::xlsx),
        Route.get(PATH + ".csv", Access.API_READ, this::csv));
  }

  /** {@code daily-log_R2_2026-07}. */
  static String file(LogPlace place, YearMonth month) {
    return "daily-log_" + place.code().value() + "_" + month;
  }

  private void pdf(Context ctx) throws IOException {
    MonthForm form = form(ctx);
    Paper.answer(
        ctx,
        printer,
        file(form.place(), form.month()),
        lacking ->
            Templates.fill(
                DailyLogReport.class, "month", Map.of("form", form, "lacking", lacking)));
  }

  private void xlsx(Context ctx) throws IOException {
    MonthForm form = form(ctx);
    MonthTables tables = new MonthTables(form.words());
    TableFiles.xlsx(
        ctx,
        spreadsheets,
        List.of(
            days(form, tables),
            new Content<>(form.words(), tables.excursions(), form.excursions()),
            new Content<>(form.words(), tables.amendments(), form.amendments()),
            new Content<>(form.words(), tables.about(), about(form))));
  }

  private void csv(Context ctx) throws IOException {
    MonthForm form = form(ctx);
    TableFiles.csv(ctx, days(form, new MonthTables(form.words())));
  }

  private static Content<FormLine> days(MonthForm form, MonthTables tables) {
    List<FormLine> logged =
        form.lines().stream().filter(line -> line.row().day().isPresent()).toList();
    return new Content<>(form.words(), tables.days(form), logged);
  }

  private static List<MonthTables.About> about(MonthForm form) {
    Words words = form.words();
    List<MonthTables.About> about = new ArrayList<>();
    about.add(new MonthTables.About(words.say("report.title"), form.title()));
    about.add(new MonthTables.About(words.say("report.unit"), form.unit()));
    about.add(new MonthTables.About(words.say("report.place"), form.place().name()));
    about.add(new MonthTables.About(words.say("report.month"), form.month().toString()));
    about.add(new MonthTables.About(words.say("report.limits"), form.limits()));
    about.add(new MonthTables.About(words.say("report.zone"), words.zone().getId()));
    form.head()
        .ifPresent(
            head -> {
              about.add(
                  new MonthTables.About(
                      words.say("report.head.number"), Long.toString(head.number())));
              about.add(new MonthTables.About(words.say("report.head.hash"), head.hash()));
            });
    return about;
  }

  private MonthForm form(Context ctx) {
    Params params = Params.of(ctx, "place", "room", "month");
    Optional<String> place = params.text("place").or(() -> params.text("room"));
    if (place.isEmpty()) {
      params.wrong("place", Message.of("api.parameter.missing", "place"));
    }
    Optional<YearMonth> month = month(params);
    params.check();
    LogPlace of = log.place(place.orElseThrow());
    YearMonth asked = month.orElseThrow();
    Words words =
        new Words(Requests.caller(ctx).texts(), registry.site().timeZone(), Requests.at(ctx));
    return MonthForm.of(
        words,
        registry.site().name(),
        of,
        asked,
        named(log.days(of.code().value(), asked.atDay(1), asked.atEndOfMonth())),
        log.times(),
        log.head());
  }

  /** On paper stands who signed by the name that people know. */
  private List<Day> named(List<Day> days) {
    Signers signers = new Signers(people);
    return days.stream().map(day -> named(day, signers)).toList();
  }

  private static Day named(Day day, Signers signers) {
    return new Day(
        day.place(),
        day.date(),
        day.status(),
        day.figures(),
        day.words(),
        day.seal(),
        day.original(),
        day.signed().map(one -> named(one, signers)),
        day.amendments());
  }

  private static Signed named(Signed signed, Signers signers) {
    return new Signed(signed.entry(), signers.name(signed.by()), signed.at(), signed.signs());
  }

  private static Optional<YearMonth> month(Params params) {
    String text = params.required("month");
    try {
      YearMonth month = YearMonth.parse(text);
      if (!month.isBefore(FIRST) && !month.isAfter(LAST)) {
        return Optional.of(month);
      }
    } catch (DateTimeException wrong) {
      // Said below, as for a month that no form has.
    }
    if (!text.isEmpty()) {
      params.wrong("month", Message.of("report.month.wrong", text));
    }
    return Optional.empty();
  }
}

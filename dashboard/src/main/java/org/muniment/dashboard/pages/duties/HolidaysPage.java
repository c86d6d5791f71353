package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.dashboard.web.upload.Incoming;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.CalendarDesk;
import org.muniment.desk.rounds.CalendarDesk.Imported;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyDays;
import org.muniment.port.HolidayLists;

/** Days that are not as their weekday says: seen by the year, entered, taken from a file. */
public final class HolidaysPage implements Slice {
  static final String PATH = MonthPage.PATH + "/holidays";
  private static final List<String> FIELDS = List.of("date", "until", "kind", "name");
  private static final int MAX_SPAN_DAYS = 366;

  private final Backend backend;
  private final CalendarDesk desk;
  private final Frame frame;

  public HolidaysPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desk = backend.rounds().calendar();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, ctx -> show(ctx, Said.NOTHING)));
    routes.addAll(
        TableFiles.routes(
            PATH,
            HolidaysMaker.NAME,
            Access.PAGE_READ,
            backend.spreadsheets(),
            ctx -> maker(frame.words(ctx)).content(year(ctx))));
    routes.add(Route.post(PATH, Access.PAGE_WRITE, this::save));
    routes.add(Route.post(PATH + "/remove", Access.PAGE_WRITE, this::remove));
    routes.add(Route.post(PATH + "/shipped", Access.PAGE_WRITE, this::shipped));
    routes.add(Route.post(PATH + "/look", Access.PAGE_WRITE, Takes.LIST, this::look));
    routes.add(Route.post(PATH + "/take", Access.PAGE_WRITE, this::take));
    return routes;
  }

  private HolidaysMaker maker(Words words) {
    return new HolidaysMaker(desk, new DutyWords(backend, words));
  }

  /** What the address says; nonsense means now. */
  private int year(Context ctx) {
    String asked = Optional.ofNullable(ctx.queryParam("year")).orElse("");
    int now = frame.words(ctx).today().getYear();
    int year = asked.matches("[0-9]{4}") ? Integer.parseInt(asked) : now;
    return year > DutyDays.FIRST.getYear() && year < DutyDays.LAST.getYear() ? year : now;
  }

  /** What a request left to be said on the page. */
  private record Said(
      Form form, Optional<HolidaysView.Looked> looked, String done, Optional<String> refused) {
    static final Said NOTHING =
        new Said(Form.of(Map.of("kind", "free")), Optional.empty(), "", Optional.empty());

    static Said refused(Words words, Refusal refusal) {
      return new Said(
          NOTHING.form, Optional.empty(), "", Optional.of(words.say(refusal.sentence())));
    }
  }

  private void show(Context ctx, Said said) {
    Shell shell = MonthPage.shell(frame, ctx);
    HolidaysView view =
        maker(shell.words()).of(ctx, year(ctx), said.form, said.looked, said.done, said.refused);
    Frame.page(ctx, HolidaysPage.class, "holidays", shell, view);
  }

  private static void back(Context ctx, LocalDate day) {
    ctx.redirect(PATH + "?year=" + day.getYear() + "#day-" + day, HttpStatus.SEE_OTHER);
  }

  private void save(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      List<CalendarDay> days = days(form);
      desk.save(Requests.by(ctx), days);
      back(ctx, days.get(0).date());
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = form.refused(frame.words(ctx), refusal);
      show(ctx, new Said(refused, Optional.empty(), "", Optional.empty()));
    }
  }

  private static List<CalendarDay> days(Form form) {
    LocalDate from =
        Sent.date(form, "date").orElseThrow(() -> Sent.wrong("date", "duties.sheet.date.wrong"));
    LocalDate until = Sent.date(form, "until").orElse(from);
    if (until.isBefore(from) || until.isAfter(from.plusDays(MAX_SPAN_DAYS))) {
      throw Sent.wrong("until", "duties.holidays.until.wrong");
    }
    CalendarDay.Kind kind =
        CalendarDay.Kind.of(form.value("kind"))
            .orElseThrow(() -> Sent.wrong("kind", "duties.holidays.kind.wrong"));
    return from.datesUntil(until.plusDays(1))
        .map(date -> new CalendarDay(date, kind, form.value("name")))
        .toList();
  }

  private void remove(Context ctx) {
    try {
      LocalDate date =
          Sent.date(ctx.formParam("date"))
              .orElseThrow(() -> Sent.wrong("date", "duties.sheet.date.wrong"));
      desk.remove(Requests.by(ctx), date);
      back(ctx, date);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, Said.refused(frame.words(ctx), refusal));
    }
  }

  private void shipped(Context ctx) {
    String year = Optional.ofNullable(ctx.formParam("year")).orElse("");
    if (!year.matches("[0-9]{4}")) {
      throw Refusal.notFound("holidays", year);
    }
    Imported imported = desk.importShipped(Requests.by(ctx), Integer.parseInt(year));
    showTaken(ctx, imported);
  }

  private void look(Context ctx) throws IOException {
    Incoming incoming = Incoming.of(ctx, HolidayLists.MAX_BYTES, "duties.holidays.too-large");
    byte[] content = incoming.content().readNBytes(HolidayLists.MAX_BYTES + 1);
    String name = incoming.name().isBlank() ? HolidaysMaker.NAME : incoming.name();
    Words words = frame.words(ctx);
    try {
      Imported trial = desk.importFile(Requests.by(ctx), name, content, true);
      show(ctx, looked(words, trial, content));
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, Said.refused(words, refusal));
    }
  }

  private static Said looked(Words words, Imported trial, byte[] content) {
    boolean canBeTaken = trial.problems().isEmpty() && !trial.days().isEmpty();
    HolidaysView.Looked looked =
        new HolidaysView.Looked(
            trial.name(),
            words.say(
                "duties.holidays.looked.text",
                trial.days().size(),
                trial.same(),
                trial.problems().size()),
            trial.problems().stream()
                .limit(HolidaysMaker.MOST_PROBLEMS)
                .map(it -> words.say("duties.holidays.problem", it.line(), it.sentence()))
                .toList(),
            canBeTaken ? Base64.getEncoder().encodeToString(content) : "");
    return new Said(Said.NOTHING.form, Optional.of(looked), "", Optional.empty());
  }

  /** The browser sends back what it was shown; it is judged again. */
  private void take(Context ctx) {
    Words words = frame.words(ctx);
    try {
      String name = Optional.ofNullable(ctx.formParam("name")).orElse(HolidaysMaker.NAME);
      byte[] content = content(Optional.ofNullable(ctx.formParam("content")).orElse(""));
      Imported imported = desk.importFile(Requests.by(ctx), name, content, false);
      if (imported.isSaved()) {
        showTaken(ctx, imported);
      } else {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, looked(words, imported, content));
      }
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, Said.refused(words, refusal));
    }
  }

  private static byte[] content(String base64) {
    try {
      return Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      throw Sent.wrong("content", "duties.holidays.gone");
    }
  }

  private void showTaken(Context ctx, Imported imported) {
    Words words = frame.words(ctx);
    String done = words.say("duties.holidays.taken", imported.days().size(), imported.same());
    show(ctx, new Said(Said.NOTHING.form, Optional.empty(), done, Optional.empty()));
  }
}

package org.muniment.dashboard.pages.log;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.LongCheck;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.LogCheck.Verdict;

/** The months of the daily log as the form, and whether its chain holds (rule T1). */
public final class LogPage implements Slice {
  static final String PATH = "/log";
  private static final String CHECK = PATH + "/check";
  private static final String[] ASSETS = {
    "settings.css", "work.css", "log.css", "log-small.css", "log-print.css", "log.js"
  };

  private final Backend backend;
  private final DailyLogDesk log;
  private final LongCheck<Verdict> check;
  private final Frame frame;

  public LogPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.log = backend.logDesks().days();
    this.check =
        new LongCheck<>("muniment-log-check", backend.logDesks().check()::verify, backend.clock());
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, this::first),
        Route.get(CHECK, Access.PAGE_READ, this::progress),
        Route.post(CHECK, Access.PAGE_CHECK, this::verify),
        Route.get(PATH + "/{place}", Access.PAGE_READ, this::month));
  }

  @Override
  public void close() {
    check.close();
  }

  static Shell shell(Frame frame, Context ctx) {
    return frame.shell(ctx, Shell.Section.LOG, "shell.nav.log", ASSETS);
  }

  private void first(Context ctx) {
    Optional<LogPlace> place = log.places().stream().findFirst();
    if (place.isPresent()) {
      ctx.redirect(PATH + "/" + place.get().code());
    } else {
      empty(ctx);
    }
  }

  private void month(Context ctx) {
    LogPlace place = log.place(ctx.pathParam("place"));
    Shell shell = shell(frame, ctx);
    Words words = shell.words();
    MonthView view =
        new MonthMaker(backend, words)
            .of(
                place,
                asked(ctx, words, place),
                CheckWords.of(words, check, CHECK),
                shell.may(Access.PAGE_WRITE));
    Frame.page(ctx, LogPage.class, "month", shell, view);
  }

  /** What the address says, not before the log begins and not to come; nonsense means now. */
  private static YearMonth asked(Context ctx, Words words, LogPlace place) {
    YearMonth now = YearMonth.from(words.today());
    YearMonth begins = YearMonth.from(place.begins());
    String text = ctx.queryParam("month");
    try {
      YearMonth month = text == null ? now : YearMonth.parse(text);
      return month.isAfter(now) ? now : month.isBefore(begins) ? begins : month;
    } catch (DateTimeParseException nonsense) {
      return now;
    }
  }

  private void empty(Context ctx) {
    Shell shell = shell(frame, ctx);
    boolean hasSensors = !backend.sensors().sensors().isEmpty();
    Frame.page(ctx, LogPage.class, "empty", shell, new EmptyView(hasSensors));
  }

  private void verify(Context ctx) {
    check.begin();
    String back = ctx.formParam("place");
    boolean isPlace = back != null && back.matches("[A-Z0-9][A-Z0-9_-]{0,31}");
    ctx.redirect(isPlace ? PATH + "/" + back : PATH, HttpStatus.SEE_OTHER);
  }

  private void progress(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, LogPage.class, "check", words, CheckWords.of(words, check, CHECK));
  }
}

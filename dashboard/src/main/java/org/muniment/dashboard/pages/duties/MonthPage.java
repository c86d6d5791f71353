package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.rounds.DutyView;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.DutyEntry;

/** The month of duties: what is due, what was done, what was missed (rules C3 to C6, E7). */
public final class MonthPage implements Slice {
  static final String PATH = "/duties";
  private static final String NAME = "month";

  private final Backend backend;
  private final Frame frame;

  public MonthPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.addAll(
        TableFiles.routes(PATH, NAME, Access.PAGE_READ, backend.spreadsheets(), this::content));
    return routes;
  }

  static Shell shell(Frame frame, Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.DUTIES,
        "shell.nav.duties",
        "settings.css",
        "work.css",
        "signature.css",
        "duties.css",
        "duties.js",
        "signature.js",
        "copy.js");
  }

  private void page(Context ctx) {
    Shell shell = shell(frame, ctx);
    Words words = shell.words();
    MonthMaker maker = new MonthMaker(backend.rounds().duties(), new DutyWords(backend, words));
    Frame.page(ctx, MonthPage.class, "month", shell, maker.of(asked(ctx, words)));
  }

  /** What the address says; nonsense, or what no calendar has, means now. */
  private static YearMonth asked(Context ctx, Words words) {
    YearMonth now = YearMonth.from(words.today());
    String text = ctx.queryParam("month");
    try {
      YearMonth month = text == null ? now : YearMonth.parse(text);
      boolean isPossible =
          month.isAfter(YearMonth.from(DutyDays.FIRST))
              && month.isBefore(YearMonth.from(DutyDays.LAST));
      return isPossible ? month : now;
    } catch (DateTimeParseException nonsense) {
      return now;
    }
  }

  private TableFiles.Content<DutyView> content(Context ctx) {
    Words words = frame.words(ctx);
    DutyWords names = new DutyWords(backend, words);
    YearMonth month = asked(ctx, words);
    Table<DutyView> table =
        Table.<DutyView>of(NAME, words.say("duties.month.file"))
            .savedAs("duties_" + month)
            .day("due", words.say("duties.column.due"), view -> Optional.of(view.due()))
            .text("duty", words.say("duties.column.duty"), view -> names.name(view.plan()))
            .text("place", words.say("duties.plan.place"), view -> names.place(view.plan()))
            .text("state", words.say("people.state"), view -> names.state(view.state()))
            .day("done", words.say("duties.column.done"), MonthPage::doneOn)
            .text("by", words.say("duties.column.by"), view -> by(names, view))
            .text("wrong", words.say("duties.column.wrong"), view -> wrong(words, view))
            .text("remark", words.say("duties.column.remark"), MonthPage::remark);
    List<DutyView> all =
        backend.rounds().duties().month(month).days().stream()
            .flatMap(day -> day.duties().stream())
            .toList();
    return new TableFiles.Content<>(words, table, all);
  }

  private static Optional<LocalDate> doneOn(DutyView view) {
    return view.entry().map(DutyEntry::doneOn);
  }

  private static String by(DutyWords names, DutyView view) {
    return view.entry().map(entry -> names.person(entry.by().name())).orElse("");
  }

  private static String remark(DutyView view) {
    return view.entry().map(DutyEntry::remark).orElse("");
  }

  private static String wrong(Words words, DutyView view) {
    return view.entry().stream()
        .flatMap(entry -> entry.answers().stream())
        .filter(answer -> !answer.isRight())
        .map(answer -> answer.line() + (answer.remark().isEmpty() ? "" : ": " + answer.remark()))
        .collect(Collectors.joining(words.say("log.semicolon")));
  }
}

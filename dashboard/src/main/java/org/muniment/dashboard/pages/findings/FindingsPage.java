package org.muniment.dashboard.pages.findings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.domain.finding.Finding;
import org.muniment.port.Findings;

/** Findings, open and handled, and the form for one more. */
public final class FindingsPage implements Slice {
  static final String PATH = "/duties/findings";

  private static final String LIST = "findings";
  private static final String OPEN = "open";

  /** The newest; with more, the ledger says the rest year by year. */
  private static final int MOST = 5_000;

  private final Backend backend;
  private final Frame frame;

  public FindingsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(PATH, Access.PAGE_READ, this::page),
                Route.post(PATH, Access.PAGE_WRITE, this::note)));
    routes.addAll(
        TableFiles.routes(PATH, LIST, Access.PAGE_READ, backend.spreadsheets(), this::content));
    return routes;
  }

  private void page(Context ctx) {
    show(ctx, new NewFindingForm(backend, frame.words(ctx)).empty(ctx));
  }

  private void note(Context ctx) {
    Form form = Form.sent(ctx, NewFindingForm.FIELDS);
    Words words = frame.words(ctx);
    try {
      Finding noted =
          backend
              .rounds()
              .findings()
              .note(
                  Requests.by(ctx),
                  new NewFindingForm(backend, words).asked(form, Requests.reader(ctx)));
      ctx.redirect(PATH + "/" + noted.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, form.refused(words, refusal));
    }
  }

  private void show(Context ctx, Form form) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.DUTIES,
            "findings.title",
            "settings.css",
            "duties.css",
            "rounds.css");
    Words words = shell.words();
    boolean mayWrite = Requests.caller(ctx).may(Access.PAGE_WRITE);
    Optional<FindingsView.NewOne> newOne =
        mayWrite ? Optional.of(new NewFindingForm(backend, words).view(form)) : Optional.empty();
    FindingsView view =
        new FindingsView(
            table(words).show(ctx, words, PATH, "list", lines(ctx, words)), state(ctx), newOne);
    Frame.page(ctx, FindingsPage.class, "findings", shell, view);
  }

  private static String state(Context ctx) {
    String asked = Optional.ofNullable(ctx.queryParam("state")).orElse(OPEN);
    return FindingsView.STATES.contains(asked) ? asked : OPEN;
  }

  private List<FindingsView.Line> lines(Context ctx, Words words) {
    Optional<Boolean> open =
        switch (state(ctx)) {
          case "handled" -> Optional.of(false);
          case "all" -> Optional.empty();
          default -> Optional.of(true);
        };
    Findings.Query query =
        new Findings.Query(
            open,
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    List<Finding> found = backend.rounds().findings().search(query, MOST);
    return new Lines(backend, words, Requests.reader(ctx)).of(found);
  }

  private TableFiles.Content<FindingsView.Line> content(Context ctx) {
    Words words = frame.words(ctx);
    return new TableFiles.Content<>(words, table(words), lines(ctx, words));
  }

  private static Table<FindingsView.Line> table(Words words) {
    return Table.<FindingsView.Line>of(LIST, words.say("findings.title"))
        .number("number", words.say("findings.number"), 0, FindingsView.Line::id)
        .text("text", words.say("findings.text"), FindingsView.Line::text)
        .text("about", words.say("findings.about"), FindingsView.Line::about)
        .text("state", words.say("findings.state"), FindingsView.Line::state)
        .text("owner", words.say("findings.owner"), FindingsView.Line::owner)
        .day("due", words.say("findings.due"), line -> line.finding().due())
        .time("found", words.say("findings.found"), line -> Optional.of(line.finding().foundAt()))
        .text("by", words.say("findings.by"), FindingsView.Line::foundBy)
        .onlyInFiles()
        .text("origin", words.say("findings.origin"), FindingsView.Line::origin)
        .onlyInFiles()
        .time("handled", words.say("findings.handled"), line -> line.finding().handledAt())
        .onlyInFiles();
  }
}

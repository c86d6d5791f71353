package org.muniment.dashboard.pages.intake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.ListFile;
import org.muniment.dashboard.web.upload.Incoming;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.intake.ExportDesk;
import org.muniment.desk.holdings.intake.ImportJobs.State;
import org.muniment.desk.holdings.intake.IntakeDesks;
import org.muniment.desk.holdings.intake.UploadShelf.Kept;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.port.HoldingLists;
import org.muniment.port.HoldingLists.Choice;
import org.muniment.port.Spreadsheets;

/** A list comes in: sent, mapped, checked, taken. And all that is there goes out. */
public final class ImportPage implements Slice {
  private static final String PATH = "/holdings/import";
  private static final String ONE = PATH + "/{id}";

  /** Tells the rest of the page that it is out of date. */
  private static final String ENDED = "import-ended";

  private final IntakeDesks desks;
  private final Spreadsheets spreadsheets;
  private final Frame frame;

  public ImportPage(Backend backend, Frame frame) {
    this.desks = backend.intake();
    this.spreadsheets = backend.spreadsheets();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_WRITE, ctx -> show(ctx, ImportWords.empty(Optional.empty()))),
        Route.post(PATH, Access.PAGE_WRITE, Takes.LIST, this::take),
        Route.get(ONE, Access.PAGE_WRITE, ctx -> show(ctx, state(ctx), Optional.empty())),
        Route.post(ONE, Access.PAGE_WRITE, this::step),
        Route.get(ONE + "/progress", Access.PAGE_WRITE, this::progress),
        Route.get(ONE + "/problems.csv", Access.PAGE_WRITE, this::problems),
        Route.get("/holdings/export.csv", Access.PAGE_READ, ctx -> export(ctx, "csv")),
        Route.get("/holdings/export.xlsx", Access.PAGE_READ, ctx -> export(ctx, "xlsx")));
  }

  private static String person(Context ctx) {
    return Requests.caller(ctx).identity().orElseThrow().key();
  }

  private void take(Context ctx) throws IOException {
    Incoming incoming = Incoming.of(ctx, HoldingLists.MAX_FILE_BYTES, "refusal.import.too-large");
    try {
      Kept kept = desks.uploads().keep(person(ctx), incoming.name(), incoming.content());
      desks.jobs().look(kept, Choice.NONE);
      ctx.redirect(PATH + "/" + kept.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, ImportWords.empty(Optional.of(frame.words(ctx).say(refusal.sentence()))));
    }
  }

  private State state(Context ctx) {
    String id = ctx.pathParam("id");
    return desks
        .uploads()
        .find(person(ctx), id)
        .flatMap(kept -> desks.jobs().find(person(ctx), id))
        .orElseThrow(
            () -> new Refusal(Refusal.Kind.NOT_FOUND, Message.of("import.gone"), List.of()));
  }

  private void step(Context ctx) {
    State state = state(ctx);
    String step = ImportForm.text(ctx, "step");
    try {
      switch (step) {
        case "look" -> desks.jobs().look(state.kept(), ImportForm.choice(ctx));
        case "stop" -> desks.jobs().cancel(state.kept().id());
        case "check", "run", "skip" ->
            desks
                .jobs()
                .begin(
                    Requests.by(ctx),
                    state,
                    ImportForm.mapping(ctx, state),
                    ImportForm.wish(ctx, step));
        default -> throw Refusal.unacceptable("import.step", step);
      }
      ctx.redirect(PATH + "/" + state.kept().id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, state, Optional.of(frame.words(ctx).say(refusal.sentence())));
    } catch (BadInput bad) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, state, Optional.of(frame.words(ctx).say(bad.sentence())));
    }
  }

  private void progress(Context ctx) {
    Words words = frame.words(ctx);
    ImportView view = view(ctx, state(ctx), words, Optional.empty());
    if (view.progress().isEmpty()) {
      ctx.header("HX-Trigger", ENDED);
    }
    Frame.piece(ctx, ImportPage.class, "run", words, view);
  }

  private ImportView view(Context ctx, State state, Words words, Optional<String> refused) {
    return new ImportWords(words)
        .of(
            state,
            desks.jobs().preview(state),
            Requests.at(ctx),
            PATH + "/" + state.kept().id() + "/progress",
            refused);
  }

  private void show(Context ctx, State state, Optional<String> refused) {
    show(ctx, view(ctx, state, frame.words(ctx), refused));
  }

  private void show(Context ctx, ImportView view) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.HOLDINGS,
            "holdings.part.import",
            "settings.css",
            "work.css",
            "holdings.css",
            "intake.css");
    Frame.page(ctx, ImportPage.class, "intake", shell, view);
  }

  private void problems(Context ctx) throws IOException {
    State state = state(ctx);
    Words words = frame.words(ctx);
    Iterator<List<String>> rows =
        state.report().stream()
            .flatMap(report -> report.problems().stream())
            .map(
                one ->
                    List.of(
                        Long.toString(one.row()),
                        one.column(),
                        words.say("import.severity." + one.severity()),
                        words.say(one.message())))
            .iterator();
    List<String> titles =
        List.of(
            words.say("import.row"),
            words.say("import.column"),
            words.say("import.severity"),
            words.say("import.problem"));
    ListFile.send(ctx, spreadsheets, "import-problems", "csv", titles, rows);
  }

  private void export(Context ctx, String format) throws IOException {
    Words words = frame.words(ctx);
    List<String> titles =
        ExportDesk.COLUMNS.stream()
            .map(Field::key)
            .map(key -> words.say("import.field." + key))
            .toList();
    ListFile.send(
        ctx, spreadsheets, "holdings", format, titles, desks.exports().rows(Requests.reader(ctx)));
  }
}

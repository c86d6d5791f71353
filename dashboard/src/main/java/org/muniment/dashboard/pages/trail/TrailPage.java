package org.muniment.dashboard.pages.trail;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.LongCheck;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.TrailDesk;
import org.muniment.desk.TrailReading;
import org.muniment.port.Office;
import org.muniment.port.Spreadsheets;

/** The audit trail for people: who did what, filtered, part by part, and as a file (T2). */
public final class TrailPage implements Slice {
  private static final String PATH = "/settings/audit";
  private static final String VERIFY = PATH + "/verify";
  private static final String PROGRESS = VERIFY + "/progress";
  private static final String PRINTED = "head";
  private static final int LINES = 100;
  private static final int MAX_NAMES_OFFERED = 500;

  private final Backend backend;
  private final TrailReading trail;
  private final TrailDesk desk;
  private final LongCheck<TrailDesk.Verdict> check;
  private final Frame frame;

  public TrailPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.trail = new TrailReading(backend.office().trail(), backend.people().levels());
    this.desk = new TrailDesk(backend.office().trail());
    this.check = new LongCheck<>("muniment-trail-check", desk::verify, backend.clock());
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_TRAIL, this::page),
        Route.post(VERIFY, Access.PAGE_TRAIL_CHECK, this::verify),
        Route.get(PROGRESS, Access.PAGE_TRAIL, this::progress),
        Route.get(PATH + "/export.csv", Access.PAGE_TRAIL, this::csv),
        Route.get(PATH + "/export.xlsx", Access.PAGE_TRAIL, this::xlsx));
  }

  @Override
  public void close() {
    check.close();
  }

  private void verify(Context ctx) {
    check.begin();
    ctx.redirect(PATH + "#check", HttpStatus.SEE_OTHER);
  }

  private void progress(Context ctx) {
    Words words = frame.words(ctx);
    Frame.piece(ctx, TrailPage.class, "check", words, CheckWords.of(words, check, PROGRESS));
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.SETTINGS,
            "shell.nav.settings",
            "settings.css",
            "trail.css",
            "work.css");
    Words words = shell.words();
    TrailQuery asked = TrailQuery.of(ctx, words);
    TrailReading.Part part = new TrailReading.Part(List.of(), OptionalLong.empty());
    if (asked.form().sentence().isPresent()) {
      ctx.status(HttpStatus.BAD_REQUEST);
    } else {
      part = trail.newest(clearance(ctx), asked.filter(), asked.below(), LINES);
    }
    Frame.page(ctx, TrailPage.class, "trail", shell, view(ctx, words, asked, part));
  }

  private TrailView view(Context ctx, Words words, TrailQuery asked, TrailReading.Part part) {
    String onPaper = Optional.ofNullable(ctx.queryParam(PRINTED)).orElse("").strip();
    Form printed = Form.of(Map.of(PRINTED, onPaper));
    String query = asked.query();
    Optional<String> older =
        part.next().stream()
            .mapToObj(next -> PATH + "?" + query + (query.isEmpty() ? "" : "&") + "below=" + next)
            .findFirst();
    return new TrailView(
        part.lines().stream().map(line -> TrailWords.line(words, line)).toList(),
        asked.form(),
        TrailWords.actions(words),
        names(),
        TrailWords.asked(words, asked.form()),
        query,
        older,
        asked.isNewest(),
        trail.head().map(head -> new TrailView.Head(Long.toString(head.number()), head.hash())),
        CheckWords.of(words, check, PROGRESS),
        printed,
        printed.given(PRINTED).map(text -> CheckWords.printed(words, desk, text)));
  }

  /** Of those who have an account or a token. */
  private List<String> names() {
    return Stream.concat(
            backend.people().accounts().stream().map(account -> account.name().value()),
            backend.tokens().tokens().stream().map(Office.Token::name))
        .distinct()
        .limit(MAX_NAMES_OFFERED)
        .toList();
  }

  private static String clearance(Context ctx) {
    return Requests.caller(ctx).identity().orElseThrow().clearance();
  }

  private void csv(Context ctx) throws IOException {
    Words words = frame.words(ctx);
    Iterator<TrailReading.Line> lines = file(ctx, words, "csv", Csv.TYPE);
    try (Csv csv = new Csv(ctx.outputStream())) {
      TrailFile.csv(csv, words, lines);
    }
  }

  private void xlsx(Context ctx) throws IOException {
    Words words = frame.words(ctx);
    Iterator<TrailReading.Line> lines = file(ctx, words, "xlsx", Spreadsheets.TYPE);
    backend.spreadsheets().write(TrailFile.sheet(words, lines), ctx.outputStream());
  }

  /** Read while it is written, since a trail of years is long. */
  private Iterator<TrailReading.Line> file(Context ctx, Words words, String ending, String type) {
    TrailQuery asked = TrailQuery.of(ctx, words);
    String clearance = clearance(ctx);
    ctx.contentType(type);
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"audit-" + words.today() + "." + ending + "\"");
    return trail.all(clearance, asked.filter());
  }
}

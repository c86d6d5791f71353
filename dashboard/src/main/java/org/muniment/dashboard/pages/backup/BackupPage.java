package org.muniment.dashboard.pages.backup;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Progress;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.BackupDesk;
import org.muniment.desk.BackupPlan;
import org.muniment.desk.Refusal;
import org.muniment.port.BackupShelf.Kept;

/** How it stands with the backups, and one more now (rule T4). */
public final class BackupPage implements Slice {
  private static final String PATH = "/settings/backup";
  private static final String PROGRESS = PATH + "/progress";

  /** Tells the rest of the page that it is out of date. */
  private static final String ENDED = "backup-ended";

  private final BackupDesk desk;
  private final Backend backend;
  private final Frame frame;

  public BackupPage(Backend backend, Frame frame) {
    this.desk = backend.backups();
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(PATH, Access.PAGE_MANAGE, ctx -> show(ctx, Optional.empty())),
                Route.post(PATH, Access.PAGE_MANAGE, this::begin),
                Route.get(PROGRESS, Access.PAGE_MANAGE, this::progress)));
    routes.addAll(
        TableFiles.routes(
            PATH,
            BackupWords.KEPT,
            Access.PAGE_MANAGE,
            backend.spreadsheets(),
            ctx -> kept(frame.words(ctx))));
    return routes;
  }

  /** The page says since when it watches, so that it also tells of one that was quick. */
  private void begin(Context ctx) {
    try {
      desk.now(Requests.by(ctx));
      long since = Requests.at(ctx).toEpochMilli();
      ctx.redirect(PATH + "?" + Progress.SINCE + "=" + since, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, Optional.of(frame.words(ctx).say(refusal.sentence())));
    }
  }

  private void progress(Context ctx) {
    Words words = frame.words(ctx);
    RunView run = run(ctx, words);
    if (run.progress().isEmpty()) {
      ctx.header("HX-Trigger", ENDED);
    }
    Frame.piece(ctx, BackupPage.class, "run", words, run);
  }

  private RunView run(Context ctx, Words words) {
    return BackupWords.run(words, desk, PROGRESS, Progress.since(ctx.queryParam(Progress.SINCE)));
  }

  private void show(Context ctx, Optional<String> refused) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.SETTINGS,
            "shell.nav.settings",
            "settings.css",
            "work.css",
            "copy.js");
    Words words = shell.words();
    TableFiles.Content<Kept> kept = kept(words);
    Shown<Kept> shown = kept.table().show(ctx, words, PATH, "kept", kept.all());
    BackupView view =
        new BackupView(
            BackupWords.chip(desk.state()),
            words.say("backup.state." + desk.state().key()),
            BackupWords.facts(words, desk),
            BackupWords.failure(words, desk),
            refused,
            run(ctx, words),
            shown.map(one -> BackupWords.line(words, one)),
            desk.plan().filter(BackupPlan::isEncrypted).isPresent(),
            BackupWords.restoring(desk));
    Frame.page(ctx, BackupPage.class, "backup", shell, view);
  }

  private TableFiles.Content<Kept> kept(Words words) {
    return new TableFiles.Content<>(words, BackupWords.table(words), desk.kept());
  }
}

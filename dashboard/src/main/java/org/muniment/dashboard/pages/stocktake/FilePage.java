package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.upload.Incoming;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.intake.UploadShelf;
import org.muniment.desk.holdings.intake.UploadShelf.Kept;
import org.muniment.desk.stocktake.Counted;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.desk.stocktake.FilePreview;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Message;

/**
 * The text file of a scanner with a memory comes in: sent, looked at line by line, taken. The way
 * of counting where neither a phone nor a network may go.
 */
public final class FilePage implements Slice {
  private static final String PATH = Links.ONE + "/file";

  /** A hundred thousand lines with their times. */
  private static final int MAX_BYTES = 8 << 20;

  private static final String FILE = "file";
  private static final String LEAVE_OUT = "leave-out";

  private final Backend backend;
  private final UploadShelf uploads;
  private final Frame frame;

  public FilePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.uploads = backend.intake().uploads();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_SCAN, this::page),
        Route.post(PATH, Access.PAGE_SCAN, Takes.LIST, this::send),
        Route.post(PATH + "/take", Access.PAGE_SCAN, this::take));
  }

  private Stocktake stocktake(Context ctx) {
    return backend.stocktakes().stocktakes().stocktake(Sending.id(ctx));
  }

  private CountingDesk counting() {
    return backend.stocktakes().counting();
  }

  private static FileView empty(Stocktake stocktake) {
    return FileView.empty(stocktake.id(), stocktake.name(), stocktake.isOpen());
  }

  private void page(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    String key = Sending.asked(ctx, FILE);
    if (key.isEmpty() || !stocktake.isOpen()) {
      show(ctx, empty(stocktake));
      return;
    }
    answer(ctx, stocktake, () -> empty(stocktake).with(sent(ctx, stocktake, kept(ctx, key))));
  }

  private static String person(Context ctx) {
    return Requests.caller(ctx).identity().orElseThrow().key();
  }

  private Kept kept(Context ctx, String key) {
    return uploads
        .find(person(ctx), key)
        .orElseThrow(() -> Refusal.conflict("stocktakes.file.gone"));
  }

  private void send(Context ctx) throws IOException {
    Stocktake stocktake = stocktake(ctx);
    Incoming incoming = Incoming.of(ctx, MAX_BYTES, "stocktakes.file.large");
    Kept kept = uploads.keep(person(ctx), incoming.name(), incoming.content());
    String path = Links.one(stocktake.id()) + "/file";
    Sending.go(ctx, Links.with(path, Map.of(FILE, kept.id())));
  }

  private FileView.Sent sent(Context ctx, Stocktake stocktake, Kept kept) {
    FilePreview preview =
        counting()
            .preview(Requests.by(ctx), Sight.isAdministrator(ctx), stocktake.id(), bytes(kept));
    Map<Long, Box> boxes =
        counting()
            .boxes(
                preview.lines().stream()
                    .limit(FileMaker.MAX_ROWS)
                    .flatMap(line -> line.spoken().stream())
                    .flatMap(spoken -> spoken.box().stream())
                    .map(Expected::box)
                    .toList());
    return maker(ctx, boxes).sent(kept, preview);
  }

  private FileMaker maker(Context ctx, Map<Long, Box> boxes) {
    return new FileMaker(StocktakeWords.of(backend, frame.words(ctx), ctx), boxes);
  }

  private static byte[] bytes(Kept kept) {
    try {
      Optional<Message> tooLarge = FileMaker.tooLarge(Files.size(kept.file()), MAX_BYTES);
      if (tooLarge.isPresent()) {
        throw new Refusal(Refusal.Kind.UNACCEPTABLE, tooLarge.get(), List.of());
      }
      return Files.readAllBytes(kept.file());
    } catch (IOException gone) {
      throw Refusal.conflict("stocktakes.file.gone");
    }
  }

  private void take(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    answer(
        ctx,
        stocktake,
        () -> {
          Kept kept = kept(ctx, Sending.text(ctx, FILE));
          Counted counted = take(ctx, stocktake, kept);
          uploads.remove(kept);
          return empty(stocktake).taken(maker(ctx, Map.of()).taken(counted));
        });
  }

  private Counted take(Context ctx, Stocktake stocktake, Kept kept) {
    return counting()
        .file(
            Requests.by(ctx),
            Sight.isAdministrator(ctx),
            stocktake.id(),
            kept.name(),
            bytes(kept),
            Sending.text(ctx, LEAVE_OUT).equals("true"));
  }

  private interface Work {
    FileView view();
  }

  /** Answers the page; what is refused is said on it, above what it had before. */
  private void answer(Context ctx, Stocktake stocktake, Work work) {
    FileView view;
    try {
      view = work.view();
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      view = empty(stocktake).with(frame.words(ctx).say(refusal.sentence()));
    }
    show(ctx, view);
  }

  private void show(Context ctx, FileView view) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.STOCKTAKES,
            "shell.nav.stocktakes",
            "settings.css",
            "holdings.css",
            "work.css",
            "stocktake.css",
            "stocktake-ways.css");
    Frame.page(ctx, FilePage.class, "file", shell, view);
  }
}

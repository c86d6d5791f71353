package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.Scanned;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Message;

/**
 * Boxes are moved by scanning: a box, then its place, or a shelf first and then one box after the
 * other. No tap between scans; what went wrong is taken back from the list of the last moves.
 */
public final class MovePage implements Slice {
  private final Backend backend;
  private final HoldingsDesks desks;
  private final LastMoves last;
  private final FreePositions free;
  private final Frame frame;

  public MovePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.holdings();
    this.last = new LastMoves(backend);
    this.free = new FreePositions(desks.boxes());
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.MOVE, Access.PAGE_WRITE, this::page),
        Route.post(Links.MOVE, Access.PAGE_WRITE, this::send));
  }

  private void page(Context ctx) {
    Words words = frame.words(ctx);
    Optional<Outcome> outcome =
        Optional.ofNullable(ctx.queryParam("done"))
            .filter(Barcode::isValid)
            .map(code -> done(words, code));
    show(ctx, asked(ctx.queryParamMap()), outcome, "");
  }

  /** Where it stands now; and whether its carrier should not lie there (N3). */
  private Outcome done(Words words, String code) {
    Places places = Places.of(backend.places());
    Box box = desks.boxes().box(code);
    String place =
        box.state()
            .spot()
            .map(spot -> places.sentence(words, spot))
            .orElse(words.say("holdings.no-place"));
    String done = words.say("holdings.move.done", code, place);
    Optional<String> climate =
        box.state()
            .spot()
            .flatMap(spot -> desks.shelves().misfit(box.description().carrier(), spot.cabinet()))
            .map(words::say);
    return new Outcome(climate.isEmpty(), climate.map(said -> done + " " + said).orElse(done));
  }

  private static MoveForm asked(Map<String, List<String>> sent) {
    return new MoveForm(
        one(sent, "box"),
        one(sent, "cabinet"),
        MoveForm.number(one(sent, "shelf")),
        MoveForm.number(one(sent, "position")),
        one(sent, "stay").equals("yes"));
  }

  private static String one(Map<String, List<String>> sent, String field) {
    List<String> values = sent.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  private void send(Context ctx) {
    String scan = Sending.text(ctx, "scan");
    MoveForm form = asked(ctx.formParamMap());
    try {
      form = scan.isEmpty() ? form : scanned(form, scan);
      if (form.isWhole()) {
        BoxEvent event = move(ctx, form);
        String path = form.next().path();
        String done = Links.with("", Map.of("done", event.after().barcode().value()));
        ctx.redirect(
            path.contains("?") ? path + "&" + done.substring(1) : path + done,
            HttpStatus.SEE_OTHER);
      } else {
        ctx.redirect(form.path(), HttpStatus.SEE_OTHER);
      }
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.UNACCEPTABLE ? 422 : 409);
      String sentence = frame.words(ctx).say(refusal.sentence());
      show(ctx, form, Optional.of(new Outcome(false, sentence)), scan);
    }
  }

  private MoveForm scanned(MoveForm form, String scan) {
    Scanned found = desks.codes().scan(scan);
    if (found instanceof Scanned.OfBox box) {
      return form.withBox(box.box().barcode().value());
    }
    if (found instanceof Scanned.OfShelf shelf) {
      return form.withPlace(shelf.cabinet().code().value(), shelf.shelf());
    }
    if (found instanceof Scanned.OfCabinet cabinet) {
      int only = cabinet.cabinet().shelves() == 1 ? 1 : 0;
      return form.withPlace(cabinet.cabinet().code().value(), only);
    }
    throw new Refusal(
        Refusal.Kind.UNACCEPTABLE,
        found instanceof Scanned.Unknown unknown
            ? unknown(scan, unknown)
            : Message.of(
                found instanceof Scanned.OfRoom ? "holdings.move.room" : "holdings.move.card",
                scan),
        List.of());
  }

  private static Message unknown(String scan, Scanned.Unknown unknown) {
    return unknown.alike().isEmpty()
        ? Message.of("holdings.move.unknown", scan)
        : Message.of("holdings.move.unknown.alike", scan, unknown.alike().get(0).value());
  }

  private BoxEvent move(Context ctx, MoveForm form) {
    int position = form.position();
    if (position == 0) {
      Cabinet cabinet =
          Places.of(backend.places())
              .find(form.cabinet())
              .orElseThrow(() -> Refusal.notFound("cabinet", form.cabinet()));
      position =
          free.next(cabinet, form.shelf())
              .orElseThrow(
                  () ->
                      Refusal.conflict(
                          "holdings.move.full", cabinet.name(), String.valueOf(form.shelf())));
    }
    return desks
        .steps()
        .move(
            Requests.by(ctx),
            form.box(),
            OptionalLong.empty(),
            new AskedSpot(form.cabinet(), form.shelf(), position),
            "");
  }

  private void show(Context ctx, MoveForm form, Optional<Outcome> outcome, String typed) {
    Shell shell = HoldingsShell.with(frame, ctx, "scan.js");
    Words words = shell.words();
    Places places = Places.of(backend.places());
    Optional<Cabinet> cabinet = places.find(form.cabinet());
    boolean hasShelf =
        cabinet.filter(it -> form.shelf() > 0 && form.shelf() <= it.shelves()).isPresent();
    MoveView view =
        new MoveView(
            form,
            box(ctx, words, places, form.box()),
            cabinet.map(
                it ->
                    hasShelf
                        ? places.shelf(words, it.code(), form.shelf())
                        : places.room(it.code()) + " · " + it.name()),
            cabinet
                .filter(it -> hasShelf)
                .map(it -> position(words, form, free.next(it, form.shelf()))),
            cabinet.filter(it -> !hasShelf).map(it -> shelves(words, form, it)).orElse(List.of()),
            places.choices(words.say("holdings.choose"), places.cabinets().values()),
            outcome,
            typed,
            last.of(words, places, Requests.reader(ctx), Requests.by(ctx).name()));
    Frame.page(ctx, MovePage.class, "move", shell, view);
  }

  private Optional<BoxLine> box(Context ctx, Words words, Places places, String code) {
    return desks.codes().scan(code) instanceof Scanned.OfBox found
        ? Optional.of(BoxLine.of(words, places, Requests.reader(ctx), found.box()))
        : Optional.empty();
  }

  private static String position(Words words, MoveForm form, Optional<Integer> next) {
    if (form.position() > 0) {
      return words.say("holdings.move.position", String.valueOf(form.position()));
    }
    return next.map(position -> words.say("holdings.move.next", String.valueOf(position)))
        .orElse(words.say("holdings.move.no-room"));
  }

  private static List<MoveView.ShelfChoice> shelves(Words words, MoveForm form, Cabinet cabinet) {
    return IntStream.rangeClosed(1, cabinet.shelves())
        .mapToObj(
            shelf ->
                new MoveView.ShelfChoice(
                    words.say("holdings.shelf.of", String.valueOf(shelf)),
                    form.withPlace(cabinet.code().value(), shelf).path()))
        .toList();
  }
}

package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.desk.stocktake.Settled;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.port.Barcodes;

/** One stock-take: how far it is while others count, and what was sealed when it is over. */
public final class OnePage implements Slice {
  private static final Form NOTHING = Form.of(Map.of());
  private static final String CLOSE = "close-place";
  private static final String REOPEN = "open-place";
  private static final String ABANDON = "abandon";

  private final Backend backend;
  private final StocktakeDesks desks;
  private final Reach reach;
  private final Frame frame;

  /**
   * @param reach how a phone comes to the page that scans
   */
  public OnePage(Backend backend, Reach reach, Frame frame) {
    this.backend = backend;
    this.desks = backend.stocktakes();
    this.reach = reach;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.ONE, Access.PAGE_READ, ctx -> show(ctx, NOTHING, "")),
        Route.get(Links.ONE + "/live", Access.PAGE_READ, this::live),
        Route.get(Links.ONE + "/classes", Access.PAGE_READ, this::classes),
        Route.get(Links.ONE + "/phone.svg", Access.PAGE_READ, this::picture),
        Route.post(Links.ONE + "/places/close", Access.PAGE_SCAN, this::closePlace),
        Route.post(Links.ONE + "/places/open", Access.PAGE_SCAN, this::openPlace),
        Route.post(Links.ONE + "/abandon", Access.PAGE_WRITE, this::abandon));
  }

  private Stocktake stocktake(Context ctx) {
    return desks.stocktakes().stocktake(Sending.id(ctx));
  }

  private void live(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    Words words = frame.words(ctx);
    if (!stocktake.isOpen()) {
      ctx.header("HX-Refresh", "true");
    }
    Frame.piece(ctx, OnePage.class, "live", words, live(ctx, words, stocktake, NOTHING, ""));
  }

  private LiveView live(Context ctx, Words words, Stocktake stocktake, Form form, String step) {
    StocktakeWords said = StocktakeWords.of(backend, words, ctx);
    return new LiveMaker(backend, said, stocktake, Sight.isTold(ctx, stocktake))
        .of(ctx, form, step);
  }

  private void classes(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    Sight.check(ctx, stocktake);
    Words words = frame.words(ctx);
    Frame.piece(ctx, OnePage.class, "classes", words, classes(words, stocktake));
  }

  private ClassesView classes(Words words, Stocktake stocktake) {
    Settled settled = desks.resolving().settled(stocktake.id());
    Map<Outcome, Integer> open = new EnumMap<>(Outcome.class);
    settled.open().stream().map(Line::outcome).forEach(it -> open.merge(it, 1, Integer::sum));
    return new ClassesView(
        stocktake.id(),
        Figure.all(words, stocktake.id(), settled.reckoning().counts(), open),
        settled.open().size(),
        settled.open().isEmpty()
            ? words.say("stocktakes.to-decide.none")
            : words.say("stocktakes.to-decide", settled.open().size()));
  }

  /** What a phone is to open; only where it can reach this computer. */
  private Optional<String> phone(Context ctx, long id) {
    return reach
        .host()
        .get()
        .filter(host -> reach.pagesUseTls())
        .map(
            host ->
                "https://"
                    + Reach.inAddress(host)
                    + ":"
                    + ctx.req().getLocalPort()
                    + Links.scan(id));
  }

  private void picture(Context ctx) {
    String address =
        phone(ctx, stocktake(ctx).id())
            .orElseThrow(() -> Problem.of(404, "web.nothing-here", ctx.path()));
    ctx.contentType("image/svg+xml").result(backend.barcodes().svg(address, Barcodes.Format.QR));
  }

  private void closePlace(Context ctx) {
    step(
        ctx,
        CLOSE,
        (id, form) ->
            counting()
                .closePlace(Requests.by(ctx), Sight.isAdministrator(ctx), id, form.value("code")));
  }

  private void openPlace(Context ctx) {
    step(
        ctx,
        REOPEN,
        (id, form) ->
            counting()
                .reopenPlace(
                    Requests.by(ctx),
                    Sight.isAdministrator(ctx),
                    id,
                    form.value("code"),
                    form.value("reason")));
  }

  private CountingDesk counting() {
    return desks.counting();
  }

  private void abandon(Context ctx) {
    step(
        ctx,
        ABANDON,
        (id, form) ->
            desks
                .stocktakes()
                .abandon(Requests.by(ctx), id, Sending.version(ctx), form.value("reason")));
  }

  /** Something that a form asks for. */
  private interface Step {
    void take(long id, Form form);
  }

  private void step(Context ctx, String name, Step step) {
    long id = Sending.id(ctx);
    Form form = Form.sent(ctx, List.of("code", "reason"));
    try {
      step.take(id, form);
      String room = Sending.text(ctx, "room");
      Sending.go(
          ctx,
          Links.with(Links.one(id), Map.of("room", room))
              + (name.equals(ABANDON) ? "" : "#places"));
    } catch (Refusal refusal) {
      desks.stocktakes().stocktake(id);
      Sending.status(ctx, refusal);
      show(ctx, form.refused(frame.words(ctx), refusal), name);
    }
  }

  private void show(Context ctx, Form sent, String step) {
    Stocktake stocktake = stocktake(ctx);
    Shell shell = StocktakeShell.of(frame, ctx);
    Words words = shell.words();
    StocktakeWords said = StocktakeWords.of(backend, words, ctx);
    boolean isOpen = stocktake.isOpen();
    OneView view =
        new OneView(
            stocktake.id(),
            stocktake.name(),
            isOpen,
            ended(said, stocktake),
            stocktake.reason(),
            facts(said, stocktake),
            isOpen ? Optional.of(live(ctx, words, stocktake, sent, step)) : Optional.empty(),
            isOpen && Sight.isTold(ctx, stocktake)
                ? Optional.of(classes(words, stocktake))
                : Optional.empty(),
            isOpen ? Optional.empty() : new ClosedMaker(backend, said).of(stocktake),
            phone(ctx, stocktake.id()),
            sent,
            step,
            stocktake.version());
    Frame.page(ctx, OnePage.class, "one", shell, view);
  }

  private static String ended(StocktakeWords said, Stocktake stocktake) {
    String key =
        stocktake.state() == Stocktake.State.CLOSED ? "stocktakes.closed" : "stocktakes.abandoned";
    return stocktake
        .ended()
        .map(
            by ->
                said.words().say(key, said.signers().name(by.name()), said.words().moment(by.at())))
        .orElse("");
  }

  private static List<Fact> facts(StocktakeWords said, Stocktake stocktake) {
    Words words = said.words();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("stocktakes.fact.scope"), said.scope(stocktake)));
    facts.add(new Fact(words.say("stocktakes.fact.way"), String.join(" · ", said.ways(stocktake))));
    facts.add(
        new Fact(
            words.say("stocktakes.fact.begun"),
            words.say(
                "stocktakes.by-at",
                said.signers().name(stocktake.opened().name()),
                words.moment(stocktake.opened().at()))));
    facts.add(
        new Fact(
            words.say("stocktakes.fact.expected"),
            words.say("stocktakes.boxes", stocktake.expected())));
    stocktake
        .handover()
        .ifPresent(
            it ->
                facts.add(
                    new Fact(
                        words.say("stocktakes.handover"),
                        words.say("stocktakes.handover.who", it.from(), it.to()))));
    facts.add(new Fact(words.say("stocktakes.fact.members"), members(said, stocktake)));
    return facts;
  }

  private static String members(StocktakeWords said, Stocktake stocktake) {
    Words words = said.words();
    if (stocktake.members().isEmpty()) {
      return words.say("stocktakes.members.all");
    }
    return stocktake.members().stream()
        .map(
            member ->
                said.signers().name(member.name())
                    + (stocktake.counts() > 1
                        ? " (" + words.say("stocktake.pass." + member.pass().key()) + ")"
                        : ""))
        .collect(Collectors.joining(words.say("common.list")));
  }
}

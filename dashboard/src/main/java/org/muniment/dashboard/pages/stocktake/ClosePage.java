package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.Plan;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/** Says what closing will change, and closes. */
public final class ClosePage implements Slice {
  private static final String PATH = Links.ONE + "/close";

  /** Of those that were not gone through; the page of progress has all. */
  private static final int MAX_PLACES = 30;

  private final Backend backend;
  private final StocktakeDesks desks;
  private final Frame frame;

  public ClosePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.stocktakes();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_WRITE, ctx -> show(ctx, Form.of(Map.of()))),
        Route.post(PATH, Access.PAGE_WRITE, this::close));
  }

  private void close(Context ctx) {
    long id = Sending.id(ctx);
    Sight.check(ctx, desks.stocktakes().stocktake(id));
    Form form = Form.sent(ctx, List.of("partial", "reason"));
    try {
      desks
          .closing()
          .close(
              Requests.by(ctx),
              id,
              Sending.version(ctx),
              form.value("partial").equals("yes"),
              form.value("reason"));
      ctx.redirect(Links.one(id), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      show(ctx, form.refused(frame.words(ctx), refusal));
    }
  }

  private void show(Context ctx, Form form) {
    Stocktake stocktake = desks.stocktakes().stocktake(Sending.id(ctx));
    Sight.check(ctx, stocktake);
    if (!stocktake.isOpen()) {
      ctx.redirect(Links.one(stocktake.id()), HttpStatus.SEE_OTHER);
      return;
    }
    Shell shell = StocktakeShell.of(frame, ctx);
    Words words = shell.words();
    StocktakeWords said = StocktakeWords.of(backend, words, ctx);
    Decisions decisions = Decisions.of(desks, stocktake);
    Plan plan = desks.closing().plan(stocktake.id());
    List<CloseView.Place> places = places(said, stocktake);
    CloseView view =
        new CloseView(
            stocktake.id(),
            stocktake.name(),
            Figure.all(words, stocktake.id(), decisions.counts()),
            open(words, stocktake, decisions),
            places.subList(0, Math.min(MAX_PLACES, places.size())),
            places.size() > MAX_PLACES
                ? words.say("stocktakes.places.more", places.size() - MAX_PLACES)
                : "",
            changes(words, plan),
            plan.problems().stream().map(words::say).toList(),
            plan.places() > 0,
            plan.open() == 0 && plan.problems().isEmpty(),
            form,
            stocktake.version());
    Frame.page(ctx, ClosePage.class, "close", shell, view);
  }

  private static List<Figure> open(Words words, Stocktake stocktake, Decisions decisions) {
    Map<Outcome, Integer> open = new EnumMap<>(Outcome.class);
    open.putAll(decisions.open());
    return Figure.all(words, stocktake.id(), open);
  }

  private List<CloseView.Place> places(StocktakeWords said, Stocktake stocktake) {
    Map<Code, PlaceProgress> places = desks.counting().progress(stocktake.id()).places();
    return stocktake.cabinets().stream()
        .filter(
            cabinet ->
                places.containsKey(cabinet.cabinet()) && !places.get(cabinet.cabinet()).isClosed())
        .map(
            cabinet -> {
              PlaceProgress place = places.get(cabinet.cabinet());
              return new CloseView.Place(
                  said.cabinet(cabinet.cabinet()),
                  said.words().say("stocktakes.shelves", place.closedShelves(), place.shelves()));
            })
        .toList();
  }

  private static List<CloseView.Change> changes(Words words, Plan plan) {
    return plan.actions().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(
            entry -> {
              Action action = entry.getKey();
              return new CloseView.Change(
                  LineMaker.icon(action),
                  words.say("stocktake.action." + action.key()),
                  words.say("stocktakes.change." + action.key(), entry.getValue()));
            })
        .toList();
  }
}

package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Stocktake;

/** What is not as it should be, class by class, and what is done about it, singly or in bulk. */
public final class DiscrepanciesPage implements Slice {
  private static final String PATH = Links.ONE + "/discrepancies";
  private static final Form NOTHING = Form.of(Map.of());

  private final Backend backend;
  private final StocktakeDesks desks;
  private final Deciding deciding;
  private final Frame frame;

  public DiscrepanciesPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.stocktakes();
    this.deciding = new Deciding(desks);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, this::page),
        Route.post(PATH, Access.PAGE_WRITE, this::one),
        Route.post(PATH + "/many", Access.PAGE_WRITE, this::many),
        Route.post(PATH + "/withdraw", Access.PAGE_WRITE, this::withdraw));
  }

  private Stocktake stocktake(Context ctx) {
    Stocktake stocktake = desks.stocktakes().stocktake(Sending.id(ctx));
    Sight.check(ctx, stocktake);
    return stocktake;
  }

  private void page(Context ctx) {
    show(ctx, stocktake(ctx), DiscrepancyQuery.asked(ctx), Optional.empty(), NOTHING, NOTHING);
  }

  private void one(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    Form form = Deciding.form(ctx);
    try {
      deciding.one(Requests.by(ctx), stocktake, form);
      answer(ctx, stocktake, Optional.empty());
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      Form refused = form.refused(frame.words(ctx), refusal, DiscrepanciesPage::field);
      show(ctx, stocktake, DiscrepancyQuery.sent(ctx), Optional.empty(), refused, NOTHING);
    }
  }

  /** What the form calls a field of the request, which is a list. */
  private static String field(String asked) {
    String name = asked.replaceFirst("^\\[[0-9]+]\\.?", "");
    return name.startsWith("to.") ? name.substring("to.".length()) : name;
  }

  private void many(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    Words words = frame.words(ctx);
    Form form = Deciding.form(ctx);
    boolean isAll = Sending.text(ctx, "which").equals("all");
    Set<String> chosen = isAll ? Set.of() : Set.copyOf(Sending.all(ctx, "chosen"));
    try {
      if (!isAll && chosen.isEmpty()) {
        throw Refusal.unacceptable("stocktakes.wrong.none-chosen");
      }
      Deciding.Many many =
          deciding.many(Requests.by(ctx), stocktake, DiscrepancyQuery.sent(ctx), chosen, form);
      String said =
          many.left() == 0
              ? words.say("stocktakes.decided", many.decided())
              : words.say("stocktakes.decided.left", many.decided(), many.left());
      answer(ctx, stocktake, Optional.of(new Outcome(many.decided() > 0, said)));
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      show(
          ctx,
          stocktake,
          DiscrepancyQuery.sent(ctx),
          Optional.of(new Outcome(false, words.say(refusal.sentence()))),
          NOTHING,
          form.refused(words, refusal, DiscrepanciesPage::field));
    }
  }

  private void withdraw(Context ctx) {
    Stocktake stocktake = stocktake(ctx);
    try {
      desks.resolving().withdraw(Requests.by(ctx), stocktake.id(), Sending.text(ctx, "subject"));
      answer(ctx, stocktake, Optional.empty());
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      Words words = frame.words(ctx);
      show(
          ctx,
          stocktake,
          DiscrepancyQuery.sent(ctx),
          Optional.of(new Outcome(false, words.say(refusal.sentence()))),
          NOTHING,
          NOTHING);
    }
  }

  /** The list anew; without a script the page is asked for again, so that it can be reloaded. */
  private void answer(Context ctx, Stocktake stocktake, Optional<Outcome> outcome) {
    DiscrepancyQuery query = DiscrepancyQuery.sent(ctx);
    if (outcome.isPresent() || Sending.isPiece(ctx) || query.outcome().isEmpty()) {
      show(ctx, stocktake, query, outcome, NOTHING, NOTHING);
    } else {
      Sending.go(
          ctx,
          query.address(stocktake.id(), query.outcome().get(), query.page())
              + "#line-"
              + LineMaker.key(Sending.text(ctx, "subject")));
    }
  }

  private void show(
      Context ctx,
      Stocktake stocktake,
      DiscrepancyQuery query,
      Optional<Outcome> outcome,
      Form sent,
      Form bulk) {
    Shell shell = StocktakeShell.of(frame, ctx);
    boolean mayDecide = stocktake.isOpen() && shell.may(Access.PAGE_WRITE);
    DiscrepanciesView view =
        new DiscrepanciesMaker(
                backend, StocktakeWords.of(backend, shell.words(), ctx), stocktake, mayDecide)
            .of(query, outcome, sent, bulk);
    Frame.page(ctx, DiscrepanciesPage.class, "discrepancies", shell, view);
  }
}

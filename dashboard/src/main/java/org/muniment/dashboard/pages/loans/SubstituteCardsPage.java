package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Scanned;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.SubstituteCardsDesk.OddCard;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/**
 * Cards that do not stand where they should (rule U4), and a field to say where one is: scan the
 * card, then its shelf, its cabinet or its box.
 */
public final class SubstituteCardsPage implements Slice {
  /** More would be a stock-take of their own. */
  private static final int MOST = 500;

  private static final int MAX_SHOWN = 80;

  private final Backend backend;
  private final LendingDesks desks;
  private final Frame frame;

  public SubstituteCardsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.lending();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(Links.CARDS, Access.PAGE_READ, ctx -> show(ctx, "", Optional.empty())));
    routes.add(Route.post(Links.CARDS, Access.PAGE_WRITE, this::send));
    routes.addAll(
        TableFiles.routes(
            Links.CARDS,
            "cards",
            Access.PAGE_READ,
            backend.spreadsheets(),
            ctx ->
                new TableFiles.Content<>(
                    frame.words(ctx), table(said(ctx)), desks.cards().odd(MOST))));
    return List.copyOf(routes);
  }

  private LoanWords said(Context ctx) {
    return new LoanWords(frame.words(ctx), Requests.reader(ctx));
  }

  private void send(Context ctx) {
    Words words = frame.words(ctx);
    String card = Optional.of(Sending.text(ctx, "card")).filter(Barcode::isValid).orElse("");
    String scan = Sending.text(ctx, "scan");
    try {
      if (scan.isEmpty()) {
        show(ctx, card, Optional.empty());
      } else if (backend.holdings().codes().scan(scan) instanceof Scanned.OfLoanCard found) {
        String number = found.loan().card().map(Object::toString).orElse(scan);
        show(ctx, number, good(words, "loans.cards.scanned", number));
      } else {
        Message done = noted(Requests.by(ctx), card, scan);
        show(ctx, "", Optional.of(new Outcome(true, words.say(done))));
      }
    } catch (Refusal refusal) {
      ctx.status(Sending.code(refusal));
      show(ctx, card, Optional.of(new Outcome(false, words.say(refusal.sentence()))));
    }
  }

  private static Optional<Outcome> good(Words words, String key, String number) {
    return Optional.of(new Outcome(true, words.say(key, number)));
  }

  /** The card stands there, or was taken out there: its loan says which. */
  private Message noted(By by, String card, String scan) {
    if (card.isEmpty()) {
      throw Refusal.unacceptable("loans.cards.first", Visible.brief(scan, MAX_SHOWN));
    }
    LoanView view = desks.cards().loan(card);
    if (!isItsPlace(view, backend.holdings().codes().scan(scan))) {
      throw Refusal.unacceptable(
          "loans.cards.elsewhere", card, Visible.brief(scan, MAX_SHOWN), shelf(view));
    }
    if (mayStand(view.loan())) {
      desks.cards().place(by, view.loan().id(), OptionalLong.empty());
      return Message.of("loans.cards.placed", card);
    }
    desks.cards().remove(by, view.loan().id(), OptionalLong.empty());
    return Message.of("counter.card.removed", card);
  }

  private static boolean mayStand(Loan loan) {
    boolean isWanted = loan.state() == LoanState.ISSUED || loan.state() == LoanState.APPROVED;
    return isWanted && loan.cardState() != Loan.CardState.PLACED;
  }

  private static boolean isItsPlace(LoanView view, Scanned scanned) {
    Optional<Spot> spot = view.box().state().spot();
    if (scanned instanceof Scanned.OfBox box) {
      return box.box().id() == view.box().id();
    }
    if (scanned instanceof Scanned.OfCabinet cabinet) {
      return spot.filter(it -> it.cabinet().equals(cabinet.cabinet().code())).isPresent();
    }
    return scanned instanceof Scanned.OfShelf shelf
        && spot.filter(it -> it.cabinet().equals(shelf.cabinet().code()))
            .filter(it -> it.shelf() == shelf.shelf())
            .isPresent();
  }

  private String shelf(LoanView view) {
    return view.box()
        .state()
        .spot()
        .map(spot -> Links.shelfCode(Places.of(backend.places()).cabinets(), spot))
        .orElse("-");
  }

  private void show(Context ctx, String card, Optional<Outcome> outcome) {
    Shell shell = LoansShell.of(frame, ctx);
    LoanWords said = said(ctx);
    Places places = Places.of(backend.places());
    List<OddCard> odd = desks.cards().odd(MOST);
    CardsView view =
        new CardsView(
            card,
            said.words().say(card.isEmpty() ? "loans.cards.scan" : "loans.cards.scan.place", card),
            outcome,
            odd.stream().map(it -> line(said, places, it)).toList(),
            odd.size() < MOST);
    Frame.page(ctx, SubstituteCardsPage.class, "cards", shell, view);
  }

  private static CardsView.Line line(LoanWords said, Places places, OddCard odd) {
    return new CardsView.Line(
        said.line(odd.loan()),
        place(said.words(), places, odd.loan()),
        said.odd(odd.loan(), odd.verdict()),
        odd.loan().loan().cardState() == Loan.CardState.PLACED,
        mayStand(odd.loan().loan()));
  }

  private static String place(Words words, Places places, LoanView view) {
    return view.box()
        .state()
        .spot()
        .map(spot -> places.sentence(words, spot))
        .orElse(words.say("holdings.no-place"));
  }

  private Table<OddCard> table(LoanWords said) {
    Words words = said.words();
    Places places = Places.of(backend.places());
    return Table.<OddCard>of("cards", words.say("loans.part.cards"))
        .text(
            "card",
            words.say("loans.card"),
            odd -> odd.loan().loan().card().map(Object::toString).orElse(""))
        .text("barcode", words.say("holdings.field.barcode"), odd -> said.number(odd.loan()))
        .text("title", words.say("loans.thing"), odd -> said.title(odd.loan()))
        .text("place", words.say("holdings.field.place"), odd -> place(words, places, odd.loan()))
        .text("borrower", words.say("loans.borrower"), odd -> odd.loan().loan().who().name())
        .text(
            "verdict",
            words.say("loans.state"),
            odd -> words.say("loan.odd." + odd.verdict().key()));
  }
}

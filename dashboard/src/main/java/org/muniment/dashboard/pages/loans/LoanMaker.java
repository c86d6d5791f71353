package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.pages.loans.OneLoan.Card;
import org.muniment.dashboard.pages.loans.OneLoan.EventLine;
import org.muniment.dashboard.pages.loans.OneLoan.Found;
import org.muniment.dashboard.pages.loans.OneLoan.Sent;
import org.muniment.dashboard.pages.loans.OneLoan.Signed;
import org.muniment.dashboard.pages.loans.OneLoan.Steps;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.CardCheck;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.text.Message;
import org.muniment.port.Findings;
import org.muniment.port.Loans;

/** Makes the page of a loan; every form on it that is refused comes back to it. */
final class LoanMaker {
  private static final int MOST_TOGETHER = 100;
  private static final int MOST_FINDINGS = 20;

  private final Backend backend;
  private final LoansDesk desk;
  private final Frame frame;

  LoanMaker(Backend backend, Frame frame) {
    this.backend = backend;
    this.desk = backend.lending().loans();
    this.frame = frame;
  }

  void show(Context ctx, long id, Sent sent) {
    Shell shell = LoansShell.of(frame, ctx);
    Frame.page(ctx, LoanMaker.class, "loan", shell, view(ctx, shell.words(), id, sent));
  }

  private OneLoan view(Context ctx, Words words, long id, Sent sent) {
    LoanView view = desk.loan(id);
    Loan loan = view.loan();
    LoanWords said = new LoanWords(words, Requests.reader(ctx));
    Places places = Places.of(backend.places());
    List<LoanView> together = together(loan);
    String place =
        view.box()
            .state()
            .spot()
            .map(spot -> places.sentence(words, spot))
            .orElse(words.say("holdings.no-place"));
    Steps steps = steps(ctx, said, view, together);
    return new OneLoan(
        String.valueOf(id),
        String.valueOf(loan.version()),
        !said.maySee(view),
        said.title(view),
        said.item(view),
        view.box().barcode().value(),
        Links.box(view.box().barcode()),
        StateChip.of(words, loan),
        place,
        view.box()
            .state()
            .spot()
            .map(spot -> places.cabinets().get(spot.cabinet()))
            .map(cabinet -> Links.plan(cabinet, view.box().barcode())),
        next(words, view, place, steps),
        facts(said, view),
        card(words, view),
        steps,
        said.lines(together),
        desk.events(id).stream().map(event -> event(said, view, event)).toList(),
        desk.signatures(id).stream().map(signature -> signed(said, signature)).toList(),
        said.maySee(view) ? findings(id) : List.of(),
        Links.slip(id),
        sent);
  }

  private List<LoanView> together(Loan loan) {
    Loans.Query query =
        new Loans.Query(
            Set.of(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(loan.request()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return desk.views(
        desk.search(query, Optional.empty(), MOST_TOGETHER).loans().stream()
            .filter(other -> other.id() != loan.id())
            .toList());
  }

  private Steps steps(Context ctx, LoanWords said, LoanView view, List<LoanView> together) {
    Loan loan = view.loan();
    Words words = said.words();
    boolean isRequested = loan.state() == LoanState.REQUESTED;
    boolean decides = isRequested && Requests.caller(ctx).may(Access.PAGE_WRITE);
    Optional<Message> whyNot =
        decides
            ? desk.refusal(Requests.by(ctx), Approvers.of(ctx), view).map(Refusal::sentence)
            : Optional.empty();
    boolean isOut = loan.state() == LoanState.ISSUED;
    OptionalInt pieces = loan.issued().map(Loan.Handing::pieces).orElse(OptionalInt.empty());
    return new Steps(
        decides && whyNot.isEmpty(),
        whyNot.map(words::say),
        (int) together.stream().filter(it -> it.loan().state() == LoanState.REQUESTED).count(),
        isRequested,
        isRequested || loan.state() == LoanState.APPROVED,
        loan.state() == LoanState.APPROVED,
        isOut && loan.kind() == LoanKind.LOAN,
        isOut,
        isOut || loan.state() == LoanState.RETURNED,
        number(pieces.isPresent() || !said.maySee(view) ? pieces : expected(view)),
        isOut && said.maySee(view) ? loan.issued().map(Loan.Handing::condition).orElse("") : "",
        loan.due().map(Object::toString).orElse(""));
  }

  /** What should be in it; an item is one piece of its box. */
  static OptionalInt expected(LoanView view) {
    return view.loan().thing().item().isPresent()
        ? OptionalInt.empty()
        : view.box().description().pieces();
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  private List<String> next(Words words, LoanView view, String place, Steps steps) {
    Loan loan = view.loan();
    String card = loan.card().map(Object::toString).orElse("");
    List<String> next = new ArrayList<>();
    switch (loan.state()) {
      case REQUESTED -> next.add(words.say(Judged.sentence(desk.judge(view))));
      case APPROVED -> next.add(words.say("loans.next.fetch", place, card));
      case ISSUED -> {
        if (loan.cardState() != CardState.PLACED) {
          next.add(words.say("loans.next.card", card, place));
        }
      }
      case RETURNED -> {
        if (loan.cardState() == CardState.PLACED) {
          next.add(words.say("loans.next.put-back", place, card));
        }
      }
      case REFUSED, WITHDRAWN -> {
        // Nothing is left to do.
      }
    }
    return next;
  }

  private static List<Fact> facts(LoanWords said, LoanView view) {
    Words words = said.words();
    Loan loan = view.loan();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.say("loans.borrower"), borrower(said, view)));
    facts.add(new Fact(words.say("loans.kind"), said.kind(loan.kind())));
    if (said.maySee(view)) {
      facts.add(new Fact(words.say("loans.purpose"), loan.purpose()));
    }
    facts.add(new Fact(words.say("loans.requested"), said.moment(loan.requestedAt())));
    loan.due().ifPresent(due -> facts.add(new Fact(words.say("loans.due"), words.date(due))));
    if (loan.renewals() > 0) {
      facts.add(new Fact(words.say("loans.renewals"), words.count(loan.renewals())));
    }
    loan.issued()
        .ifPresent(out -> facts.add(new Fact(words.say("loans.issued"), handing(said, view, out))));
    loan.returned()
        .ifPresent(
            back -> facts.add(new Fact(words.say("loans.returned"), handing(said, view, back))));
    if (!loan.effect().isEmpty() && said.maySee(view)) {
      facts.add(new Fact(words.say("loans.effect"), loan.effect()));
    }
    return facts;
  }

  private static String borrower(LoanWords said, LoanView view) {
    Loan.Who who = view.loan().who();
    String organisation = view.borrower().map(it -> it.organisation()).orElse("");
    String kind = said.borrowerKind(who.kind());
    return organisation.isEmpty()
        ? said.words().say("loans.who", who.name(), kind)
        : said.words().say("loans.who.of", who.name(), kind, organisation);
  }

  private static String handing(LoanWords said, LoanView view, Loan.Handing handing) {
    Words words = said.words();
    String told = words.say("loans.handed", said.moment(handing.at()), handing.by());
    if (handing.pieces().isPresent()) {
      told += words.say("loans.handed.pieces", handing.pieces().getAsInt());
    }
    boolean mayTell = said.maySee(view) && !handing.condition().isEmpty();
    return mayTell ? told + words.say("loans.handed.condition", handing.condition()) : told;
  }

  private static Optional<Card> card(Words words, LoanView view) {
    Loan loan = view.loan();
    CardCheck.Verdict verdict = CardCheck.of(loan, view.box().state().status());
    boolean mayStand = loan.state() == LoanState.APPROVED || loan.state() == LoanState.ISSUED;
    boolean isPlaced = loan.cardState() == CardState.PLACED;
    boolean isNewlyApproved = loan.state() == LoanState.APPROVED;
    return loan.card()
        .map(
            code ->
                new Card(
                    code.value(),
                    Links.picture(code.value()),
                    words.say("loan.card." + loan.cardState().key()),
                    verdict == CardCheck.Verdict.FINE || isNewlyApproved
                        ? Optional.empty()
                        : Optional.of(words.say("loans.odd." + verdict.key())),
                    mayStand,
                    mayStand && !isPlaced,
                    isPlaced));
  }

  private static EventLine event(LoanWords said, LoanView view, LoanEvent event) {
    Words words = said.words();
    return new EventLine(
        said.moment(event.by().at()),
        words.say("loan.event." + event.kind().key()),
        words.sayOr("loans.by." + event.by().name(), event.by().name()),
        event.due().map(due -> words.say("loans.until", words.date(due))).orElse(""),
        said.maySee(view) ? event.text() : "");
  }

  private static Signed signed(LoanWords said, Signature signature) {
    String key = signature.moment() == Signature.Moment.ISSUE ? "issue" : "return";
    return new Signed(
        said.words().say("loans.signed." + key), signature.strokes(), said.moment(signature.at()));
  }

  private List<Found> findings(long loan) {
    Findings.Query query =
        new Findings.Query(
            Optional.empty(),
            Optional.of(Finding.Origin.LOAN),
            OptionalLong.of(loan),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    return backend.office().findings().search(query, MOST_FINDINGS).stream()
        .map(found -> new Found(Links.finding(found.id()), found.text(), found.isOpen()))
        .toList();
  }
}

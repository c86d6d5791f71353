package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Scanned;
import org.muniment.desk.lending.CounterDesk.Resolved;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/** What a scan does to what lies on the counter. */
final class CounterScan {
  private static final int MAX_SHOWN = 80;

  /** The counter after a scan, and what became of the scan. */
  record After(CounterForm form, Outcome outcome) {}

  private final LendingDesks desks;
  private final LoanWords said;
  private final Words words;

  CounterScan(LendingDesks desks, LoanWords said) {
    this.desks = desks;
    this.said = said;
    this.words = said.words();
  }

  After scan(Context ctx, CounterForm form, String scan) {
    Resolved found = desks.counter().resolve(scan);
    if (found instanceof Resolved.OfBorrower reader) {
      String told = Readers.told(said, reader.borrower());
      return good(form.with("borrower", scan), Message.of("counter.reader", told));
    }
    if (form.isFull()) {
      return bad(form, Message.of("loans.scan.full", CounterForm.MAX_LINES));
    }
    if (found instanceof Resolved.OfThing thing) {
      return thing(form, thing);
    }
    return found instanceof Resolved.OfCard card
        ? card(ctx, form, card.loan())
        : bad(form, nothing(scan, (Resolved.Nothing) found));
  }

  private After thing(CounterForm form, Resolved.OfThing thing) {
    return switch (thing.can()) {
      case RETURN -> back(form, thing);
      case ISSUE -> approved(form, thing.open().get(0));
      case REQUEST -> out(form, thing.box().barcode().value(), "");
      case NOTHING ->
          bad(form, thing.whyNot().orElse(Message.of("counter.nothing", thing.box().barcode())));
    };
  }

  /** Of several items of a box that are out, the next that is not on the counter yet. */
  private After back(CounterForm form, Resolved.OfThing thing) {
    return thing.open().stream()
        .filter(view -> view.loan().state() == LoanState.ISSUED)
        .filter(view -> !form.has("back:" + view.loan().id()))
        .findFirst()
        .map(view -> back(form, view))
        .orElse(good(form, Message.of("loans.scan.again", thing.box().barcode().value())));
  }

  private After back(CounterForm form, LoanView view) {
    Loan loan = view.loan();
    String barcode = view.box().barcode().value();
    if (form.has("back:" + loan.id())) {
      return good(form, Message.of("loans.scan.again", barcode));
    }
    Optional<Loan.Handing> out = loan.issued();
    OptionalInt pieces = out.map(Loan.Handing::pieces).orElse(OptionalInt.empty());
    if (pieces.isEmpty() && said.maySee(view)) {
      pieces = LoanMaker.expected(view);
    }
    CounterForm.Back back =
        new CounterForm.Back(
            loan.id(),
            String.valueOf(loan.version()),
            pieces.isPresent() ? String.valueOf(pieces.getAsInt()) : "",
            said.maySee(view) ? out.map(Loan.Handing::condition).orElse("") : "");
    return good(form.with(back), Message.of("counter.back", barcode, loan.who().name()));
  }

  /** What was approved goes out to who asked for it, in the way that was approved. */
  private After approved(CounterForm form, LoanView view) {
    Loan loan = view.loan();
    CounterForm told = form;
    if (form.form().value("borrower").isEmpty()) {
      told =
          form.with("borrower", card(view).orElse(loan.who().name()))
              .with("borrowerKind", loan.who().kind().key())
              .with("kind", loan.kind().key())
              .with("due", loan.due().map(LocalDate::toString).orElse(""));
    }
    String item = view.item().map(it -> String.valueOf(it.number())).orElse("");
    return out(told, view.box().barcode().value(), item);
  }

  private static Optional<String> card(LoanView view) {
    return view.borrower().flatMap(Borrower::card).map(Object::toString);
  }

  private After out(CounterForm form, String barcode, String item) {
    CounterForm.Out out = new CounterForm.Out(barcode, item, "", "");
    return form.has(out.key())
        ? good(form, Message.of("loans.scan.again", barcode))
        : good(form.with(out), Message.of("counter.out", barcode));
  }

  /** A substitute card stands for its loan; one that is over is taken out of the shelf. */
  private After card(Context ctx, CounterForm form, LoanView view) {
    Loan loan = view.loan();
    String number = loan.card().map(Object::toString).orElse("");
    if (loan.state() == LoanState.ISSUED) {
      return back(form, view);
    }
    if (loan.state() == LoanState.APPROVED) {
      return approved(form, view);
    }
    if (loan.cardState() != Loan.CardState.PLACED) {
      return bad(form, Message.of("counter.card.over", number, loan.id()));
    }
    try {
      desks.cards().remove(Requests.by(ctx), loan.id(), OptionalLong.empty());
      return good(form, Message.of("counter.card.removed", number));
    } catch (Refusal refusal) {
      return bad(form, refusal.sentence());
    }
  }

  private static Message nothing(String scan, Resolved.Nothing nothing) {
    String shown = Visible.brief(scan, MAX_SHOWN);
    return nothing.scanned() instanceof Scanned.Unknown
        ? Message.of("loans.scan.unknown", shown)
        : Message.of("loans.scan.place", shown);
  }

  private After good(CounterForm form, Message sentence) {
    return new After(form, new Outcome(true, words.say(sentence)));
  }

  private After bad(CounterForm form, Message sentence) {
    return new After(form, new Outcome(false, words.say(sentence)));
  }
}

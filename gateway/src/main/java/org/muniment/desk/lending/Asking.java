package org.muniment.desk.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Judgement;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanJudge;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.LoanSteps;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** Who asks for what, and what the rules say to it (rules U1, U2). */
final class Asking {
  /** Who gives leave where a rule does. */
  private static final String RULES = "loan-rules";

  /** Who asks, as far as it is known. */
  record Asker(Optional<Borrower> registered, String name, Borrower.Kind kind, String clearance) {
    Loan.Who who() {
      OptionalLong id = registered.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty());
      return new Loan.Who(id, name, kind);
    }
  }

  private final LoanBook book;
  private final BoxesDesk boxes;
  private final BorrowersDesk borrowers;
  private final LoanRulesDesk rules;
  private final SecrecyScale scale;

  Asking(
      LoanBook book,
      BoxesDesk boxes,
      BorrowersDesk borrowers,
      LoanRulesDesk rules,
      SecrecyScale scale) {
    this.book = book;
    this.boxes = boxes;
    this.borrowers = borrowers;
    this.rules = rules;
    this.scale = scale;
  }

  /** Who is only named has the lowest clearance. */
  Asker asker(Fields fields, AskedBorrower asked) {
    Optional<Borrower> known = borrowers.byCard(asked.nameOrCard());
    if (known.filter(it -> !it.active()).isPresent()) {
      fields.wrong("borrower", "refusal.borrower.ended", known.get().name());
    }
    if (known.isPresent()) {
      Borrower it = known.get();
      return new Asker(known, it.name(), it.kind(), it.clearance());
    }
    String name = fields.name("borrower", asked.nameOrCard());
    Borrower.Kind kind = asked.kind().orElse(Borrower.Kind.STAFF);
    return new Asker(Optional.empty(), name == null ? "" : name, kind, scale.lowest());
  }

  /** Who has it: registered as they are now, named as they were called. */
  Asker asker(LoanView view) {
    Loan.Who who = view.loan().who();
    String clearance = view.borrower().map(Borrower::clearance).orElse(scale.lowest());
    return new Asker(view.borrower(), who.name(), who.kind(), clearance);
  }

  Judgement judge(Box box, Asker asker, LoanKind kind, Optional<LocalDate> due, LocalDate today) {
    return LoanJudge.judge(rules.rules(), scale, asked(box, asker, kind, due), today);
  }

  LoanRule rule(LoanView view) {
    Loan loan = view.loan();
    return LoanJudge.rule(rules.rules(), asked(view.box(), asker(view), loan.kind(), loan.due()));
  }

  private static LoanJudge.Asked asked(
      Box box, Asker asker, LoanKind kind, Optional<LocalDate> due) {
    return new LoanJudge.Asked(
        box.barcode().value(),
        box.description().secrecy(),
        box.description().category(),
        asker.name(),
        asker.kind(),
        asker.clearance(),
        kind,
        due);
  }

  /** What the rules allow, or a refusal with their reason. */
  static Judgement.May may(Judgement judgement) {
    if (judgement instanceof Judgement.May may) {
      return may;
    }
    Message reason = ((Judgement.No) judgement).reason();
    throw new Refusal(Refusal.Kind.UNACCEPTABLE, reason, List.of());
  }

  /** A request whose form is right. */
  record Opened(NewRequest asked, Asker asker, String purpose) {}

  /**
   * @throws Refusal with everything that is wrong with the form
   */
  Opened open(NewRequest asked) {
    Fields fields = new Fields();
    Asker asker = asker(fields, asked.borrower());
    String purpose = purpose(fields, asked.purpose());
    checkThings(fields, asked.things());
    fields.check();
    return new Opened(asked, asker, purpose);
  }

  /**
   * @throws Refusal when things are asked for that cannot be, whoever asks
   */
  void checkAtCounter(NewRequest asked) {
    Fields fields = new Fields();
    asker(fields, asked.borrower());
    checkThings(fields, asked.things());
    fields.check();
  }

  /** Whether somebody who stands at the counter is who a loan is to. */
  boolean isSame(AskedBorrower asked, Loan loan) {
    Optional<Borrower> known = borrowers.byCard(asked.nameOrCard());
    OptionalLong whose = loan.who().borrower();
    return known.isPresent()
        ? whose.equals(OptionalLong.of(known.get().id()))
        : whose.isEmpty() && BorrowersDesk.isSameName(asked.nameOrCard(), loan.who().name());
  }

  /** Part of a transaction: everything that is asked for, or nothing and a refusal. */
  List<Loan> request(By by, NewRequest asked) {
    Opened opened = open(asked);
    List<Loan> stored = new ArrayList<>();
    long request = 0;
    for (AskedThing thing : asked.things()) {
      Loan loan = ask(by, opened, thing, request);
      request = loan.request();
      stored.add(loan);
    }
    return stored;
  }

  /**
   * Part of a transaction.
   *
   * @param request what it belongs to; 0 for the first
   */
  Loan ask(By by, Opened opened, AskedThing thing, long request) {
    Box box = boxes.box(thing.barcode());
    NewRequest asked = opened.asked();
    Loan.Thing of = thing(box, thing);
    checkFree(box, of);
    checkHeld(box);
    Judgement.May may =
        may(judge(box, opened.asker(), asked.kind(), asked.due(), book.day(by.at())));
    Loan loan = store(by, box, begun(by, of, opened, request));
    return may.approver() == LoanRule.Approver.NONE ? approvedByRule(by, loan) : loan;
  }

  /**
   * @throws Refusal when there is no such item in the box
   */
  Loan.Thing thing(Box box, AskedThing asked) {
    return new Loan.Thing(box.id(), item(box, asked.item()));
  }

  private static String purpose(Fields fields, String purpose) {
    if (purpose == null || purpose.isBlank()) {
      fields.wrong("purpose", "refusal.loan.purpose");
      return "";
    }
    return fields.reason("purpose", purpose);
  }

  private static void checkThings(Fields fields, List<AskedThing> things) {
    if (things.isEmpty()) {
      fields.wrong("barcode", "refusal.loan.nothing");
    }
    if (things.size() > NewRequest.MAX_THINGS) {
      fields.wrong("barcodes", "refusal.loan.many", NewRequest.MAX_THINGS, things.size());
    }
    Set<AskedThing> seen = new HashSet<>();
    things.stream()
        .filter(thing -> !seen.add(thing))
        .findFirst()
        .ifPresent(twice -> fields.wrong("barcodes", "refusal.loan.twice", twice.barcode()));
  }

  private static Loan begun(By by, Loan.Thing of, Opened opened, long request) {
    NewRequest asked = opened.asked();
    return new Loan(
        0,
        request,
        of,
        opened.asker().who(),
        asked.kind(),
        opened.purpose(),
        LoanState.REQUESTED,
        // Of the day on which it goes out, whichever that is.
        asked.kind() == LoanKind.CONSULTATION ? Optional.empty() : asked.due(),
        0,
        Optional.empty(),
        Loan.CardState.NONE,
        Optional.empty(),
        Optional.empty(),
        "",
        1,
        by.at(),
        by.at());
  }

  private OptionalLong item(Box box, OptionalInt number) {
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        book.items(box).stream()
            .filter(item -> item.number() == number.getAsInt())
            .findFirst()
            .map(Item::id)
            .orElseThrow(() -> Refusal.notFound("item", String.valueOf(number.getAsInt()))));
  }

  /** Nothing is lent twice, whole or in part. */
  private void checkFree(Box box, Loan.Thing thing) {
    book.openOf(thing)
        .ifPresent(
            loan -> {
              boolean isOut = loan.state() == LoanState.ISSUED;
              throw Refusal.conflict(
                  isOut ? "refusal.loan.out-already" : "refusal.loan.asked-already",
                  box.barcode().value(),
                  loan.who().name(),
                  loan.id(),
                  loan.due().map(LocalDate::toString).orElse("-"));
            });
  }

  private static void checkHeld(Box box) {
    if (!box.state().status().isHeld()) {
      Message status = Message.of("box.status." + box.state().status().key());
      throw Refusal.conflict("refusal.box.step.lend", box.barcode().value(), status);
    }
  }

  private Loan store(By by, Box box, Loan loan) {
    LoanEvent event = new LoanEvent(0, 0, LoanEvent.Kind.REQUESTED, by, loan.due(), loan.purpose());
    Loan stored = book.loans().add(loan, event);
    Deed deed =
        Deed.of(by, "loan.request", box.barcode())
            .after("loan", stored.id())
            .after("borrower", stored.who().name())
            .after("kind", stored.kind().key())
            .because(stored.purpose());
    book.office().trail().add(deed.secret(box.description().secrecy()));
    return stored;
  }

  private Loan approvedByRule(By by, Loan loan) {
    By rule = By.system(RULES, by.at());
    LoanView view = book.view(loan);
    return book.store(
        rule,
        view,
        LoanSteps.approve(loan, rule, book.card(loan), ""),
        LoanBook.deed(rule, "loan.approve", view));
  }
}

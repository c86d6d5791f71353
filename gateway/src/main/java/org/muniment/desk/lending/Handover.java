package org.muniment.desk.lending;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.LendingSteps;
import org.muniment.domain.loan.Judgement;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.Handing;
import org.muniment.domain.loan.LoanJudge;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.LoanSteps;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.loan.Strokes;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** Out over the counter, put off (rules U1, U3). The way back is {@link TakingBack}. */
final class Handover {
  private static final int MAX_PIECES = 1_000_000;

  private final LoanBook book;
  private final Asking asking;
  private final LendingSteps boxes;

  Handover(LoanBook book, Asking asking, LendingSteps boxes) {
    this.book = book;
    this.asking = asking;
    this.boxes = boxes;
  }

  Loan issue(By by, long id, OptionalLong seen, Issuing said) {
    Fields fields = new Fields();
    checkPieces(fields, said.pieces());
    String condition = fields.remark("condition", said.condition());
    checkStrokes(fields, said.strokes());
    fields.check();
    return book.office()
        .together(
            () -> {
              LoanView view = book.view(book.unchanged(id, seen));
              Loan loan = view.loan();
              checkActive(view);
              LocalDate today = book.day(by.at());
              LocalDate stated = said.due().or(loan::due).orElse(today);
              Handing out = new Handing(by.at(), by.name(), said.pieces(), condition);
              book.step(loan, LoanSteps.issue(loan, by, stated, out));
              LocalDate due = due(view, said.due(), today);
              Deed deed = LoanBook.deed(by, "loan.issue", view).because(condition);
              Loan after = book.store(by, view, LoanSteps.issue(loan, by, due, out), deed);
              if (loan.thing().item().isEmpty()) {
                boxes.lent(by, view.box(), loan.kind().status(), reason(loan));
              } else {
                boxes.checkAtHand(view.box());
              }
              sign(by, id, Signature.Moment.ISSUE, said.strokes());
              return after;
            });
  }

  /** Who was ended after the approval gets nothing either. */
  private static void checkActive(LoanView view) {
    view.borrower()
        .filter(it -> !it.active())
        .ifPresent(
            it -> {
              throw Refusal.unacceptable("refusal.borrower.ended", it.name());
            });
  }

  /** {@code LC-17 Li Ming}: reads in every language. */
  static String reason(Loan loan) {
    return loan.card().map(card -> card.value() + " ").orElse("") + loan.who().name();
  }

  /** Until when, if the leave that was given is enough for it. */
  private LocalDate due(LoanView view, Optional<LocalDate> wished, LocalDate today) {
    Loan loan = view.loan();
    Optional<LocalDate> due = wished.or(loan::due);
    Judgement judgement = asking.judge(view.box(), asking.asker(view), loan.kind(), due, today);
    Judgement.May may = Asking.may(judgement);
    LoanRule.Approver given = given(may.rule(), loan);
    boolean isCovered =
        may.approver() == LoanRule.Approver.NONE || may.approver().compareTo(given) <= 0;
    if (!isCovered) {
      throw Refusal.unacceptable(
          "refusal.loan.due-leave",
          may.due().toString(),
          Message.of("loan.approver." + may.approver().key()),
          Message.of("loan.approver." + given.key()));
    }
    return may.due();
  }

  /** Whose leave it was that the loan has, by what was asked for. */
  private LoanRule.Approver given(LoanRule rule, Loan loan) {
    LocalDate asked = book.day(loan.requestedAt());
    LocalDate due = loan.due().orElse(LoanJudge.usualDue(rule, loan.kind(), asked));
    return LoanJudge.approver(rule, loan.kind(), ChronoUnit.DAYS.between(asked, due));
  }

  Loan renew(By by, long id, OptionalLong seen, LocalDate due, String remark) {
    Fields fields = new Fields();
    String said = fields.remark("remark", remark);
    fields.check();
    return book.office()
        .together(
            () -> {
              LoanView view = book.view(book.unchanged(id, seen));
              Loan loan = view.loan();
              LoanSteps.Decision decision = LoanSteps.renew(loan, by, due, said);
              book.step(loan, decision);
              LocalDate issuedOn = book.day(loan.issued().orElseThrow().at());
              LoanJudge.renewalRefusal(asking.rule(view), loan, issuedOn, due, book.day(by.at()))
                  .ifPresent(Handover::refuse);
              Deed deed = LoanBook.deed(by, "loan.renew", view).because(said);
              return book.store(by, view, decision, deed);
            });
  }

  private static void refuse(Message reason) {
    throw new Refusal(Refusal.Kind.UNACCEPTABLE, reason, List.of());
  }

  /** Part of a transaction. */
  void sign(By by, long id, Signature.Moment moment, Optional<String> strokes) {
    strokes.ifPresent(
        written ->
            book.loans().addSignature(new Signature(id, moment, written, by.name(), by.at())));
  }

  static void checkStrokes(Fields fields, Optional<String> strokes) {
    if (strokes.filter(written -> !Strokes.isValid(written)).isPresent()) {
      fields.wrong("signature", "refusal.loan.strokes", Strokes.WIDTH, Strokes.HEIGHT);
    }
  }

  static void checkPieces(Fields fields, OptionalInt pieces) {
    if (pieces.isPresent() && (pieces.getAsInt() < 0 || pieces.getAsInt() > MAX_PIECES)) {
      fields.wrong("pieces", "refusal.loan.pieces", MAX_PIECES, pieces.getAsInt());
    }
  }

  /** Whether it is away from its shelf by this loan. */
  static boolean isOut(Loan loan) {
    return loan.state() == LoanState.ISSUED;
  }
}

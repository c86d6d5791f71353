package org.muniment.desk.lending;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Judgement;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanJudge;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.LoanSteps;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Loans;

/** Leave, given or not (rules U1, U2, U3); nobody gives it to themselves. */
final class Approvals {
  private final LoanBook book;
  private final Asking asking;
  private final LoanRulesDesk rules;

  Approvals(LoanBook book, Asking asking, LoanRulesDesk rules) {
    this.book = book;
    this.asking = asking;
    this.rules = rules;
  }

  Loan approve(By by, Approving who, long id, OptionalLong seen, String remark) {
    String said = remark(remark);
    return book.office()
        .together(
            () -> {
              Loan loan = book.unchanged(id, seen);
              LoanView view = book.view(loan);
              LoanSteps.Decision decision = LoanSteps.approve(loan, by, book.card(loan), said);
              book.step(loan, decision);
              checkMay(by, who, view);
              return book.store(
                  by, view, decision, LoanBook.deed(by, "loan.approve", view).because(said));
            });
  }

  /** All that is still to be approved of what was asked for together, or none. */
  List<Loan> approveRequest(By by, Approving who, long request, String remark) {
    Loans.Query open =
        new Loans.Query(
            Set.of(LoanState.REQUESTED),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(request),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return book.office()
        .together(
            () -> {
              List<Loan> waiting =
                  book.loans().search(open, Optional.empty(), NewRequest.MAX_THINGS).loans();
              if (waiting.isEmpty()) {
                throw Refusal.conflict("refusal.loan.request-done", request);
              }
              return waiting.stream()
                  .map(loan -> approve(by, who, loan.id(), OptionalLong.empty(), remark))
                  .toList();
            });
  }

  Loan refuse(By by, long id, OptionalLong seen, String reason) {
    String why = reason(reason);
    return book.office()
        .together(
            () -> {
              Loan loan = book.unchanged(id, seen);
              LoanView view = book.view(loan);
              LoanSteps.Decision decision = LoanSteps.refuse(loan, by, why);
              book.step(loan, decision);
              return book.store(
                  by, view, decision, LoanBook.deed(by, "loan.refuse", view).because(why));
            });
  }

  Loan withdraw(By by, long id, OptionalLong seen, String reason) {
    String why = remark(reason);
    return book.office()
        .together(
            () -> {
              Loan loan = book.unchanged(id, seen);
              LoanView view = book.view(loan);
              return book.store(
                  by,
                  view,
                  LoanSteps.withdraw(loan, by, why),
                  LoanBook.deed(by, "loan.withdraw", view).because(why));
            });
  }

  /** Why somebody may not approve; empty when they may. */
  Optional<Refusal> refusal(By by, Approving who, LoanView view) {
    Loan loan = view.loan();
    Judgement judgement =
        asking.judge(view.box(), asking.asker(view), loan.kind(), loan.due(), book.day(by.at()));
    if (judgement instanceof Judgement.No no) {
      return Optional.of(new Refusal(Refusal.Kind.UNACCEPTABLE, no.reason(), List.of()));
    }
    if (isThemselves(who, by, view)) {
      return refusal("refusal.loan.own", loan.id(), loan.who().name());
    }
    LoanRule.Approver leave = ((Judgement.May) judgement).approver();
    return LoanJudge.mayGive(leave, rules.rules(), who.role(), who.account())
        ? Optional.empty()
        : refusal(
            "refusal.loan.leave",
            loan.id(),
            Message.of("loan.approver." + leave.key()),
            who.shownName());
  }

  private static Optional<Refusal> refusal(String key, Object... args) {
    return Optional.of(Refusal.unacceptable(key, args));
  }

  private void checkMay(By by, Approving who, LoanView view) {
    refusal(by, who, view)
        .ifPresent(
            no -> {
              throw no;
            });
  }

  private static boolean isThemselves(Approving who, By by, LoanView view) {
    String name = view.loan().who().name();
    String account = view.borrower().map(Borrower::account).orElse("");
    return List.of(who.account(), who.shownName(), by.name()).stream()
        .anyMatch(
            it -> BorrowersDesk.isSameName(it, name) || BorrowersDesk.isSameName(it, account));
  }

  private static String remark(String remark) {
    Fields fields = new Fields();
    String said = fields.remark("remark", remark);
    fields.check();
    return said;
  }

  private static String reason(String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    return why;
  }
}

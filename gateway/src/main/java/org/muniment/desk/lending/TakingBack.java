package org.muniment.desk.lending;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.holdings.LendingSteps;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.Handing;
import org.muniment.domain.loan.LoanSteps;
import org.muniment.domain.loan.ReturnCheck;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** Back over the counter: counted and looked at in the borrower's presence (rules U5, U6). */
final class TakingBack {
  /** Notes what was found wrong, as part of the transaction. */
  @FunctionalInterface
  interface Noting {
    Finding note(By by, LoanView view, String difference);
  }

  private final LoanBook book;
  private final Handover handover;
  private final LendingSteps boxes;
  private final Noting findings;

  TakingBack(LoanBook book, Handover handover, LendingSteps boxes, Noting findings) {
    this.book = book;
    this.handover = handover;
    this.boxes = boxes;
    this.findings = findings;
  }

  Returned giveBack(By by, long id, OptionalLong seen, Returning said) {
    Fields fields = new Fields();
    Handover.checkPieces(fields, said.pieces());
    String condition = fields.remark("condition", said.condition());
    String effect = fields.remark("effect", said.effect());
    Handover.checkStrokes(fields, said.strokes());
    fields.check();
    return book.office()
        .together(
            () -> {
              LoanView view = book.view(book.unchanged(id, seen));
              Handing back = new Handing(by.at(), by.name(), said.pieces(), condition);
              Deed deed = LoanBook.deed(by, "loan.return", view).because(condition);
              LoanSteps.Decision decision = LoanSteps.giveBack(view.loan(), by, back, effect);
              Loan after = book.store(by, view, decision, deed);
              if (after.thing().item().isEmpty()) {
                boxes.takenBack(by, view.box(), Handover.reason(after));
              }
              handover.sign(by, id, Signature.Moment.RETURN, said.strokes());
              return new Returned(after, finding(by, view, back));
            });
  }

  private Optional<Finding> finding(By by, LoanView view, Handing back) {
    Handing out = view.loan().issued().orElseThrow();
    OptionalInt pieces = out.pieces().isPresent() ? out.pieces() : registered(view);
    return ReturnCheck.difference(pieces, out.condition(), back.pieces(), back.condition())
        .map(difference -> findings.note(by, view, difference));
  }

  /** The pieces that the register says; of one item nobody has counted any. */
  private static OptionalInt registered(LoanView view) {
    return view.item().isEmpty() ? view.box().description().pieces() : OptionalInt.empty();
  }

  Loan noteEffect(By by, long id, OptionalLong seen, String effect) {
    Fields fields = new Fields();
    String said = fields.reason("effect", effect);
    fields.check();
    return book.office()
        .together(
            () -> {
              LoanView view = book.view(book.unchanged(id, seen));
              Deed deed = LoanBook.deed(by, "loan.effect", view).because(said);
              return book.store(by, view, LoanSteps.noteEffect(view.loan(), by, said), deed);
            });
  }
}

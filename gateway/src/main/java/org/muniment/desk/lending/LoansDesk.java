package org.muniment.desk.lending;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.domain.holding.Box;
import org.muniment.domain.loan.Judgement;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.trail.By;
import org.muniment.port.Loans;

/**
 * Requests, leave, out and back (rules U1–U6). A version is the one that the person saw; empty when
 * nobody looked. Any thread.
 */
public final class LoansDesk {
  private final LoanBook book;
  private final Asking asking;
  private final Approvals approvals;
  private final Handover handover;
  private final TakingBack takingBack;
  private final BoxesDesk boxes;
  private final InstantSource clock;

  LoansDesk(
      LoanBook book,
      Asking asking,
      Approvals approvals,
      Handover handover,
      TakingBack takingBack,
      BoxesDesk boxes,
      InstantSource clock) {
    this.book = book;
    this.asking = asking;
    this.approvals = approvals;
    this.handover = handover;
    this.takingBack = takingBack;
    this.boxes = boxes;
    this.clock = clock;
  }

  /**
   * @throws Refusal when there is none
   */
  public LoanView loan(long id) {
    return book.view(book.loan(id));
  }

  public List<LoanView> views(List<Loan> loans) {
    return book.views(loans);
  }

  /** The newest first. */
  public Loans.Page search(Loans.Query query, Optional<String> cursor, int limit) {
    return book.loans().search(query, cursor, limit);
  }

  /** Counted up to {@code most}. */
  public long count(Loans.Query query, long most) {
    return book.loans().count(query, most);
  }

  /** Calls for each, the oldest first, without holding all of them. */
  public void each(Loans.Query query, Consumer<Loan> reader) {
    book.loans().each(query, reader);
  }

  /** What happened to a loan, the oldest first. */
  public List<LoanEvent> events(long id) {
    return book.loans().events(book.loan(id).id());
  }

  public List<Signature> signatures(long id) {
    return book.loans().signatures(id);
  }

  /** The local date of the site. */
  public LocalDate today() {
    return book.day(clock.instant());
  }

  /** What is out and was due before today, the newest first. */
  public List<LoanView> overdue(int limit) {
    Loans.Query query =
        new Loans.Query(
            Set.of(LoanState.ISSUED),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.of(today()),
            Optional.empty(),
            Optional.empty());
    return views(search(query, Optional.empty(), limit).loans());
  }

  /** The loan by which a box, or something out of it, is out. */
  public Optional<Loan> outOf(String barcode) {
    return openOf(boxes.box(barcode)).stream().filter(Handover::isOut).findFirst();
  }

  /** Of a box and of items in it: what is asked for, approved, out. */
  public List<Loan> openOf(Box box) {
    return book.loans().openOf(box.id());
  }

  /** What the rules would say to somebody who asks, before it is asked. */
  public Judgement judge(Box box, AskedBorrower who, LoanKind kind, Optional<LocalDate> due) {
    Fields fields = new Fields();
    Asking.Asker asker = asking.asker(fields, who);
    fields.check();
    return asking.judge(box, asker, kind, due, today());
  }

  /** What the rules say to something that has been asked for. */
  public Judgement judge(LoanView view) {
    Loan loan = view.loan();
    return asking.judge(view.box(), asking.asker(view), loan.kind(), loan.due(), today());
  }

  /** Why somebody may not approve; empty when they may. */
  public Optional<Refusal> refusal(By by, Approving who, LoanView view) {
    return approvals.refusal(by, who, view);
  }

  /** Everything that is asked for, each a loan of its own, or nothing. */
  public List<Loan> request(By by, NewRequest asked) {
    return book.office().together(() -> asking.request(by, asked));
  }

  public Loan approve(By by, Approving who, long id, OptionalLong version, String remark) {
    return approvals.approve(by, who, id, version, remark);
  }

  /** All that is still to be approved of what was asked for together, or none. */
  public List<Loan> approveRequest(By by, Approving who, long request, String remark) {
    return approvals.approveRequest(by, who, request, remark);
  }

  public Loan refuse(By by, long id, OptionalLong version, String reason) {
    return approvals.refuse(by, id, version, reason);
  }

  /** Who asked does not need it any more. */
  public Loan withdraw(By by, long id, OptionalLong version, String reason) {
    return approvals.withdraw(by, id, version, reason);
  }

  /** Out over the counter; the box is away from then on. */
  public Loan issue(By by, long id, OptionalLong version, Issuing issuing) {
    return handover.issue(by, id, version, issuing);
  }

  public Loan renew(By by, long id, OptionalLong version, LocalDate due, String remark) {
    return handover.renew(by, id, version, due, remark);
  }

  /** Back over the counter; what differs is a finding, and the loan has ended all the same. */
  public Returned giveBack(By by, long id, OptionalLong version, Returning returning) {
    return takingBack.giveBack(by, id, version, returning);
  }

  /** What came of the use (rule U6). */
  public Loan noteEffect(By by, long id, OptionalLong version, String effect) {
    return takingBack.noteEffect(by, id, version, effect);
  }
}

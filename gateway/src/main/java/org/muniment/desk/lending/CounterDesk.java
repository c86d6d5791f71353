package org.muniment.desk.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.CodesDesk;
import org.muniment.desk.holdings.Scanned;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;

/** The counter: what a scan stands for there, and several things out at once. Any thread. */
public final class CounterDesk {
  /** What can be done with what was scanned. */
  public enum Can {
    /** Approved: it may go out. */
    ISSUE,
    RETURN,
    /** At hand, and nobody has asked for it. */
    REQUEST,
    NOTHING
  }

  /** What a scan stands for at the counter. */
  public sealed interface Resolved {
    /**
     * A box.
     *
     * @param open what of it is asked for, approved or out; what {@code can} is about comes first
     * @param whyNot empty unless nothing can be done
     */
    record OfThing(Box box, List<LoanView> open, Can can, Optional<Message> whyNot)
        implements Resolved {
      public OfThing {
        open = List.copyOf(open);
      }
    }

    record OfBorrower(Borrower borrower) implements Resolved {}

    record OfCard(LoanView loan) implements Resolved {}

    /** Nothing that the counter has to do with. */
    record Nothing(Scanned scanned) implements Resolved {}
  }

  /** What cannot go out, and why. */
  public record Refused(String barcode, Message reason) {}

  /**
   * What has become of what was asked for together.
   *
   * @param waiting asked for now or before; somebody else must give leave
   * @param refused when there is any, nothing was done
   */
  public record Outcome(List<Loan> issued, List<Loan> waiting, List<Refused> refused) {
    public Outcome {
      issued = List.copyOf(issued);
      waiting = List.copyOf(waiting);
      refused = List.copyOf(refused);
    }
  }

  /** Takes back what was done before something was refused. */
  private static final class NothingDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingDone() {
      super("", null, false, false);
    }
  }

  private final LoanBook book;
  private final Asking asking;
  private final Approvals approvals;
  private final Handover handover;
  private final BoxesDesk boxes;
  private final CodesDesk codes;

  CounterDesk(
      LoanBook book,
      Asking asking,
      Approvals approvals,
      Handover handover,
      BoxesDesk boxes,
      CodesDesk codes) {
    this.book = book;
    this.asking = asking;
    this.approvals = approvals;
    this.handover = handover;
    this.boxes = boxes;
    this.codes = codes;
  }

  public Resolved resolve(String code) {
    Scanned scanned = codes.scan(code);
    if (scanned instanceof Scanned.OfBox it) {
      return thing(it.box());
    }
    if (scanned instanceof Scanned.OfLoanCard it) {
      return new Resolved.OfCard(book.view(it.loan()));
    }
    return scanned instanceof Scanned.OfReaderCard it
        ? new Resolved.OfBorrower(it.borrower())
        : new Resolved.Nothing(scanned);
  }

  private Resolved.OfThing thing(Box box) {
    List<LoanView> open = new ArrayList<>();
    book.loans().openOf(box.id()).stream()
        .sorted(CounterDesk::isFirst)
        .forEach(loan -> open.add(book.view(loan)));
    Optional<LoanState> state = open.stream().findFirst().map(view -> view.loan().state());
    Can can = state.map(CounterDesk::can).orElse(Can.REQUEST);
    if (can == Can.NOTHING) {
      Loan waiting = open.get(0).loan();
      Message why =
          Message.of(
              "refusal.loan.asked-already",
              box.barcode().value(),
              waiting.who().name(),
              waiting.id(),
              "-");
      return new Resolved.OfThing(box, open, can, Optional.of(why));
    }
    boolean isToGoOut = can == Can.REQUEST || can == Can.ISSUE;
    Optional<Message> away = isToGoOut ? away(box) : Optional.empty();
    return new Resolved.OfThing(box, open, away.isPresent() ? Can.NOTHING : can, away);
  }

  private static int isFirst(Loan one, Loan other) {
    return other.state().compareTo(one.state());
  }

  private static Can can(LoanState state) {
    return switch (state) {
      case ISSUED -> Can.RETURN;
      case APPROVED -> Can.ISSUE;
      case REQUESTED -> Can.NOTHING;
      case REFUSED, WITHDRAWN, RETURNED -> Can.REQUEST;
    };
  }

  private static Optional<Message> away(Box box) {
    return BoxSteps.lend(box.state(), BoxStatus.IN_READING_ROOM) instanceof BoxSteps.Decision.No no
        ? Optional.of(no.reason())
        : Optional.empty();
  }

  /**
   * Everything that was scanned goes out to one borrower, in one transaction: what was approved for
   * them before; else it is asked for, approved where the one at the counter may, and issued. What
   * somebody else must approve waits. When anything is refused, nothing is done.
   *
   * @param asked what was approved before needs no purpose
   * @param said by barcode; what is not there goes out as it is
   */
  public Outcome issueAll(By by, Approving who, NewRequest asked, Map<String, Issuing> said) {
    List<Refused> refused = new ArrayList<>();
    try {
      return book.office().together(() -> all(by, who, asked, said, refused));
    } catch (NothingDone because) {
      return new Outcome(List.of(), List.of(), refused);
    }
  }

  private Outcome all(
      By by, Approving who, NewRequest asked, Map<String, Issuing> said, List<Refused> refused) {
    asking.checkAtCounter(asked);
    List<Loan> issued = new ArrayList<>();
    List<Loan> waiting = new ArrayList<>();
    long request = 0;
    for (AskedThing thing : asked.things()) {
      try {
        Optional<Loan> before = before(asked, thing);
        Loan loan =
            before.isPresent() ? before.get() : asking.ask(by, asking.open(asked), thing, request);
        request = before.isPresent() ? request : loan.request();
        Loan ready = approved(by, who, loan);
        if (ready.state() == LoanState.APPROVED) {
          Issuing how = said.getOrDefault(thing.barcode(), Issuing.PLAIN);
          issued.add(handover.issue(by, ready.id(), OptionalLong.empty(), how));
        } else {
          waiting.add(ready);
        }
      } catch (Refusal no) {
        refused.add(new Refused(thing.barcode(), no.sentence()));
      }
    }
    if (!refused.isEmpty()) {
      throw new NothingDone();
    }
    return new Outcome(issued, waiting, refused);
  }

  /** What this borrower has asked for before in the same way. */
  private Optional<Loan> before(NewRequest asked, AskedThing thing) {
    Box box = boxes.box(thing.barcode());
    return book.openOf(asking.thing(box, thing))
        .filter(loan -> loan.state() != LoanState.ISSUED && loan.kind() == asked.kind())
        .filter(loan -> loan.thing().equals(asking.thing(box, thing)))
        .filter(loan -> asking.isSame(asked.borrower(), loan));
  }

  /** Approved if it was, or if the one at the counter may; as it is otherwise. */
  private Loan approved(By by, Approving who, Loan loan) {
    boolean mayNow =
        loan.state() == LoanState.REQUESTED
            && approvals.refusal(by, who, book.view(loan)).isEmpty();
    return mayNow ? approvals.approve(by, who, loan.id(), OptionalLong.empty(), "") : loan;
  }
}

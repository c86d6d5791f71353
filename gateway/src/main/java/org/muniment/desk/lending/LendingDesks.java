package org.muniment.desk.lending;

import java.time.InstantSource;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** What people do at the counter. */
public record LendingDesks(
    LoansDesk loans,
    CounterDesk counter,
    BorrowersDesk borrowers,
    LoanRulesDesk rules,
    SubstituteCardsDesk cards) {
  /**
   * @param scale the archive's levels of secrecy
   * @param registry for the zone of the site
   * @param rounds for what was found wrong at a return
   */
  public static LendingDesks of(
      Office office,
      SecrecyScale scale,
      Registry registry,
      PeopleDesk people,
      HoldingsDesks holdings,
      RoundsDesks rounds,
      InstantSource clock) {
    LoanBook book = new LoanBook(office, () -> registry.site().timeZone());
    LoanRulesDesk rules = new LoanRulesDesk(office, scale);
    BorrowersDesk borrowers = new BorrowersDesk(office, scale, people);
    BoxesDesk boxes = holdings.boxes();
    Asking asking = new Asking(book, boxes, borrowers, rules, scale);
    Approvals approvals = new Approvals(book, asking, rules);
    Handover handover = new Handover(book, asking, holdings.lending());
    TakingBack takingBack =
        new TakingBack(
            book, handover, holdings.lending(), new ReturnFindings(book, rounds.findings()));
    return new LendingDesks(
        new LoansDesk(book, asking, approvals, handover, takingBack, boxes, clock),
        new CounterDesk(book, asking, approvals, handover, boxes, holdings.codes()),
        borrowers,
        rules,
        new SubstituteCardsDesk(book));
  }
}

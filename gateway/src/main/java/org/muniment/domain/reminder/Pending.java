package org.muniment.domain.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.domain.visit.Visit;

/**
 * What stands open at a moment, as far as people may be reminded of it.
 *
 * @param loans what is out and due up to tomorrow
 * @param borrowers those of these loans who are registered, by their ids
 * @param requests what nobody has approved or refused yet
 * @param duties due today or before and never done
 * @param findings open, with a day that has passed
 * @param certificates of calibration, the newest of each sensor and quantity
 * @param inside visitors who have not left
 * @param closingAt when people are reminded of today's closing, whether it is done or not
 */
public record Pending(
    List<Loan> loans,
    Map<Long, Borrower> borrowers,
    List<Loan> requests,
    List<DutyToDo> duties,
    List<Finding> findings,
    List<Certificate> certificates,
    List<Visit> inside,
    Optional<LocalTime> closingAt) {
  public static final Pending NOTHING =
      new Pending(
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  /** A duty and the day on which it was due. */
  public record DutyToDo(DutyPlan plan, LocalDate due) {
    public DutyToDo {
      Objects.requireNonNull(plan);
      Objects.requireNonNull(due);
    }

    /** When people are reminded of it on its day, if at a time of its own. */
    public Optional<LocalTime> remindAt() {
      return plan.termsOn(due).remindAt();
    }
  }

  /**
   * A certificate of calibration.
   *
   * @param until the last day on which it is good
   */
  public record Certificate(Code sensor, Quantity quantity, LocalDate until) {
    public Certificate {
      Objects.requireNonNull(sensor);
      Objects.requireNonNull(quantity);
      Objects.requireNonNull(until);
    }
  }

  public Pending {
    loans = List.copyOf(loans);
    borrowers = Map.copyOf(borrowers);
    requests = List.copyOf(requests);
    duties = List.copyOf(duties);
    findings = List.copyOf(findings);
    certificates = List.copyOf(certificates);
    inside = List.copyOf(inside);
    Objects.requireNonNull(closingAt);
  }

  /** Empty for who is only named. */
  public Optional<Borrower> borrower(Loan loan) {
    return loan.who().borrower().isPresent()
        ? Optional.ofNullable(borrowers.get(loan.who().borrower().getAsLong()))
        : Optional.empty();
  }
}

package org.muniment.domain.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Recurrence;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.reminder.Pending.DutyToDo;
import org.muniment.domain.visit.Visit;

/** Loans, duties, findings and visitors for tests of reminders. */
public final class OpenThings {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The reader with the id 5. */
  public static final Borrower WANG =
      new Borrower(
          5,
          "王芳",
          Borrower.Kind.STAFF,
          "",
          "",
          Optional.empty(),
          "public",
          "wang@a.example",
          "",
          "",
          "zh-CN",
          true,
          1,
          Instant.EPOCH);

  private OpenThings() {}

  public static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /** Of the reader, out since ten days before it is due. */
  public static Loan out(long id, String due) {
    return out(id, due, at(due + "T10:00").minus(java.time.Duration.ofDays(10)));
  }

  public static Loan out(long id, String due, Instant since) {
    Loan.Handing out = new Loan.Handing(since, "li", OptionalInt.of(3), "");
    return loan(id, LoanState.ISSUED, Optional.of(LocalDate.parse(due)), since, Optional.of(out));
  }

  public static Loan asked(long id, Instant at) {
    return loan(id, LoanState.REQUESTED, Optional.empty(), at, Optional.empty());
  }

  private static Loan loan(
      long id,
      LoanState state,
      Optional<LocalDate> due,
      Instant asked,
      Optional<Loan.Handing> issued) {
    return new Loan(
        id,
        id,
        new Loan.Thing(id, OptionalLong.empty()),
        new Loan.Who(OptionalLong.of(WANG.id()), WANG.name(), WANG.kind()),
        LoanKind.LOAN,
        "research",
        state,
        due,
        0,
        Optional.empty(),
        Loan.CardState.NONE,
        issued,
        Optional.empty(),
        "",
        1,
        asked,
        asked);
  }

  public static DutyToDo duty(long id, DutyKind kind, String due, String remindAt) {
    Optional<LocalTime> at =
        remindAt.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(remindAt));
    DutyPlan.Terms terms =
        new DutyPlan.Terms(
            LocalDate.of(2026, 1, 1),
            new Recurrence.Daily(false),
            Shift.STAYS,
            List.of("windows"),
            false,
            false,
            at,
            "");
    DutyPlan plan =
        new DutyPlan(
            id,
            kind,
            "duty " + id,
            Optional.empty(),
            OptionalLong.empty(),
            List.of(terms),
            Optional.empty(),
            1);
    return new DutyToDo(plan, LocalDate.parse(due));
  }

  public static Finding finding(long id, String due) {
    return new Finding(
        id,
        Finding.Origin.NOTE,
        0,
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        "a secret window",
        "li",
        Instant.EPOCH,
        "wu",
        Optional.of(LocalDate.parse(due)),
        Optional.empty(),
        1);
  }

  public static Visit visit(long id, String since) {
    return new Visit(id, "Zhao", "", "wiring", "R1", "Li", at(since), "li", Optional.empty(), "");
  }

  /** Nothing but some loans of the reader. */
  public static Pending loans(Loan... loans) {
    return new Pending(
        List.of(loans),
        Map.of(WANG.id(), WANG),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  public static Pending duties(DutyToDo... duties) {
    return new Pending(
        List.of(),
        Map.of(),
        List.of(),
        List.of(duties),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  public static Pending inside(Optional<LocalTime> closingAt, Visit... visits) {
    return new Pending(
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(visits),
        closingAt);
  }
}

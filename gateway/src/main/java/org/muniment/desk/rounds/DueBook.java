package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.WorkCalendar;

/** Writes down what was due, day by day, so that later changes do not take it away. */
final class DueBook {
  /** So many days are written in one transaction when there is much to catch up with. */
  private static final int PIECE_DAYS = 366;

  private final RoundsBook book;

  DueBook(RoundsBook book) {
    this.book = book;
  }

  /**
   * Writes down everything up to a day, both included. The last day that was written is looked at
   * again, since it may be today and have changed; what stands there already stays.
   */
  void write(LocalDate day) {
    List<DutyPlan> plans = book.duties().plans();
    Optional<LocalDate> from = book.duties().dueUntil().or(() -> begin(plans));
    if (from.isEmpty()) {
      return;
    }
    WorkCalendar calendar = book.calendar();
    LocalDate first = from.get();
    while (!first.isAfter(day)) {
      LocalDate end = first.plusDays(PIECE_DAYS - 1L);
      LocalDate last = end.isAfter(day) ? day : end;
      LocalDate begin = first;
      book.office.together(
          () -> {
            book.duties().addDue(due(plans, calendar, begin, last));
            book.duties().saveDueUntil(last);
            return last;
          });
      first = last.plusDays(1);
    }
  }

  private static Optional<LocalDate> begin(List<DutyPlan> plans) {
    return plans.stream().map(plan -> plan.terms().get(0).from()).min(LocalDate::compareTo);
  }

  private static List<DutyDue> due(
      List<DutyPlan> plans, WorkCalendar calendar, LocalDate from, LocalDate to) {
    List<DutyDue> due = new ArrayList<>();
    for (DutyPlan plan : plans) {
      DutyDays.between(plan, calendar, from, to)
          .forEach(day -> due.add(new DutyDue(plan.id(), day, plan.termsOn(day).checklist())));
    }
    return due;
  }
}

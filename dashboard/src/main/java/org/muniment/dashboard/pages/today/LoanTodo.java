package org.muniment.dashboard.pages.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Visible;
import org.muniment.port.Loans;

/**
 * What is out too long among what was missed; what is due today, and what waits for somebody's
 * leave (rules U1, U3).
 */
final class LoanTodo {
  private static final int MAX_ROWS = 3;
  private static final int MOST_COUNTED = 1_000;

  /** Of those that are out so long, the longest are looked for among so many. */
  private static final int LOOKED_THROUGH = 200;

  private final Words words;
  private final LoansDesk loans;
  private final boolean mayWrite;

  private LoanTodo(Words words, LoansDesk loans, boolean mayWrite) {
    this.words = words;
    this.loans = loans;
    this.mayWrite = mayWrite;
  }

  static Todo of(Words words, LoansDesk loans, boolean mayWrite) {
    return new LoanTodo(words, loans, mayWrite).todo();
  }

  private Todo todo() {
    LocalDate today = words.today();
    List<Todo.Row> missed = new ArrayList<>();
    List<Todo.Row> due = new ArrayList<>();
    Loans.Query overdue = query(LoanState.ISSUED, Optional.of(today));
    long over = loans.count(overdue, MOST_COUNTED);
    if (over > 0) {
      add(missed, "overdue", longest(overdue, today.minusDays(1)), over);
    }
    Loans.Query untilToday = query(LoanState.ISSUED, Optional.of(today.plusDays(1)));
    long dueToday = loans.count(untilToday, MOST_COUNTED) - over;
    if (dueToday > 0) {
      List<Loan> these =
          longest(untilToday, today).stream().filter(loan -> !loan.isOverdue(today)).toList();
      add(due, "due", these, dueToday);
    }
    requests().ifPresent(due::add);
    return new Todo(List.copyOf(missed), List.copyOf(due));
  }

  private static Loans.Query query(LoanState state, Optional<LocalDate> overdueOn) {
    return new Loans.Query(
        Set.of(state),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        overdueOn,
        Optional.empty(),
        Optional.empty());
  }

  private List<Loan> longest(Loans.Query query, LocalDate otherwise) {
    return loans.search(query, Optional.empty(), LOOKED_THROUGH).loans().stream()
        .sorted(Comparator.comparing(loan -> loan.due().orElse(otherwise)))
        .toList();
  }

  private void add(List<Todo.Row> rows, String kind, List<Loan> these, long all) {
    List<LoanView> shown = loans.views(these.stream().limit(MAX_ROWS).toList());
    shown.forEach(view -> rows.add(row(kind, view)));
    if (all > shown.size()) {
      rows.add(
          new Todo.Row(
              Icon.CARDS,
              words.say("today.loan." + kind + ".more", all - shown.size()),
              "",
              "/loans?state=overdue",
              words.say("today.todo.look")));
    }
  }

  private Todo.Row row(String kind, LoanView view) {
    Loan loan = view.loan();
    LocalDate due = loan.due().orElse(words.today());
    return new Todo.Row(
        kind.equals("due") ? Icon.CLOCK : Icon.CLOCK_EXCLAMATION,
        words.say("today.loan." + kind, view.box().barcode().value()),
        words.say(
            "today.loan." + kind + ".detail",
            Visible.of(loan.who().name()),
            kind.equals("due") ? words.say("loan.kind." + loan.kind().key()) : words.date(due),
            ChronoUnit.DAYS.between(due, words.today())),
        "/loans/" + loan.id(),
        words.say(mayWrite ? "today.loan.return" : "today.todo.look"));
  }

  private Optional<Todo.Row> requests() {
    Loans.Query waiting = query(LoanState.REQUESTED, Optional.empty());
    long count = loans.count(waiting, MOST_COUNTED);
    if (count == 0) {
      return Optional.empty();
    }
    String oldest =
        loans.search(waiting, Optional.empty(), LOOKED_THROUGH).loans().stream()
            .map(Loan::requestedAt)
            .min(Comparator.naturalOrder())
            .map(words::moment)
            .orElse("");
    return Optional.of(
        new Todo.Row(
            Icon.USER_CHECK,
            words.say("today.loan.requests", count),
            words.say("today.loan.requests.detail", oldest),
            "/loans?state=requested",
            words.say(mayWrite ? "today.loan.approve" : "today.todo.look")));
  }
}

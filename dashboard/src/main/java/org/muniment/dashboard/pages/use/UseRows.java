package org.muniment.dashboard.pages.use;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.holding.Box;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.UseCounter;
import org.muniment.domain.loan.UseFigures;
import org.muniment.domain.loan.UseFigures.Split;
import org.muniment.port.Holdings;
import org.muniment.port.Loans;

/** The use of a time, and what its lists are made of. */
record UseRows(UseFigures figures, List<Month> months, List<Group> groups, List<Busy> busiest) {
  /** What was used in a month. */
  record Month(YearMonth month, Split used) {}

  /**
   * A part of the use.
   *
   * @param by key of what it is told apart by
   * @param share of all use, 0 to 1
   */
  record Group(String by, String name, Split used, double share) {}

  /** A box and how often it was used. */
  record Busy(Box box, Split used) {}

  static UseRows of(Backend backend, Words words, ReportPeriod period) {
    Holdings holdings = backend.office().holdings();
    Map<Long, Optional<Box>> boxes = new HashMap<>();
    Function<Long, Optional<Box>> box = id -> boxes.computeIfAbsent(id, holdings::byId);
    LoansDesk loans = backend.lending().loans();
    UseCounter counter =
        new UseCounter(
            words.zone(),
            words.today(),
            YearMonth.from(period.from()),
            YearMonth.from(period.to()));
    loans.each(in(words, period), loan -> count(counter, loan, box));
    UseFigures figures = counter.figures();
    return new UseRows(
        figures,
        figures.months().entrySet().stream()
            .map(one -> new Month(one.getKey(), one.getValue()))
            .toList(),
        groups(words, figures),
        figures.busiest().stream()
            .flatMap(busy -> box.apply(busy.box()).map(it -> new Busy(it, busy.used())).stream())
            .toList());
  }

  private static void count(UseCounter counter, Loan loan, Function<Long, Optional<Box>> boxes) {
    Optional<Box> box = boxes.apply(loan.thing().box());
    counter.add(
        loan,
        box.flatMap(it -> it.description().category()),
        box.map(it -> it.description().secrecy()).orElse(""));
  }

  private static Loans.Query in(Words words, ReportPeriod period) {
    return new Loans.Query(
        Set.of(),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of(period.begin(words.zone())),
        Optional.of(period.end(words.zone())));
  }

  private static List<Group> groups(Words words, UseFigures figures) {
    List<Group> groups = new ArrayList<>();
    figures
        .people()
        .forEach(
            (kind, used) ->
                add(groups, figures, "people", words.say("borrower.kind." + kind.key()), used));
    figures.categories().entrySet().stream()
        .sorted(mostFirst())
        .forEach(
            one -> add(groups, figures, "category", category(words, one.getKey()), one.getValue()));
    figures.secrecies().entrySet().stream()
        .sorted(mostFirst())
        .forEach(
            one ->
                add(
                    groups,
                    figures,
                    "secrecy",
                    words.sayOr("secrecy." + one.getKey(), one.getKey()),
                    one.getValue()));
    return groups;
  }

  private static Comparator<Map.Entry<String, Split>> mostFirst() {
    return Comparator.comparingLong(one -> -one.getValue().all());
  }

  private static String category(Words words, String key) {
    return key.isEmpty()
        ? words.say("use.category.none")
        : words.sayOr("category." + key.replace('·', '.'), key);
  }

  private static void add(
      List<Group> groups, UseFigures figures, String by, String name, Split used) {
    double share = figures.used().all() == 0 ? 0 : (double) used.all() / figures.used().all();
    groups.add(new Group(by, name, used, share));
  }
}

package org.muniment.domain.loan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.muniment.domain.loan.UseFigures.Busy;
import org.muniment.domain.loan.UseFigures.Split;
import org.muniment.domain.loan.UseFigures.Stay;

/**
 * Counts loans one after the other into {@link UseFigures}, so that a year of them need not be held
 * at once. For one thread.
 */
public final class UseCounter {
  private static final double MILLIS_PER_HOUR = 3.6e6;

  private final ZoneId zone;
  private final LocalDate today;
  private final Map<LoanState, Long> ends = new TreeMap<>();
  private final Map<YearMonth, Split> months = new TreeMap<>();
  private final Map<Borrower.Kind, Split> people = new TreeMap<>();
  private final Map<String, Split> categories = new TreeMap<>();
  private final Map<String, Split> secrecies = new TreeMap<>();
  private final Map<Long, Split> boxes = new HashMap<>();
  private final Map<LoanKind, Stay> stays = new TreeMap<>();
  private final Set<String> borrowers = new HashSet<>();

  private Split used = Split.NONE;
  private long asked;
  private long late;
  private long effects;

  /**
   * @param zone of the site
   * @param today by which what is still out is late or not
   * @param first month that is shown though nothing was used in it
   * @param last … and the last of them
   */
  public UseCounter(ZoneId zone, LocalDate today, YearMonth first, YearMonth last) {
    this.zone = zone;
    this.today = today;
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.put(month, Split.NONE);
    }
  }

  /**
   * @param category of the box
   * @param secrecy of the box
   */
  public void add(Loan loan, Optional<String> category, String secrecy) {
    asked++;
    ends.merge(loan.state(), 1L, Long::sum);
    if (loan.issued().isEmpty()) {
      return;
    }
    LoanKind kind = loan.kind();
    used = used.plus(kind);
    plus(months, YearMonth.from(loan.requestedAt().atZone(zone)), kind);
    plus(people, loan.who().kind(), kind);
    plus(categories, category.orElse(""), kind);
    plus(secrecies, secrecy, kind);
    plus(boxes, loan.thing().box(), kind);
    borrowers.add(person(loan.who()));
    late += isLate(loan) ? 1 : 0;
    loan.returned().ifPresent(back -> cameBack(loan, back));
  }

  private void cameBack(Loan loan, Loan.Handing back) {
    Duration out = Duration.between(loan.issued().orElseThrow().at(), back.at());
    double hours = out.toMillis() / MILLIS_PER_HOUR;
    stays.merge(loan.kind(), Stay.NONE.plus(hours), (was, one) -> was.plus(hours));
    effects += loan.effect().isBlank() ? 0 : 1;
  }

  private boolean isLate(Loan loan) {
    LocalDate until =
        loan.returned().map(back -> back.at().atZone(zone).toLocalDate()).orElse(today);
    return loan.due().filter(until::isAfter).isPresent();
  }

  private static String person(Loan.Who who) {
    return who.borrower().isPresent() ? "#" + who.borrower().getAsLong() : "=" + who.name();
  }

  private static <K> void plus(Map<K, Split> counts, K key, LoanKind kind) {
    counts.merge(key, Split.NONE.plus(kind), (was, one) -> was.plus(kind));
  }

  public UseFigures figures() {
    return new UseFigures(
        asked,
        ends,
        used,
        borrowers.size(),
        boxes.size(),
        months,
        people,
        categories,
        secrecies,
        busiest(),
        late,
        stays,
        effects);
  }

  /** Of equally busy ones those that were registered first. */
  private List<Busy> busiest() {
    return boxes.entrySet().stream()
        .map(box -> new Busy(box.getKey(), box.getValue()))
        .sorted(
            Comparator.comparingLong((Busy busy) -> -busy.used().all())
                .thenComparingLong(Busy::box))
        .limit(UseFigures.MAX_BUSIEST)
        .toList();
  }
}

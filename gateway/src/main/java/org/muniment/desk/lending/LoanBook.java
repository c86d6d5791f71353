package org.muniment.desk.lending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.LoanSteps;
import org.muniment.domain.loan.LoanSteps.Decision;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Loans;
import org.muniment.port.Office;

/** Finds the loan that a person means, sees that nobody changed it, and stores what comes of it. */
final class LoanBook {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Office office;
  private final Supplier<ZoneId> zone;

  LoanBook(Office office, Supplier<ZoneId> zone) {
    this.office = office;
    this.zone = zone;
  }

  Office office() {
    return office;
  }

  Loans loans() {
    return office.loans();
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone.get());
  }

  /**
   * @throws Refusal when there is none
   */
  Loan loan(long id) {
    return loans().loan(id).orElseThrow(() -> Refusal.notFound("loan", String.valueOf(id)));
  }

  /**
   * @param seen the version that was seen; empty when nobody looked
   * @throws Refusal when there is no such loan, or it was changed since
   */
  Loan unchanged(long id, OptionalLong seen) {
    Loan loan = loan(id);
    if (seen.isPresent() && seen.getAsLong() != loan.version()) {
      throw changed(id);
    }
    return loan;
  }

  /** Who did what and when (rule T2): never a silent overwrite. */
  Refusal changed(long id) {
    LoanEvent last = last(id);
    return Refusal.conflict(
        "refusal.loan.changed",
        last.by().name(),
        Message.of("loan.event." + last.kind().key()),
        MINUTE.format(last.by().at().atZone(zone.get())),
        id);
  }

  private LoanEvent last(long id) {
    List<LoanEvent> events = loans().events(id);
    return events.get(events.size() - 1);
  }

  LoanView view(Loan loan) {
    return views(List.of(loan)).get(0);
  }

  /** Asks once for all their boxes, items and borrowers: a page has fifty loans. */
  List<LoanView> views(List<Loan> loans) {
    Map<Long, Box> boxes = office.holdings().byIds(ids(loans, LoanBook::boxOf));
    Map<Long, Borrower> borrowers = loans().borrowers(ids(loans, loan -> loan.who().borrower()));
    Set<Long> opened =
        ids(loans, loan -> loan.thing().item().isEmpty() ? OptionalLong.empty() : boxOf(loan));
    Map<Long, List<Item>> items = opened.isEmpty() ? Map.of() : office.holdings().items(opened);
    return loans.stream()
        .map(
            loan ->
                new LoanView(
                    loan,
                    boxes.get(loan.thing().box()),
                    item(loan, items.getOrDefault(loan.thing().box(), List.of())),
                    Optional.ofNullable(borrowers.get(loan.who().borrower().orElse(0)))))
        .toList();
  }

  private static OptionalLong boxOf(Loan loan) {
    return OptionalLong.of(loan.thing().box());
  }

  private static Set<Long> ids(List<Loan> loans, Function<Loan, OptionalLong> id) {
    return loans.stream()
        .map(id)
        .flatMap(one -> one.stream().boxed())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Item> item(Loan loan, List<Item> items) {
    OptionalLong id = loan.thing().item();
    return items.stream().filter(item -> OptionalLong.of(item.id()).equals(id)).findFirst();
  }

  List<Item> items(Box box) {
    return office.holdings().items(List.of(box.id())).getOrDefault(box.id(), List.of());
  }

  /** What of a box, or of the same item, is out or asked for. */
  Optional<Loan> openOf(Loan.Thing thing) {
    return loans().openOf(thing.box()).stream()
        .filter(loan -> loan.thing().overlaps(thing))
        .max((one, other) -> Integer.compare(weight(one), weight(other)));
  }

  /** What is out says more than what is only asked for. */
  private static int weight(Loan loan) {
    return loan.state() == LoanState.ISSUED ? 2 : loan.state() == LoanState.APPROVED ? 1 : 0;
  }

  /** The step, or a refusal that says how the loan came to be as it is. */
  Decision.Step step(Loan loan, Decision decision) {
    if (decision instanceof Decision.Step step) {
      return step;
    }
    LoanEvent last = last(loan.id());
    String at = MINUTE.format(last.by().at().atZone(zone.get()));
    String step = ((Decision.WrongState) decision).step();
    throw new Refusal(
        Refusal.Kind.CONFLICT, LoanSteps.refusal(loan, step, last.by().name(), at), List.of());
  }

  /** Part of a transaction. What is said of the box is told only to who may read it (rule T3). */
  Loan store(By by, LoanView before, Decision decision, Deed deed) {
    Decision.Step step = step(before.loan(), decision);
    Loan after = step.after();
    if (loans().change(after, step.event()).isEmpty()) {
      throw changed(after.id());
    }
    Deed told =
        deed.after("loan", after.id())
            .change("state", before.loan().state().key(), after.state().key())
            .change("due", day(before.loan().due()), day(after.due()));
    office.trail().add(told.secret(before.box().description().secrecy()));
    return after;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  static Deed deed(By by, String action, LoanView view) {
    return Deed.of(by, action, view.box().barcode());
  }

  /** A number for the substitute card that nothing else has (rule U4). */
  Barcode card(Loan loan) {
    String number = "LC-" + loan.id();
    String free = number;
    for (int again = 2; office.kindOf(free).isPresent(); again++) {
      free = number + "-" + again;
    }
    return Barcode.of(free);
  }
}

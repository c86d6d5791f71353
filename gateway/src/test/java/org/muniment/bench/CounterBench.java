package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.muniment.adapters.ical4j.IcalCalendars;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.desk.DeskRig;
import org.muniment.desk.Passwords;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.daylog.LogParts;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.lending.Approving;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.NewRequest;
import org.muniment.desk.lending.Returning;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.port.Loans;
import org.muniment.port.Loans.Query;
import org.muniment.testing.Boxes;
import org.muniment.testing.QuickHasher;

/**
 * Measures what people wait for at the counter of a large archive; run by hand: {@code CounterBench
 * FOLDER [boxes] [loans]}. The boxes are those of {@link HoldingsBench}; before them lies a
 * register of loans over ten years, of which 2,000 are out and 300 overdue.
 */
public final class CounterBench {
  private static final PrintStream OUT = System.out;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant NOW = DeskRig.NOW;
  private static final By BY = DeskRig.BY;
  private static final Approving LI = new Approving(Role.ADMINISTRATOR, "li", "李");
  private static final Duration PAST = Duration.ofDays(3_650);
  private static final int BATCH = 5_000;
  private static final int BORROWERS = 1_000;
  private static final int STILL_OUT = 2_000;
  private static final int OVERDUE = 300;
  private static final int PAGE = 50;
  private static final int ROUNDS = 300;
  private static final int MANY_ROUNDS = 50;
  private static final String STROKES = "M10 20L11 22L40 60L80 20";

  private final SqliteOffice office;
  private final int boxes;
  private final int past;
  private final Random random = new Random(20261122);
  private final LendingDesks desks;
  private int nextBox;

  private CounterBench(SqliteOffice office, int boxes, int past) {
    this.office = office;
    this.boxes = boxes;
    this.past = past;
    DeskRig rig = new DeskRig("Asia/Shanghai");
    LogParts log =
        LogParts.of(
            office,
            rig.readings,
            rig.readings.alarms(),
            rig.registry,
            ObservationTimes.DEFAULT,
            LogParts.DEFAULT_GRACE,
            () -> NOW);
    HoldingsDesks holdings =
        HoldingsDesks.of(
            office, SecrecyScale.SHIPPED, rig.registry, rig.climate, log.desks(), () -> NOW);
    RoundsDesks rounds =
        RoundsDesks.of(
            office, rig.registry, new IcalCalendars(), List.of(), new SecureRandom(), () -> NOW);
    Passwords passwords =
        new Passwords(PasswordRules.STANDARD, new QuickHasher(), guessed -> false);
    desks =
        LendingDesks.of(
            office,
            SecrecyScale.SHIPPED,
            rig.registry,
            new PeopleDesk(office, SecrecyScale.SHIPPED, passwords),
            holdings,
            rounds,
            () -> NOW);
  }

  public static void main(String[] args) throws IOException {
    int boxes = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    int loans = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
    Path folder = Files.createDirectories(Path.of(args[0]).resolve("boxes-" + boxes));
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      HoldingsBench.filled(office, boxes);
      CounterBench bench = new CounterBench(office, boxes, loans);
      if (office.loans().borrowers().isEmpty()) {
        bench.fill();
      }
      int more = (int) office.loans().count(Query.ALL, Integer.MAX_VALUE) - loans;
      bench.nextBox = loans + 2 * more;
      bench.scans();
      bench.lists();
      bench.steps();
    }
  }

  private void fill() {
    long begin = System.nanoTime();
    office.together(
        () -> {
          for (int i = 0; i < BORROWERS; i++) {
            desks.borrowers().add(BY, borrower(i));
          }
          return null;
        });
    for (int from = 0; from < past; from += BATCH) {
      int first = from;
      office.together(
          () -> {
            for (int i = first; i < Math.min(past, first + BATCH); i++) {
              Loan added = office.loans().add(loan(i), event(i));
              if (added.state() == LoanState.ISSUED) {
                lend(added);
              }
            }
            return null;
          });
    }
    OUT.printf("%,d loans: %.1f s%n", past, (System.nanoTime() - begin) / 1e9);
  }

  private void lend(Loan loan) {
    Box box = office.holdings().byId(loan.thing().box()).orElseThrow();
    Boxes.change(office, box, BoxEvent.Kind.LENT, s -> s.with(loan.kind().status(), s.spot()));
  }

  private static BorrowerDetails borrower(int i) {
    BorrowerDetails plain = BorrowerDetails.named("读者 " + i);
    return new BorrowerDetails(
        plain.name(),
        plain.kind(),
        "",
        "",
        Optional.of(card(i)),
        Optional.of("secret"),
        "",
        "",
        "",
        "zh-CN",
        true);
  }

  private static String card(int i) {
    return "RC-%06d".formatted(i);
  }

  private static LoanEvent event(int i) {
    return new LoanEvent(0, 0, LoanEvent.Kind.REQUESTED, BY, Optional.empty(), "编史 " + i);
  }

  /** The last ones are still out, the first of these too long. */
  private Loan loan(int i) {
    Instant at = NOW.minus(PAST).plus(PAST.multipliedBy(i).dividedBy(past));
    boolean isOut = i >= past - STILL_OUT;
    boolean isOverdue = isOut && i < past - STILL_OUT + OVERDUE;
    LocalDate due = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(isOverdue ? -3 : 3);
    Loan.Handing handing = new Loan.Handing(at, "李", OptionalInt.of(3), "");
    return new Loan(
        0,
        0,
        new Loan.Thing(1 + i % boxes, OptionalLong.empty()),
        new Loan.Who(
            OptionalLong.of(1 + i % BORROWERS), "读者 " + i % BORROWERS, Borrower.Kind.STAFF),
        i % 5 == 0 ? LoanKind.LOAN : LoanKind.CONSULTATION,
        "编修校史第 " + i + " 章",
        isOut ? LoanState.ISSUED : LoanState.RETURNED,
        Optional.of(due),
        0,
        Optional.of(Barcode.of("LC-" + (i + 1))),
        isOut ? CardState.PLACED : CardState.REMOVED,
        Optional.of(handing),
        isOut ? Optional.empty() : Optional.of(handing),
        "",
        4,
        at,
        at);
  }

  private void scans() {
    HoldingsBench.time(
        "scan of a box at the counter", ROUNDS, i -> desks.counter().resolve(number(dice())));
    HoldingsBench.time(
        "scan of a box that is out",
        ROUNDS,
        i -> desks.counter().resolve(number(past - 1 - random.nextInt(STILL_OUT))));
    HoldingsBench.time(
        "scan of a reader's card",
        ROUNDS,
        i -> desks.counter().resolve(card(random.nextInt(BORROWERS))));
    HoldingsBench.time(
        "scan of a substitute card",
        ROUNDS,
        i -> desks.counter().resolve("LC-" + (1 + random.nextInt(past))));
  }

  private int dice() {
    return random.nextInt(boxes);
  }

  private static String number(int i) {
    return HoldingsBench.barcode(i);
  }

  private void lists() {
    Instant lastYear = NOW.minus(Duration.ofDays(365));
    Instant longAgo = NOW.minus(Duration.ofDays(3_000));
    Query all = Query.ALL;
    HoldingsBench.time("overdue list of 100", ROUNDS, i -> desks.loans().overdue(100));
    HoldingsBench.time("odd cards, at most 100", ROUNDS, i -> desks.cards().odd(100));
    list("register", all);
    list("what is out", states(LoanState.ISSUED));
    list("what is asked for or approved", states(LoanState.REQUESTED, LoanState.APPROVED));
    list("what is out or back", states(LoanState.ISSUED, LoanState.RETURNED));
    list("of a borrower", of(OptionalLong.of(7), OptionalLong.empty()));
    list("of a box", of(OptionalLong.empty(), OptionalLong.of(7)));
    list("of the last year", times(lastYear, NOW));
    list("of a month long ago", times(longAgo, longAgo.plus(Duration.ofDays(30))));
    list("of today", times(NOW.minus(Duration.ofHours(8)), Instant.MAX));
    HoldingsBench.time(
        "count of the register up to 10,000", ROUNDS, i -> desks.loans().count(all, 10_000));
    HoldingsBench.time(
        "reading the last year's loans one by one",
        5,
        i -> desks.loans().each(times(lastYear, NOW), loan -> {}));
    HoldingsBench.time("reading all loans one by one", 5, i -> desks.loans().each(all, loan -> {}));
  }

  private void list(String what, Query query) {
    Loans.Page[] page = new Loans.Page[1];
    HoldingsBench.time(
        "page of 50: " + what,
        ROUNDS,
        i -> {
          page[0] = desks.loans().search(query, Optional.empty(), PAGE);
          desks.loans().views(page[0].loans());
        });
  }

  private static Query states(LoanState... states) {
    Query all = Query.ALL;
    return new Query(
        Set.of(states),
        all.kind(),
        all.borrower(),
        all.box(),
        all.request(),
        all.overdueOn(),
        all.from(),
        all.to());
  }

  private static Query of(OptionalLong borrower, OptionalLong box) {
    Query all = Query.ALL;
    return new Query(
        all.states(),
        all.kind(),
        borrower,
        box,
        all.request(),
        all.overdueOn(),
        all.from(),
        all.to());
  }

  private static Query times(Instant from, Instant to) {
    Query all = Query.ALL;
    return new Query(
        all.states(),
        all.kind(),
        all.borrower(),
        all.box(),
        all.request(),
        all.overdueOn(),
        Optional.of(from),
        Optional.of(to));
  }

  /** What is measured of one step, over all rounds. */
  private static final class Step {
    private final String what;
    private final double[] millis;
    private int done;
    private long processorNanos;

    Step(String what, int rounds) {
      this.what = what + ", synced";
      this.millis = new double[rounds];
    }

    <T> T time(Supplier<T> work) {
      long start = System.nanoTime();
      long processor = THREADS.getCurrentThreadCpuTime();
      T result = work.get();
      processorNanos += THREADS.getCurrentThreadCpuTime() - processor;
      millis[done++] = (System.nanoTime() - start) / 1e6;
      return result;
    }

    void report() {
      HoldingsBench.report(what, millis, processorNanos / 1e6 / done);
    }
  }

  /** Whole lives of loans; each step is a transaction of its own. */
  private void steps() {
    Step request = new Step("request", ROUNDS);
    Step approve = new Step("approve", ROUNDS);
    Step issue = new Step("issue with a signature", ROUNDS);
    Step same = new Step("return as it went out", ROUNDS / 2);
    Step less = new Step("return with a piece less: a finding", ROUNDS / 2);
    Step many = new Step("ten boxes out to one reader at the counter", MANY_ROUNDS);
    OptionalLong any = OptionalLong.empty();
    Issuing counted = new Issuing(OptionalInt.of(3), "", Optional.empty(), Optional.of(STROKES));
    for (int i = 0; i < ROUNDS; i++) {
      long id = request.time(() -> desks.loans().request(BY, asked(1))).get(0).id();
      approve.time(() -> desks.loans().approve(BY, LI, id, any, ""));
      issue.time(() -> desks.loans().issue(BY, id, any, counted));
      Returning back = new Returning(OptionalInt.of(2 + i % 2), "", "", Optional.of(STROKES));
      (i % 2 == 0 ? less : same).time(() -> desks.loans().giveBack(BY, id, any, back));
    }
    for (int i = 0; i < MANY_ROUNDS; i++) {
      var outcome = many.time(() -> desks.counter().issueAll(BY, LI, asked(10), Map.of()));
      if (outcome.issued().size() != 10) {
        throw new IllegalStateException("not all went out: " + outcome);
      }
    }
    Stream.of(request, approve, issue, same, less, many).forEach(Step::report);
  }

  private NewRequest asked(int things) {
    return new NewRequest(
        Stream.generate(() -> AskedThing.box(number(next()))).limit(things).toList(),
        AskedBorrower.of(card(random.nextInt(BORROWERS))),
        LoanKind.LOAN,
        "编修校史",
        Optional.empty());
  }

  /** A box in its place that may be lent. */
  private int next() {
    do {
      nextBox++;
    } while (nextBox % 50 == 0 || nextBox % 97 == 0 || nextBox % 5_003 == 0);
    return nextBox;
  }
}

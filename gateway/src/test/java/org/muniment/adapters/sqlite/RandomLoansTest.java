package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans;
import org.muniment.port.Loans.Query;
import org.muniment.port.Office;
import org.muniment.testing.Boxes;
import org.muniment.testing.MemoryOffice;
import org.muniment.testing.SampleLoans;

/**
 * Whatever happens to loans in whatever order, seen late or asked for twice: the office answers as
 * its twin does, a loan is what the last of its events made of it, and nothing is out twice.
 */
class RandomLoansTest {
  private static final int STEPS = 250;
  private static final int BOXES = 4;

  @TempDir Path folder;

  private final MemoryOffice twin = new MemoryOffice();
  private SqliteOffice office;
  private Random random;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theOfficeAnswersAsItsTwin(long seed) {
    play(seed);
  }

  /** Another history at every run; a failure's message names its seed. */
  @ParameterizedTest
  @ValueSource(longs = {0})
  void ofAnyOtherSeedToo(long ignored) {
    play(System.nanoTime());
  }

  private void play(long seed) {
    random = new Random(seed);
    office = Stores.office(folder);
    for (Office one : List.of(office, twin)) {
      for (int box = 1; box <= BOXES; box++) {
        Boxes.register(one, "B-" + box, "", Boxes.titled("x"));
      }
    }
    for (int step = 0; step < STEPS; step++) {
      String what = "nothing";
      try {
        what = step();
        checkAll();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d, step %d: %s".formatted(seed, step, what), e);
      }
    }
    office.close();
  }

  private String step() {
    int loans = (int) twin.loans().count(Query.ALL, STEPS);
    int dice = random.nextInt(20);
    if (loans == 0 || dice < 5) {
      return request();
    }
    if (dice == 5) {
      office.close();
      office = SqliteOffice.open(folder);
      return "close and open";
    }
    Loan seen = twin.loans().loan(1 + random.nextInt(loans)).orElseThrow();
    LoanEvent.Kind kind = LoanEvent.Kind.values()[random.nextInt(LoanEvent.Kind.values().length)];
    Optional<Loan> after = after(seen, kind);
    after.ifPresent(loan -> changeBoth(random.nextInt(8) == 0 ? earlier(loan) : loan, kind));
    return kind + " made of " + seen + " " + after;
  }

  private String request() {
    long box = 1 + random.nextInt(BOXES);
    int part = random.nextInt(4);
    OptionalLong item = part == 0 ? OptionalLong.empty() : OptionalLong.of(10 * box + part);
    Loan asked = SampleLoans.request(office, box, item);
    assertThat(SampleLoans.request(twin, box, item)).isEqualTo(asked);
    return "request " + asked;
  }

  /** Empty for what cannot follow. */
  private Optional<Loan> after(Loan loan, LoanEvent.Kind kind) {
    boolean isOut = loan.state() == LoanState.ISSUED;
    return switch (kind) {
      case APPROVED -> Optional.of(carded(SampleLoans.in(loan, LoanState.APPROVED)));
      case REFUSED -> Optional.of(SampleLoans.in(loan, LoanState.REFUSED));
      case WITHDRAWN -> Optional.of(SampleLoans.in(loan, LoanState.WITHDRAWN));
      case ISSUED -> Optional.of(SampleLoans.in(loan, LoanState.ISSUED));
      case RETURNED ->
          isOut ? Optional.of(SampleLoans.in(loan, LoanState.RETURNED)) : Optional.empty();
      case RENEWED ->
          isOut ? Optional.of(SampleLoans.due(loan, SampleLoans.DUE)) : Optional.empty();
      case CARD_PRINTED -> Optional.of(with(loan, CardState.PRINTED));
      case CARD_PLACED -> Optional.of(with(loan, CardState.PLACED));
      case CARD_REMOVED -> Optional.of(with(loan, CardState.REMOVED));
      default -> Optional.empty();
    };
  }

  private static Loan with(Loan loan, CardState state) {
    return SampleLoans.with(loan, loan.card().map(Object::toString).orElse(null), state);
  }

  /** With a number that another loan may have had; still one version later. */
  private Loan carded(Loan approved) {
    Loan carded = SampleLoans.with(approved, "LC-" + random.nextInt(12), approved.cardState());
    return earlier(carded);
  }

  /** As if somebody had seen the version before. */
  private static Loan earlier(Loan l) {
    return SampleLoans.withVersion(l, l.version() - 1);
  }

  private void changeBoth(Loan after, LoanEvent.Kind kind) {
    LoanEvent event = SampleLoans.event(kind);
    assertThat(office.loans().change(after, event)).isEqualTo(twin.loans().change(after, event));
  }

  private void checkAll() {
    Loans own = office.loans();
    List<Loan> all = own.search(Query.ALL, Optional.empty(), STEPS).loans();
    assertThat(all).isEqualTo(twin.loans().search(Query.ALL, Optional.empty(), STEPS).loans());
    assertThat(own.withOddCards(STEPS)).isEqualTo(twin.loans().withOddCards(STEPS));
    for (int box = 1; box <= BOXES; box++) {
      assertThat(own.openOf(box)).isEqualTo(twin.loans().openOf(box));
      assertNothingIsOutTwice(own.openOf(box));
    }
    for (int card = 0; card < 12; card++) {
      assertThat(office.kindOf("LC-" + card)).isEqualTo(twin.kindOf("LC-" + card));
    }
    Loan one = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    if (one != null) {
      List<LoanEvent> events = own.events(one.id());
      assertThat(events).isEqualTo(twin.loans().events(one.id()));
      assertIsWhatItsEventsMade(one, events);
    }
  }

  private static void assertNothingIsOutTwice(List<Loan> open) {
    List<Loan> out = open.stream().filter(loan -> loan.state() == LoanState.ISSUED).toList();
    for (Loan one : out) {
      assertThat(out).filteredOn(other -> other.thing().overlaps(one.thing())).hasSize(1);
    }
  }

  private static void assertIsWhatItsEventsMade(Loan loan, List<LoanEvent> events) {
    LoanState state = LoanState.REQUESTED;
    CardState card = CardState.NONE;
    Optional<LocalDate> due = Optional.empty();
    for (LoanEvent event : events) {
      state = LoanState.of(event.kind().key()).orElse(state);
      String key = event.kind().key();
      card = key.startsWith("card-") ? CardState.of(key.substring(5)).orElseThrow() : card;
      due = state == LoanState.ISSUED ? event.due() : due;
    }
    assertThat(loan.state()).isEqualTo(state);
    assertThat(loan.cardState()).isEqualTo(card);
    assertThat(loan.due()).isEqualTo(due);
    assertThat(loan.version()).isEqualTo(events.size());
  }
}

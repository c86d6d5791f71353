package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.testing.Boxes.titled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.stocktake.Card;
import org.muniment.domain.stocktake.Change;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.text.Code;
import org.muniment.testing.Boxes;
import org.muniment.testing.SampleLoans;

/** What every office tells a stock-take of boxes as they were, of events since, and of cards. */
public abstract class RegisterThenContract {
  private static final int STEPS = 120;
  private static final List<String> CABINETS = List.of("C1", "A2", "C10");

  /** What the boxes were after each event; nothing after none. */
  private final Map<Long, Map<Long, Expected>> then = new HashMap<>();

  private final List<Change> journal = new ArrayList<>();
  private final Map<Long, Expected> now = new TreeMap<>();
  protected Office office;
  private Random random;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    Boxes.addCabinets(office, CABINETS.toArray(String[]::new));
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void everyBoxWasWhatItsEventsHadMadeOfItUntilThen(long seed) {
    random = new Random(seed);
    then.put(0L, Map.of());
    for (int step = 0; step < STEPS; step++) {
      step();
    }
    settle();
    long last = office.holdings().head().orElseThrow();
    assertThat(then).hasSize((int) last + 1);
    for (long head = 0; head <= last; head++) {
      check(head);
    }
  }

  private void check(long head) {
    OptionalLong at = head == 0 ? OptionalLong.empty() : OptionalLong.of(head);
    Map<Long, Expected> boxes = then.get(head);
    assertThat(expected(at, Set.of())).as("at %d", head).isEqualTo(held(boxes, CABINETS, true));
    for (List<String> some : List.of(List.of("C1"), List.of("C10", "A2"), List.of("NONE"))) {
      Set<Code> codes = Set.copyOf(some.stream().map(Code::of).toList());
      assertThat(expected(at, codes))
          .as("at %d in %s", head, some)
          .isEqualTo(held(boxes, some, false));
    }
    List<Long> asked = LongStream.rangeClosed(0, now.size() + 1L).boxed().toList();
    assertThat(office.stocktakes().expected(at, asked))
        .as("at %d", head)
        .containsExactlyElementsOf(new TreeMap<>(boxes).values());
    List<Change> since = new ArrayList<>();
    office.stocktakes().changes(at, since::add);
    assertThat(since).isEqualTo(journal.subList((int) head, journal.size()));
  }

  private List<Expected> expected(OptionalLong head, Set<Code> cabinets) {
    List<Expected> found = new ArrayList<>();
    office.stocktakes().expected(head, cabinets, found::add);
    return found;
  }

  /** In the order of places, then of ids. */
  private static List<Expected> held(
      Map<Long, Expected> boxes, List<String> cabinets, boolean isAll) {
    Comparator<Expected> bySpot = Comparator.comparing(one -> one.spot().orElseThrow());
    List<Expected> held = new ArrayList<>();
    boxes.values().stream()
        .filter(one -> one.spot().filter(spot -> isIn(spot, cabinets)).isPresent())
        .sorted(bySpot)
        .forEach(held::add);
    boxes.values().stream()
        .filter(one -> isAll && one.spot().isEmpty() && one.status().isHeld())
        .sorted(Comparator.comparing(Expected::box))
        .forEach(held::add);
    return held;
  }

  private static boolean isIn(Spot spot, List<String> cabinets) {
    return cabinets.contains(spot.cabinet().value());
  }

  private void step() {
    long box = 1 + random.nextInt(now.size() + 1);
    BoxEvent.Kind kind;
    if (box > now.size()) {
      kind = BoxEvent.Kind.REGISTERED;
      String place = place().filter(spot -> isFree(spot, box)).map(this::text).orElse("");
      Boxes.register(office, "B-" + random.nextInt(1_000_000), place, titled("会计"));
    } else {
      Box before = office.holdings().byId(box).orElseThrow();
      kind = BoxEvent.Kind.MOVED;
      Boxes.change(office, before, kind, this::anyOther).orElseThrow();
    }
    note(box, kind);
  }

  private void note(long id, BoxEvent.Kind kind) {
    long head = office.holdings().head().orElseThrow();
    BoxState state = office.holdings().byId(id).orElseThrow().state();
    Optional<Expected> before = Optional.ofNullable(now.get(id));
    now.put(id, new Expected(id, state.barcode(), state.status(), state.spot()));
    then.put(head, new HashMap<>(now));
    boolean isNew = kind == BoxEvent.Kind.REGISTERED;
    assertThat(before.isEmpty()).isEqualTo(isNew);
    journal.add(new Change(head, id, Boxes.NOW, before.map(RegisterThenContract::state), state));
  }

  private static BoxState state(Expected one) {
    return new BoxState(one.barcode(), one.status(), one.spot(), Optional.empty());
  }

  /** Every status and place comes, also where a real archive would not go: back from destroyed. */
  private BoxState anyOther(BoxState state) {
    BoxStatus status = BoxStatus.values()[random.nextInt(BoxStatus.values().length)];
    long self = state.spot().map(this::at).orElse(0L);
    Optional<Spot> spot =
        random.nextInt(3) == 0 ? state.spot() : place().filter(one -> isFree(one, self));
    Barcode barcode =
        random.nextInt(8) == 0 ? Barcode.of("N-" + random.nextInt(1_000_000)) : state.barcode();
    if (status.isAway()) {
      return new BoxState(barcode, status, spot, Optional.empty());
    }
    BoxStatus placed = spot.isPresent() ? BoxStatus.IN_PLACE : BoxStatus.UNPLACED;
    boolean isGone = !status.isHeld();
    return new BoxState(
        barcode, isGone ? status : placed, isGone ? Optional.empty() : spot, Optional.empty());
  }

  /** Few places, so that boxes follow each other in them. */
  private Optional<Spot> place() {
    return random.nextInt(5) == 0
        ? Optional.empty()
        : Boxes.spot(
            "%s/%d/%d"
                .formatted(
                    CABINETS.get(random.nextInt(3)), 1 + random.nextInt(2), 1 + random.nextInt(5)));
  }

  private long at(Spot spot) {
    return office.holdings().at(spot).map(Box::id).orElse(0L);
  }

  private boolean isFree(Spot spot, long forBox) {
    return at(spot) == 0 || at(spot) == forBox;
  }

  private String text(Spot spot) {
    return spot.cabinet() + "/" + spot.shelf() + "/" + spot.position();
  }

  @Test
  void moreBoxesThanAreLookedUpAtATimeWereWhatTheyWere() {
    List<Holdings.Registration> many = new ArrayList<>();
    for (int i = 0; i < 2_100; i++) {
      many.add(Boxes.registration("B-" + i, "", titled("会计")));
    }
    office.holdings().registerAll(many);
    for (long id : List.of(3L, 700L, 2_100L)) {
      Box box = office.holdings().byId(id).orElseThrow();
      Boxes.change(
              office, box, BoxEvent.Kind.STRUCK_OFF, s -> s.with(BoxStatus.DESTROYED, s.spot()))
          .orElseThrow();
    }
    settle();
    List<Long> asked = LongStream.rangeClosed(1, 2_200).boxed().toList();
    List<Expected> all = office.stocktakes().expected(OptionalLong.of(2_100), asked);
    assertThat(all).extracting(Expected::box).isEqualTo(asked.subList(0, 2_100));
    assertThat(all).extracting(Expected::status).containsOnly(BoxStatus.UNPLACED);
    assertThat(office.stocktakes().expected(OptionalLong.of(2_103), List.of(3L, 4L)))
        .extracting(Expected::status)
        .containsExactly(BoxStatus.DESTROYED, BoxStatus.UNPLACED);
    assertThat(expected(OptionalLong.of(2_100), Set.of())).isEqualTo(all);
    assertThat(expected(OptionalLong.of(2_102), Set.of())).hasSize(2_098);
    List<Change> since = new ArrayList<>();
    office.stocktakes().changes(OptionalLong.of(1), since::add);
    assertThat(since)
        .extracting(Change::event)
        .isEqualTo(LongStream.rangeClosed(2, 2_103).boxed().toList());
  }

  @Test
  void cardsSayWhatBecameOfTheirLoans() {
    for (int i = 1; i <= 6; i++) {
      Boxes.register(office, "B-" + i, "C1/1/" + i, titled("x"));
    }
    Loan asked = SampleLoans.request(office, 1, OptionalLong.empty());
    Loan approved = carded(2, LoanState.APPROVED);
    Loan refused = carded(3, LoanState.REFUSED);
    Loan withdrawn = carded(4, LoanState.WITHDRAWN);
    Loan out = carded(5, LoanState.ISSUED);
    Loan back = carded(6, LoanState.RETURNED);
    settle();
    assertThat(asked.card()).isEmpty();
    Stocktakes stocktakes = office.stocktakes();
    List<Long> all = List.of(6L, 5L, 4L, 3L, 2L, 1L, 99L, 5L);
    assertThat(stocktakes.cards(all))
        .containsExactly(card(approved), card(refused), card(withdrawn), card(out), card(back));
    assertThat(stocktakes.cards(List.of())).isEmpty();
    assertThat(card(refused).isOver()).isTrue();
    assertThat(card(back).isOver()).as("it has gone out: its times say when").isFalse();
    assertThat(card(out).belongs(Boxes.NOW.plusSeconds(1))).isTrue();
    assertThat(card(back).belongs(Boxes.NOW.plusSeconds(1))).isFalse();
    assertThat(stocktakes.card("LC-5")).contains(card(out));
    assertThat(stocktakes.card("LC-99")).isEmpty();
    assertThat(stocktakes.card("𠮷")).isEmpty();
    assertThat(stocktakes.cardsSince(Boxes.NOW)).containsExactly(card(out), card(back));
    assertThat(stocktakes.cardsSince(Boxes.NOW.plusNanos(1_000_000))).containsExactly(card(out));
  }

  @Test
  void theCardsOfABoxComeInTheOrderOfItsLoansAndSayWhatIsOut() {
    Boxes.register(office, "B-1", "C1/1/1", titled("x"));
    Loan whole = carded(1, LoanState.RETURNED);
    Loan part =
        SampleLoans.with(
            SampleLoans.request(office, 1, OptionalLong.of(7)), "LC-7", CardState.PRINTED);
    SampleLoans.change(office, part, LoanEvent.Kind.APPROVED).orElseThrow();
    settle();
    assertThat(office.stocktakes().cards(List.of(1L))).containsExactly(card(whole), card(part));
    assertThat(office.stocktakes().card("LC-7").orElseThrow().isWhole()).isFalse();
  }

  /** A loan of box N has the card LC-N. */
  private Loan carded(long box, LoanState state) {
    Loan loan = SampleLoans.request(office, box, OptionalLong.empty());
    Loan carded = SampleLoans.with(loan, "LC-" + box, CardState.PRINTED);
    Loan in = SampleLoans.withVersion(SampleLoans.in(carded, state), 2);
    return SampleLoans.change(office, in, LoanEvent.Kind.APPROVED).orElseThrow();
  }

  private static Card card(Loan loan) {
    return new Card(
        loan.card().orElseThrow(),
        loan.id(),
        loan.thing().box(),
        loan.thing().item().isEmpty(),
        loan.issued().map(Loan.Handing::at),
        loan.returned().map(Loan.Handing::at),
        loan.state() == LoanState.REFUSED || loan.state() == LoanState.WITHDRAWN);
  }
}

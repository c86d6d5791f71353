package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * A stack of 10,000 boxes with faults of every kind, gone through by four people: every fault is
 * found and classed, and none is invented. Again with a seed: {@code -Dmuniment.stack.seed=…}.
 */
class StackOfTenThousandTest {
  private static final String SEED = "muniment.stack.seed";
  private static final int CABINETS = 50;
  private static final int SHELVES = 5;
  private static final int BOXES_PER_SHELF = 40;
  private static final int POSITIONS = 50;
  private static final int PEOPLE = 4;
  private static final Code ROOM = Code.of("R1");
  private static final Instant OPENED = Stage.OPENED;
  private static final Instant MOVED_EARLY = OPENED.plusSeconds(1);
  private static final Instant MOVED_LATE = OPENED.plusSeconds(1_000_000);

  private final long seed = Long.getLong(SEED, System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Expected> boxes = new LinkedHashMap<>();
  private final Map<String, Card> cards = new LinkedHashMap<>();

  /** What stands on each shelf, from left to right. */
  private final Map<Code, List<String>> shelves = new LinkedHashMap<>();

  private final Deque<String> untouched = new ArrayDeque<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<Outcome, TreeSet<String>> planted = new TreeMap<>();
  private int added;

  @RepeatedTest(2)
  void findsEveryFaultAndInventsNone() {
    System.out.printf("StackOfTenThousandTest: -D%s=%d%n", SEED, seed);
    fill();
    plant();
    Tally tally = count();
    Map<Outcome, TreeSet<String>> found = new TreeMap<>();
    Reckoning reckoning = tally.reckon();
    for (Line line : reckoning.lines()) {
      found.computeIfAbsent(line.outcome(), any -> new TreeSet<>()).add(line.subject());
    }
    assertThat(found).isEqualTo(planted);
    assertThat(reckoning.isWhole()).isTrue();
    int inPlace = reckoning.counts().get(Outcome.IN_PLACE);
    assertThat(inPlace).isEqualTo(CABINETS * SHELVES * BOXES_PER_SHELF - faultyBoxes());
    assertThat(reckoning.needingAnswers()).hasSize(reckoning.lines().size() - quiet(planted));
  }

  /** Lines of expected boxes that are not in place as well. */
  private int faultyBoxes() {
    return planted.values().stream().mapToInt(TreeSet::size).sum()
        - planted.get(Outcome.UNKNOWN).size()
        - planted.get(Outcome.CARD_WITHOUT_LOAN).size()
        - (int) planted.get(Outcome.MISPLACED).stream().filter(code -> code.startsWith("F")).count()
        - (int) planted.get(Outcome.DUPLICATES).stream().filter(this::isOnItsShelf).count();
  }

  private boolean isOnItsShelf(String code) {
    long times = shelves.values().stream().filter(row -> row.contains(code)).count();
    return times == 1;
  }

  private int quiet(Map<Outcome, TreeSet<String>> all) {
    long twice = all.get(Outcome.DUPLICATES).stream().filter(this::isOnItsShelf).count();
    return (int) twice
        + all.get(Outcome.ON_LOAN).size()
        + all.get(Outcome.EXCLUDED).size()
        + all.get(Outcome.MOVED_DURING_COUNT).size();
  }

  private void fill() {
    List<String> all = new ArrayList<>();
    for (int cabinet = 0; cabinet < CABINETS; cabinet++) {
      for (int shelf = 1; shelf <= SHELVES; shelf++) {
        List<String> row = new ArrayList<>();
        for (int position = 1; position <= BOXES_PER_SHELF; position++) {
          String code = "%012d".formatted(boxes.size());
          register(code, BoxStatus.IN_PLACE, new Spot(cabinet(cabinet), shelf, position));
          row.add(code);
        }
        all.addAll(row);
        shelves.put(label(cabinet, shelf), row);
      }
    }
    Collections.shuffle(all, random);
    untouched.addAll(all);
  }

  private void register(String code, BoxStatus status, Spot spot) {
    long id = boxes.containsKey(code) ? boxes.get(code).box() : 1 + boxes.size();
    boxes.put(code, new Expected(id, Barcode.of(code), status, Optional.of(spot)));
  }

  private static Code cabinet(int number) {
    return Code.of("C%02d".formatted(number));
  }

  private static Code label(int cabinet, int shelf) {
    return Code.of("%s-S%02d".formatted(cabinet(cabinet), shelf));
  }

  private void plant() {
    times(40, () -> lift(fault(Outcome.MISSING)));
    times(40, () -> insert(anyShelf(), lift(fault(Outcome.MISPLACED))));
    times(40, this::swapNeighbours);
    times(20, () -> insert(anyShelf(), foreign(fresh(Outcome.MISPLACED, "F"))));
    times(20, () -> insert(anyShelf(), fresh(Outcome.UNKNOWN, "Z")));
    times(30, () -> replaceByCard(away(fault(Outcome.ON_LOAN), BoxStatus.ON_LOAN)));
    times(20, () -> lift(away(fault(Outcome.CARD_ABSENT), BoxStatus.ON_LOAN)));
    times(10, () -> insert(anyShelf(), overdueCard(fresh(Outcome.CARD_WITHOUT_LOAN, "K"))));
    times(15, () -> away(fault(Outcome.REGISTER_SAYS_OUT), BoxStatus.MISSING));
    times(15, () -> away(fault(Outcome.REGISTER_SAYS_OUT), BoxStatus.ON_LOAN));
    times(10, () -> lift(away(fault(Outcome.EXCLUDED), BoxStatus.IN_REPAIR)));
    times(30, () -> scanTwice(fault(Outcome.DUPLICATES)));
    times(5, () -> insert(anyShelf(), fault(Outcome.DUPLICATES)));
    times(20, () -> move(fault(Outcome.MOVED_DURING_COUNT)));
  }

  private static void times(int times, Runnable planting) {
    for (int i = 0; i < times; i++) {
      planting.run();
    }
  }

  /** A box at which nothing was changed yet. */
  private String fault(Outcome outcome) {
    String code = untouched.pop();
    planted.computeIfAbsent(outcome, any -> new TreeSet<>()).add(code);
    return code;
  }

  private String fresh(Outcome outcome, String prefix) {
    String code = prefix + "-" + ++added;
    planted.computeIfAbsent(outcome, any -> new TreeSet<>()).add(code);
    return code;
  }

  private Code itsShelf(String code) {
    Spot spot = boxes.get(code).spot().orElseThrow();
    return Code.of("%s-S%02d".formatted(spot.cabinet(), spot.shelf()));
  }

  private Code anyShelf() {
    return label(random.nextInt(CABINETS), 1 + random.nextInt(SHELVES));
  }

  private String lift(String code) {
    shelves.get(itsShelf(code)).remove(code);
    return code;
  }

  /** On a shelf that is not its own, between any two. */
  private void insert(Code shelf, String code) {
    boolean isItsOwn =
        boxes.containsKey(code) && !code.startsWith("F") && itsShelf(code).equals(shelf);
    if (isItsOwn) {
      insert(anyShelf(), code);
    } else {
      List<String> row = shelves.get(shelf);
      row.add(random.nextInt(row.size() + 1), code);
    }
  }

  /** The right one comes first; it is scanned earlier, so that the left one is to be moved. */
  private void swapNeighbours() {
    String left = untouched.pop();
    Spot spot = boxes.get(left).spot().orElseThrow();
    List<String> row = shelves.get(itsShelf(left));
    Optional<String> right =
        untouched.stream()
            .filter(code -> itsShelf(code).equals(itsShelf(left)))
            .filter(code -> boxes.get(code).spot().get().position() == spot.position() + 1)
            .findFirst();
    if (right.isEmpty()) {
      swapNeighbours();
      return;
    }
    untouched.remove(right.get());
    planted.computeIfAbsent(Outcome.OUT_OF_ORDER, any -> new TreeSet<>()).add(left);
    Collections.swap(row, row.indexOf(left), row.indexOf(right.get()));
  }

  private String foreign(String code) {
    register(code, BoxStatus.IN_PLACE, new Spot(Code.of("X1"), 1, 1 + added));
    return code;
  }

  private String away(String code, BoxStatus status) {
    register(code, status, boxes.get(code).spot().orElseThrow());
    return code;
  }

  private void replaceByCard(String box) {
    String code = "K-" + ++added;
    card(code, box, Optional.empty());
    List<String> row = shelves.get(itsShelf(box));
    row.set(row.indexOf(box), code);
  }

  private String overdueCard(String code) {
    card(code, untouched.pop(), Optional.of(OPENED.minusSeconds(60)));
    return code;
  }

  private void card(String code, String box, Optional<Instant> backAt) {
    Optional<Instant> outAt = Optional.of(OPENED.minusSeconds(600));
    long id = boxes.get(box).box();
    cards.put(code, new Card(Barcode.of(code), added, id, true, outAt, backAt, false));
  }

  private void scanTwice(String code) {
    List<String> row = shelves.get(itsShelf(code));
    row.add(row.indexOf(code), code);
  }

  /** To the free end of another shelf, written down before or long after it was scanned there. */
  private void move(String code) {
    lift(code);
    int cabinet = random.nextInt(CABINETS);
    if (boxes.get(code).spot().get().cabinet().equals(cabinet(cabinet))) {
      cabinet = (cabinet + 1) % CABINETS;
    }
    int position = BOXES_PER_SHELF + 1 + changes.size() / SHELVES;
    Spot to = new Spot(cabinet(cabinet), 1 + changes.size() % SHELVES, position);
    Expected box = boxes.get(code);
    BoxState before = new BoxState(box.barcode(), box.status(), box.spot(), Optional.empty());
    Instant at = changes.size() % 2 == 0 ? MOVED_EARLY : MOVED_LATE;
    changes.add(
        new Change(
            changes.size() + 1,
            box.box(),
            at,
            Optional.of(before),
            before.with(BoxStatus.IN_PLACE, Optional.of(to))));
    shelves.get(label(cabinet, to.shelf())).add(code);
  }

  /** Everybody takes the next shelf; what they send arrives mixed. */
  private Tally count() {
    Tally tally = tally();
    List<Deque<String>> queues = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      queues.add(new ArrayDeque<>());
    }
    int next = 0;
    for (Map.Entry<Code, List<String>> shelf : shelves.entrySet()) {
      Deque<String> queue = queues.get(next++ % PEOPLE);
      queue.add(shelf.getKey().value());
      queue.addAll(shelf.getValue());
    }
    changes.stream().filter(change -> change.at() == MOVED_EARLY).forEach(tally::happened);
    scan(tally, queues);
    changes.stream().filter(change -> change.at() == MOVED_LATE).forEach(tally::happened);
    By by = new By(By.Kind.PERSON, "li", "-", MOVED_LATE);
    tally.close(new Closing(1, ROOM, Pass.FIRST, true, by));
    return tally;
  }

  private Tally tally() {
    List<Counted> cabinets = new ArrayList<>();
    for (int i = 0; i < CABINETS; i++) {
      cabinets.add(new Counted(cabinet(i), ROOM, SHELVES, POSITIONS));
    }
    Stock.Builder stock = Stock.builder(cabinets, false);
    boxes.values().stream()
        .filter(box -> !box.spot().get().cabinet().value().equals("X1"))
        .forEach(stock::add);
    Tally tally = new Tally(stock.build(), 1, cabinet -> Optional.of(Code.of("R2")));
    cards.values().forEach(tally::knows);
    return tally;
  }

  private void scan(Tally tally, List<Deque<String>> queues) {
    Map<Long, Expected> byId = new HashMap<>();
    boxes.values().forEach(box -> byId.put(box.box(), box));
    long number = 0;
    while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
      int person = random.nextInt(PEOPLE);
      String code = queues.get(person).poll();
      if (code != null) {
        number++;
        Instant at = OPENED.plusSeconds(10 + number);
        By by = new By(By.Kind.PERSON, "p" + person, "-", at);
        Optional<String> scanned = Optional.of(code);
        tally.add(
            new Scan(
                number,
                "s" + number,
                "d" + person,
                Pass.FIRST,
                scanned,
                Optional.empty(),
                at,
                at,
                by),
            thing(code, byId));
      }
    }
  }

  private Thing thing(String code, Map<Long, Expected> byId) {
    if (shelves.containsKey(Code.isValid(code) ? Code.of(code) : ROOM)) {
      String[] parts = code.split("-S");
      Optional<Code> cabinet = Optional.of(Code.of(parts[0]));
      return new Thing.OfPlace(new Place(ROOM, cabinet, Integer.parseInt(parts[1])));
    }
    if (cards.containsKey(code)) {
      return new Thing.OfCard(cards.get(code), byId.get(cards.get(code).box()));
    }
    return boxes.containsKey(code) ? new Thing.OfBox(boxes.get(code), false) : new Thing.Nothing();
  }
}

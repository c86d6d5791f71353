package org.muniment.desk.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.stocktake.Settling.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.stocktake.Answers;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.ResultForm;
import org.muniment.port.Office;
import org.muniment.testing.MemoryOffice;

/**
 * A stack in which things stand where they should not: it is counted, everything is decided by
 * chance and done, and counted again: nothing differs but what was left as it is. What stands on
 * the shelves is kept beside the register, as it would be in a room.
 */
class SettledStackTest {
  private static final int SHELVES = 3;
  private static final int BOXES_PER_SHELF = 7;

  @TempDir Path folder;

  /** The shelves as they are: what stands on each from the left to the right. */
  private final List<List<String>> shelves = new ArrayList<>();

  private Random random;
  private Stack stack;
  private Settling it;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsSettledIsSettled(int seed) {
    try (Office office = new MemoryOffice()) {
      settle(office, seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"101", "102", "103"})
  void onTheDiskToo(int seed) {
    try (Office office = SqliteOffice.open(folder)) {
      settle(office, seed);
    }
  }

  private void settle(Office office, int seed) {
    random = new Random(seed);
    furnish(office);
    plantFaults();
    count();
    Set<String> wrong = new HashSet<>(it.of(Outcome.OUT_OF_ORDER));
    List<Runnable> hands = new ArrayList<>();
    Set<String> kept = decideEverything(hands);
    wrong.addAll(kept);
    wrong.addAll(it.of(Outcome.MISPLACED));
    it.close();
    hands.forEach(Runnable::run);
    String text = office.stocktakes().result(it.stocktake.id()).orElseThrow();
    assertThat(ResultForm.write(ResultForm.read(text))).isEqualTo(text);
    count();
    assertThat(it.settled().reckoning().needingAnswers())
        .as("seed " + seed + ", kept " + kept)
        .allMatch(line -> kept.contains(line.subject()) || isBesideWhatWasWrong(line, wrong));
  }

  /**
   * What stands beside boxes that are not in their order gets a place by its neighbours, and of two
   * that changed places and stay so either one is called wrong: another count may say so of a shelf
   * whose order was wrong.
   */
  private boolean isBesideWhatWasWrong(Line line, Set<String> wrong) {
    return line.outcome() == Outcome.OUT_OF_ORDER
        && shelves.stream()
            .anyMatch(
                row -> row.contains(line.subject()) && row.stream().anyMatch(wrong::contains));
  }

  private void furnish(Office office) {
    it = new Settling(office);
    stack = it.stack;
    for (int shelf = 1; shelf <= SHELVES; shelf++) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= BOXES_PER_SHELF; i++) {
        String code = "D-" + shelf + i;
        stack.register(code, "C2", shelf, i);
        row.add(code);
      }
      shelves.add(row);
    }
    for (int shelf = 1; shelf <= 2; shelf++) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        row.add(shelf == 1 ? "A-" + i : "A-1" + i);
      }
      shelves.add(row);
    }
  }

  /** Some are gone, some stand elsewhere, some changed places, some nobody knows. */
  private void plantFaults() {
    for (int i = 0; i < 3; i++) {
      List<String> row = shelves.get(random.nextInt(shelves.size()));
      int at = random.nextInt(row.size() - 1);
      row.add(at, row.remove(at + 1));
    }
    for (int i = 0; i < 3; i++) {
      takeAny();
      String wandering = takeAny();
      // At the end of another shelf there are free places.
      shelves.get(random.nextInt(shelves.size())).add(wandering);
    }
    shelves.get(random.nextInt(shelves.size())).add("NEW-" + random.nextInt(9));
    String lost = "D-1" + (1 + random.nextInt(BOXES_PER_SHELF));
    stack.holdings.steps().missed(stack.by("li"), lost, Settling.ANY, "not there");
  }

  private String takeAny() {
    List<String> row = shelves.get(random.nextInt(shelves.size()));
    return row.remove(random.nextInt(row.size()));
  }

  private void count() {
    it.begin();
    for (int shelf = 0; shelf < shelves.size(); shelf++) {
      it.scan(label(shelf) + " " + String.join(" ", shelves.get(shelf)));
    }
    it.closePlaces();
  }

  private static String label(int shelf) {
    return shelf < SHELVES ? "C2-S0" + (shelf + 1) : "C1-S0" + (shelf - SHELVES + 1);
  }

  /** What people do with their hands they do once the register says where things belong. */
  private Set<String> decideEverything(List<Runnable> hands) {
    Set<String> kept = new HashSet<>();
    for (Line line : it.settled().open()) {
      List<Action> allowed = new ArrayList<>(Answers.allowed(line));
      Action action = allowed.get(random.nextInt(allowed.size()));
      it.resolve(answer(line.subject(), action));
      switch (action) {
        case KEEP -> kept.add(line.subject());
        case PUT_BACK -> hands.add(() -> putBack(line));
        case REPAIR -> hands.add(() -> takeAway(line.subject()));
        default -> {}
      }
    }
    return kept;
  }

  private void takeAway(String code) {
    shelves.forEach(row -> row.remove(code));
  }

  /** To the place where the register has it: before the first that belongs further right. */
  private void putBack(Line line) {
    takeAway(line.subject());
    TreeMap<Integer, String> places = new TreeMap<>();
    var spot = line.expected().orElseThrow();
    int shelf = spot.cabinet().value().equals("C2") ? spot.shelf() - 1 : SHELVES + spot.shelf() - 1;
    List<String> row = shelves.get(shelf);
    for (int i = 0; i < row.size(); i++) {
      int index = i;
      it.office
          .holdings()
          .box(Barcode.of(row.get(i)))
          .flatMap(box -> box.state().spot())
          .filter(at -> at.cabinet().equals(spot.cabinet()) && at.shelf() == spot.shelf())
          .filter(at -> at.position() > spot.position())
          .ifPresent(at -> places.putIfAbsent(at.position(), row.get(index)));
    }
    int at = places.isEmpty() ? row.size() : row.indexOf(places.firstEntry().getValue());
    row.add(at, line.subject());
  }
}

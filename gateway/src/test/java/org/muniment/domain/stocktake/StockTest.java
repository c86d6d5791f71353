package org.muniment.domain.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

class StockTest {
  private static final int BYTES_PER_BOX = 48;
  private static final int PER_CABINET = 2 * 12;

  @Test
  void findsEachBoxAgain() {
    List<Expected> boxes = boxes(10_000);
    Collections.shuffle(boxes, new Random(7));
    Stock stock = stock(boxes);
    assertThat(stock.size()).isEqualTo(boxes.size());
    for (Expected box : boxes) {
      int index = stock.index(box.barcode()).orElseThrow();
      assertThat(stock.indexOfBox(box.box())).hasValue(index);
      assertThat(stock.at(index)).isEqualTo(box);
    }
    assertThat(stock.index(Barcode.of("000"))).isEmpty();
    assertThat(stock.indexOfBox(0)).isEmpty();
    assertThat(stock.indexOfBox(Long.MIN_VALUE)).isEmpty();
  }

  @Test
  void standsInTheOrderOfWalkingAndEndsWithWhatHasNoPlace() {
    Expected first = box(3, "A", BoxStatus.IN_PLACE, spot("C2", 1, 9));
    Expected second = box(1, "C", BoxStatus.ON_LOAN, spot("C2", 2, 1));
    Expected third = box(4, "B", BoxStatus.IN_PLACE, spot("C1", 1, 1));
    Expected last = box(2, "D", BoxStatus.UNPLACED, Optional.empty());
    Stock stock =
        Stock.builder(List.of(counted("C2"), counted("C1")), true)
            .add(last)
            .add(third)
            .add(second)
            .add(first)
            .build();
    assertThat(IntStream.range(0, 4).mapToObj(stock::at))
        .containsExactly(first, second, third, last);
    assertThat(stock.onShelf(Code.of("C2"), 2)).containsExactly(1);
    assertThat(stock.onShelf(Code.of("C1"), 1)).containsExactly(2);
    assertThat(stock.onShelf(Code.of("C1"), 2)).isEmpty();
    assertThat(stock.onShelf(Code.of("C9"), 1)).isEmpty();
    assertThat(stock.room(Code.of("C1"))).contains(Code.of("R1"));
    assertThat(stock.room(Code.of("C9"))).isEmpty();
  }

  @Test
  void itsDigestIsOfWhatIsExpectedAndNotOfHowItWasRead() {
    List<Expected> boxes = boxes(200);
    String digest = stock(boxes).digest();
    Collections.reverse(boxes);
    assertThat(stock(boxes).digest()).isEqualTo(digest).matches("[0-9a-f]{64}");
    boxes.set(5, box(boxes.get(5).box(), "other", BoxStatus.IN_PLACE, boxes.get(5).spot()));
    assertThat(stock(boxes).digest()).isNotEqualTo(digest);
  }

  @Test
  void takesSome45BytesABox() {
    int size = 20_000;
    long bytes = stock(boxes(size)).memoryBytes();
    System.out.printf("Stock: %.1f bytes a box%n", (double) bytes / size);
    assertThat(bytes / size).isLessThanOrEqualTo(BYTES_PER_BOX);
  }

  @Test
  void nothingIsExpectedInAnEmptyScope() {
    Stock stock = Stock.builder(List.of(), true).build();
    assertThat(stock.size()).isZero();
    assertThat(stock.index(Barcode.of("A"))).isEmpty();
    assertThat(stock.indexOfBox(1)).isEmpty();
    assertThat(new Tally(stock, 1, cabinet -> Optional.empty()).reckon().isWhole()).isTrue();
  }

  @Test
  void refusesTwoBoxesWithOneBarcode() {
    Stock.Builder builder = Stock.builder(List.of(), true);
    builder.add(box(1, "A", BoxStatus.UNPLACED, Optional.empty()));
    assertThatThrownBy(() -> builder.add(box(2, "A", BoxStatus.UNPLACED, Optional.empty())))
        .hasMessage("two boxes have the barcode A");
  }

  private static Stock stock(List<Expected> boxes) {
    List<Counted> cabinets =
        IntStream.rangeClosed(0, boxes.size() / PER_CABINET)
            .mapToObj(number -> counted("C" + number))
            .toList();
    Stock.Builder builder = Stock.builder(cabinets, true);
    boxes.forEach(builder::add);
    return builder.build();
  }

  private static List<Expected> boxes(int size) {
    List<Expected> boxes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean isPlaced = i % 50 != 0;
      Optional<Spot> spot =
          isPlaced ? spot("C" + i / PER_CABINET, 1 + i / 12 % 2, 1 + i % 12) : Optional.empty();
      BoxStatus status =
          !isPlaced ? BoxStatus.UNPLACED : i % 7 == 0 ? BoxStatus.IN_REPAIR : BoxStatus.IN_PLACE;
      boxes.add(box(1L + 3L * i, "%012d".formatted(i), status, spot));
    }
    return boxes;
  }

  private static Counted counted(String code) {
    return new Counted(Code.of(code), Code.of("R1"), 2, 12);
  }

  private static Optional<Spot> spot(String cabinet, int shelf, int position) {
    return Optional.of(new Spot(Code.of(cabinet), shelf, position));
  }

  private static Expected box(long id, String code, BoxStatus status, Optional<Spot> spot) {
    return new Expected(id, Barcode.of(code), status, spot);
  }
}

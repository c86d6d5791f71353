package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.FieldHash;

/**
 * The expected boxes of a scope, in the order of walking: the scope's cabinets as they are listed,
 * shelf, position; boxes without a place last. Kept in columns, some 45 bytes a box with a barcode
 * of 12 characters, so that a million fit into a small computer. Never changes; any thread.
 */
public final class Stock {
  static final int NOWHERE = -1;
  private static final BoxStatus[] STATUSES = BoxStatus.values();
  private static final int POSITION_BITS = 10;
  private static final int SHELF_BITS = 7;

  private final List<Counted> counted;
  private final boolean isAll;
  private final List<Code> cabinets;
  private final Map<Code, Integer> numbers;
  private final Map<Code, Code> rooms = new HashMap<>();
  private final Texts barcodes;
  private final long[] boxes;
  private final int[] cabinet;
  private final int[] packed;
  private final Numbers byBox;

  private Stock(Builder from) {
    counted = from.counted;
    isAll = from.isAll;
    cabinets = List.copyOf(from.cabinets);
    numbers = Map.copyOf(from.numbers);
    counted.forEach(each -> rooms.put(each.cabinet(), each.room()));
    from.barcodes.trim();
    barcodes = from.barcodes;
    int size = barcodes.size();
    boxes = Arrays.copyOf(from.boxes, size);
    cabinet = Arrays.copyOf(from.cabinet, size);
    packed = Arrays.copyOf(from.packed, size);
    byBox = new Numbers(size, row -> boxes[row]);
  }

  /**
   * @param cabinets of the scope, in the order of walking
   * @param isAll whether everything is counted, also what stands on no shelf
   */
  public static Builder builder(List<Counted> cabinets, boolean isAll) {
    return new Builder(cabinets, isAll);
  }

  /** Takes boxes in any order; in the order of walking it is quickest. */
  public static final class Builder {
    private final List<Counted> counted;
    private final boolean isAll;
    private final List<Code> cabinets = new ArrayList<>();
    private final Map<Code, Integer> numbers = new HashMap<>();
    private final Texts barcodes = new Texts();
    private long[] boxes = new long[16];
    private int[] cabinet = new int[16];
    private int[] packed = new int[16];

    private Builder(List<Counted> counted, boolean isAll) {
      this.counted = List.copyOf(counted);
      this.isAll = isAll;
      counted.forEach(each -> number(each.cabinet()));
    }

    /**
     * @throws IllegalArgumentException when its barcode is there already
     */
    public Builder add(Expected box) {
      int row = barcodes.size();
      if (barcodes.add(box.barcode().value()) != row) {
        throw new IllegalArgumentException("two boxes have the barcode " + box.barcode());
      }
      if (row == boxes.length) {
        int length = Texts.grown(row);
        boxes = Arrays.copyOf(boxes, length);
        cabinet = Arrays.copyOf(cabinet, length);
        packed = Arrays.copyOf(packed, length);
      }
      boxes[row] = box.box();
      cabinet[row] = box.spot().map(spot -> number(spot.cabinet())).orElse(NOWHERE);
      packed[row] = pack(box);
      return this;
    }

    public Stock build() {
      Stock stock = new Stock(this);
      return stock.isInOrder() ? stock : stock.inOrder();
    }

    private int number(Code code) {
      return numbers.computeIfAbsent(
          code,
          fresh -> {
            cabinets.add(fresh);
            return cabinets.size() - 1;
          });
    }
  }

  public int size() {
    return boxes.length;
  }

  public List<Counted> cabinets() {
    return counted;
  }

  /** Whether everything is counted, also what stands on no shelf. */
  public boolean isAll() {
    return isAll;
  }

  /** Where it is in the order of walking, from 0. */
  public OptionalInt index(Barcode barcode) {
    return optional(barcodes.find(barcode.value()));
  }

  public OptionalInt indexOfBox(long box) {
    return optional(byBox.find(box));
  }

  public Expected at(int index) {
    return new Expected(boxes[index], barcode(index), status(index), spot(index));
  }

  /** The room of a cabinet of the scope. */
  public Optional<Code> room(Code cabinetCode) {
    return Optional.ofNullable(rooms.get(cabinetCode));
  }

  /** SHA-256 over all boxes in their order: barcode, id, status, place; 64 hexadecimal digits. */
  public String digest() {
    FieldHash hash = new FieldHash();
    for (int i = 0; i < size(); i++) {
      hash.add(barcodes.get(i) + ' ' + boxes[i] + ' ' + status(i).key() + ' ' + where(i));
    }
    return hash.hex();
  }

  /** What its arrays take, without the cabinets. */
  public long memoryBytes() {
    long columns = size() * (Long.BYTES + 2L * Integer.BYTES);
    return columns + barcodes.memoryBytes() + byBox.memoryBytes();
  }

  long box(int index) {
    return boxes[index];
  }

  Barcode barcode(int index) {
    return Barcode.of(code(index));
  }

  String code(int index) {
    return barcodes.get(index);
  }

  BoxStatus status(int index) {
    return STATUSES[packed[index] >>> POSITION_BITS + SHELF_BITS];
  }

  Optional<Spot> spot(int index) {
    return cabinet[index] == NOWHERE
        ? Optional.empty()
        : Optional.of(new Spot(cabinets.get(cabinet[index]), shelf(index), position(index)));
  }

  /** Whether it stood in its place at the opening. */
  boolean stands(int index) {
    return status(index) == BoxStatus.IN_PLACE;
  }

  boolean isOn(int index, int cabinetNumber, int shelf) {
    return cabinet[index] == cabinetNumber && shelf(index) == shelf;
  }

  /** Its cabinet's number in the order of walking, or {@link #NOWHERE}. */
  int cabinet(int index) {
    return cabinet[index];
  }

  int shelf(int index) {
    return packed[index] >>> POSITION_BITS & (1 << SHELF_BITS) - 1;
  }

  int position(int index) {
    return packed[index] & (1 << POSITION_BITS) - 1;
  }

  /** Numbers of cabinets go up to here; those of the scope come first. */
  int cabinetCount() {
    return cabinets.size();
  }

  /** The cabinet's number in the order of walking, or {@link #NOWHERE}. */
  int cabinetNumber(Code code) {
    return numbers.getOrDefault(code, NOWHERE);
  }

  /** The boxes of a shelf: from the first to before the last. */
  IntStream onShelf(Code cabinetCode, int shelf) {
    int number = cabinetNumber(cabinetCode);
    return number == NOWHERE
        ? IntStream.empty()
        : IntStream.range(
            firstFrom(place(number, shelf, 0)), firstFrom(place(number, shelf + 1, 0)));
  }

  /** {@code C1/2/5}: built by hand, since a million are asked for. */
  private String where(int index) {
    return cabinet[index] == NOWHERE
        ? "-"
        : cabinets.get(cabinet[index]).value() + '/' + shelf(index) + '/' + position(index);
  }

  private int firstFrom(long place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (place(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long place(int index) {
    return cabinet[index] == NOWHERE
        ? Long.MAX_VALUE
        : place(cabinet[index], shelf(index), position(index));
  }

  private static long place(int cabinetNumber, int shelf, int position) {
    return (long) cabinetNumber << POSITION_BITS + SHELF_BITS + 1
        | (long) shelf << POSITION_BITS
        | position;
  }

  private boolean isInOrder() {
    return IntStream.range(1, size()).allMatch(i -> order(i - 1, i) <= 0);
  }

  private Stock inOrder() {
    Builder sorted = new Builder(counted, isAll);
    cabinets.forEach(sorted::number);
    IntStream.range(0, size()).boxed().sorted(this::order).forEach(i -> sorted.add(at(i)));
    return new Stock(sorted);
  }

  private int order(int one, int other) {
    int byPlace = Long.compare(place(one), place(other));
    return byPlace == 0 ? Long.compare(boxes[one], boxes[other]) : byPlace;
  }

  private static int pack(Expected box) {
    int place = box.spot().map(spot -> spot.shelf() << POSITION_BITS | spot.position()).orElse(0);
    return box.status().ordinal() << POSITION_BITS + SHELF_BITS | place;
  }

  private static OptionalInt optional(int row) {
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }
}

package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;

/**
 * Numbers everything that can be seen: the expected boxes first, as the {@link Stock} numbers them,
 * then what else is met: boxes of other places, cards, codes that nobody knows. Keeps for each the
 * row of its last scan.
 */
final class Things {
  static final int NOTHING = -1;

  /** What is met and was not expected. */
  private sealed interface Other {
    record Guest(Expected box) implements Other {}

    record Substitute(Barcode code, int box) implements Other {}

    record Unknown(String code) implements Other {}
  }

  private final Stock stock;
  private final List<Other> others = new ArrayList<>();
  private final Map<Long, Integer> guests = new HashMap<>();
  private final Map<Barcode, Integer> cards = new HashMap<>();
  private final Map<Long, List<Integer>> cardsOfBox = new HashMap<>();
  private final Map<String, Integer> unknown = new HashMap<>();
  private int[] last;

  Things(Stock stock) {
    this.stock = stock;
    last = new int[stock.size()];
    Arrays.fill(last, NOTHING);
  }

  int size() {
    return stock.size() + others.size();
  }

  /** The number of a box; one that is not expected becomes known by this. */
  int box(Expected box) {
    return find(box.box())
        .orElseGet(
            () -> {
              guests.put(box.box(), size());
              return add(new Other.Guest(box));
            });
  }

  OptionalInt find(long box) {
    OptionalInt expected = stock.indexOfBox(box);
    if (expected.isPresent() || !guests.containsKey(box)) {
      return expected;
    }
    return OptionalInt.of(guests.get(box));
  }

  int card(Card card, Expected box) {
    Integer known = cards.get(card.code());
    if (known != null) {
      return known;
    }
    int added = add(new Other.Substitute(card.code(), box(box)));
    cards.put(card.code(), added);
    cardsOfBox.computeIfAbsent(card.box(), any -> new ArrayList<>(1)).add(added);
    return added;
  }

  int unknown(String code) {
    return unknown.computeIfAbsent(code, fresh -> add(new Other.Unknown(fresh)));
  }

  OptionalInt findUnknown(String code) {
    Integer known = unknown.get(code);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  boolean isExpected(int thing) {
    return thing >= 0 && thing < stock.size();
  }

  boolean isBox(int thing) {
    return isExpected(thing) || other(thing) instanceof Other.Guest;
  }

  boolean isCard(int thing) {
    return !isExpected(thing) && other(thing) instanceof Other.Substitute;
  }

  /** The box as it was at the opening or was registered since; of a card the box it stands for. */
  Expected known(int thing) {
    if (isExpected(thing)) {
      return stock.at(thing);
    }
    return other(thing) instanceof Other.Substitute card
        ? known(card.box())
        : ((Other.Guest) other(thing)).box();
  }

  Barcode cardCode(int thing) {
    return ((Other.Substitute) other(thing)).code();
  }

  Optional<String> unknownCode(int thing) {
    return !isExpected(thing) && other(thing) instanceof Other.Unknown nobody
        ? Optional.of(nobody.code())
        : Optional.empty();
  }

  /** The cards of a box that were seen, also of loans that are over. */
  Stream<Integer> cardsOf(long box) {
    return cardsOfBox.getOrDefault(box, List.of()).stream();
  }

  /** All that was not expected. */
  IntStream others() {
    return IntStream.range(stock.size(), size());
  }

  int last(int thing) {
    return last[thing];
  }

  void setLast(int thing, int row) {
    last[thing] = row;
  }

  private Other other(int thing) {
    return others.get(thing - stock.size());
  }

  private int add(Other other) {
    others.add(other);
    if (size() > last.length) {
      int from = last.length;
      last = Arrays.copyOf(last, Texts.grown(size()));
      Arrays.fill(last, from, last.length, NOTHING);
    }
    return size() - 1;
  }
}

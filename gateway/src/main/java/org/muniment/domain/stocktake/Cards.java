package org.muniment.domain.stocktake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.domain.holding.Barcode;

/** The newest state of the substitute cards. */
final class Cards {
  private final Map<Barcode, Card> byCode = new HashMap<>();
  private final Map<Long, Set<Barcode>> ofBox = new HashMap<>();

  void knows(Card card) {
    byCode.put(card.code(), card);
    ofBox.computeIfAbsent(card.box(), box -> new LinkedHashSet<>(1)).add(card.code());
  }

  /** What came with a scan is not newer than what was told. */
  void meets(Card card) {
    if (!byCode.containsKey(card.code())) {
      knows(card);
    }
  }

  Card card(Barcode code) {
    return byCode.get(code);
  }

  /** The loan for which the whole box is out. */
  OptionalLong loan(long box) {
    return ofBox.getOrDefault(box, Set.of()).stream()
        .map(byCode::get)
        .filter(card -> card.isWhole() && card.outAt().isPresent())
        .filter(card -> card.backAt().isEmpty() && !card.isOver())
        .mapToLong(Card::loan)
        .max();
  }

  Optional<Card> find(Barcode code) {
    return Optional.ofNullable(byCode.get(code));
  }
}

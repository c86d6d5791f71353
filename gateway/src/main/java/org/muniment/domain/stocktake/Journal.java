package org.muniment.domain.stocktake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;

/** What happened to boxes since the opening; as long as what happens in a normal time of work. */
final class Journal {
  private final Map<Long, List<Change>> changes = new HashMap<>();
  private final Map<Barcode, Change> numbered = new HashMap<>();

  /** In the order of events. */
  void add(Change change) {
    changes.computeIfAbsent(change.box(), box -> new ArrayList<>(1)).add(change);
    if (isNumbered(change)) {
      numbered.put(change.after().barcode(), change);
    }
  }

  /** Whether a box got its number by it. */
  static boolean isNumbered(Change change) {
    return change.before().filter(was -> was.barcode().equals(change.after().barcode())).isEmpty();
  }

  /** What gave a number to a box since the opening. */
  Optional<Change> numbered(String code) {
    return Barcode.isValid(code)
        ? Optional.ofNullable(numbered.get(Barcode.of(code)))
        : Optional.empty();
  }

  boolean knows(long box) {
    return changes.containsKey(box);
  }

  /** Boxes to which something happened. */
  Stream<Long> boxes() {
    return changes.keySet().stream();
  }

  /**
   * @param known the box as it was at the opening, if nothing happened to it since
   */
  History of(Expected known) {
    List<Change> all = changes.get(known.box());
    if (all == null) {
      return History.unchanged(known);
    }
    Change first = all.get(0);
    Optional<Expected> opening = first.before().map(was -> History.state(known.box(), was));
    return new History(opening, all.stream().filter(Journal::isMove).toList());
  }

  /** As the register has it now, with the number that it has now. */
  Expected now(Expected known) {
    List<Change> all = changes.get(known.box());
    return all == null ? known : History.after(all.get(all.size() - 1));
  }

  private static boolean isMove(Change change) {
    return change
        .before()
        .filter(was -> was.status() == change.after().status())
        .filter(was -> was.spot().equals(change.after().spot()))
        .isEmpty();
  }
}

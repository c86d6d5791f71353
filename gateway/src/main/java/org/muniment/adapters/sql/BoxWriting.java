package org.muniment.adapters.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.Item;
import org.muniment.port.Holdings.Registration;

/** What belongs together when boxes change: numbers, places, events, counts. */
final class BoxWriting {
  private BoxWriting() {}

  static Optional<Box> register(Handle handle, Registration registration) throws SQLException {
    Box box = registration.box();
    if (!isPlaceFree(handle, box) || CodeTable.kindOf(handle, box.barcode().value()).isPresent()) {
      return Optional.empty();
    }
    long id = BoxTable.nextId(handle);
    registerAll(handle, List.of(registration));
    return Optional.of(box.withId(id));
  }

  /** What stands there may be the box itself. */
  private static boolean isPlaceFree(Handle handle, Box box) {
    return box.state()
        .spot()
        .flatMap(spot -> BoxTable.at(handle, spot))
        .filter(other -> other.id() != box.id())
        .isEmpty();
  }

  static Optional<BoxEvent> change(Handle handle, Box after, BoxEvent event) throws SQLException {
    Box before = BoxTable.byId(handle, after.id()).orElse(null);
    if (before == null
        || before.version() != after.version() - 1
        || !isPlaceFree(handle, after)
        || !renumber(handle, before, after)) {
      return Optional.empty();
    }
    BoxTable.update(handle, after);
    BoxCountTable.replace(handle, before, after);
    BoxWords.replace(handle, after.id());
    return Optional.of(BoxEventTable.add(handle, event, after.id()));
  }

  private static boolean renumber(Handle handle, Box before, Box after) {
    if (before.barcode().equals(after.barcode())) {
      return true;
    }
    if (!CodeTable.takeForBox(handle, after.barcode(), after.id())) {
      return false;
    }
    CodeTable.retire(handle, before.barcode(), after.id());
    return true;
  }

  /**
   * @throws IllegalStateException when a number or a place is taken
   */
  static void registerAll(Handle handle, List<Registration> registrations) throws SQLException {
    long id = BoxTable.nextId(handle);
    long number = BoxEventTable.nextNumber(handle);
    Map<BoxCountTable.Kind, Integer> counts = new HashMap<>();
    try (Rows codes = new Rows(handle, CodeTable.INSERT);
        Rows boxes = new Rows(handle, BoxTable.INSERT);
        Rows events = new Rows(handle, BoxEventTable.INSERT);
        Rows items = new Rows(handle, ItemTable.INSERT);
        Rows words = new Rows(handle, BoxWords.INSERT)) {
      for (Registration registration : registrations) {
        Box box = registration.box().withId(id++);
        codes.put(box.barcode().value()).put(CodeTable.BOX).add();
        BoxTable.insert(boxes, box);
        BoxEventTable.insert(events, registration.event().stored(number++, box.id()));
        for (Item item : registration.items()) {
          ItemTable.insert(items, item, box.id());
        }
        BoxWords.insert(words, box, registration.items());
        counts.merge(BoxCountTable.Kind.of(box), 1, Integer::sum);
      }
      if (!codes.execute() || !boxes.execute()) {
        throw new IllegalStateException(
            "a number or a place is taken: who registers many has looked before");
      }
      events.execute();
      items.execute();
      words.execute();
    }
    BoxCountTable.add(handle, counts);
  }
}

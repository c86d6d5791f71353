package org.muniment.adapters.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.Item;
import org.muniment.port.Holdings.Registration;

/** What belongs together when boxes change: numbers, places, events, counts. */
final class BoxWriting {
  private BoxWriting() {}

  static Optional<Box> register(Handle handle, Registration registration) {
    Box box = registration.box().withId(BoxTable.nextId(handle));
    if (!isPlaceFree(handle, box)
        || !CodeTable.take(handle, box.barcode().value(), CodeTable.BOX)) {
      return Optional.empty();
    }
    BoxTable.insert(handle, box);
    BoxEventTable.add(handle, registration.event(), box.id());
    registration
        .items()
        .forEach(
            item ->
                ItemTable.bind(handle.createUpdate(ItemTable.INSERT), item, box.id()).execute());
    BoxWords.add(handle, box, registration.items());
    BoxCountTable.add(handle, BoxCountTable.Kind.of(box), 1);
    return Optional.of(box);
  }

  /** What stands there may be the box itself. */
  private static boolean isPlaceFree(Handle handle, Box box) {
    return box.state()
        .spot()
        .flatMap(spot -> BoxTable.at(handle, spot))
        .filter(other -> other.id() != box.id())
        .isEmpty();
  }

  static Optional<BoxEvent> change(Handle handle, Box after, BoxEvent event) {
    Box before = BoxTable.byId(handle, after.id()).orElse(null);
    if (before == null
        || before.version() != after.version() - 1
        || !isPlaceFree(handle, after)
        || !renumber(handle, before, after)) {
      return Optional.empty();
    }
    BoxTable.update(handle, after);
    BoxCountTable.replace(handle, before, after);
    if (!before.barcode().equals(after.barcode())
        || !before.description().equals(after.description())) {
      BoxWords.replace(handle, after.id());
    }
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

  static void registerAll(Handle handle, List<Registration> registrations) {
    if (registrations.isEmpty()) {
      return;
    }
    long firstId = BoxTable.nextId(handle);
    long firstEvent = BoxEventTable.head(handle).orElse(0) + 1;
    PreparedBatch codes =
        handle.prepareBatch("INSERT INTO code(code, kind) VALUES (?, ?) ON CONFLICT DO NOTHING");
    PreparedBatch boxes = handle.prepareBatch(BoxTable.INSERT + " ON CONFLICT DO NOTHING");
    PreparedBatch events = handle.prepareBatch(BoxEventTable.INSERT);
    PreparedBatch items = handle.prepareBatch(ItemTable.INSERT);
    PreparedBatch words = BoxWords.batch(handle);
    Map<BoxCountTable.Kind, Integer> counts = new HashMap<>();
    for (int i = 0; i < registrations.size(); i++) {
      Registration registration = registrations.get(i);
      Box box = registration.box().withId(firstId + i);
      codes.add(box.barcode().value(), CodeTable.BOX);
      BoxTable.bind(boxes, box).bind("registered", box.registeredAt().toEpochMilli()).add();
      BoxEventTable.bind(events, registration.event().stored(firstEvent + i, box.id())).add();
      for (Item item : registration.items()) {
        ItemTable.bind(items, item, box.id()).add();
      }
      BoxWords.add(words, box, registration.items());
      counts.merge(BoxCountTable.Kind.of(box), 1, Integer::sum);
    }
    insertAll(codes, "a number");
    insertAll(boxes, "a place");
    insertAll(events, "an event");
    if (items.size() > 0) {
      insertAll(items, "an item");
    }
    insertAll(words, "an index");
    BoxCountTable.add(handle, counts);
  }

  private static void insertAll(PreparedBatch batch, String what) {
    for (int rows : batch.execute()) {
      if (rows != 1) {
        throw new IllegalStateException(what + " is taken: who registers many has looked before");
      }
    }
  }
}

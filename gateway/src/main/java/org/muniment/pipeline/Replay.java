package org.muniment.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;
import org.muniment.port.WireMessage;

/**
 * Takes messages out of quarantine that have a sensor now: each becomes what it would have become
 * had the sensor been registered when it came, with its original time. Runs on the writer's thread,
 * between the messages before the registration and those after it, so that order is kept.
 */
final class Replay {
  /** One transaction at most. */
  private static final int PAGE = 1_000;

  private final ReadingStore store;
  private final Router router;

  Replay(ReadingStore store, Router router) {
    this.store = store;
    this.router = router;
  }

  /**
   * @param write commits a batch and says whether it could
   * @return whether everything was gone through
   */
  boolean run(Picture picture, Supplier<Batch> batches, Predicate<Batch> write, Counters counters) {
    Quarantined before = null;
    List<Quarantined> page = page(picture, 0);
    while (!page.isEmpty()) {
      Batch batch = batches.get();
      for (Quarantined waiting : page) {
        add(batch, picture, waiting, before);
        before = waiting;
      }
      if (!write.test(batch)) {
        return false;
      }
      counters.released.add(batch.shares().size());
      page = page(picture, before.id());
    }
    return true;
  }

  /** Only of sources that somebody hears now: what strangers left may be very much. */
  private List<Quarantined> page(Picture picture, long afterId) {
    return store.unregistered(
        (transport, source) -> !picture.addresses().of(transport, source).isEmpty(), afterId, PAGE);
  }

  private void add(Batch batch, Picture picture, Quarantined waiting, Quarantined before) {
    Entry.Quarantine entry = waiting.entry();
    Routed routed = router.route(picture, message(entry));
    // The profile it was registered with may name channels otherwise than the one proposed: then
    // the first entry of a message brings the whole of it.
    boolean whole = !speaksOf(routed, entry.channel());
    List<Routed.Found> found =
        routed.found().stream().filter(f -> whole || f.channel().equals(entry.channel())).toList();
    if (routed.open() && found.isEmpty()) {
      return;
    }
    List<Entry> others = new ArrayList<>();
    others.add(new Entry.Release(waiting.id()));
    if (whole && before != null && isSameMessage(before.entry(), entry)) {
      batch.add(Optional.empty(), List.of(), entry.arrivedAt(), 0, others, List.of());
      return;
    }
    routed.kept().stream()
        .filter(kept -> kept.kind() != QuarantineKind.UNREGISTERED)
        .forEach(others::add);
    batch.add(
        Optional.empty(), found, entry.arrivedAt(), entry.deliveryKey(), others, routed.notices());
  }

  private static boolean speaksOf(Routed routed, Optional<String> channel) {
    return routed.found().stream().anyMatch(found -> found.channel().equals(channel))
        || routed.kept().stream()
            .filter(kept -> kept.kind() == QuarantineKind.UNREGISTERED)
            .anyMatch(kept -> kept.channel().equals(channel));
  }

  private static boolean isSameMessage(Entry.Quarantine one, Entry.Quarantine other) {
    return one.source().equals(other.source())
        && one.arrivedAt().equals(other.arrivedAt())
        && one.deliveryKey() == other.deliveryKey()
        && Arrays.equals(one.payload(), other.payload());
  }

  private static WireMessage message(Entry.Quarantine entry) {
    return new WireMessage(
        entry.transport(),
        entry.source(),
        entry.payload(),
        entry.arrivedAt(),
        entry.deliveryKey(),
        false,
        false);
  }
}

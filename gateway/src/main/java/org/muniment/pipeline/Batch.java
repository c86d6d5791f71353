package org.muniment.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.measure.Measurement;
import org.muniment.port.ReadingStore.Entry;

/**
 * What goes into one transaction: the entries, and which of them are whose. Filled by the writer in
 * the order of the line.
 */
final class Batch {
  /** One transaction has about so many entries at most: some 50 ms of a full load. */
  static final int MAX_ENTRIES = 4_000;

  /**
   * A parcel's part of the batch: its readings are the entries from {@code from} up to {@code to};
   * what follows them up to the next share are other entries of it.
   *
   * @param parcel empty for what is replayed out of quarantine
   */
  record Share(Optional<Parcel> parcel, int from, int to, List<Routed.Notice> notices) {}

  /** Hears of every reading before it is stored. */
  interface Judge {
    void reading(int sensorId, Measurement measurement, Instant arrivedAt);
  }

  /** Of nobody. */
  static final Batch EMPTY = new Batch(null, null);

  private final Tracks tracks;
  private final Judge judge;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();
  private Set<Long> deliveries;
  private int weight;
  private long bytes;

  Batch(Tracks tracks, Judge judge) {
    this.tracks = tracks;
    this.judge = judge;
  }

  /** Times and marks the readings by those before them, and adds them with what belongs to them. */
  void add(
      Optional<Parcel> parcel,
      List<Routed.Found> found,
      Instant arrivedAt,
      long deliveryKey,
      List<? extends Entry> others,
      List<Routed.Notice> notices) {
    int from = entries.size();
    for (Routed.Found one : found) {
      Measurement measurement = tracks.judge(one);
      judge.reading(one.sensor().id(), measurement, arrivedAt);
      entries.add(new Entry.Reading(one.sensor().id(), measurement, arrivedAt, deliveryKey));
    }
    shares.add(new Share(parcel, from, entries.size(), notices));
    entries.addAll(others);
    if (parcel.isPresent()) {
      weight += parcel.get().weight();
      bytes += parcel.get().bytes();
    }
    if (deliveries != null) {
      deliveries.add(deliveryKey);
    }
  }

  /** Whether a delivery of this key is in the batch already. Asked for redeliveries only. */
  boolean hasDelivery(long deliveryKey) {
    if (deliveries == null) {
      deliveries = new HashSet<>();
      for (Share share : shares) {
        if (share.parcel().orElse(null) instanceof Parcel.FromWire wire) {
          deliveries.add(wire.message().deliveryKey());
        }
      }
    }
    return deliveries.contains(deliveryKey);
  }

  List<Entry> entries() {
    return entries;
  }

  List<Share> shares() {
    return shares;
  }

  /** Whether nobody waits for it. */
  boolean isEmpty() {
    return shares.isEmpty();
  }

  boolean isFull() {
    return entries.size() >= MAX_ENTRIES;
  }

  int weight() {
    return weight;
  }

  long bytes() {
    return bytes;
  }
}

package org.muniment.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;

/** The quarantine of {@link MemoryReadingStore}. */
final class MemoryQuarantine {
  private record Source(Transport transport, String name) {}

  private record Group(
      QuarantineKind kind, Source source, Optional<String> channel, String reason) {}

  private record Row(Group group, Quarantined message) {
    int bytes() {
      return message.entry().payload().length;
    }
  }

  private static final class Counts {
    private Instant firstAt;
    private Instant lastAt;
    private long messages;
    private long dropped;
  }

  private final QuarantineBounds bounds;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Group, Counts> groups = new HashMap<>();
  private long lastId;
  private long dropped;

  MemoryQuarantine(QuarantineBounds bounds) {
    this.bounds = bounds;
  }

  Outcome keep(Entry.Quarantine message) {
    Entry.Quarantine kept = cut(message);
    Row row = new Row(groupOf(message), new Quarantined(++lastId, kept));
    rows.add(row);
    Counts counts = groups.computeIfAbsent(row.group, group -> new Counts());
    counts.firstAt = counts.firstAt == null ? kept.arrivedAt() : counts.firstAt;
    counts.lastAt = kept.arrivedAt();
    counts.messages++;
    trim(row.group);
    return Outcome.STORED;
  }

  private Entry.Quarantine cut(Entry.Quarantine m) {
    int length = Math.min(m.payload().length, bounds.payloadBytes());
    return new Entry.Quarantine(
        m.kind(),
        m.transport(),
        m.source(),
        m.channel(),
        Arrays.copyOf(m.payload(), length),
        m.arrivedAt().truncatedTo(ChronoUnit.MILLIS),
        m.profile(),
        m.reason(),
        m.deliveryKey());
  }

  private static Group groupOf(Entry.Quarantine m) {
    boolean anyReason = m.kind() == QuarantineKind.UNREGISTERED;
    return new Group(
        m.kind(), new Source(m.transport(), m.source()), m.channel(), anyReason ? "" : m.reason());
  }

  private void trim(Group group) {
    if (group.kind == QuarantineKind.UNDECODABLE || group.kind == QuarantineKind.REJECTED) {
      dropWhileMoreThan(bounds.repeatsKept(), row -> row.group.equals(group));
    }
    dropWhileMoreThan(bounds.rowsPerSource(), row -> row.group.source.equals(group.source));
    while (rows.size() > bounds.rows() || bytes() > bounds.totalBytes()) {
      Source most = sourceWithMost();
      drop(rows.stream().filter(row -> row.group.source.equals(most)).findFirst().orElseThrow());
    }
  }

  private void dropWhileMoreThan(int limit, Predicate<Row> which) {
    List<Row> found = rows.stream().filter(which).toList();
    for (int i = 0; i < found.size() - limit; i++) {
      drop(found.get(i));
    }
  }

  /** Of several with as many, the one with the oldest message. */
  private Source sourceWithMost() {
    Map<Source, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.group.source, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return rows.stream()
        .map(row -> row.group.source)
        .filter(source -> counts.get(source) == most)
        .findFirst()
        .orElseThrow();
  }

  private long bytes() {
    return rows.stream().mapToLong(Row::bytes).sum();
  }

  private void drop(Row row) {
    groups.get(row.group).dropped++;
    dropped++;
    remove(row);
  }

  private void remove(Row row) {
    rows.remove(row);
    if (rows.stream().noneMatch(other -> other.group.equals(row.group))) {
      groups.remove(row.group);
    }
  }

  Outcome release(long id) {
    Optional<Row> row = rows.stream().filter(r -> r.message.id() == id).findFirst();
    row.ifPresent(
        r -> {
          groups.get(r.group).messages--;
          remove(r);
        });
    return row.isPresent() ? Outcome.STORED : Outcome.DUPLICATE;
  }

  /** The delivery keys of the messages that {@code entries} release. */
  Set<Long> deliveriesOf(List<Entry> entries) {
    Set<Long> keys = new HashSet<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Release release) {
        rows.stream()
            .filter(row -> row.message.id() == release.quarantineId())
            .forEach(row -> keys.add(row.message.entry().deliveryKey()));
      }
    }
    return keys;
  }

  List<Heard> heard(int limit) {
    Map<Group, Quarantined> newest = new HashMap<>();
    rows.forEach(row -> newest.put(row.group, row.message));
    List<Heard> heard = new ArrayList<>();
    groups.forEach(
        (group, counts) -> {
          if (group.kind == QuarantineKind.UNREGISTERED) {
            heard.add(heard(group, counts, newest.get(group)));
          }
        });
    heard.sort(
        Comparator.comparing(Heard::lastAt)
            .thenComparing(device -> device.newest().id())
            .reversed());
    return heard.stream().limit(limit).toList();
  }

  private static Heard heard(Group group, Counts counts, Quarantined newest) {
    return new Heard(
        group.source.transport,
        group.source.name,
        counts.firstAt,
        counts.lastAt,
        counts.messages,
        counts.dropped,
        newest.entry().profile(),
        newest);
  }

  List<Quarantined> list(Optional<QuarantineKind> kind, long afterId, int limit) {
    return rows.stream()
        .map(Row::message)
        .filter(message -> message.id() > afterId)
        .filter(message -> kind.isEmpty() || message.entry().kind() == kind.get())
        .limit(limit)
        .toList();
  }

  List<Quarantined> unregistered(BiPredicate<Transport, String> sources, long afterId, int limit) {
    return list(Optional.of(QuarantineKind.UNREGISTERED), afterId, Integer.MAX_VALUE).stream()
        .filter(m -> sources.test(m.entry().transport(), m.entry().source()))
        .limit(limit)
        .toList();
  }

  long kept() {
    return lastId;
  }

  long dropped() {
    return dropped;
  }
}

package org.muniment.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.LongUnaryOperator;
import org.muniment.adapters.sql.Conflicts;
import org.muniment.adapters.sql.Millis;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.climate.TimeWeighted;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus.Last;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore;

/** The reading store as it would be with endless memory and no disk: maps and plain loops. */
public final class MemoryReadingStore implements ReadingStore {
  private record Value(long fixed, int marks) {}

  private record SeriesKey(int sensorId, Quantity quantity) {}

  private static final long LATE_MILLIS = 600_000;

  private final LocalPeriods periods;
  private final MemoryQuarantine quarantine;
  private final Map<SeriesKey, TreeMap<Long, Value>> values = new HashMap<>();
  private final Set<Long> deliveries = new HashSet<>();
  private final MemoryAlarmLog alarms = new MemoryAlarmLog();
  private final MemoryOutbox outbox = new MemoryOutbox(alarms::notices);
  private final Map<String, LateDay> lateDays = new TreeMap<>();
  private long lateMark;
  private long readings;

  public MemoryReadingStore(ZoneId zone) {
    this(zone, QuarantineBounds.DEFAULT);
  }

  public MemoryReadingStore(ZoneId zone, QuarantineBounds bounds) {
    this.periods = new LocalPeriods(zone);
    this.quarantine = new MemoryQuarantine(bounds);
  }

  @Override
  public synchronized List<Outcome> append(List<Entry> entries) {
    Set<Long> before = new HashSet<>(deliveries);
    before.removeAll(quarantine.deliveriesOf(entries));
    List<Outcome> outcomes = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Reading reading) {
        outcomes.add(isKnown(before, reading.deliveryKey()) ? Outcome.DUPLICATE : keep(reading));
        deliveries.add(reading.deliveryKey());
      } else if (entry instanceof Entry.Quarantine message) {
        boolean known = isKnown(before, message.deliveryKey());
        outcomes.add(known ? Outcome.DUPLICATE : quarantine.keep(message));
        deliveries.add(message.deliveryKey());
      } else if (entry instanceof Entry.Release release) {
        outcomes.add(quarantine.release(release.quarantineId()));
      } else if (entry instanceof Entry.AlarmStep step) {
        alarms.keep(step);
        outcomes.add(Outcome.STORED);
      } else if (entry instanceof Entry.Alive alive) {
        alarms.keep(alive);
        outcomes.add(Outcome.STORED);
      }
    }
    return outcomes;
  }

  private static boolean isKnown(Set<Long> keys, long key) {
    return key != 0 && keys.contains(key);
  }

  private Outcome keep(Entry.Reading reading) {
    long at = reading.measurement().at().toEpochMilli();
    int marks = Mark.toBits(reading.measurement().marks());
    Map<Quantity, Conflicts.Pair> conflicts = new EnumMap<>(Quantity.class);
    boolean anyNew = false;
    long newest = Long.MIN_VALUE;
    for (var entry : reading.measurement().values().entrySet()) {
      long fixed = Quantity.toFixed(entry.getValue());
      TreeMap<Long, Value> series = of(reading.sensorId(), entry.getKey());
      long last = series.isEmpty() ? Long.MIN_VALUE : series.lastKey();
      Value there = series.putIfAbsent(at, new Value(fixed, marks));
      anyNew |= there == null;
      newest = there == null ? Math.max(newest, last) : newest;
      if (there != null && there.fixed != fixed) {
        conflicts.put(entry.getKey(), new Conflicts.Pair(there.fixed, fixed));
      }
    }
    readings += anyNew ? 1 : 0;
    if (anyNew) {
      noteLate(reading, newest);
    }
    if (!conflicts.isEmpty()) {
      quarantine.keep(Conflicts.entry(reading, conflicts));
      return Outcome.CONFLICT;
    }
    return anyNew ? Outcome.STORED : Outcome.DUPLICATE;
  }

  private TreeMap<Long, Value> of(int sensorId, Quantity quantity) {
    return values.computeIfAbsent(new SeriesKey(sensorId, quantity), key -> new TreeMap<>());
  }

  @Override
  public synchronized boolean knowsDelivery(long deliveryKey) {
    return isKnown(deliveries, deliveryKey);
  }

  @Override
  public synchronized Series raw(
      int sensorId, Quantity quantity, Instant from, Instant to, int limit) {
    Series.Builder series = new Series.Builder();
    if (from.isBefore(to)) {
      of(sensorId, quantity).subMap(Millis.border(from), Millis.border(to)).entrySet().stream()
          .limit(limit)
          .forEach(e -> series.add(e.getKey(), value(e), e.getValue().marks));
    }
    return series.build();
  }

  @Override
  public synchronized Collection<Quantity> quantities(int sensorId) {
    EnumSet<Quantity> result = EnumSet.noneOf(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (!of(sensorId, quantity).isEmpty()) {
        result.add(quantity);
      }
    }
    return result;
  }

  @Override
  public synchronized Map<Quantity, Last> latest(int sensorId) {
    Map<Quantity, Last> result = new EnumMap<>(Quantity.class);
    for (Quantity quantity : quantities(sensorId)) {
      result.put(quantity, last(of(sensorId, quantity).lastEntry()));
    }
    return result;
  }

  @Override
  public synchronized Optional<Last> lastBefore(int sensorId, Quantity quantity, Instant before) {
    return Optional.ofNullable(of(sensorId, quantity).lowerEntry(Millis.border(before)))
        .map(MemoryReadingStore::last);
  }

  private static Last last(Map.Entry<Long, Value> entry) {
    return new Last(Instant.ofEpochMilli(entry.getKey()), value(entry));
  }

  private static double value(Map.Entry<Long, Value> entry) {
    return Quantity.fromFixed(entry.getValue().fixed);
  }

  @Override
  public synchronized List<PeriodSum> hourSums(
      Sensor sensor, Quantity quantity, Instant from, Instant to) {
    return sums(sensor, quantity, from, to, periods::hourStart, periods::hourEnd);
  }

  @Override
  public synchronized List<PeriodSum> daySums(
      Sensor sensor, Quantity quantity, Instant from, Instant to) {
    return sums(sensor, quantity, from, to, periods::dayStart, periods::dayEnd);
  }

  private List<PeriodSum> sums(
      Sensor sensor,
      Quantity quantity,
      Instant from,
      Instant to,
      LongUnaryOperator startOf,
      LongUnaryOperator endOf) {
    TreeMap<Long, Value> all = of(sensor.id(), quantity);
    List<PeriodSum> result = new ArrayList<>();
    if (all.isEmpty()) {
      return result;
    }
    Duration hold = sensor.hold();
    Series.Builder raw = new Series.Builder();
    all.entrySet().forEach(e -> raw.add(e.getKey(), value(e), e.getValue().marks));
    Series calibrated = sensor.calibrated(quantity, raw.build());
    long end = Math.min(Millis.border(to), all.lastKey() + hold.toMillis());
    long start = startOf.applyAsLong(Math.max(Millis.border(from), all.firstKey()));
    for (long next; start < end; start = next) {
      next = endOf.applyAsLong(start);
      PeriodSum sum = TimeWeighted.sum(calibrated, start, next, hold);
      if (start >= Millis.border(from) && !sum.isEmpty()) {
        result.add(sum);
      }
    }
    return result;
  }

  @Override
  public void resum(Sensor sensor, Instant from) {
    // Nothing is kept that could be outdated.
  }

  @Override
  public synchronized List<LateDay> lateDays(int limit) {
    return lateDays.values().stream()
        .sorted(Comparator.comparing(LateDay::mark).thenComparing(LateDay::sensorId))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void forgetLate(List<LateDay> done) {
    done.forEach(
        late ->
            lateDays.computeIfPresent(
                late.sensorId() + " " + late.dayMillis(),
                (key, now) -> now.mark() <= late.mark() ? null : now));
  }

  private void noteLate(Entry.Reading reading, long newest) {
    long day = periods.dayStart(reading.measurement().at().toEpochMilli());
    long known = Math.max(reading.arrivedAt().toEpochMilli() + LATE_MILLIS, newest);
    if (known >= periods.dayEnd(day)) {
      LateDay late = new LateDay(reading.sensorId(), day, ++lateMark);
      lateDays.put(late.sensorId() + " " + day, late);
    }
  }

  @Override
  public synchronized List<Heard> heard(int limit) {
    return quarantine.heard(limit);
  }

  @Override
  public synchronized List<Quarantined> quarantined(
      Optional<QuarantineKind> kind, long afterId, int limit) {
    return quarantine.list(kind, afterId, limit);
  }

  @Override
  public synchronized List<Quarantined> unregistered(
      BiPredicate<Transport, String> sources, long afterId, int limit) {
    return quarantine.unregistered(sources, afterId, limit);
  }

  @Override
  public synchronized Totals totals() {
    long count = values.values().stream().mapToLong(TreeMap::size).sum();
    return new Totals(readings, count, quarantine.kept(), quarantine.dropped());
  }

  @Override
  public MemoryAlarmLog alarms() {
    return alarms;
  }

  @Override
  public MemoryOutbox outbox() {
    return outbox;
  }

  @Override
  public void close() {}
}

package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.muniment.adapters.sql.JdbiAlarmLog;
import org.muniment.adapters.sql.JdbiOutbox;
import org.muniment.adapters.sql.Millis;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.adapters.sql.SumRules;
import org.muniment.domain.climate.LocalPeriods;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus.Last;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.AlarmLog;
import org.muniment.port.Outbox;
import org.muniment.port.ReadingStore;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readings in {@code climate.db}: appended to a journal first, arranged later. Whatever is
 * pending, every answer is complete: it is put together from the arranged table and the tail of the
 * journal in memory.
 */
public final class SqliteReadingStore implements ReadingStore {
  static final String NAME = "climate";

  /** The number of the newest migration. */
  static final int SCHEMA_VERSION = 4;

  /** Far beyond any time that is stored, and safe to calculate with. */
  private static final long FARTHEST_MILLIS = 1L << 52;

  private static final Logger LOG = LoggerFactory.getLogger(SqliteReadingStore.class);

  private final Database database;
  private final SumRules rules;
  private final Tail tail;
  private final RecentKeys keys;
  private final QuarantineWriter quarantine;
  private final Keeper keeper;
  private final AlarmLog alarms;
  private final Outbox outbox;

  private SqliteReadingStore(
      Database database, SumRules rules, QuarantineBounds bounds, Recovery.State state) {
    this.database = database;
    this.rules = rules;
    this.tail = state.tail();
    this.keys = state.keys();
    this.quarantine = new QuarantineWriter(bounds);
    this.keeper = new Keeper(database, tail, rules);
    this.alarms = new JdbiAlarmLog(database);
    this.outbox = new JdbiOutbox(database);
  }

  /**
   * Opens or makes {@code climate.db} in a data folder and starts the thread that keeps it in
   * order.
   *
   * @throws StoreException with a sentence for the person who started the program
   */
  public static SqliteReadingStore open(Path folder, SumRules rules) {
    SqliteReadingStore store =
        open(folder, rules, QuarantineBounds.DEFAULT, connection -> connection);
    store.keeper.start();
    return store;
  }

  /** Without the thread: arranges and sums only when told to. */
  static SqliteReadingStore open(
      Path folder, SumRules rules, QuarantineBounds bounds, DatabaseFile.Wrapper wrapper) {
    Database database = DatabaseFile.open(folder, NAME, SCHEMA_VERSION, wrapper);
    try {
      return new SqliteReadingStore(database, rules, bounds, Recovery.load(database));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public List<Outcome> append(List<Entry> entries) {
    makeRoom();
    List<Outcome> outcomes =
        database.writeThen(
            () -> new Batch(tail, keys, quarantine, new LocalPeriods(rules.zone())),
            (handle, batch) -> batch.write(handle, entries),
            Batch::committed,
            Batch::failed);
    keeper.appended();
    return outcomes;
  }

  private void makeRoom() {
    try {
      keeper.makeRoom();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("interrupted while waiting for readings to be arranged", e);
    }
  }

  @Override
  public boolean knowsDelivery(long deliveryKey) {
    return keys.contains(deliveryKey);
  }

  @Override
  public Series raw(int sensorId, Quantity quantity, Instant from, Instant to, int limit) {
    int series = SeriesKey.of(sensorId, quantity);
    long begin = Millis.border(from);
    long end = Millis.border(to);
    // The tail first: a value that is arranged meanwhile is then seen twice, not missed.
    SortedValues fresh = tail.range(series, begin, end);
    SortedValues arranged =
        database.read(h -> Arranged.range(h.getConnection(), series, begin, end, limit));
    return arranged.mergedWith(fresh).toSeries(limit);
  }

  @Override
  public Collection<Quantity> quantities(int sensorId) {
    return latest(sensorId).keySet();
  }

  @Override
  public Map<Quantity, Last> latest(int sensorId) {
    Map<Quantity, Last> result = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      SeriesTail.Point newest = tail.newest(SeriesKey.of(sensorId, quantity));
      if (newest != null) {
        result.put(quantity, last(newest.at(), newest.fixed()));
      }
    }
    return result;
  }

  private static Last last(long at, long fixed) {
    return new Last(Instant.ofEpochMilli(at), Quantity.fromFixed(fixed));
  }

  @Override
  public Optional<Last> lastBefore(int sensorId, Quantity quantity, Instant before) {
    int series = SeriesKey.of(sensorId, quantity);
    long end = Millis.border(before);
    SortedValues fresh = tail.range(series, Long.MIN_VALUE, end);
    SortedValues all =
        database.read(h -> Arranged.before(h.getConnection(), series, end)).mergedWith(fresh);
    int newest = all.size() - 1;
    return newest < 0 ? Optional.empty() : Optional.of(last(all.at(newest), all.fixed(newest)));
  }

  @Override
  public List<PeriodSum> hourSums(Sensor sensor, Quantity quantity, Instant from, Instant to) {
    List<PeriodSum> sums = new ArrayList<>();
    hours(sensor, quantity, from, to).forEach(hour -> sums.add(hour.sum()));
    return beginningIn(sums, from, to);
  }

  @Override
  public List<PeriodSum> daySums(Sensor sensor, Quantity quantity, Instant from, Instant to) {
    DayFold days = new DayFold(new LocalPeriods(rules.zone()));
    hours(sensor, quantity, from, to).forEach(days::add);
    return beginningIn(days.days(), from, to);
  }

  /** The hours of all local days that touch {@code [from, to)}. */
  private List<HourSum> hours(Sensor sensor, Quantity quantity, Instant from, Instant to) {
    int series = SeriesKey.of(sensor.id(), quantity);
    SeriesTail.Point newest = tail.newest(series);
    if (newest == null || !from.isBefore(to)) {
      return List.of();
    }
    LocalPeriods periods = new LocalPeriods(rules.zone());
    HourSums sums = new HourSums(periods, sensor, quantity);
    long hold = sensor.hold().toMillis();
    long begin = periods.dayStart(Math.max(Millis.border(from), -FARTHEST_MILLIS));
    long end = Math.min(Millis.border(to), newest.at() + hold);
    SortedValues fresh = tail.range(series, begin - hold, Long.MAX_VALUE);
    return database.read(
        handle -> {
          var first = sums.firstDay(handle, fresh);
          return first.isEmpty()
              ? List.of()
              : sums.read(handle, fresh, Math.max(begin, first.getAsLong()), end);
        });
  }

  private static List<PeriodSum> beginningIn(List<PeriodSum> sums, Instant from, Instant to) {
    long begin = Millis.border(from);
    long end = Millis.border(to);
    return sums.stream()
        .filter(sum -> sum.fromMillis() >= begin && sum.fromMillis() < end)
        .toList();
  }

  @Override
  public void resum(Sensor sensor, Instant from) {
    long begin = Math.max(Millis.border(from), -FARTHEST_MILLIS);
    keeper.markStale(sensor.id(), new LocalPeriods(rules.zone()).dayStart(begin));
  }

  @Override
  public List<LateDay> lateDays(int limit) {
    return database.read(handle -> LateDays.waiting(handle, limit));
  }

  @Override
  public void forgetLate(List<LateDay> done) {
    database.file(
        handle -> {
          LateDays.forget(handle, done);
          return null;
        });
  }

  @Override
  public List<Heard> heard(int limit) {
    return database.read(handle -> QuarantineReader.heard(handle, limit));
  }

  @Override
  public List<Quarantined> quarantined(Optional<QuarantineKind> kind, long afterId, int limit) {
    return database.read(handle -> QuarantineReader.list(handle, kind, afterId, limit));
  }

  @Override
  public List<Quarantined> unregistered(
      BiPredicate<Transport, String> sources, long afterId, int limit) {
    return database.read(handle -> QuarantineReader.unregistered(handle, sources, afterId, limit));
  }

  @Override
  public Totals totals() {
    Tail.Mark mark = tail.committed();
    return database.read(
        handle ->
            new Totals(
                mark.readings(),
                mark.values(),
                Counters.get(handle, Counters.QUARANTINED),
                Counters.get(handle, Counters.QUARANTINE_DROPPED)));
  }

  @Override
  public AlarmLog alarms() {
    return alarms;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  /** Moves everything appended so far into the arranged table; its own thread does so by itself. */
  public void arrangeNow() {
    keeper.arrange();
  }

  /** Makes all sums that are due; its own thread does so by itself. */
  public void summariseNow() {
    keeper.summarise();
  }

  @Override
  public void close() {
    keeper.close();
    try {
      keeper.arrange();
    } catch (StoreException e) {
      LOG.warn("arranging is put off until the next start: {}", e.getMessage());
    }
    database.close();
  }
}

package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.StoreException;
import org.muniment.testing.MemoryReadingStore;

/** A disk that fails at any point costs what was not acknowledged, and nothing else. */
class FailingDiskTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final QuarantineBounds BOUNDS = new QuarantineBounds(3, 2, 1, 100, 1_000);
  private static final Sensor SENSOR =
      new Sensor(
          1,
          Code.of("S1"),
          "s",
          "muniment",
          SensorAddress.ofTopic("t"),
          Duration.ofMinutes(1),
          List.of(Placement.outdoor(Instant.EPOCH)),
          List.of());

  @TempDir Path folder;

  private final Faults faults = new Faults();

  @Test
  void theNthCallFailsForEveryN() {
    int n = 0;
    boolean failed = true;
    while (failed) {
      n++;
      failed = oneRun(n);
    }
    assertThat(n).as("calls that could fail").isGreaterThan(40);
  }

  /** Answers whether the n-th call was reached. */
  private boolean oneRun(int n) {
    Path data = folder.resolve("n" + n);
    MemoryReadingStore twin = new MemoryReadingStore(ZONE, BOUNDS);
    SqliteReadingStore store = Stores.readings(data, new Stores(ZONE, SENSOR), BOUNDS, faults);
    faults.failAt(n);
    appendToBoth(store, twin, readings(0, 130, 20));
    twice(store::arrangeNow);
    appendToBoth(store, twin, mixed());
    twice(store::summariseNow);
    appendToBoth(store, twin, readings(125, 140, 20));
    twice(store::arrangeNow);
    twice(store::summariseNow);
    appendToBoth(store, twin, imported());
    twice(() -> store.forgetLate(store.lateDays(2)));
    twin.forgetLate(twin.lateDays(2));
    boolean happened = faults.happened();
    faults.failAt(0);
    new SameAnswers(store, twin).check(List.of(SENSOR));
    SqliteReadingStore again = Stores.readings(data, new Stores(ZONE, SENSOR), BOUNDS);
    new SameAnswers(again, twin).check(List.of(SENSOR));
    again.close();
    store.close();
    return happened;
  }

  /** In several transactions, any of which may be the one that fails. */
  @Test
  void anArrangingThatStopsHalfWayLosesNothing() {
    MemoryReadingStore twin = new MemoryReadingStore(ZONE, BOUNDS);
    List<Entry> many = readings(0, 2 * Arranger.VALUES_PER_TRANSACTION + 10, 20);
    twin.append(many);
    boolean failed = true;
    for (int n = 1; failed; n++) {
      Path data = folder.resolve("arrange" + n);
      Stores rules = new Stores(ZONE, SENSOR);
      try (SqliteReadingStore store = Stores.readings(data, rules, BOUNDS, faults)) {
        store.append(many);
        faults.failAt(n);
        failed = fails(store::arrangeNow);
        faults.failAt(0);
        sameReadings(store, twin);
        try (SqliteReadingStore again = Stores.readings(data, rules, BOUNDS)) {
          sameReadings(again, twin);
        }
      }
    }
  }

  private static boolean fails(Runnable work) {
    try {
      work.run();
      return false;
    } catch (StoreException e) {
      return true;
    }
  }

  private static void sameReadings(SqliteReadingStore store, MemoryReadingStore twin) {
    assertThat(store.totals()).isEqualTo(twin.totals());
    assertThat(times(store)).isEqualTo(times(twin));
  }

  private static List<Instant> times(ReadingStore store) {
    Series series = store.raw(1, Quantity.TEMPERATURE, Instant.MIN, Instant.MAX, 1_000_000);
    return IntStream.range(0, series.size()).mapToObj(series::at).toList();
  }

  /** A batch that failed was not kept and can be appended once more. */
  private static void appendToBoth(
      SqliteReadingStore store, MemoryReadingStore twin, List<Entry> entries) {
    try {
      assertThat(store.append(entries)).isEqualTo(twin.append(entries));
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("disk is full");
      new SameAnswers(store, twin).check(List.of(SENSOR));
      assertThat(store.append(entries)).isEqualTo(twin.append(entries));
    }
  }

  private static void twice(Runnable work) {
    try {
      work.run();
    } catch (StoreException e) {
      work.run();
    }
  }

  private static List<Entry> readings(int from, int to, double value) {
    return IntStream.range(from, to).mapToObj(i -> reading(i, value)).toList();
  }

  private static Entry reading(int minute, double value) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    return new Entry.Reading(
        1, new Measurement(at, Map.of(Quantity.TEMPERATURE, value)), at, minute + 1);
  }

  /** New, late, the same, contradicting; more unknown messages than fit; and a release. */
  private static List<Entry> mixed() {
    List<Entry> entries = new ArrayList<>();
    entries.add(conflict(5));
    entries.add(conflict(125));
    for (int i = 0; i < 5; i++) {
      entries.add(
          new Entry.Quarantine(
              i % 2 == 0 ? QuarantineKind.UNREGISTERED : QuarantineKind.REJECTED,
              Transport.MQTT,
              "s" + i % 3,
              Optional.empty(),
              "x".getBytes(StandardCharsets.UTF_8),
              START,
              Optional.empty(),
              "reason",
              0));
    }
    entries.add(new Entry.Release(5));
    return entries;
  }

  /** Of three days that are over. */
  private static List<Entry> imported() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(
            day -> {
              Instant at = START.minus(Duration.ofDays(day));
              Measurement old = new Measurement(at, Map.of(Quantity.TEMPERATURE, 20.0));
              return (Entry) new Entry.Reading(1, old, START, 0);
            })
        .toList();
  }

  private static Entry conflict(int minute) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    return new Entry.Reading(1, new Measurement(at, Map.of(Quantity.TEMPERATURE, 99.0)), at, 0);
  }

  @Test
  void whenThereIsRoomAgainTheSameStoreGoesOn() throws SQLException {
    List<Connection> writers = new ArrayList<>();
    SqliteReadingStore store =
        Stores.readings(
            folder,
            new Stores(ZONE, SENSOR),
            BOUNDS,
            connection -> {
              writers.add(connection);
              return connection;
            });
    MemoryReadingStore twin = new MemoryReadingStore(ZONE, BOUNDS);
    int pages = Integer.parseInt(Connections.ask(writers.get(0), "PRAGMA page_count"));
    Connections.ask(writers.get(0), "PRAGMA max_page_count=" + (pages + 3));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100_000; i += 100) {
                List<Entry> batch = readings(i, i + 100, 20);
                store.append(batch);
                twin.append(batch);
              }
            })
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("climate.db: the disk is full: free some space");
    new SameAnswers(store, twin).check(List.of(SENSOR));
    Connections.ask(writers.get(0), "PRAGMA max_page_count=1000000");
    appendToBoth(store, twin, readings(200_000, 200_100, 20));
    new SameAnswers(store, twin).check(List.of(SENSOR));
    store.close();
  }
}

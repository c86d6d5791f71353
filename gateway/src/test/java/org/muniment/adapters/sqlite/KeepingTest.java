package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.testing.MemoryReadingStore;

/** What goes on behind the answers. */
class KeepingTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant START = Instant.parse("2026-11-20T16:00:00Z");
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

  private final Stores rules = new Stores(SHANGHAI, SENSOR);

  private static Instant minute(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private static List<Entry> minutes(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                (Entry)
                    new Entry.Reading(
                        1,
                        new Measurement(minute(i), Map.of(Quantity.TEMPERATURE, i % 600 / 10.0)),
                        minute(i),
                        i + 1))
        .toList();
  }

  private SqliteReadingStore open() {
    return Stores.readings(folder, rules, QuarantineBounds.DEFAULT);
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = new Connections(folder.resolve("climate.db")).writer()) {
      Connections.ask(connection, sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = new Connections(folder.resolve("climate.db")).reader()) {
      return Long.parseLong(Connections.ask(connection, sql));
    }
  }

  @Test
  void aChartOfFinishedHoursReadsNoReadings() throws SQLException {
    try (SqliteReadingStore store = open()) {
      store.append(minutes(0, 3 * 1_440 + 90));
      store.arrangeNow();
      store.summariseNow();
      var hours = store.hourSums(SENSOR, Quantity.TEMPERATURE, minute(0), minute(4_320));
      assertThat(hours).hasSize(72);
      sql("DELETE FROM reading WHERE at > (SELECT min(at) FROM reading)");
      assertThat(store.hourSums(SENSOR, Quantity.TEMPERATURE, minute(0), minute(4_320)))
          .isEqualTo(hours);
      assertThat(store.daySums(SENSOR, Quantity.TEMPERATURE, minute(0), minute(4_320)))
          .hasSize(3)
          .allMatch(day -> day.coverage() == 1);
    }
  }

  @Test
  void onlyTheUnfinishedHourStaysToBeSummed() throws SQLException {
    try (SqliteReadingStore store = open()) {
      store.append(minutes(0, 3 * 1_440 + 90));
      store.arrangeNow();
      store.summariseNow();
      assertThat(number("SELECT count(*) FROM stale_day")).isEqualTo(1);
      assertThat(number("SELECT stale_from FROM stale_day"))
          .isEqualTo(minute(3 * 1_440 + 60).toEpochMilli());
      store.append(List.of(minutes(10, 11).get(0), lateReading(minute(10).plusMillis(1))));
      store.arrangeNow();
      assertThat(number("SELECT min(stale_from) FROM stale_day"))
          .isEqualTo(minute(0).toEpochMilli());
      store.summariseNow();
      assertThat(number("SELECT count(*) FROM stale_day")).isEqualTo(1);
    }
  }

  private static Entry lateReading(Instant at) {
    return new Entry.Reading(1, new Measurement(at, Map.of(Quantity.TEMPERATURE, 1.0)), at, 0);
  }

  @Test
  void whenTheSiteMovesItsDaysAreMadeAnew() throws SQLException {
    MemoryReadingStore twin = new MemoryReadingStore(ZoneId.of("Asia/Kolkata"));
    twin.append(minutes(0, 4_000));
    try (SqliteReadingStore store = open()) {
      store.append(minutes(0, 4_000));
      store.arrangeNow();
      store.summariseNow();
      rules.move(ZoneId.of("Asia/Kolkata"));
      new SameAnswers(store, twin).checkAllButLateDays(List.of(SENSOR));
      store.summariseNow();
      new SameAnswers(store, twin).checkAllButLateDays(List.of(SENSOR));
      assertThat(number("SELECT count(*) FROM day_sum")).isEqualTo(4);
      assertThat(number("SELECT count(*) FROM stale_day")).isEqualTo(1);
    }
  }

  @Test
  void theJournalForgetsWhatIsArrangedAndOld() throws SQLException {
    try (SqliteReadingStore store = open()) {
      store.append(minutes(0, Journal.KEPT_ROWS));
      store.arrangeNow();
      assertThat(number("SELECT count(*) FROM journal")).isEqualTo(Journal.KEPT_ROWS);
      store.append(minutes(Journal.KEPT_ROWS, Journal.KEPT_ROWS + 500));
      sql("INSERT INTO journal_cursor(name, position) VALUES ('forwarder', 300)");
      store.arrangeNow();
      assertThat(number("SELECT min(id) FROM journal")).as("a consumer waits").isEqualTo(301);
      sql("DELETE FROM journal_cursor WHERE name = 'forwarder'");
      store.arrangeNow();
      assertThat(number("SELECT min(id) FROM journal")).isEqualTo(501);
      assertThat(store.totals().readings()).isEqualTo(Journal.KEPT_ROWS + 500L);
    }
    try (SqliteReadingStore store = open()) {
      assertThat(store.totals().readings()).isEqualTo(Journal.KEPT_ROWS + 500L);
      assertThat(store.knowsDelivery(Journal.KEPT_ROWS + 500L)).isTrue();
    }
  }

  /** As after a commit that failed by its answer, but not on the disk, and was tried again. */
  @Test
  void rowsThatAreInTheJournalTwiceCountOnce() throws SQLException {
    open().append(minutes(0, 10));
    sql(
        "INSERT INTO journal SELECT id + 10, sensor, at, delay, delivery, marks, quantities"
            + " FROM journal");
    MemoryReadingStore twin = new MemoryReadingStore(SHANGHAI);
    twin.append(minutes(0, 20));
    try (SqliteReadingStore store = open()) {
      store.append(minutes(10, 20));
      store.arrangeNow();
      store.arrangeNow();
      assertThat(number("SELECT count(*) FROM reading")).isEqualTo(20);
      new SameAnswers(store, twin).check(List.of(SENSOR));
    }
  }

  @Test
  void itsOwnThreadArrangesWhenMuchWaits() throws SQLException {
    open().close();
    try (SqliteReadingStore store = SqliteReadingStore.open(folder, rules)) {
      store.append(minutes(0, Keeper.ARRANGE_AT));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  assertThat(number("SELECT coalesce(max(position), 0) FROM journal_cursor"))
                      .isEqualTo(Keeper.ARRANGE_AT));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(number("SELECT count(*) FROM stale_day")).isEqualTo(1));
    }
  }

  @Test
  void aReaderNeverMissesWhatWasAppendedWhileItIsArranged()
      throws ExecutionException, InterruptedException {
    int batches = 150;
    int size = 20;
    AtomicInteger appended = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try (SqliteReadingStore store = open()) {
      Future<?> arranging = threads.submit(() -> repeat(done, store::arrangeNow));
      Future<?> summing = threads.submit(() -> repeat(done, store::summariseNow));
      Future<?> reading = threads.submit(() -> repeat(done, () -> check(store, appended.get())));
      for (int batch = 0; batch < batches; batch++) {
        store.append(minutes(batch * size, (batch + 1) * size));
        appended.addAndGet(size);
      }
      done.set(true);
      arranging.get();
      summing.get();
      reading.get();
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private static void repeat(AtomicBoolean done, Runnable work) {
    while (!done.get()) {
      work.run();
    }
  }

  private static void check(SqliteReadingStore store, int appended) {
    Series raw = store.raw(1, Quantity.TEMPERATURE, Instant.MIN, Instant.MAX, 1_000_000);
    assertThat(raw.size()).isGreaterThanOrEqualTo(appended);
    for (int i = 0; i < raw.size(); i++) {
      assertThat(raw.atMillis(i)).isEqualTo(minute(i).toEpochMilli());
    }
    long covered =
        store.hourSums(SENSOR, Quantity.TEMPERATURE, Instant.MIN, Instant.MAX).stream()
            .mapToLong(hour -> hour.coveredMillis())
            .sum();
    assertThat(covered).isGreaterThanOrEqualTo(appended * 60_000L);
  }
}

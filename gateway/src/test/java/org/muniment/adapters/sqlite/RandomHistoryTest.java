package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.sql.QuarantineBounds;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.testing.MemoryReadingStore;

/**
 * Whatever happens in whatever order, the store answers as its twin does: readings in order, late,
 * twice and contradicting, calibrations, quarantine, arranging, summing, restarts and kills.
 */
class RandomHistoryTest {
  private static final int STEPS = 120;
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final QuarantineBounds BOUNDS = new QuarantineBounds(12, 6, 2, 10, 90);

  /** Two days before summer time ends. */
  private static final Instant START = Instant.parse("2026-10-23T20:00:00Z");

  private static final int MINUTES = 5 * 24 * 60;

  @TempDir Path folder;

  private final Map<Integer, Sensor> sensors = new HashMap<>();
  private final Stores rules = new Stores(ZONE);
  private final MemoryReadingStore twin = new MemoryReadingStore(ZONE, BOUNDS);
  private SqliteReadingStore store;
  private Random random;
  private int now;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theStoreAnswersAsItsTwin(long seed) {
    play(seed);
  }

  /** Another history at every run; a failure's message names its seed. */
  @ParameterizedTest
  @ValueSource(longs = {0})
  void ofAnyOtherSeedToo(long ignored) {
    long seed = System.nanoTime();
    System.out.println("RandomHistoryTest seed " + seed);
    play(seed);
  }

  private void play(long seed) {
    random = new Random(seed);
    put(sensor(1, Duration.ofMinutes(1)));
    put(sensor(2, Duration.ofMinutes(50)));
    put(sensor(3, Duration.ofHours(20)));
    store = Stores.readings(folder, rules, BOUNDS);
    for (int step = 0; step < STEPS; step++) {
      String what = step();
      try {
        checkSomewhere();
        if (step % 20 == 0 || step == STEPS - 1) {
          new SameAnswers(store, twin).check(sensors.values());
        }
      } catch (AssertionError e) {
        throw new AssertionError("seed %d, step %d: %s".formatted(seed, step, what), e);
      }
    }
    store.close();
  }

  private void checkSomewhere() {
    Sensor sensor = sensors.get(1 + random.nextInt(sensors.size()));
    Instant from = at(random.nextInt(MINUTES));
    Instant to = from.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
    new SameAnswers(store, twin).check(sensor, Quantity.TEMPERATURE, from, to);
  }

  private String step() {
    int dice = random.nextInt(100);
    if (dice < 60) {
      List<Entry> entries = entries();
      assertThat(store.append(entries)).isEqualTo(twin.append(entries));
      return "append " + entries;
    }
    if (dice < 75) {
      store.arrangeNow();
      return "arrange";
    }
    if (dice < 87) {
      store.summariseNow();
      return "summarise";
    }
    if (dice < 92) {
      store.close();
      store = Stores.readings(folder, rules, BOUNDS);
      return "close and open";
    }
    if (dice < 95) {
      store = Stores.readings(folder, rules, BOUNDS);
      return "kill and open";
    }
    return calibrate();
  }

  private String calibrate() {
    Sensor old = sensors.get(1 + random.nextInt(sensors.size()));
    Instant from = at(random.nextInt(MINUTES));
    List<Calibration> more = new ArrayList<>(old.calibrations());
    more.add(
        new Calibration(
            Quantity.TEMPERATURE, random.nextInt(9) / 10.0 - 0.4, from, Optional.empty()));
    Sensor changed =
        new Sensor(
            old.id(),
            old.code(),
            old.name(),
            old.profile(),
            old.address(),
            random.nextInt(4) == 0 ? Duration.ofMinutes(90) : old.expectedInterval(),
            old.placements(),
            more);
    put(changed);
    if (random.nextBoolean()) {
      store.resum(changed, changed.hold().equals(old.hold()) ? from : Instant.EPOCH);
    }
    return "calibrate " + changed;
  }

  private void put(Sensor sensor) {
    sensors.put(sensor.id(), sensor);
    rules.put(sensor);
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      int dice = random.nextInt(20);
      if (dice == 0) {
        entries.add(quarantine());
      } else if (dice == 1) {
        entries.add(new Entry.Release(1 + random.nextInt(30)));
      } else {
        entries.add(reading());
      }
    }
    return entries;
  }

  /** Mostly in order; few different values, so that the same ones meet again. */
  private Entry reading() {
    boolean isLate = random.nextInt(5) == 0;
    now = Math.min(MINUTES, now + random.nextInt(6));
    int minute = isLate ? random.nextInt(now + 1) : now;
    Map<Quantity, Double> values = new HashMap<>();
    values.put(Quantity.TEMPERATURE, 20 + random.nextInt(3) / 10.0);
    if (random.nextBoolean()) {
      values.put(Quantity.HUMIDITY, 50.0 + random.nextInt(2));
    }
    Set<Mark> marks = isLate ? Set.of(Mark.LATE) : Set.of();
    long key = random.nextBoolean() ? 0 : random.nextInt(2_000);
    int sensor = 1 + random.nextInt(sensors.size());
    Instant at = at(minute);
    return new Entry.Reading(
        sensor, new Measurement(at, values, marks), at.plusMillis(random.nextInt(99)), key);
  }

  private Entry quarantine() {
    QuarantineKind kind = QuarantineKind.values()[random.nextInt(4)];
    String payload = "p".repeat(random.nextInt(15));
    return new Entry.Quarantine(
        kind,
        Transport.MQTT,
        "source" + random.nextInt(5),
        random.nextBoolean() ? Optional.empty() : Optional.of("c" + random.nextInt(2)),
        payload.getBytes(StandardCharsets.UTF_8),
        at(now),
        Optional.empty(),
        "reason" + random.nextInt(2),
        0);
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static Sensor sensor(int id, Duration interval) {
    return new Sensor(
        id,
        Code.of("S" + id),
        "s",
        "muniment",
        SensorAddress.ofTopic("t/" + id),
        interval,
        List.of(Placement.outdoor(Instant.EPOCH)),
        List.of());
  }
}

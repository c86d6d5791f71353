package org.muniment.pipeline;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.pipeline.alarm.SystemCheck;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.ReadingStore.Quarantined;
import org.muniment.port.Receipt;
import org.muniment.port.WireMessage;
import org.muniment.testing.MemoryOffice;
import org.muniment.testing.MemoryReadingStore;

/** A pipeline over in-memory twins, with a clock that stands still until it is moved. */
final class Rig implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  static final Site SITE = new Site(Code.of("MAIN"), "Main", ZoneId.of("Asia/Shanghai"));
  static final Duration INTERVAL = Duration.ofMinutes(1);

  final MemoryOffice office = new MemoryOffice();
  final MemoryReadingStore store = new MemoryReadingStore(SITE.timeZone());
  final Faults faults = new Faults();
  final TinyDecoder decoder = new TinyDecoder();
  final List<String> receipts = Collections.synchronizedList(new ArrayList<>());
  volatile Instant now = NOW;
  final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
  volatile List<SystemCheck.Part> parts = List.of();
  final AtomicInteger ticks = new AtomicInteger();
  Duration tick = SystemCheck.EVERY;
  Pipeline pipeline;

  Rig() {
    office.addRoom(new Room(Code.of("R1"), "Room 1", "general", SITE.code()));
  }

  Rig start() {
    InstantSource clock = () -> now;
    SystemCheck system = new SystemCheck(free::get, () -> parts, this::nanoTime, tick);
    pipeline = Pipeline.start(office, faults.before(store), decoder, SITE, system, clock);
    return this;
  }

  /** Goes with the clock; asked once at each tick. */
  private long nanoTime() {
    ticks.incrementAndGet();
    return Duration.between(NOW, now).toNanos();
  }

  Sensor sensor(String code, String topic) {
    return sensor(code, TinyDecoder.PROFILE, topic, Optional.empty());
  }

  Sensor sensor(String code, String topic, String channel) {
    return sensor(code, TinyDecoder.PROFILE, topic, Optional.of(channel));
  }

  Sensor sensor(String code, String profile, String topic, Optional<String> channel) {
    SensorAddress address = new SensorAddress(Transport.MQTT, topic, OptionalInt.empty(), channel);
    Placement placement = Placement.inRoom(Instant.EPOCH, Code.of("R1"));
    Sensor sensor =
        new Sensor(
            0, Code.of(code), code, profile, address, INTERVAL, List.of(placement), List.of());
    Sensor added = office.addSensor(sensor).orElseThrow();
    if (pipeline != null) {
      pipeline.registry().changed(added.code());
    }
    return added;
  }

  static WireMessage wire(String topic, String payload, Instant at) {
    return WireMessage.of(Transport.MQTT, topic, payload.getBytes(StandardCharsets.UTF_8), at);
  }

  static WireMessage delivery(String topic, String payload, long key, boolean redelivered) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return new WireMessage(Transport.MQTT, topic, bytes, NOW, key, redelivered, false);
  }

  static String reading(double temperatureC) {
    return "{\"temperature\":" + temperatureC + "}";
  }

  void hear(String topic, String payload) {
    hear(wire(topic, payload, now));
  }

  void hear(WireMessage message) {
    pipeline.ingest().message(message, receipt(new String(message.payload())));
  }

  Receipt receipt(String name) {
    return new Receipt() {
      @Override
      public void committed() {
        receipts.add("committed " + name);
      }

      @Override
      public void failed(String why) {
        receipts.add("failed " + name + ": " + why);
      }
    };
  }

  /** Waits until all that was put in line was told what became of it. */
  Rig settled(int receiptsInAll) {
    await().until(() -> receipts.size() >= receiptsInAll);
    return this;
  }

  /** The stored temperatures of a sensor by their time. */
  Map<Instant, Double> temperatures(Sensor sensor) {
    Series series = raw(sensor, Quantity.TEMPERATURE);
    Map<Instant, Double> values = new TreeMap<>();
    for (int i = 0; i < series.size(); i++) {
      values.put(series.at(i), series.value(i));
    }
    return values;
  }

  Series raw(Sensor sensor, Quantity quantity) {
    return store.raw(sensor.id(), quantity, Instant.EPOCH, NOW.plusSeconds(999_999), 99_999);
  }

  List<ReadingStore.Entry.Quarantine> quarantine(QuarantineKind kind) {
    return store.quarantined(Optional.of(kind), 0, 99_999).stream()
        .map(Quarantined::entry)
        .toList();
  }

  double metric(String name) {
    return pipeline.metrics().snapshot().get(name);
  }

  @Override
  public void close() {
    faults.open();
    if (pipeline != null) {
      pipeline.close();
    }
  }
}

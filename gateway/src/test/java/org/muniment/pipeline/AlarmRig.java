package org.muniment.pipeline;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.pipeline.alarm.SystemCheck;
import org.muniment.port.Announcer;
import org.muniment.port.NoticeSink;
import org.muniment.testing.MemoryReadingStore;

/** A pipeline with sensor S1 in room R1 on topic a/b, and everybody who is told of alarms. */
final class AlarmRig implements AutoCloseable {
  private static final Code ROOM = Code.of("R1");
  private static final Duration QUICK = Duration.ofMillis(10);

  final Rig rig = new Rig();
  final List<String> unrecorded = new CopyOnWriteArrayList<>();
  private final Map<String, String> retained = new ConcurrentHashMap<>();
  private final Announcer announcer = this::publish;

  AlarmRig() {
    rig.tick = QUICK;
    rig.sensor("S1", "a/b");
  }

  AlarmRig start() {
    rig.start();
    rig.pipeline.outlets().announceBy(announcer, List.copyOf(retained.keySet()));
    rig.pipeline
        .outlets()
        .deliverBy(
            new NoticeSink() {
              @Override
              public void wake() {}

              @Override
              public void tellUnrecorded(Alarm alarm, AlarmNote note) {
                unrecorded.add(alarm.id() + " " + note.what());
              }
            });
    return this;
  }

  private void publish(String topic, byte[] payload, int qos, boolean retain) {
    if (payload.length == 0) {
      retained.remove(topic);
    } else {
      retained.put(topic, new String(payload, StandardCharsets.UTF_8));
    }
  }

  Pipeline pipeline() {
    return rig.pipeline;
  }

  MemoryReadingStore store() {
    return rig.store;
  }

  Map<String, String> retained() {
    return retained;
  }

  AlarmRig restart() {
    rig.pipeline.close();
    return start();
  }

  AlarmRig later(Duration time) {
    rig.now = rig.now.plus(time);
    return this;
  }

  /** Waits until everything was looked at as it is now. */
  AlarmRig ticked() {
    int before = rig.ticks.get();
    await().until(() -> rig.ticks.get() >= before + 5);
    return this;
  }

  /** Waits until it is told what became of it. */
  void hear(String topic, String payload) {
    int before = rig.receipts.size();
    rig.hear(topic, payload);
    rig.settled(before + 1);
  }

  void submit(String sensor, double temperatureC) {
    rig.pipeline.ingest().submit(List.of(SubmitTest.of(sensor, temperatureC))).join();
  }

  /** 14 to 24 °C, at once. */
  AlarmRig withoutDelays() {
    rule(
        new AlarmRule(
            OptionalDouble.of(14),
            OptionalDouble.of(24),
            0.5,
            Duration.ZERO,
            Duration.ZERO,
            0,
            10,
            OptionalDouble.empty(),
            Optional.empty(),
            Duration.ZERO,
            OptionalDouble.empty(),
            OptionalDouble.empty()));
    return this;
  }

  void withoutLimits() {
    rule(
        new AlarmRule(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            0.5,
            Duration.ZERO,
            Duration.ZERO,
            0,
            0,
            OptionalDouble.empty(),
            Optional.empty(),
            Duration.ZERO,
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  private void rule(AlarmRule rule) {
    PlaceRule.Version version = new PlaceRule.Version(Instant.EPOCH, Optional.of(rule), "test", "");
    rig.office.alarmSetup().saveRule(new PlaceRule(ROOM, Quantity.TEMPERATURE, List.of(version)));
    reload();
  }

  AlarmRig airing(String place, Instant from, Instant until) {
    rig.office.alarmSetup().addAiring(new Airing(0, Code.of(place), from, until, "李", "damp"));
    reload();
    return this;
  }

  void takeOut(String sensor) {
    rig.office
        .alarmSetup()
        .takeOut(new TakenOut(Code.of(sensor), Optional.empty(), rig.now, "李", "repair"));
    reload();
  }

  void putBack(String sensor) {
    rig.office.alarmSetup().putBack(Code.of(sensor), Optional.empty());
    reload();
  }

  private void reload() {
    if (rig.pipeline != null) {
      rig.pipeline.registry().reload();
    }
  }

  void free(long bytes) {
    rig.free.set(bytes);
    later(Duration.ofSeconds(31));
  }

  /** The parts of the gateway as they are for a minute. */
  void parts(SystemCheck.Part... parts) {
    rig.parts = List.of(parts);
    later(Duration.ofSeconds(6)).ticked().later(Duration.ofSeconds(54)).ticked();
  }

  /** As at the desk: nothing is reloaded for a room. */
  void room(String code) {
    rig.office.addRoom(new Room(Code.of(code), code, "general", Rig.SITE.code()));
  }

  void sensorIn(String room, String code, String topic) {
    Placement placement = Placement.inRoom(Instant.EPOCH, Code.of(room));
    add(code, SensorAddress.ofTopic(topic), placement);
    pipeline().registry().changed(Code.of(code));
  }

  Sensor serialSensor(String code, String port) {
    return add(code, SensorAddress.ofPort(port), Placement.inRoom(Instant.EPOCH, ROOM));
  }

  private Sensor add(String code, SensorAddress address, Placement placement) {
    Sensor sensor =
        new Sensor(
            0,
            Code.of(code),
            code,
            TinyDecoder.PROFILE,
            address,
            Rig.INTERVAL,
            List.of(placement),
            List.of());
    return rig.office.addSensor(sensor).orElseThrow();
  }

  @Override
  public void close() {
    rig.faults.broken = false;
    rig.close();
  }
}

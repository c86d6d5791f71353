package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;

/** A picture changed step by step is the one that is read at once. */
class PictureTest {
  private static final int STEPS = 300;
  private static final int CODES = 20;
  private static final List<String> TOPICS =
      List.of("a", "a/b", "a/b/c", "tele/x", "tele/x/LWT", "tele/x/SENSOR", "tele/y/SENSOR");

  private final TinyDecoder decoder = new TinyDecoder();
  private final Map<Code, Sensor> sensors = new TreeMap<>();

  @Test
  void sensorsAddedAndChangedInAnyOrderAreFoundAsIfReadAtOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Picture changed = read();
    for (int step = 0; step < STEPS; step++) {
      Sensor sensor = anySensor(random);
      Picture before = read();
      sensors.put(sensor.code(), sensor);
      Picture fresh = read();
      Picture last = changed;
      changed = changed.with(sensor);
      assertThat(changed.sensors())
          .as("seed %d step %d", seed, step)
          .containsExactlyElementsOf(fresh.sensors());
      assertThat(matches(changed)).as("seed %d step %d", seed, step).isEqualTo(matches(fresh));
      assertThat(changed.sensor(sensor.id())).contains(sensor);
      assertThat(changed.changedSince(last)).isEqualTo(fresh.changedSince(before));
      assertThat(changed.hearsMoreThan(last)).isEqualTo(fresh.hearsMoreThan(before));
    }
  }

  @Test
  void onlyASensorWithAnotherAddressOrProfileHearsMore() {
    Sensor sensor = sensor(1, "a", TinyDecoder.PROFILE, "first name");
    Picture before = read().with(sensor);
    assertThat(before.hearsMoreThan(read())).isTrue();
    assertThat(before.with(sensor(1, "a", TinyDecoder.PROFILE, "new name")).hearsMoreThan(before))
        .isFalse();
    assertThat(before.with(sensor(1, "a", TinyDecoder.OTHER, "first name")).hearsMoreThan(before))
        .isTrue();
  }

  private Picture read() {
    return new Picture(
        Rig.SITE, List.copyOf(sensors.values()), List.<Cabinet>of(), AlarmRules.NONE, decoder);
  }

  private List<Object> matches(Picture picture) {
    List<Object> matches = new ArrayList<>();
    TOPICS.forEach(topic -> matches.add(picture.addresses().of(Transport.MQTT, topic)));
    return matches;
  }

  private static Sensor anySensor(Random random) {
    return sensor(
        1 + random.nextInt(CODES),
        TOPICS.get(random.nextInt(TOPICS.size())),
        random.nextBoolean() ? TinyDecoder.PROFILE : TinyDecoder.OTHER,
        "name " + random.nextInt(2));
  }

  private static Sensor sensor(int id, String topic, String profile, String name) {
    return new Sensor(
        id,
        Code.of("S" + id),
        name,
        profile,
        new SensorAddress(Transport.MQTT, topic, OptionalInt.empty(), Optional.of("c" + id)),
        Duration.ofMinutes(1),
        List.of(Placement.inRoom(Instant.EPOCH, Code.of("R1"))),
        List.of());
  }

  private static Sensor with(Sensor s, Placement placement) {
    return new Sensor(
        s.id(),
        s.code(),
        s.name(),
        s.profile(),
        s.address(),
        s.expectedInterval(),
        List.of(placement),
        s.calibrations());
  }
}

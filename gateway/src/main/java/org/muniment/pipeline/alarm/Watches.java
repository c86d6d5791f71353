package org.muniment.pipeline.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.Judged;
import org.muniment.domain.alarm.SensorWatch;
import org.muniment.domain.alarm.Silence;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.ReadingStore;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the sensors' readings and silences mean; one watch for each sensor. */
final class Watches {
  /** Weather older than this says nothing of a wall now. */
  private static final Duration OUTDOOR_STANDS = Duration.ofHours(2);

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

  private final Recall recall;
  private final Map<Integer, SensorWatch> watches = new HashMap<>();
  private final Set<Integer> recalled = new HashSet<>();
  private Scene scene;
  private Instant outdoorAt = Instant.EPOCH;
  private double outdoorC = Double.NaN;

  Watches(ReadingStore store, Scene scene) {
    this.recall = new Recall(store);
    this.scene = scene;
  }

  void adopt(Scene next) {
    Map<Integer, SensorWatch> before = new HashMap<>(watches);
    watches.clear();
    scene = next;
    for (Sensor sensor : next.sensors()) {
      SensorWatch known = before.get(sensor.id());
      if (known != null) {
        watches.put(sensor.id(), known.with(sensor, next.rules()));
      }
    }
  }

  List<Judged> reading(Sensor sensor, Measurement raw, Instant arrivedAt) {
    if (recalled.add(sensor.id())) {
      recall(sensor);
    }
    List<Judged> judged = watch(sensor).reading(raw, arrivedAt, outdoor(arrivedAt));
    remember(sensor, raw);
    return judged;
  }

  /** A store that cannot say leaves the watch to begin anew; readings must not fail for it. */
  private void recall(Sensor sensor) {
    try {
      recall.into(watch(sensor), sensor);
    } catch (StoreException failure) {
      LOG.warn("The past of {} cannot be read: {}", sensor.code(), failure.getMessage());
    }
  }

  private void remember(Sensor sensor, Measurement raw) {
    Double temperature = raw.values().get(Quantity.TEMPERATURE);
    boolean isOutdoors = sensor.placementAt(raw.at()).kind() == Placement.Kind.OUTDOOR;
    if (isOutdoors && temperature != null && raw.at().isAfter(outdoorAt)) {
      outdoorAt = raw.at();
      outdoorC = sensor.calibrated(Quantity.TEMPERATURE, raw.at(), temperature);
    }
  }

  private OptionalDouble outdoor(Instant now) {
    return outdoorAt.plus(OUTDOOR_STANDS).isAfter(now)
        ? OptionalDouble.of(outdoorC)
        : OptionalDouble.empty();
  }

  List<Judged> silence(Sensor sensor, Instant now, Silence facts) {
    return watch(sensor).silence(now, facts);
  }

  /** Whether anything can still end the alarm by itself. */
  boolean judges(AlarmKey key, Instant now) {
    return scene.sensor(key.sensorId()).map(of -> watch(of).judges(key, now)).orElse(false);
  }

  private SensorWatch watch(Sensor sensor) {
    return watches.computeIfAbsent(sensor.id(), id -> new SensorWatch(sensor, scene.rules()));
  }
}

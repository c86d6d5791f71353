package org.muniment.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.muniment.adapters.listener.MqttListener;
import org.muniment.adapters.listener.OfficeTwin;
import org.muniment.adapters.listener.OpenGate;
import org.muniment.adapters.listener.Settings;
import org.muniment.adapters.sql.SumRules;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.domain.alarm.AlarmRule;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.text.Code;
import org.muniment.pipeline.Pipeline;
import org.muniment.pipeline.alarm.SystemCheck;
import org.muniment.profile.catalog.ProfileLibrary;

/**
 * From the reading that crosses a limit to the alarm on MQTT, through the built-in listener, with a
 * rule without delays: {@code AlarmLatency FOLDER CROSSINGS READINGS_PER_SECOND}. All clients are
 * in this process: one publishes the crossings, one hears the alarms, one publishes the load over a
 * hundred sensors that stay in their limits.
 */
public final class AlarmLatency {
  private static final Site SITE = new Site(Code.of("BENCH"), "Bench", ZoneId.of("UTC"));
  private static final int LOAD_SENSORS = 100;
  private static final int WARM_UP = 300;
  private static final long LOAD_EVERY_MILLIS = 10;
  private static final int IN_FLIGHT = 2_000;
  private static final double MICROS = 1_000;

  private static final AlarmRule AT_ONCE =
      new AlarmRule(
          OptionalDouble.of(14),
          OptionalDouble.of(24),
          0.5,
          Duration.ZERO,
          Duration.ZERO,
          0,
          0,
          OptionalDouble.empty(),
          Optional.empty(),
          Duration.ZERO,
          OptionalDouble.empty(),
          OptionalDouble.empty());

  private final OfficeTwin office = new OfficeTwin();
  private final Semaphore heard = new Semaphore(0);
  private final Semaphore window = new Semaphore(IN_FLIGHT);
  private long published;

  private AlarmLatency() {}

  public static void main(String[] args) throws Exception {
    new AlarmLatency().run(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  private void run(Path folder, int crossings, int perSecond) throws Exception {
    office.addRoom(new Room(Code.of("R1"), "R1", "general", SITE.code()));
    PlaceRule.Version version =
        new PlaceRule.Version(Instant.EPOCH, Optional.of(AT_ONCE), "bench", "");
    office
        .alarmSetup()
        .saveRule(new PlaceRule(Code.of("R1"), Quantity.TEMPERATURE, List.of(version)));
    register("CROSS");
    for (int n = 0; n < LOAD_SENSORS; n++) {
      register("LOAD-" + n);
    }
    SystemCheck system =
        new SystemCheck(() -> Long.MAX_VALUE, List::of, System::nanoTime, SystemCheck.EVERY);
    InstantSource clock = InstantSource.system();
    try (SqliteReadingStore store = SqliteReadingStore.open(folder, new Rules());
        Pipeline pipeline =
            Pipeline.start(office, store, ProfileLibrary.shipped().catalog(), SITE, system, clock);
        MqttListener listener =
            MqttListener.start(
                Settings.at("127.0.0.1", 0), pipeline.ingest(), office, new OpenGate(), clock)) {
      pipeline.outlets().announceBy(listener, List.of());
      measure(listener.port(), crossings, perSecond);
    }
  }

  private void register(String code) {
    office.addSensor(
        new Sensor(
            0,
            Code.of(code),
            code,
            "muniment",
            SensorAddress.ofTopic(topic(code)),
            Duration.ofMinutes(1),
            List.of(Placement.inRoom(Instant.EPOCH, Code.of("R1"))),
            List.of()));
  }

  private static String topic(String code) {
    return "muniment/v1/" + code + "/reading";
  }

  /** What the store asks of the office. */
  private final class Rules implements SumRules {
    @Override
    public ZoneId zone() {
      return SITE.timeZone();
    }

    @Override
    public Optional<Sensor> sensor(int id) {
      return office.sensors().stream().filter(sensor -> sensor.id() == id).findFirst();
    }
  }

  private void measure(int port, int crossings, int perSecond) throws Exception {
    MqttAsyncClient crossing = connect(port, "crossing");
    MqttAsyncClient hearing = connect(port, "hearing");
    MqttAsyncClient loading = connect(port, "loading");
    hearing
        .subscribe("muniment/v1/alarms/#", 1, (topic, message) -> heard.release())
        .waitForCompletion();
    ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
    if (perSecond > 0) {
      load.scheduleAtFixedRate(
          () -> load(loading, perSecond), 0, LOAD_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
    for (int n = 0; n < WARM_UP; n++) {
      cross(crossing, n);
    }
    long[] nanos = new long[crossings];
    for (int n = 0; n < crossings; n++) {
      nanos[n] = cross(crossing, n);
    }
    load.shutdownNow();
    report(nanos, perSecond);
    for (MqttAsyncClient client : List.of(crossing, hearing, loading)) {
      client.disconnectForcibly(0, 0);
      client.close();
    }
  }

  /** Out, in, out, in: each changes the alarm and is heard. */
  private long cross(MqttAsyncClient client, int n) throws Exception {
    Thread.sleep(3 + n % 5);
    String payload = "{\"temperature\":" + (n % 2 == 0 ? 26 : 20) + "}";
    long begun = System.nanoTime();
    client.publish(topic("CROSS"), message(payload));
    if (!heard.tryAcquire(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no alarm was heard of crossing " + n);
    }
    return System.nanoTime() - begun;
  }

  private void load(MqttAsyncClient client, int perSecond) {
    try {
      for (long n = perSecond * LOAD_EVERY_MILLIS / 1_000; n > 0; n--) {
        window.acquire();
        String code = "LOAD-" + published++ % LOAD_SENSORS;
        String payload =
            String.format(Locale.ROOT, "{\"temperature\":%.2f}", 19 + published % 300 / 100.0);
        client.publish(topic(code), message(payload), null, new Release(window));
      }
    } catch (MqttException | InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private record Release(Semaphore window)
      implements org.eclipse.paho.client.mqttv3.IMqttActionListener {
    @Override
    public void onSuccess(org.eclipse.paho.client.mqttv3.IMqttToken token) {
      window.release();
    }

    @Override
    public void onFailure(org.eclipse.paho.client.mqttv3.IMqttToken token, Throwable why) {
      window.release();
    }
  }

  private static MqttAsyncClient connect(int port, String id) throws MqttException {
    MqttAsyncClient client =
        new MqttAsyncClient("tcp://127.0.0.1:" + port, id, new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMaxInflight(IN_FLIGHT);
    client.connect(options).waitForCompletion();
    return client;
  }

  private static MqttMessage message(String payload) {
    MqttMessage message = new MqttMessage(payload.getBytes(StandardCharsets.UTF_8));
    message.setQos(1);
    return message;
  }

  private static void report(long[] nanos, int perSecond) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%d crossings at %d readings/s: p50 %.0f µs, p95 %.0f µs, p99 %.0f µs, most %.0f µs%n",
        nanos.length,
        perSecond,
        nanos[nanos.length / 2] / MICROS,
        nanos[nanos.length * 95 / 100] / MICROS,
        nanos[nanos.length * 99 / 100] / MICROS,
        nanos[nanos.length - 1] / MICROS);
  }
}

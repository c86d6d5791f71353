package org.muniment.dashboard.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * From publish to visible: 1,000 readings a second over 1,000 sensors, QoS 1; of every twentieth
 * the time from the call of publish to the first answer of {@code GET /readings} that holds it.
 *
 * <p>Arguments: base address, token, MQTT host:port, seconds. The sensors LOAD-0 … must be
 * registered: {@link Sensors} does that.
 */
final class VisibleBench {
  private static final int SENSORS = 1_000;
  private static final int PER_SECOND = 1_000;
  private static final int SAMPLE_EVERY = 20;
  private static final int WATCHERS = 2;
  private static final long POLL_NANOS = 1_000_000;

  private VisibleBench() {}

  public static void main(String[] args)
      throws MqttException, InterruptedException, ExecutionException {
    measure(new Api(args[0], args[1]), args[2], Integer.parseInt(args[3]));
  }

  static void measure(Api api, String mqtt, int seconds)
      throws MqttException, InterruptedException, ExecutionException {
    MqttAsyncClient client =
        new MqttAsyncClient("tcp://" + mqtt, "visible-bench", new MemoryPersistence());
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setReceiveMaximum(1_000);
    client.connect(options).waitForCompletion();
    ExecutorService watchers = Executors.newFixedThreadPool(WATCHERS);
    List<CompletableFuture<Long>> samples = new ArrayList<>();
    int count = PER_SECOND * seconds;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
      }
      String sensor = "LOAD-" + i % SENSORS;
      Instant at = Instant.ofEpochMilli(System.currentTimeMillis());
      long begin = System.nanoTime();
      publish(client, sensor, at, i);
      if (i % SAMPLE_EVERY == 0) {
        samples.add(CompletableFuture.supplyAsync(() -> seen(api, sensor, at, begin), watchers));
      }
    }
    long[] nanos = new long[samples.size()];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = samples.get(i).get();
    }
    System.out.println("publish to visible: " + new Quantiles(nanos));
    watchers.shutdown();
    watchers.awaitTermination(10, TimeUnit.SECONDS);
    client.disconnectForcibly(0, 0, false);
    client.close();
  }

  private static void publish(MqttAsyncClient client, String sensor, Instant at, int i)
      throws MqttException {
    String payload =
        String.format(
            Locale.ROOT,
            "{\"temperature\":%.2f,\"humidity\":%.2f,\"at\":\"%s\"}",
            20 + i % 100 / 100.0,
            50 + i % 70 / 100.0,
            at);
    MqttMessage message = new MqttMessage(payload.getBytes(StandardCharsets.UTF_8));
    message.setQos(1);
    for (boolean sent = false; !sent; ) {
      try {
        client.publish("muniment/v1/" + sensor + "/reading", message);
        sent = true;
      } catch (MqttException full) {
        if (full.getReasonCode() != MqttClientException.REASON_CODE_MAX_INFLIGHT) {
          throw full;
        }
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
  }

  private static long seen(Api api, String sensor, Instant at, long begin) {
    String path =
        "/readings?sensor=" + sensor + "&from=" + at + "&to=" + at.plusMillis(1) + "&step=raw";
    try {
      while (!api.get(path).contains("\"temperature\"")) {
        LockSupport.parkNanos(POLL_NANOS);
      }
      return System.nanoTime() - begin;
    } catch (java.io.IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}

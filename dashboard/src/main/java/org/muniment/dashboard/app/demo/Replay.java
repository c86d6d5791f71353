package org.muniment.dashboard.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the season over MQTT to the built-in listener as the demo's sensors would have: first
 * what lies behind, each message with its own time, then the present, every few seconds.
 */
public final class Replay implements AutoCloseable {
  /**
   * The newest row when the demo starts: 111 days lie behind it, and all rooms are in their limits.
   * After the last row the season begins anew.
   */
  private static final int ROW_OF_START = 16_090;

  /** How long ago that row was: a minute later the second room becomes too dry. */
  private static final Duration INTO_ROW = Duration.ofSeconds(390);

  private static final Duration LIVE_EVERY = Duration.ofSeconds(5);
  private static final int IN_FLIGHT = 1_000;
  private static final int QOS = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final Season season = Season.load();
  private final InstantSource clock;

  /** When {@link #ROW_OF_START} was measured. */
  private final Instant start;

  private final MqttAsyncClient client;
  private final Semaphore window = new Semaphore(IN_FLIGHT);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "demo-replay");
            made.setDaemon(true);
            return made;
          });

  private Replay(MqttAsyncClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
    this.start = clock.instant().minus(INTO_ROW);
  }

  /**
   * Connects as a device and begins; returns at once.
   *
   * @param whenPastIsStored run once the listener has stored all that lies behind; quick
   */
  public static Replay start(String host, int port, InstantSource clock, Runnable whenPastIsStored)
      throws MqttException {
    MqttAsyncClient client =
        new MqttAsyncClient("tcp://" + host + ":" + port, "muniment-demo", new MemoryPersistence());
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setReceiveMaximum(IN_FLIGHT);
    options.setAutomaticReconnect(true);
    client.connect(options).waitForCompletion();
    Replay replay = new Replay(client, clock);
    replay.thread.execute(() -> replay.publishPast(whenPastIsStored));
    replay.thread.scheduleAtFixedRate(
        replay::publishPresent, 0, LIVE_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return replay;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      client.disconnectForcibly(0, 0, false);
      client.close();
    } catch (MqttException alreadyGone) {
      LOG.debug("demo client was gone", alreadyGone);
    }
  }

  private long rowOf(Instant at) {
    long stepsFromStart =
        Math.floorDiv(at.toEpochMilli() - start.toEpochMilli(), Season.STEP.toMillis());
    return ROW_OF_START + stepsFromStart;
  }

  private void publishPast(Runnable whenStored) {
    for (int row = 0; row <= ROW_OF_START && !thread.isShutdown(); row++) {
      Instant at = start.minus(Season.STEP.multipliedBy(ROW_OF_START - row));
      for (DemoSensor sensor : DemoSensor.ALL) {
        publish(sensor, sensor.message(season, row, 0, Optional.of(at)));
      }
    }
    LOG.info("The season so far is published: {} rows", ROW_OF_START);
    try {
      window.acquire(IN_FLIGHT);
      window.release(IN_FLIGHT);
      whenStored.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void publishPresent() {
    long sinceStart = clock.instant().toEpochMilli() - start.toEpochMilli();
    double share =
        (double) Math.floorMod(sinceStart, Season.STEP.toMillis()) / Season.STEP.toMillis();
    long row = rowOf(clock.instant());
    for (DemoSensor sensor : DemoSensor.ALL) {
      publish(sensor, sensor.message(season, row, share, Optional.empty()));
    }
  }

  private void publish(DemoSensor sensor, String payload) {
    try {
      window.acquire();
      MqttMessage message = new MqttMessage(payload.getBytes(StandardCharsets.UTF_8));
      message.setQos(QOS);
      client.publish(sensor.topic(), message, null, new Release(window));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (MqttException notNow) {
      window.release();
      LOG.warn("demo could not publish: {}", notNow.getMessage());
    }
  }

  /** Gives the place in the window back once the listener has stored the message. */
  private record Release(Semaphore window) implements MqttActionListener {
    @Override
    public void onSuccess(IMqttToken token) {
      window.release();
    }

    @Override
    public void onFailure(IMqttToken token, Throwable cause) {
      window.release();
    }
  }
}

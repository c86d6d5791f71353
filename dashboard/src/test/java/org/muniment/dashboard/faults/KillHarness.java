package org.muniment.dashboard.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.muniment.dashboard.bench.Api;

/**
 * Kills the running product under load, again and again, and compares what it acknowledged with
 * what it has: no acknowledged reading may be missing, and none may be there twice.
 *
 * <p>Devices with a clock publish as fast as they can, many at once; devices without one publish
 * their next reading when the last is acknowledged, since two of the same arrival time would be a
 * conflict. What was in flight at the kill is delivered again, marked as a duplicate.
 */
public final class KillHarness implements AutoCloseable {
  private static final int CLOCKED = 8;
  private static final int CLOCKLESS = 24;
  private static final int SHORTEST_MILLIS = 50;
  private static final int LONGEST_MILLIS = 900;
  private static final long BETWEEN_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
  private static final Duration REDELIVERY = Duration.ofSeconds(60);

  private final Random random;
  private final ServeProcess server;
  private final Api api;
  private final Publisher publisher;
  private final List<String> sensors = new ArrayList<>();
  private final Map<String, Integer> nextNumbers = new HashMap<>();
  private final Map<String, Instant> lastTimes = new HashMap<>();
  private final List<SentReading> everything = new ArrayList<>();
  private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /** What one round did. */
  public record Round(int sent, int acknowledgedBeforeTheKill) {}

  /**
   * Starts the product on an empty folder and registers the sensors.
   *
   * @param seed of the moments of the kills
   */
  public KillHarness(Path folder, long seed)
      throws IOException, InterruptedException, MqttException {
    random = new Random(seed);
    server = new ServeProcess(folder);
    api = new Api(server.http(), server.createToken());
    server.start();
    publisher = new Publisher(server.mqtt());
    api.post("/rooms", "{\"code\":\"KILL\",\"name\":\"Kill\",\"preset\":\"general\"}");
    for (int n = 0; n < CLOCKED + CLOCKLESS; n++) {
      register((n < CLOCKED ? "CLOCK-" : "PLAIN-") + n);
    }
  }

  /** By hand: the number of rounds, 100 when none is given, and a seed. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("muniment-kill");
    try (KillHarness harness = new KillHarness(folder, seed)) {
      for (int n = 1; n <= rounds; n++) {
        System.out.println("round " + n + ": " + harness.round());
      }
      harness.checkEverything();
      System.out.println(harness.everything.size() + " readings, each there once; " + folder);
    }
  }

  /**
   * Publishes until the kill, starts again, and compares; before the redelivery with what was
   * acknowledged, after it with all that was sent.
   *
   * @throws AssertionError for a reading that is missing or there twice
   */
  public Round round() throws IOException, InterruptedException, MqttException {
    Instant from = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    publisher.connect();
    CompletableFuture<Void> kill = CompletableFuture.runAsync(this::killSoon);
    List<SentReading> sent = publishUntilItBreaks();
    kill.join();
    List<SentReading> acknowledged = sent.stream().filter(publisher::isAcknowledged).toList();
    server.start();
    check(acknowledged, from);
    publisher.connect();
    Awaitility.await().atMost(REDELIVERY).until(publisher::isIdle);
    check(sent, from);
    publisher.disconnect();
    everything.addAll(sent);
    return new Round(sent.size(), acknowledged.size());
  }

  /** Compares all rounds at once. */
  public void checkEverything() throws IOException, InterruptedException {
    check(everything, begin);
  }

  @Override
  public void close() throws MqttException, InterruptedException {
    publisher.close();
    server.close();
  }

  private void killSoon() {
    try {
      int millis = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
      Thread.sleep(millis);
      server.kill();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private List<SentReading> publishUntilItBreaks() throws InterruptedException {
    List<SentReading> sent = new ArrayList<>();
    Map<String, SentReading> waiting = new HashMap<>();
    for (int n = 0; ; n = (n + 1) % sensors.size()) {
      String sensor = sensors.get(n);
      boolean clocked = n < CLOCKED;
      SentReading last = waiting.get(sensor);
      if (clocked || last == null || publisher.isAcknowledged(last)) {
        SentReading reading = next(sensor, clocked);
        if (!publisher.publish(reading)) {
          return sent;
        }
        waiting.put(sensor, reading);
        sent.add(reading);
      }
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
  }

  /** The next number, used once; with a clock also a time that is later than the last. */
  private SentReading next(String sensor, boolean clocked) {
    int number = nextNumbers.merge(sensor, 1, Integer::sum);
    if (!clocked) {
      return new SentReading(sensor, number, Optional.empty());
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant at = lastTimes.merge(sensor, now, (last, n) -> later(last.plusMillis(1), n));
    return new SentReading(sensor, number, Optional.of(at));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void check(Collection<SentReading> expected, Instant from)
      throws IOException, InterruptedException {
    Map<String, StoredReadings> stored = new HashMap<>();
    for (String sensor : sensors) {
      stored.put(sensor, StoredReadings.of(api, sensor, from));
    }
    List<SentReading> missing =
        expected.stream().filter(r -> stored.get(r.sensor()).times(r) == 0).toList();
    List<SentReading> twice =
        expected.stream().filter(r -> stored.get(r.sensor()).times(r) > 1).toList();
    if (!missing.isEmpty() || !twice.isEmpty()) {
      throw new AssertionError(
          "of %d readings %d are missing and %d are there more than once: %s %s"
              .formatted(
                  expected.size(), missing.size(), twice.size(), first(missing), first(twice)));
    }
  }

  private static List<SentReading> first(List<SentReading> readings) {
    return readings.subList(0, Math.min(5, readings.size()));
  }

  private void register(String code) throws IOException, InterruptedException {
    String topic = new SentReading(code, 0, Optional.empty()).topic();
    api.post(
        "/sensors",
        """
        {"code":"%s","name":"%s","profile":"muniment","address":{"topic":"%s"},
        "room":"KILL","expectedIntervalSeconds":60}\
        """
            .formatted(code, code, topic));
    sensors.add(code);
  }
}

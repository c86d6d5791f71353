package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.muniment.domain.text.Message;
import org.muniment.port.Announcer;
import org.muniment.port.CannotStart;
import org.muniment.port.DeviceGate;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.muniment.port.Metrics;
import org.muniment.port.Office;
import org.muniment.port.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The built-in MQTT listener, from its start to an orderly stop. */
public final class MqttListener implements Announcer, Health, Metrics, AutoCloseable {
  /** Retained there: {@code online} while the gateway runs, {@code offline} after it stopped. */
  public static final String STATUS_TOPIC = "muniment/v1/status";

  private static final Logger log = LoggerFactory.getLogger(MqttListener.class);
  private static final Duration SWEEP = Duration.ofMinutes(1);
  private static final long POLL_MILLIS = 5;

  private final Counters counters = new Counters();
  private final EventLoop loop = new EventLoop(counters.malformed::increment);
  private final RetainedKeeper keeper;
  private final House house;
  private final Door door;
  private final List<Endpoint> endpoints;
  private final List<MqttServer> servers = new ArrayList<>();
  private volatile boolean listening;

  /**
   * Listens when it returns.
   *
   * @throws CannotStart when the address cannot be used, or must not be used yet
   */
  public static MqttListener start(
      Settings settings, Ingest ingest, Office office, DeviceGate gate, InstantSource clock) {
    List<InetAddress> addresses =
        settings.endpoints().stream().map(each -> Binding.allowed(each, gate)).toList();
    MqttListener listener = new MqttListener(settings, ingest, office, gate, clock);
    try {
      listener.listen(settings, addresses);
    } catch (CannotStart cannot) {
      listener.release();
      throw cannot;
    }
    return listener;
  }

  private MqttListener(
      Settings settings, Ingest ingest, Office office, DeviceGate gate, InstantSource clock) {
    endpoints = settings.endpoints();
    Sparing sparing = new Sparing(clock);
    keeper = new RetainedKeeper(office, new Sparing(clock));
    RetainedMessages retained =
        new RetainedMessages(
            office.retained(), settings.bounds().retainedMessages(), keeper, counters, sparing);
    Relay relay = new Relay(retained, counters);
    Sessions sessions = new Sessions(relay, settings.bounds(), counters, clock);
    Settlements settlements = new Settlements(loop);
    Arrivals arrivals =
        new Arrivals(settings, ingest, gate, relay, settlements, counters, sparing, clock);
    house = new House(settings, arrivals, relay, sessions, counters, sparing);
    door = new Door(house, gate, new Flapping(clock));
  }

  private void listen(Settings settings, List<InetAddress> addresses) {
    for (int i = 0; i < endpoints.size(); i++) {
      servers.add(listen(endpoints.get(i), addresses.get(i), settings.bounds()));
    }
    loop.every(SWEEP, house.sessions()::endExpired);
    listening = true;
    say("online");
    log.info("MQTT listens on {}", address());
  }

  private MqttServer listen(Endpoint endpoint, InetAddress address, Bounds bounds) {
    try {
      return loop.listen(ServerOptions.of(endpoint, address, bounds), door::knock).get();
    } catch (ExecutionException failed) {
      throw Binding.failure(endpoint, failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Binding.failure(endpoint, interrupted);
    }
  }

  /** Hosts and ports it listens on, for people. */
  public String address() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      Endpoint endpoint = endpoints.get(i);
      String at = endpoint.host() + ":" + servers.get(i).actualPort();
      all.add(endpoint.isSecured() ? at + " (TLS)" : at);
    }
    return String.join(", ", all);
  }

  /** The port of its first address. */
  public int port() {
    return servers.get(0).actualPort();
  }

  /** The port without TLS, if there is one. */
  public OptionalInt plainPort() {
    return port(false);
  }

  /** The port with TLS, if there is one. */
  public OptionalInt securedPort() {
    return port(true);
  }

  private OptionalInt port(boolean secured) {
    return IntStream.range(0, servers.size())
        .filter(i -> endpoints.get(i).isSecured() == secured)
        .map(i -> servers.get(i).actualPort())
        .findFirst();
  }

  @Override
  public void publish(String topic, byte[] payload, int qos, boolean retain) {
    Publication publication =
        new Publication(
            topic,
            payload.clone(),
            qos == 0 ? MqttQoS.AT_MOST_ONCE : MqttQoS.AT_LEAST_ONCE,
            retain,
            MqttProperties.NO_PROPERTIES);
    loop.run(() -> house.relay().publish(publication, null, Receipt.NONE));
  }

  @Override
  public String name() {
    return "mqtt";
  }

  @Override
  public Report check() {
    if (!listening) {
      return new Report(
          false, "stopped", Message.of("health.mqtt.stopped", endpoints.get(0).host()));
    }
    long refused = counters.refusedMessages.sum() + counters.refusedConnections.sum();
    return new Report(
        true,
        "listening",
        Message.of(
            "health.mqtt.listening",
            address(),
            counters.clients.get(),
            counters.messages.sum(),
            refused));
  }

  @Override
  public Map<String, Double> snapshot() {
    return counters.snapshot();
  }

  /**
   * Takes no more messages, waits a bounded time for what is on its way to the store so that it is
   * acknowledged, says {@code offline}, waits a bounded time for the subscribers to acknowledge
   * that, and closes all connections.
   */
  @Override
  public void close() {
    close(Bounds.FAREWELL_WAIT);
  }

  /**
   * @param farewell how long subscribers have for their last acknowledgements
   */
  void close(Duration farewell) {
    if (!listening) {
      return;
    }
    listening = false;
    loop.runAndWait(this::takeNoMore);
    awaitPending();
    say("offline");
    awaitFarewell(farewell);
    loop.runAndWait(this::endConnections);
    release();
    log.info("MQTT stopped");
  }

  private void takeNoMore() {
    door.shut();
    house.arrivals().stop();
  }

  private void endConnections() {
    house
        .sessions()
        .connections()
        .forEach(connection -> connection.end(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN));
  }

  private void say(String status) {
    publish(STATUS_TOPIC, status.getBytes(StandardCharsets.UTF_8), 1, true);
  }

  private void awaitPending() {
    if (awaitNone(counters::pending, Bounds.CLOSE_WAIT) > 0) {
      log.warn(
          "{} messages were not stored in time; they stay unacknowledged, so that the devices send"
              + " them again",
          counters.pending());
    }
  }

  private void awaitFarewell(Duration atMost) {
    long owed = awaitNone(this::owed, atMost);
    if (owed > 0) {
      log.warn("{} subscribers did not acknowledge in time what they were sent at the end", owed);
    }
  }

  private long owed() {
    AtomicInteger owed = new AtomicInteger();
    loop.runAndWait(() -> owed.set(house.sessions().owed()));
    return owed.get();
  }

  /** What is left when the time is over, or 0 as soon as nothing is. */
  private static long awaitNone(LongSupplier left, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    long now = left.getAsLong();
    while (now > 0 && System.nanoTime() < deadline && pause()) {
      now = left.getAsLong();
    }
    return now;
  }

  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void release() {
    loop.close();
    keeper.close();
  }
}

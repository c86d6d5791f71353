package org.muniment.app;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.muniment.adapters.listener.MqttListener;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.Metrics;

/** The MQTT listener, which starts beside other parts: its libraries take as long as theirs. */
final class Listening implements Health, Metrics, AutoCloseable {
  private static final String NAME = "mqtt";

  private final CompletableFuture<MqttListener> listener;

  private Listening(CompletableFuture<MqttListener> listener) {
    this.listener = listener;
  }

  static Listening begin(Supplier<MqttListener> start) {
    return new Listening(CompletableFuture.supplyAsync(start));
  }

  /**
   * The listener, once it listens.
   *
   * @throws org.muniment.port.CannotStart when it cannot
   */
  MqttListener await() {
    try {
      return listener.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }

  /** Hands over the listener when it listens, on whatever thread; never if it cannot. */
  void onceUp(Consumer<MqttListener> then) {
    listener.thenAccept(then);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Report check() {
    return isUp()
        ? listener.join().check()
        : new Report(false, "starting", Message.of("health.mqtt.starting"));
  }

  @Override
  public Map<String, Double> snapshot() {
    return isUp() ? listener.join().snapshot() : Map.of();
  }

  @Override
  public void close() {
    try {
      listener.join().close();
    } catch (CompletionException neverStarted) {
      // Whoever waited for it was told why.
    }
  }

  private boolean isUp() {
    return listener.isDone() && !listener.isCompletedExceptionally();
  }
}

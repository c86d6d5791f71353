package org.muniment.adapters.listener;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vert.x with one event loop, and the ways to it. One loop: whoever holds it up holds up all
 * devices alike, and nothing that lives on it needs a lock.
 */
final class EventLoop {
  private static final Logger log = LoggerFactory.getLogger(EventLoop.class);

  private final Vertx vertx;
  private final Context context;

  /**
   * @param onStranger called for each connection that is cut off before it said CONNECT
   */
  EventLoop(Runnable onStranger) {
    // No name is ever looked up here; Vert.x would load its own resolver for nothing.
    System.setProperty("vertx.disableDnsResolver", "true");
    vertx =
        Vertx.builder().with(options()).withTransport(new BatchingTransport(onStranger)).build();
    vertx.exceptionHandler(EventLoop::unexpected);
    context = vertx.getOrCreateContext();
  }

  private static VertxOptions options() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setUseDaemonThread(true)
        // A full line to the store may hold the loop on purpose.
        .setBlockedThreadCheckInterval(TimeUnit.HOURS.toMillis(1))
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  /** Vert.x complains so of packets that come before CONNECT or after the end; the rest is ours. */
  private static void unexpected(Throwable failure) {
    if (failure instanceof IllegalArgumentException) {
      log.debug("A packet came on a connection that was not open", failure);
    } else {
      log.error("The MQTT listener failed in a way that it should not", failure);
    }
  }

  /** Listens when the future completes; every client's CONNECT is handed to {@code door}. */
  CompletableFuture<MqttServer> listen(MqttServerOptions options, Consumer<MqttEndpoint> door) {
    CompletableFuture<MqttServer> started = new CompletableFuture<>();
    run(
        () ->
            MqttServer.create(vertx, options)
                .endpointHandler(door::accept)
                .exceptionHandler(e -> log.debug("A client was turned away", e))
                .listen()
                .onSuccess(started::complete)
                .onFailure(started::completeExceptionally));
    return started;
  }

  /** Soon, on the loop. */
  void run(Runnable task) {
    context.runOnContext(nothing -> task.run());
  }

  void every(Duration period, Runnable task) {
    vertx.setPeriodic(period.toMillis(), id -> task.run());
  }

  /** Runs it on the loop and waits, but not for ever: the store may hold the loop. */
  void runAndWait(Runnable task) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    run(
        () -> {
          try {
            task.run();
          } finally {
            done.complete(null);
          }
        });
    await(done);
  }

  /** Closes all connections and ends the threads. */
  void close() {
    await(vertx.close().toCompletionStage().toCompletableFuture());
  }

  private static void await(CompletableFuture<?> done) {
    try {
      done.get(Bounds.CLOSE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unfinished) {
      log.warn("MQTT did not stop in good order: {}", unfinished.toString());
    }
  }
}

package org.muniment.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local channel of the process that holds a data folder: other commands hand their work to it,
 * over the loopback address, with the secret that only who may read the folder knows.
 *
 * <p>A request is {@code {"command": …, "arguments": {…}}}; the answer {@code {"ok": true, "lines":
 * […]}}, {@code {"error": sentence}}, or {@code {"problem": word}} when it did not come to that.
 */
public final class ChannelServer implements AutoCloseable {
  static final int MAX_BODY_BYTES = 1_000_000;
  static final String BEARER = "Bearer ";

  private static final int SECRET_BYTES = 32;
  private static final int THREADS = 4;
  private static final int BACKLOG = 16;
  private static final int STOP_SECONDS = 5;
  private static final String MAX_REQUEST_SECONDS = "20";
  private static final Logger LOG = LoggerFactory.getLogger(ChannelServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path data;
  private final ChannelFile file;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Command> commands;

  private ChannelServer(
      Path data,
      ChannelFile file,
      HttpServer server,
      ExecutorService threads,
      Map<String, Command> commands) {
    this.data = data;
    this.file = file;
    this.server = server;
    this.threads = threads;
    this.commands = Map.copyOf(commands);
  }

  /**
   * Call it with the folder's lock held.
   *
   * @param commands by the name that the caller uses, {@code token create}
   */
  public static ChannelServer start(Path data, Map<String, Command> commands) {
    // Without it whoever opens a connection and says nothing keeps one of our threads.
    System.setProperty("sun.net.httpserver.maxReqTime", MAX_REQUEST_SECONDS);
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), BACKLOG);
      ChannelFile file = new ChannelFile(server.getAddress().getPort(), newSecret());
      ExecutorService threads = threads();
      ChannelServer channel = new ChannelServer(data, file, server, threads, commands);
      server.setExecutor(threads);
      server.createContext("/", channel::serve);
      file.write(data);
      server.start();
      return channel;
    } catch (IOException failed) {
      throw new UncheckedIOException("the local channel cannot be opened", failed);
    }
  }

  /** Deletes the file, lets running commands finish for a few seconds, and ends. */
  @Override
  public void close() {
    try {
      file.delete(data);
      threads.shutdown();
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a command of the local channel did not finish within {} s", STOP_SECONDS);
      }
    } catch (IOException failed) {
      LOG.warn("the local channel's file stays behind: {}", failed.toString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
      server.stop(0);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAuthorized(exchange)) {
        answer(exchange, 403, problem("secret"));
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        answer(exchange, 413, problem("too-large"));
        return;
      }
      answer(exchange, 200, run(body));
    }
  }

  private boolean isAuthorized(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] expected = (BEARER + file.secret()).getBytes(StandardCharsets.UTF_8);
    return given != null
        && exchange.getRequestMethod().equals("POST")
        && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode run(byte[] body) {
    String name = "";
    try {
      JsonNode request = JSON.readTree(body);
      name = request.path("command").asText();
      Command command = commands.get(name);
      if (command == null) {
        return problem("unknown-command");
      }
      ObjectNode done = JSON.createObjectNode().put("ok", true);
      command.run(arguments(request)).forEach(done.putArray("lines")::add);
      return done;
    } catch (CommandFailed refused) {
      return JSON.createObjectNode().put("error", refused.getMessage());
    } catch (IOException notJson) {
      return problem("malformed");
    } catch (RuntimeException broken) {
      LOG.error("the command {} failed", name, broken);
      return problem("failed");
    }
  }

  private static Map<String, String> arguments(JsonNode request) {
    Map<String, String> arguments = new HashMap<>();
    request
        .path("arguments")
        .properties()
        .forEach(entry -> arguments.put(entry.getKey(), entry.getValue().asText()));
    return arguments;
  }

  private static ObjectNode problem(String word) {
    return JSON.createObjectNode().put("problem", word);
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static ExecutorService threads() {
    AtomicInteger count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        THREADS,
        task -> {
          Thread thread = new Thread(task, "channel-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}

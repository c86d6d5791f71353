package org.muniment.adapters.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.muniment.port.NotifierContract.Mood;

/** A web server on the loopback that behaves as it is told. */
public final class FakeHttp implements AutoCloseable {
  private static final int FLOOD_PIECES = 400;
  private static final int PIECE_BYTES = 16 * 1024;
  private static final long DRIP_MILLIS = 50;

  /** What came in. */
  public record Request(URI uri, Headers headers, String body) {
    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  /** What goes out. */
  public record Reply(int status, String body, Map<String, String> headers) {
    public Reply(int status, String body) {
      this(status, body, Map.of());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> answer;
  private volatile Mood mood = Mood.TAKES;

  public FakeHttp(Function<Request, Reply> answer) {
    this(answer, create(loopback()));
  }

  private FakeHttp(Function<Request, Reply> answer, HttpServer server) {
    this.answer = answer;
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static FakeHttp secured(Function<Request, Reply> answer, SSLContext context) {
    try {
      HttpsServer server = HttpsServer.create(loopback(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return new FakeHttp(answer, server);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Every one that was read to its end. */
  public List<Request> requests() {
    return requests;
  }

  public void answer(Function<Request, Reply> next) {
    answer = next;
  }

  public void be(Mood next) {
    mood = next;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    requests.add(request);
    try (exchange) {
      switch (mood) {
        case HANGS_UP -> {}
        case SILENT -> await(Long.MAX_VALUE);
        case DRIPS -> drip(exchange);
        case FLOODS -> flood(exchange);
        default -> reply(exchange, answer.apply(request));
      }
    }
  }

  private static void reply(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.body().getBytes(UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    while (!await(DRIP_MILLIS)) {
      out.write(' ');
      out.flush();
    }
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = "x".repeat(PIECE_BYTES).getBytes(UTF_8);
    for (int i = 0; i < FLOOD_PIECES; i++) {
      exchange.getResponseBody().write(piece);
    }
  }

  /** Whether the test ended meanwhile. */
  private boolean await(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return true;
    }
  }

  private static HttpServer create(InetSocketAddress address) {
    try {
      return HttpServer.create(address, 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}

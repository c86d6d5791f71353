package org.muniment.adapters.net;

import io.netty.handler.timeout.ReadTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;
import org.muniment.adapters.net.Targets.Checked.Allowed;
import org.muniment.adapters.net.Targets.Checked.Denied;
import org.muniment.domain.text.Message;

/**
 * The one HTTP client: posts, and answers within its patience. It goes to the address that was
 * looked at, which is why it is Vert.x's and not Java's own; it follows no redirect, asks no proxy,
 * keeps no connection, and reads no more than {@link #MAX_ANSWER_BYTES}. Its one thread begins with
 * the first request.
 */
public final class Web implements AutoCloseable {
  public static final Duration PATIENCE = Duration.ofSeconds(20);
  public static final int MAX_ANSWER_BYTES = 64 * 1024;

  /** Longer than that nobody is made to wait by an answer. */
  public static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);
  private static final int MAX_SECONDS_DIGITS = 9;

  /** What came of a request. */
  public sealed interface Result {
    /**
     * @param body cut at {@link #MAX_ANSWER_BYTES}
     * @param retryAfter what the header Retry-After asks for in seconds, at most {@link
     *     #LONGEST_WAIT}
     */
    record Answer(String host, int status, String body, Optional<Duration> retryAfter)
        implements Result {}

    /**
     * There is no answer.
     *
     * @param lasting whether it stays so until somebody changes a setting
     */
    record NoAnswer(Message why, boolean lasting) implements Result {}
  }

  private final Targets targets;
  private final X509TrustManager trust;
  private final Duration patience;
  private Vertx vertx;
  private HttpClient client;
  private boolean closed;

  public Web(Targets targets, X509TrustManager trust, Duration patience) {
    this.targets = Objects.requireNonNull(targets);
    this.trust = Objects.requireNonNull(trust);
    this.patience = Objects.requireNonNull(patience);
  }

  /** Blocks for at most its patience; never throws for what the network does. */
  public Result post(URI uri, Map<String, String> headers, String body) {
    Targets.Checked checked = targets.check(uri);
    if (checked instanceof Denied denied) {
      return new Result.NoAnswer(denied.why(), denied.lasting());
    }
    Allowed to = (Allowed) checked;
    Optional<HttpClient> asking = client();
    if (asking.isEmpty()) {
      return later("sending.cut", to.host());
    }
    CompletableFuture<Result> answer = new CompletableFuture<>();
    asking
        .get()
        .request(options(to, uri, headers))
        .onSuccess(request -> exchange(request, to, body, answer))
        .onFailure(answer::completeExceptionally);
    return await(answer, to.host());
  }

  /** Nothing is sent after it. */
  @Override
  public synchronized void close() {
    closed = true;
    if (vertx != null) {
      waitFor(vertx.close());
      vertx = null;
    }
  }

  private RequestOptions options(Allowed to, URI uri, Map<String, String> headers) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(to.port(), to.address().getHostAddress()))
            .setHost(to.host())
            .setPort(to.port())
            .setSsl(to.tls())
            .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
            .setConnectTimeout(patience.toMillis());
    headers.forEach(options::putHeader);
    return options;
  }

  /** On the client's thread. */
  private static void exchange(
      HttpClientRequest request, Allowed to, String body, CompletableFuture<Result> answer) {
    // Whoever gave up waiting closes the connection with it.
    answer.whenComplete((result, failure) -> request.connection().close());
    request.exceptionHandler(answer::completeExceptionally);
    request
        .send(Buffer.buffer(body))
        .onSuccess(response -> read(response, to, answer))
        .onFailure(answer::completeExceptionally);
  }

  private static void read(
      HttpClientResponse response, Allowed to, CompletableFuture<Result> answer) {
    Buffer collected = Buffer.buffer();
    Runnable complete = () -> answer.complete(answer(response, to, collected));
    response.exceptionHandler(answer::completeExceptionally);
    response.handler(
        piece -> {
          int room = MAX_ANSWER_BYTES - collected.length();
          collected.appendBuffer(piece, 0, Math.min(room, piece.length()));
          if (piece.length() >= room) {
            complete.run();
          }
        });
    response.endHandler(nothing -> complete.run());
  }

  private static Result answer(HttpClientResponse response, Allowed to, Buffer body) {
    return new Result.Answer(
        to.host(),
        response.statusCode(),
        body.toString(StandardCharsets.UTF_8),
        retryAfter(response.getHeader("Retry-After")));
  }

  /** The form with a date is not read: it would need the other side's clock. */
  private static Optional<Duration> retryAfter(String header) {
    if (header == null || !header.matches("[0-9]{1," + MAX_SECONDS_DIGITS + "}")) {
      return Optional.empty();
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header));
    return Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
  }

  private Result await(CompletableFuture<Result> answer, String host) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.completeExceptionally(late);
      return later("sending.timeout", host);
    } catch (InterruptedException interrupted) {
      answer.completeExceptionally(interrupted);
      Thread.currentThread().interrupt();
      return later("sending.timeout", host);
    } catch (ExecutionException failed) {
      return failure(failed.getCause(), host);
    }
  }

  private static Result failure(Throwable failure, String host) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return later("sending.certificate", host, String.valueOf(cause.getMessage()));
      }
    }
    if (failure instanceof SSLException) {
      return later("sending.tls", host, String.valueOf(failure.getMessage()));
    }
    if (failure instanceof java.net.ConnectException) {
      return later("sending.unreachable", host);
    }
    boolean late = failure instanceof TimeoutException || failure instanceof ReadTimeoutException;
    return later(late ? "sending.timeout" : "sending.cut", host);
  }

  private static Result later(String key, Object... args) {
    return new Result.NoAnswer(Message.of(key, args), false);
  }

  private synchronized Optional<HttpClient> client() {
    if (closed) {
      return Optional.empty();
    }
    if (vertx == null) {
      // Names are looked up by the targets; Vert.x would load its own resolver for nothing.
      System.setProperty("vertx.disableDnsResolver", "true");
      vertx = Vertx.vertx(vertxOptions());
      client = vertx.createHttpClient(clientOptions());
    }
    return Optional.of(client);
  }

  private HttpClientOptions clientOptions() {
    return new HttpClientOptions()
        .setKeepAlive(false)
        .setConnectTimeout((int) CONNECT_PATIENCE.toMillis())
        .setTrustOptions(TrustOptions.wrap(trust))
        .setVerifyHost(true);
  }

  private static VertxOptions vertxOptions() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setUseDaemonThread(true)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  private static void waitFor(Future<?> future) {
    try {
      future
          .toCompletionStage()
          .toCompletableFuture()
          .get(CLOSE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unfinished) {
      // Its threads are daemons and hold nothing.
    }
  }
}

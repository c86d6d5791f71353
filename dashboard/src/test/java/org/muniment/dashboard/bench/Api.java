package org.muniment.dashboard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls a running Muniment as a script with a token would. */
public final class Api {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;

  /**
   * @param base for example {@code http://127.0.0.1:7070}
   */
  public Api(String base, String token) {
    this.base = base;
    this.token = token;
  }

  public String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /** A file. */
  public byte[] bytes(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public String post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  public String put(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpResponse<T> answer = http.send(request, handler);
    if (answer.statusCode() >= 400) {
      String said =
          answer.body() instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.UTF_8)
              : answer.body().toString();
      throw new IOException(
          request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + said);
    }
    return answer.body();
  }
}

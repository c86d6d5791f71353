package org.muniment.dashboard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The built jar in a process of its own, as a user starts it. */
final class Product implements AutoCloseable {
  private static final long START_SECONDS = 120;
  private static final long POLL_NANOS = 5_000_000;

  private final List<String> launcher;
  private final Path data;
  private final int http;
  private final int mqtt;
  private final double startSeconds;
  private final Process process;

  private Product(List<String> launcher, Path data) throws IOException, InterruptedException {
    this.launcher = launcher;
    this.data = data;
    http = freePort();
    mqtt = freePort();
    long begin = System.nanoTime();
    process = launch(List.of("serve", "--http", at(http), "--mqtt", at(mqtt)));
    awaitFirstPage();
    startSeconds = (System.nanoTime() - begin) / 1e9;
  }

  /**
   * Starts {@code serve} on a data folder; returns when the first page is answered.
   *
   * @param launcher what stands before {@code serve}: {@code java -jar …} or a start script
   */
  static Product start(List<String> launcher, Path data) throws IOException, InterruptedException {
    return new Product(launcher, data);
  }

  /** From the call of the program to the first answered page. */
  double startSeconds() {
    return startSeconds;
  }

  String mqtt() {
    return at(mqtt);
  }

  Api api() throws IOException, InterruptedException {
    Process create =
        launch(List.of("token", "create", "--name", "bench", "--role", "administrator"));
    String out = new String(create.getInputStream().readAllBytes()).strip();
    create.waitFor();
    return new Api("http://" + at(http), out.substring(out.lastIndexOf('\n') + 1));
  }

  /** Resident memory in MB; Linux only. */
  long residentMegabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("the system does not tell the resident memory");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private Process launch(List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>(launcher);
    line.addAll(arguments);
    line.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(line)
        .redirectError(ProcessBuilder.Redirect.appendTo(data.resolveSibling("log").toFile()))
        .start();
  }

  private void awaitFirstPage() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest page = HttpRequest.newBuilder(URI.create("http://" + at(http) + "/today")).build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(POLL_NANOS);
      }
    }
    throw new IOException("no page was answered; see " + data.resolveSibling("log"));
  }

  private static String at(int port) {
    return "127.0.0.1:" + port;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

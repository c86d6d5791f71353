package org.muniment.dashboard.faults;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The product in a process of its own, so that it can be killed; always on the same ports. */
final class ServeProcess implements AutoCloseable {
  private static final String MAIN = "org.muniment.dashboard.app.Main";

  /** Quick to start; and silent about the test class path's two settings of the log. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Duser.language=en",
          "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");

  private static final String READY = "ready at http://";
  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final int httpPort;
  private final int mqttPort;
  private Process process;

  /**
   * @param folder for the data folder and the output
   */
  ServeProcess(Path folder) throws IOException {
    this.folder = folder;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket http = new ServerSocket(0, 1, loopback);
        ServerSocket mqtt = new ServerSocket(0, 1, loopback)) {
      httpPort = http.getLocalPort();
      mqttPort = mqtt.getLocalPort();
    }
  }

  /** For the processes that are started from now on. */
  void setenv(String name, String value) {
    environment.put(name, value);
  }

  int mqttPort() {
    return mqttPort;
  }

  String http() {
    return "http://127.0.0.1:" + httpPort;
  }

  String mqtt() {
    return "tcp://127.0.0.1:" + mqttPort;
  }

  /** Makes a token while nothing runs. */
  String createToken() throws IOException, InterruptedException {
    Path out = folder.resolve("token.out");
    Path err = folder.resolve("token.err");
    List<String> arguments =
        List.of("token", "create", "--data", data(), "--name", "kill", "--role", "administrator");
    Process create =
        java(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (create.waitFor() != 0) {
      throw new IOException("token create failed: " + Files.readString(err));
    }
    List<String> lines = Files.readAllLines(out);
    Files.delete(out);
    return lines.get(lines.size() - 1);
  }

  /** How a command ended and what it printed. */
  record Ended(int status, String said) {}

  /** Runs a command on the same data, beside the server or without it. */
  Ended run(String command, String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--data", data()));
    Path output = folder.resolve("command.out");
    Process process =
        java(arguments).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new Ended(process.waitFor(), said(output));
  }

  /** Returns when it says that it is ready. */
  void start() throws IOException {
    Path output = folder.resolve("serve.out");
    Files.deleteIfExists(output);
    String mqttAddress = "127.0.0.1:" + mqttPort;
    String httpAddress = "127.0.0.1:" + httpPort;
    process =
        java(List.of("serve", "--data", data(), "--http", httpAddress, "--mqtt", mqttAddress))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> isReady(output));
  }

  /** {@code kill -9}; returns when the process is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      kill();
    }
  }

  private boolean isReady(Path output) throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("it ended instead of starting: " + said(output));
    }
    return said(output).contains(READY);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static String said(Path output) throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }

  private ProcessBuilder java(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(), MAIN));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("MUNIMENT_"));
    builder.environment().putAll(environment);
    return builder;
  }

  /** Ours, whole: the process runs in another folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}

package org.muniment.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.channel.ChannelClient.Answer;
import org.muniment.text.Texts;

class ChannelTest {
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "token create",
          arguments -> List.of("made for " + arguments.get("name"), "密钥 0123"),
          "refuse",
          arguments -> {
            throw new CommandFailed("没有这个角色");
          },
          "break",
          arguments -> {
            throw new IllegalStateException("a fault of ours");
          });

  @TempDir Path data;

  private FolderLock lock;
  private ChannelServer server;

  @BeforeEach
  void start() {
    lock = FolderLock.acquire(data);
    server = ChannelServer.start(data, COMMANDS);
  }

  @AfterEach
  void stop() {
    server.close();
    lock.close();
  }

  @Test
  void aCommandIsDoneByTheRunningProcess() {
    assertThat(ChannelClient.call(data, "token create", Map.of("name", "李")))
        .contains(new Answer.Done(List.of("made for 李", "密钥 0123")));
  }

  @Test
  void aRefusalComesBackAsItsSentence() {
    assertThat(ChannelClient.call(data, "refuse", Map.of())).contains(new Answer.Refused("没有这个角色"));
  }

  @Test
  void whatGoesWrongIsASentenceToo() {
    assertThat(problem("break")).contains("could not do \"break\"; its log says why");
    assertThat(problem("fly")).contains("does not know \"fly\"");
    String big = "x".repeat(ChannelServer.MAX_BODY_BYTES);
    assertThat(problem("token create", Map.of("name", big))).contains("too much");
    assertThat(ChannelClient.call(data, "refuse", Map.of())).isPresent();
  }

  @Test
  void theFileIsForItsOwnerOnlyAndGoesAtAnOrderlyStop() throws IOException {
    assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = data.resolve("channel");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(ChannelFile.read(data).orElseThrow().secret()).hasSize(64);
    server.close();
    assertThat(file).doesNotExist();
    assertThat(ChannelClient.call(data, "refuse", Map.of())).isEmpty();
  }

  @Test
  void withoutTheSecretNothingIsDone() throws Exception {
    int port = ChannelFile.read(data).orElseThrow().port();
    assertThat(post(port, Optional.empty())).isEqualTo(403);
    assertThat(post(port, Optional.of("Bearer " + "0".repeat(64)))).isEqualTo(403);
    new ChannelFile(port, "0".repeat(64)).write(data);
    assertThat(problem("refuse")).contains("refused the secret");
  }

  @Test
  void aDeadPortOfAHeldFolderIsSaid() throws IOException {
    int dead;
    try (ServerSocket socket = new ServerSocket(0)) {
      dead = socket.getLocalPort();
    }
    for (int port : new int[] {dead, 0, -1, 70_000}) {
      new ChannelFile(port, "secret").write(data);
      assertThat(problem("refuse")).contains("does not answer");
    }
    Files.writeString(data.resolve("channel"), "no json");
    assertThat(problem("refuse")).contains("does not answer");
  }

  @Test
  void aFileThatAKilledProcessLeftMeansNobody() throws Exception {
    server.close();
    lock.close();
    Process other = LockHolder.start(data);
    assertThat(LockHolder.holds(other)).isTrue();
    assertThat(ChannelClient.call(data, "pid", Map.of()))
        .contains(new Answer.Done(List.of(Long.toString(other.pid()))));
    other.destroyForcibly().waitFor();
    assertThat(data.resolve("channel")).exists();
    assertThat(ChannelClient.call(data, "pid", Map.of())).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereHasNobody() {
    assertThat(ChannelClient.call(data.resolve("none"), "refuse", Map.of())).isEmpty();
  }

  @Test
  void aProcessThatHangsIsGivenUp() {
    server.close();
    CountDownLatch never = new CountDownLatch(1);
    Command hang =
        arguments -> {
          try {
            never.await();
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    server = ChannelServer.start(data, Map.of("hang", hang));
    ChannelException given =
        catchThrowableOfType(
            ChannelException.class,
            () -> ChannelClient.call(data, "hang", Map.of(), Duration.ofMillis(50)));
    assertThat(Texts.in(Locale.ENGLISH).say(given.sentence())).contains("does not answer");
    never.countDown();
  }

  private String problem(String command) {
    return problem(command, Map.of());
  }

  private String problem(String command, Map<String, String> arguments) {
    ChannelException problem =
        catchThrowableOfType(
            ChannelException.class, () -> ChannelClient.call(data, command, arguments));
    assertThat(Texts.in(Texts.TRADITIONAL).say(problem.sentence())).isNotBlank();
    return Texts.in(Locale.ENGLISH).say(problem.sentence());
  }

  private static int post(int port, Optional<String> authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"command\":\"refuse\"}"));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}

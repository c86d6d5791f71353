package org.muniment.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.text.Message;

/** Asks the process that holds a data folder, if one does. */
public final class ChannelClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** An import may take its time; a process that is stopped must not hang us for ever. */
  private static final Duration ANSWER = Duration.ofMinutes(15);

  private static final Set<String> PROBLEMS =
      Set.of("unknown-command", "failed", "too-large", "malformed");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the process answered. */
  public sealed interface Answer {
    /** It is done; the lines are for standard output. */
    record Done(List<String> lines) implements Answer {
      public Done {
        lines = List.copyOf(lines);
      }
    }

    /** It cannot be done; the sentence is for standard error. */
    record Refused(String sentence) implements Answer {}
  }

  private ChannelClient() {}

  /**
   * Empty when nobody runs: there is no file, or one that a killed process left behind. The caller
   * then takes the {@link FolderLock} and does the work itself.
   *
   * @throws ChannelException when a process holds the folder and gives no answer
   */
  public static Optional<Answer> call(Path data, String command, Map<String, String> arguments) {
    return call(data, command, arguments, ANSWER);
  }

  static Optional<Answer> call(
      Path data, String command, Map<String, String> arguments, Duration timeout) {
    try {
      Optional<ChannelFile> file = ChannelFile.read(data);
      // A killed process leaves its file, and its port may be another program's by now.
      if (file.isEmpty() || !FolderLock.isHeld(data)) {
        return Optional.empty();
      }
      HttpRequest request = request(file.get(), command, arguments, timeout);
      return Optional.of(answer(data, command, JSON.readTree(send(request))));
    } catch (IOException | IllegalArgumentException noAnswer) {
      throw problem("no-answer", data, noAnswer);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw problem("no-answer", data, stop);
    }
  }

  private static byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static Answer answer(Path data, String command, JsonNode body) {
    if (body.path("ok").asBoolean()) {
      List<String> lines = new ArrayList<>();
      body.path("lines").forEach(line -> lines.add(line.asText()));
      return new Answer.Done(lines);
    }
    if (body.path("error").isTextual()) {
      return new Answer.Refused(body.path("error").asText());
    }
    String word = body.path("problem").asText();
    if (PROBLEMS.contains(word)) {
      throw new ChannelException(Message.of("channel." + word, command), null);
    }
    throw problem(word.equals("secret") ? "secret" : "no-answer", data, null);
  }

  private static HttpRequest request(
      ChannelFile file, String command, Map<String, String> arguments, Duration timeout)
      throws IOException {
    ObjectNode body = JSON.createObjectNode().put("command", command);
    ObjectNode given = body.putObject("arguments");
    arguments.forEach(given::put);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + file.port() + "/"))
        .timeout(timeout)
        .header("Authorization", ChannelServer.BEARER + file.secret())
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
        .build();
  }

  private static ChannelException problem(String word, Path data, Throwable cause) {
    String folder = data.toAbsolutePath().normalize().toString();
    return new ChannelException(Message.of("channel." + word, folder), cause);
  }
}

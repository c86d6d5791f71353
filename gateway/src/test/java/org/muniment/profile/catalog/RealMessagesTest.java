package org.muniment.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The collection of real messages, where it is found: in the folder that {@code
 * MUNIMENT_SHARED_DATA} (property or environment) names, or in {@code shared/data} beside the
 * project.
 */
class RealMessagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TOLERANCE = 0.011;

  /** Families whose every message must come out as the collection says. */
  private static final List<String> COVERED =
      List.of("tasmota-", "z2m-", "arduino-dht", "arduino-sht31");

  private static final ProfileCommands COMMANDS =
      new ProfileCommands(ProfileLibrary.shipped(), ZoneOffset.UTC, Instant.EPOCH);

  @TestFactory
  Stream<DynamicTest> realMessagesComeOutAsExpected() throws IOException {
    return Files.readAllLines(collection()).stream()
        .filter(line -> !line.isBlank())
        .map(line -> dynamicTest(parsed(line).path("id").asText(), () -> check(line)));
  }

  private static Path collection() {
    String named =
        System.getProperty("MUNIMENT_SHARED_DATA", System.getenv("MUNIMENT_SHARED_DATA"));
    Stream<Path> beside =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data"));
    return Stream.concat(Stream.ofNullable(named).map(Path::of), beside)
        .map(folder -> folder.resolve("payloads.jsonl"))
        .filter(Files::isReadable)
        .findFirst()
        .orElseGet(() -> abort("payloads.jsonl not found: set MUNIMENT_SHARED_DATA to its folder"));
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new IllegalArgumentException(line, broken);
    }
  }

  private static void check(String line) {
    JsonNode message = parsed(line);
    JsonNode got = parsed(COMMANDS.decodeLine(line));
    boolean covered = COVERED.stream().anyMatch(message.path("family").asText()::startsWith);
    boolean nothingRead = values(got.path("readings")).isEmpty();
    assertThat(fits(message.path("expect"), got) || !covered && nothingRead)
        .as("%s came out as %s", message, got)
        .isTrue();
    assertThat(got.path("id")).isEqualTo(message.path("id"));
  }

  private static boolean fits(JsonNode expect, JsonNode got) {
    Set<String> have = values(got.path("readings"));
    if (expect.has("alternative") && expect.path("alternative").isObject()) {
      return true;
    }
    if (expect.has("ambiguous")) {
      return have.isEmpty() || !got.path("marks").isEmpty();
    }
    if (expect.has("availability")) {
      return expect.path("availability").equals(got.path("availability"));
    }
    Set<String> want = wanted(expect);
    return near(want, have) && (want.isEmpty() || got.path("outcome").asText().equals("accepted"));
  }

  /** Temperatures and humidities as {@code t 21.40}, in order. */
  private static Set<String> wanted(JsonNode expect) {
    Set<String> want = new TreeSet<>(texts(expect, "temperature_c", "humidity_pct"));
    Optional<JsonNode> channels = Optional.ofNullable(expect.get("channels"));
    channels.ifPresent(
        all -> all.forEach(one -> want.addAll(texts(one, "temperature_c", "humidity_pct"))));
    return want;
  }

  private static Set<String> values(JsonNode readings) {
    Set<String> have = new TreeSet<>();
    readings.forEach(
        reading -> have.addAll(texts(reading.path("values"), "temperature", "humidity")));
    return have;
  }

  private static List<String> texts(JsonNode from, String temperature, String humidity) {
    List<String> texts = new ArrayList<>();
    if (from.path(temperature).isNumber()) {
      texts.add("t " + from.path(temperature).asDouble());
    }
    if (from.path(humidity).isNumber()) {
      texts.add("h " + from.path(humidity).asDouble());
    }
    return texts;
  }

  private static boolean near(Set<String> want, Set<String> have) {
    return want.size() == have.size()
        && want.stream().allMatch(w -> have.stream().anyMatch(h -> near(w, h)));
  }

  private static boolean near(String want, String have) {
    return want.charAt(0) == have.charAt(0)
        && Math.abs(Double.parseDouble(want.substring(2)) - Double.parseDouble(have.substring(2)))
            <= TOLERANCE;
  }
}

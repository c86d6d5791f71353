package org.muniment.profile.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.sensor.Transport;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;
import org.muniment.profile.language.Problem;
import org.muniment.profile.language.ProfileCheck;

/** What the command line says about profiles; it prints, this decides. */
public final class ProfileCommands {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BAD_LINE = "bad-line";

  private final ProfileLibrary library;
  private final ZoneId siteZone;
  private final Instant now;

  /**
   * @param siteZone for device times without a zone
   * @param now taken as the time at which messages arrive
   */
  public ProfileCommands(ProfileLibrary library, ZoneId siteZone, Instant now) {
    this.library = library;
    this.siteZone = siteZone;
    this.now = now;
  }

  /** A line of {@code profiles list}. */
  public record Row(String id, String vendor, String name, String file, boolean own) {}

  public List<Row> list() {
    return library.files().stream()
        .map(
            file ->
                new Row(
                    file.id(),
                    file.vendor(),
                    file.name(),
                    file.file(),
                    library.own().contains(file.id())))
        .toList();
  }

  /** The text of the profile's file. */
  public Optional<String> show(String id) {
    return library.file(id).map(file -> file.text());
  }

  /** All problems of the files, in the order of files and lines. */
  public static List<Problem> check(List<Path> files) {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      ProfileFolder.text(file, problems)
          .ifPresent(text -> problems.addAll(ProfileCheck.check(file.toString(), text)));
    }
    return problems;
  }

  /** What the profile makes of a message, as JSON; empty when there is no such profile. */
  public Optional<String> tryMessage(String id, Optional<String> topic, String payload) {
    return library
        .file(id)
        .map(
            file -> {
              boolean onWire =
                  topic.isPresent() || file.device().transports().contains(Transport.MQTT);
              Transport transport = onWire ? Transport.MQTT : Transport.SERIAL;
              byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
              Decoding decoding = library.catalog().decode(id, input(transport, topic, bytes));
              return DecodingJson.of(decoding).toString();
            });
  }

  /**
   * One line of {@code profiles decode}: a message as JSON in, what came of it as JSON out. A line
   * that is no message comes out as {@code unknown}; nothing is thrown.
   */
  public String decodeLine(String line) {
    ObjectNode out = JSON.createObjectNode();
    JsonNode message = parsed(line);
    if (message == null || !message.isObject()) {
      return out.setAll(DecodingJson.of(new Decoding.Unknown(BAD_LINE))).toString();
    }
    out.set("id", message.get("id"));
    out.setAll(DecodingJson.of(recognise(message)));
    return out.toString();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  private Decoding recognise(JsonNode message) {
    Optional<Transport> transport =
        Arrays.stream(Transport.values())
            .filter(t -> t.key().equals(message.path("transport").asText()))
            .findFirst();
    Optional<byte[]> payload = payload(message);
    if (transport.isEmpty() || payload.isEmpty()) {
      return new Decoding.Unknown(BAD_LINE);
    }
    Optional<String> topic =
        Optional.ofNullable(message.get("topic")).filter(JsonNode::isTextual).map(JsonNode::asText);
    return library.catalog().recognise(input(transport.get(), topic, payload.get()));
  }

  private static Optional<byte[]> payload(JsonNode message) {
    JsonNode payload = message.path("payload");
    if (!payload.isTextual()) {
      return Optional.empty();
    }
    if (!message.path("encoding").asText().equals("hex")) {
      return Optional.of(payload.asText().getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Optional.of(HexFormat.of().parseHex(payload.asText()));
    } catch (IllegalArgumentException notHex) {
      return Optional.empty();
    }
  }

  private ProfileInput input(Transport transport, Optional<String> topic, byte[] payload) {
    return new ProfileInput(
        transport, topic, payload, Optional.empty(), Optional.empty(), now, siteZone);
  }
}

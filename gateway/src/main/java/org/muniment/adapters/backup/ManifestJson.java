package org.muniment.adapters.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Backups.Member;
import org.muniment.port.Trail;

/** The manifest as the archive's first entry. */
final class ManifestJson {
  static final String NAME = "manifest.json";

  /** For some ten thousand files. */
  static final int MAX_BYTES = 4 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestJson() {}

  static byte[] write(Manifest manifest) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", manifest.format());
    root.put("version", manifest.version());
    root.put("madeAt", manifest.madeAt().toString());
    ObjectNode schemas = root.putObject("schemas");
    new TreeMap<>(manifest.schemas()).forEach(schemas::put);
    ObjectNode rows = root.putObject("rows");
    new TreeMap<>(manifest.rows()).forEach(rows::put);
    manifest
        .head()
        .ifPresent(
            head ->
                root.putObject("trailHead").put("number", head.number()).put("hash", head.hash()));
    manifest.secrets().forEach(root.putArray("secrets")::add);
    var members = root.putArray("members");
    for (Member member : manifest.members()) {
      members
          .addObject()
          .put("name", member.name())
          .put("bytes", member.bytes())
          .put("sha256", member.sha256());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  /**
   * @throws BackupFailed when it is of a form that this program does not know, or none at all
   */
  static Manifest read(byte[] json) throws IOException {
    JsonNode root = JSON.readTree(json);
    if (root.path("format").asInt() > Backups.FORMAT) {
      throw new BackupFailed("copy.newer", root.path("version").asText());
    }
    try {
      return new Manifest(
          root.path("format").asInt(),
          root.path("version").asText(),
          Instant.parse(root.path("madeAt").asText()),
          numbers(root.path("schemas"), JsonNode::asInt),
          numbers(root.path("rows"), JsonNode::asLong),
          head(root.path("trailHead")),
          texts(root.path("secrets")),
          members(root.path("members")));
    } catch (DateTimeException senseless) {
      throw new BackupFailed("copy.damaged");
    }
  }

  private static <N> Map<String, N> numbers(
      JsonNode object, java.util.function.Function<JsonNode, N> number) {
    Map<String, N> found = new TreeMap<>();
    object.properties().forEach(entry -> found.put(entry.getKey(), number.apply(entry.getValue())));
    return found;
  }

  private static Optional<Trail.Head> head(JsonNode head) {
    return head.isObject()
        ? Optional.of(new Trail.Head(head.path("number").asLong(), head.path("hash").asText()))
        : Optional.empty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<Member> members(JsonNode array) {
    List<Member> members = new ArrayList<>();
    for (JsonNode member : array) {
      members.add(
          new Member(
              member.path("name").asText(),
              member.path("bytes").asLong(),
              member.path("sha256").asText()));
    }
    return members;
  }
}

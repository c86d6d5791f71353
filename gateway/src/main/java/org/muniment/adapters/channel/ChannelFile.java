package org.muniment.adapters.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * What the file {@code channel} in the data folder says: where the running process listens, and the
 * secret that proves a caller may read this folder.
 */
record ChannelFile(int port, String secret) {
  static final String NAME = "channel";

  private static final String NEW = "channel.new";
  private static final long MAX_BYTES = 4_096;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is in the file; {@code port} 0 when it is there and makes no sense. */
  static Optional<ChannelFile> read(Path data) throws IOException {
    Path file = data.resolve(NAME);
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Optional.of(new ChannelFile(0, ""));
      }
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      return Optional.of(new ChannelFile(json.path("port").asInt(), json.path("secret").asText()));
    } catch (NoSuchFileException nobody) {
      return Optional.empty();
    } catch (com.fasterxml.jackson.core.JacksonException senseless) {
      return Optional.of(new ChannelFile(0, ""));
    }
  }

  /** Readable by the owner only from its first moment, and never half written under its name. */
  void write(Path data) throws IOException {
    Path made = data.resolve(NEW);
    Files.deleteIfExists(made);
    byte[] json =
        JSON.writeValueAsBytes(JSON.createObjectNode().put("port", port).put("secret", secret));
    try (FileChannel out =
        FileChannel.open(
            made,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.file(data))) {
      out.write(ByteBuffer.wrap(json));
      out.force(true);
    }
    Files.move(
        made,
        data.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes the file if it still is this one. */
  void delete(Path data) throws IOException {
    if (read(data).filter(this::equals).isPresent()) {
      Files.deleteIfExists(data.resolve(NAME));
    }
  }

  /** Never the secret: this ends up in logs. */
  @Override
  public String toString() {
    return "ChannelFile[port=" + port + "]";
  }
}

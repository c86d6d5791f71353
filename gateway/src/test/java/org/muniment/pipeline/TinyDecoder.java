package org.muniment.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.measure.Quantity;
import org.muniment.profile.Decoder;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;

/**
 * A decoder that knows one format under the profile ids {@code muniment} and {@code other}: {@code
 * {"temperature":21.4,"at":"…"}}, or one such object for each channel by its name. 85 °C is refused
 * as a power-on value. Topics {@code tele/DEVICE/…} belong to one device; {@code …/LWT} is its
 * availability; an empty object has nothing to say; {@code boom} is a fault of the decoder.
 */
final class TinyDecoder implements Decoder {
  static final String PROFILE = "muniment";
  static final String OTHER = "other";
  static final String POWER_ON = "power-on-value";
  private static final double POWER_ON_C = 85;

  /** Runs while a message of a stranger is being decoded. */
  volatile Runnable duringRecognition = () -> {};

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public boolean knows(String profileId) {
    return Set.of(PROFILE, OTHER).contains(profileId);
  }

  @Override
  public Decoding decode(String profileId, ProfileInput input) {
    String text = new String(input.payload(), java.nio.charset.StandardCharsets.UTF_8);
    if (text.equals("boom")) {
      throw new IllegalStateException("a fault of the decoder");
    }
    if (input.topic().orElse("").endsWith("/LWT")) {
      return new Decoding.Availability(profileId, Optional.empty(), text.equals("Online"));
    }
    JsonNode root;
    try {
      root = JSON.readTree(input.payload());
    } catch (IOException notJson) {
      return new Decoding.Unknown("not-json");
    }
    if (!root.isObject()) {
      return new Decoding.Unknown("no-object");
    }
    return root.isEmpty()
        ? new Decoding.Ignored(profileId, "nothing-measured")
        : measured(profileId, root);
  }

  private static Decoding measured(String profileId, JsonNode root) {
    List<Decoding.Reading> readings = new ArrayList<>();
    List<Decoding.RejectedPart> rejected = new ArrayList<>();
    boolean channels = false;
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (field.getValue().isObject()) {
        channels = true;
        read(Optional.of(field.getKey()), field.getValue(), readings, rejected);
      }
    }
    if (!channels) {
      read(Optional.empty(), root, readings, rejected);
    }
    if (readings.isEmpty()) {
      return new Decoding.Rejected(Optional.of(profileId), POWER_ON);
    }
    return new Decoding.Accepted(profileId, readings, rejected);
  }

  private static void read(
      Optional<String> channel,
      JsonNode node,
      List<Decoding.Reading> readings,
      List<Decoding.RejectedPart> rejected) {
    EnumMap<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      JsonNode value = node.get(quantity.key());
      if (value == null) {
        continue;
      }
      if (quantity == Quantity.TEMPERATURE && value.asDouble() == POWER_ON_C) {
        rejected.add(new Decoding.RejectedPart(channel, quantity.key(), POWER_ON));
      } else {
        values.put(quantity, value.asDouble());
      }
    }
    Optional<Instant> at = Optional.ofNullable(node.get("at")).map(n -> Instant.parse(n.asText()));
    if (!values.isEmpty()) {
      readings.add(new Decoding.Reading(channel, at, values, Set.of()));
    }
  }

  @Override
  public Decoding recognise(ProfileInput input) {
    duringRecognition.run();
    return decode(PROFILE, input);
  }

  @Override
  public Optional<String> deviceBase(String profileId, String topic) {
    return deviceBase(topic);
  }

  @Override
  public Optional<String> deviceBase(String topic) {
    String[] parts = topic.split("/", -1);
    return parts.length >= 2 && parts[0].equals("tele")
        ? Optional.of(parts[0] + "/" + parts[1])
        : Optional.empty();
  }
}

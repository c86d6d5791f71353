package org.muniment.profile.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.profile.Decoder;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;
import org.muniment.profile.engine.Body;
import org.muniment.profile.engine.DeviceProfile;
import org.muniment.profile.engine.KindIndex;
import org.muniment.profile.engine.Reasons;
import org.muniment.profile.engine.Topic;

/**
 * Decodes by the loaded profiles. A profile that knows the topic goes before one that only knows
 * the content, and a generic one comes last.
 */
public final class ProfileCatalog implements Decoder {
  private static final boolean[] SPECIFIC_FIRST = {false, true};

  private final Map<String, DeviceProfile> byId = new LinkedHashMap<>();
  private final KindIndex index;

  /**
   * @param profiles with different ids, in the order in which equals are preferred
   */
  public ProfileCatalog(List<DeviceProfile> profiles) {
    profiles.forEach(profile -> byId.put(profile.id(), profile));
    this.index = new KindIndex(List.copyOf(byId.values()));
  }

  @Override
  public boolean knows(String profileId) {
    return byId.containsKey(profileId);
  }

  @Override
  public Decoding decode(String profileId, ProfileInput input) {
    DeviceProfile profile = byId.get(profileId);
    if (profile == null) {
      return new Decoding.Unknown(Reasons.NO_PROFILE);
    }
    Message message = Message.of(input);
    return message
        .refused()
        .orElseGet(() -> profile.decode(message.topic(), message.body(), input.siteZone()));
  }

  @Override
  public Decoding recognise(ProfileInput input) {
    Message message = Message.of(input);
    return message.refused().orElseGet(() -> recognise(message));
  }

  /** A message with its topic cut and its body ready to be read, each once for all profiles. */
  private record Message(ProfileInput input, Optional<Topic> topic, Body body) {
    static Message of(ProfileInput input) {
      return new Message(input, input.topic().flatMap(Topic::of), new Body(input.payload()));
    }

    /** What is wrong with the message before anybody reads it. */
    Optional<Decoding> refused() {
      if (body.isTooLong()) {
        return Optional.of(new Decoding.Rejected(Optional.empty(), Reasons.TOO_LONG));
      }
      return input.topic().isPresent() && topic.isEmpty()
          ? Optional.of(new Decoding.Rejected(Optional.empty(), Reasons.BAD_TOPIC))
          : Optional.empty();
    }
  }

  private Decoding recognise(Message message) {
    Verdicts verdicts = new Verdicts();
    for (boolean generic : SPECIFIC_FIRST) {
      if (verdicts.isOpen() && message.topic().isPresent()) {
        judgeByTopic(message, message.topic().get(), generic, verdicts);
      }
      if (verdicts.isOpen()) {
        judgeByContent(message, generic, verdicts);
      }
    }
    return verdicts.settle();
  }

  private void judgeByTopic(Message message, Topic topic, boolean generic, Verdicts verdicts) {
    for (KindIndex.Candidates candidate : index.byTopic(topic)) {
      if (isMeant(candidate.profile(), message, generic)) {
        candidate
            .profile()
            .decodeByTopic(candidate.kinds(), topic, message.body(), message.input().siteZone())
            .ifPresent(verdicts::add);
      }
    }
  }

  private void judgeByContent(Message message, boolean generic, Verdicts verdicts) {
    for (KindIndex.Candidates candidate : index.byContent(message.body())) {
      if (isMeant(candidate.profile(), message, generic)) {
        candidate
            .profile()
            .decodeByContent(candidate.kinds(), message.body(), message.input().siteZone())
            .ifPresent(verdicts::add);
      }
    }
  }

  private static boolean isMeant(DeviceProfile profile, Message message, boolean generic) {
    return profile.generic() == generic
        && profile.transports().contains(message.input().transport());
  }

  @Override
  public Optional<String> deviceBase(String profileId, String topic) {
    return Optional.ofNullable(byId.get(profileId))
        .flatMap(profile -> Topic.of(topic).flatMap(profile::deviceBase));
  }

  @Override
  public Optional<String> deviceBase(String topic) {
    return Topic.of(topic)
        .flatMap(
            levels ->
                index.byTopic(levels).stream()
                    .flatMap(candidate -> candidate.profile().deviceBase(levels).stream())
                    .findFirst());
  }
}

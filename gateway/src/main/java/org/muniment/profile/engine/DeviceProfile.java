package org.muniment.profile.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.sensor.Transport;
import org.muniment.profile.Decoding;

/**
 * The messages of a device family. Immutable; any thread.
 *
 * @param generic fits devices of many makes and steps back behind any other profile
 * @param kinds in the order in which they are tried
 */
public record DeviceProfile(
    String id, Set<Transport> transports, boolean generic, List<MessageKind> kinds) {
  public DeviceProfile {
    transports = Set.copyOf(transports);
    kinds = List.copyOf(kinds);
  }

  /**
   * What one attempt came to: a decoding, or how the message was broken, or neither.
   *
   * @param topicFitted whether any topic fitted
   */
  private record Attempt(Decoding decoding, String broken, boolean topicFitted) {
    static final Attempt NOTHING = new Attempt(null, null, false);
  }

  /**
   * Decodes a message that is known to come from such a device: by a kind whose topic fits, else,
   * since owners change topics, by any kind whose shape fits.
   */
  public Decoding decode(Optional<Topic> topic, Body body, ZoneId siteZone) {
    String broken = null;
    if (topic.isPresent()) {
      Attempt byTopic = tryKinds(kinds, topic.get(), body, siteZone);
      if (byTopic.decoding() != null) {
        return byTopic.decoding();
      }
      broken = byTopic.broken();
    }
    Attempt byShape =
        tryKinds(kinds.stream().filter(MessageKind::standsAlone).toList(), null, body, siteZone);
    if (byShape.decoding() != null) {
      return byShape.decoding();
    }
    broken = broken == null ? byShape.broken() : broken;
    return broken == null ? unknown() : new Decoding.Rejected(Optional.of(id), broken);
  }

  /** Decodes by the kinds among {@code candidates} whose topic fits; empty when no topic fits. */
  public Optional<Decoding> decodeByTopic(
      List<MessageKind> candidates, Topic topic, Body body, ZoneId siteZone) {
    Attempt attempt = tryKinds(candidates, topic, body, siteZone);
    if (attempt.decoding() != null || !attempt.topicFitted()) {
      return Optional.ofNullable(attempt.decoding());
    }
    return Optional.of(
        attempt.broken() == null
            ? unknown()
            : new Decoding.Rejected(Optional.of(id), attempt.broken()));
  }

  /** Decodes by what gives {@code candidates} away without a topic; empty when none fits. */
  public Optional<Decoding> decodeByContent(
      List<MessageKind> candidates, Body body, ZoneId siteZone) {
    for (MessageKind kind : candidates) {
      Optional<Decoding> decoding =
          kind.alone()
              .map(shape -> tryKind(shape, kind.meaning(), Map.of(), false, body, siteZone))
              .map(Attempt::decoding);
      if (decoding.isPresent()) {
        return decoding;
      }
    }
    return Optional.empty();
  }

  private Attempt tryKinds(List<MessageKind> candidates, Topic topic, Body body, ZoneId siteZone) {
    String broken = null;
    boolean topicFitted = false;
    for (MessageKind kind : candidates) {
      Map<String, String> parts = topic == null ? Map.of() : kind.topicParts(topic).orElse(null);
      if (parts == null) {
        continue;
      }
      topicFitted = true;
      Attempt attempt = tryKind(kind.shape(), kind.meaning(), parts, topic != null, body, siteZone);
      if (attempt.decoding() != null) {
        return attempt;
      }
      broken = broken == null ? attempt.broken() : broken;
    }
    return new Attempt(null, broken, topicFitted);
  }

  private Attempt tryKind(
      Shape shape,
      Meaning meaning,
      Map<String, String> parts,
      boolean topicFits,
      Body body,
      ZoneId zone) {
    Opening opening = shape.open(body);
    if (opening instanceof Opening.Open open) {
      Meaning.Context context = new Meaning.Context(id, parts, topicFits, zone);
      return new Attempt(meaning.read(open.part(), context), null, true);
    }
    return opening instanceof Opening.Broken wrong
        ? new Attempt(null, wrong.reason(), true)
        : Attempt.NOTHING;
  }

  /** What the topics of one device share, by the first pattern that fits. */
  public Optional<String> deviceBase(Topic topic) {
    return kinds.stream()
        .flatMap(kind -> kind.topics().stream())
        .flatMap(pattern -> pattern.base(topic).stream())
        .findFirst();
  }

  private static Decoding unknown() {
    return new Decoding.Unknown(Reasons.NO_MESSAGE_FITS);
  }
}

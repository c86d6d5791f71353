package org.muniment.profile.language;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.sensor.Transport;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;

/**
 * A message in a profile, with what must come out of it.
 *
 * @param good among the good ones: it gives readings or an availability
 * @param source where the message was seen
 * @param zone the site's zone that the example supposes
 * @param alsoAcceptedBy other profiles that may accept it too, with the reason
 */
public record Example(
    String name,
    int line,
    boolean good,
    String source,
    Transport transport,
    Optional<String> topic,
    String payload,
    ZoneId zone,
    Decoding expected,
    Map<String, String> alsoAcceptedBy) {
  public Example {
    alsoAcceptedBy = Map.copyOf(alsoAcceptedBy);
  }

  public ProfileInput input() {
    return new ProfileInput(
        transport,
        topic,
        payload.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        zone);
  }
}

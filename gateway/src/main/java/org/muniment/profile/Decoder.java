package org.muniment.profile;

import java.util.Optional;

/**
 * The loaded profiles as the pipeline uses them. Immutable; any thread; never throws for what a
 * device sent.
 */
public interface Decoder {
  boolean knows(String profileId);

  /** Decodes with the profile that the sensor was registered with. */
  Decoding decode(String profileId, ProfileInput input);

  /** Decodes with the profile that fits by topic and content; for devices not registered yet. */
  Decoding recognise(ProfileInput input);

  /**
   * The part that the topics of one device share under a profile, for example {@code tele/stack-1}
   * of {@code tele/stack-1/SENSOR} and {@code tele/stack-1/LWT}; empty when the profile does not
   * know the topic.
   */
  Optional<String> deviceBase(String profileId, String topic);

  /** The first profile, if any, that knows the topic by its pattern, with the device's base. */
  Optional<String> deviceBase(String topic);
}

package org.muniment.domain.notice;

import java.util.Arrays;
import java.util.Locale;

/** What became of a delivery. The stored words are part of the database format. */
public enum DeliveryState {
  /** For its time, for others to go with, or for the channel to work again. */
  WAITING,
  /** The other side took it. */
  DELIVERED,
  /** It could not be delivered for too long. */
  EXPIRED,
  /** The channel does not take it, and will not. */
  REFUSED,
  /** It had become pointless: the advisory was over by the morning, or a backup was restored. */
  SUPERSEDED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for a word that none has
   */
  public static DeliveryState byKey(String key) {
    return Arrays.stream(values())
        .filter(state -> state.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no delivery is " + key));
  }
}

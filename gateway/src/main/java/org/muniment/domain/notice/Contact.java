package org.muniment.domain.notice;

import java.util.List;
import java.util.Objects;

/**
 * A person or group that is told.
 *
 * @param language a language tag: {@code zh-CN}, {@code zh-TW}, {@code en}
 * @param reaches the ways to them, all of which are used
 */
public record Contact(String id, String name, String language, List<Reach> reaches) {
  /**
   * @param channel id of a channel
   * @param address an e-mail address; empty where the channel itself is the address
   */
  public record Reach(String channel, String address) {
    public Reach {
      Objects.requireNonNull(channel);
      Objects.requireNonNull(address);
    }
  }

  public Contact {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(language);
    reaches = List.copyOf(reaches);
  }
}

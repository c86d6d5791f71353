package org.muniment.domain.notice;

import java.util.Objects;

/**
 * A contact by one of the ways to them.
 *
 * @param contact id; empty when the archive has no contacts and a channel is told as a whole
 * @param name for people
 * @param address empty where the channel itself is the address
 * @param language a language tag
 */
public record Receiver(
    String contact, String name, String channel, String address, String language) {
  public Receiver {
    Objects.requireNonNull(contact);
    Objects.requireNonNull(name);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(address);
    Objects.requireNonNull(language);
  }

  /** Where letters arrive; two contacts may share it, as members of a group do. */
  public Line line() {
    return new Line(channel, address);
  }

  /** The same contact by the same way; name and language may have changed meanwhile. */
  public boolean isSame(Receiver other) {
    return contact.equals(other.contact) && line().equals(other.line());
  }

  /** A channel and the address on it. */
  public record Line(String channel, String address) {}
}

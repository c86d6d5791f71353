package org.muniment.domain.text;

import java.util.List;

/**
 * A sentence for a person, not yet in a language: the key of a text in the message bundles and the
 * values that go into it. The domain and the desks say what they mean with it; {@code
 * org.muniment.text.Texts} turns it into words.
 */
public record Message(String key, List<Object> args) {
  public Message {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException("a message needs a key, got " + key);
    }
    args = List.copyOf(args);
  }

  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }
}

package org.muniment.domain.text;

import java.util.List;
import java.util.Objects;

/**
 * A sentence for a person, not yet in a language: the key of a text in the message bundles and the
 * values that go into it; text among them is made visible and cut ({@link Visible#brief}), since it
 * may be a stranger's. The domain and the desks say what they mean with it; {@code
 * org.muniment.text.Texts} turns it into words.
 */
public record Message(String key, List<Object> args) {
  /** Twice the longest name and some: no value of ours is cut. */
  public static final int MAX_TEXT = 500;

  public Message {
    if (key == null || key.isBlank()) {
      throw new IllegalArgumentException("a message needs a key, got " + key);
    }
    args = args.stream().map(Message::fit).toList();
  }

  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }

  private static Object fit(Object value) {
    return value instanceof String text
        ? Visible.brief(text, MAX_TEXT)
        : Objects.requireNonNull(value);
  }
}

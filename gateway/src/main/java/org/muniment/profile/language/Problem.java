package org.muniment.profile.language;

import org.muniment.domain.text.Message;

/**
 * Something wrong with a profile.
 *
 * @param line counted from 1
 * @param key the path of keys to the place, {@code messages[0].values.temperature}
 * @param wrong what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String key, Message wrong, Message remedy) {
  /** All of it in one sentence. */
  public Message sentence() {
    return key.isEmpty()
        ? Message.of("profile.problem.file", file, String.valueOf(line), wrong, remedy)
        : Message.of("profile.problem", file, String.valueOf(line), key, wrong, remedy);
  }
}

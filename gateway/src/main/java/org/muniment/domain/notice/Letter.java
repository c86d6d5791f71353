package org.muniment.domain.notice;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.muniment.domain.alarm.Severity;

/**
 * What is handed to a channel.
 *
 * @param id the same at every attempt, so that a receiver can tell a repetition
 * @param address an e-mail address; empty where the channel itself is the address
 * @param language a language tag: {@code zh-CN}, {@code zh-TW}, {@code en}
 * @param subject one line
 * @param text lines for people, complete in themselves
 * @param severity of the worst in it; NONE for all-clear and all-is-well
 * @param data the same for machines: {@code place}, {@code value}, {@code limit}, {@code since},
 *     {@code link} …
 */
public record Letter(
    String id,
    String address,
    String language,
    String subject,
    String text,
    Severity severity,
    Map<String, String> data) {
  public Letter {
    Objects.requireNonNull(id);
    Objects.requireNonNull(address);
    Objects.requireNonNull(severity);
    if (subject == null || subject.isBlank() || text == null || text.isBlank()) {
      throw new IllegalArgumentException("a letter has a subject and a text: " + id);
    }
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }
}

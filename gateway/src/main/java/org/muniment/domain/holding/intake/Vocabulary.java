package org.muniment.domain.holding.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a list for what Muniment has keys for: {@code 30年}, {@code D30}, {@code 30 years}.
 */
public final class Vocabulary {
  private final Map<Field, Map<String, String>> words = new HashMap<>();

  /** The first key that a word is given stays. */
  public Vocabulary with(Field field, String word, String key) {
    String plain = Field.plain(word);
    if (!plain.isEmpty()) {
      words.computeIfAbsent(field, none -> new HashMap<>()).putIfAbsent(plain, key);
    }
    return this;
  }

  public Optional<String> key(Field field, String word) {
    return Optional.ofNullable(words.getOrDefault(field, Map.of()).get(Field.plain(word)));
  }
}

package org.muniment.domain.holding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.muniment.domain.text.BadInput;

/**
 * A category of records (rule N2): {@code WS}, {@code KJ·KY}.
 *
 * @param key 1 to {@link #MAX_KEY} characters, as it stands in archival codes
 * @param name empty for a shipped one, which has a text {@code category.<key>} with dots instead of
 *     the middle dot
 */
public record Category(String key, String name) {
  public static final int MAX_KEY = 20;

  /** The list of the rule, in its order. */
  public static final List<Category> SHIPPED =
      Stream.of(
              "WS", "KJ", "KJ·KY", "KJ·JJ", "KJ·SB", "RS", "KU", "ZY", "ZP", "LY", "LX", "SJ", "YJ",
              "WY", "MT", "SW")
          .map(key -> new Category(key, ""))
          .toList();

  public Category {
    Objects.requireNonNull(name);
    if (key.isBlank() || key.codePointCount(0, key.length()) > MAX_KEY) {
      throw new BadInput("refusal.category.key", MAX_KEY);
    }
  }

  public boolean isShipped() {
    return name.isEmpty();
  }
}

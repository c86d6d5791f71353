package org.muniment.domain.holding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;

/**
 * What a code is that begins like this, when nobody has registered it yet: {@code 32101} is a box.
 *
 * @param prefix 1 to {@link #MAX_PREFIX} printable ASCII characters without blanks
 */
public record PrefixRule(String prefix, Kind kind) {
  public static final int MAX_PREFIX = 40;
  public static final int MAX_RULES = 100;

  private static final int SHOWN = 60;

  /** What can have a label; each has a text {@code code.kind.<key>}. */
  public enum Kind {
    ROOM,
    CABINET,
    SHELF,
    BOX,
    LOAN_CARD;

    /** {@code loan-card}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public PrefixRule {
    Objects.requireNonNull(kind);
    if (prefix == null || !prefix.matches("[!-~]{1," + MAX_PREFIX + "}")) {
      String shown = prefix == null ? "" : Visible.brief(prefix, SHOWN);
      throw new BadInput("refusal.prefix.shape", MAX_PREFIX, shown);
    }
  }

  /** By the longest prefix that fits; empty when none does. */
  public static Optional<Kind> kindOf(String code, List<PrefixRule> rules) {
    return rules.stream()
        .filter(rule -> code.startsWith(rule.prefix()))
        .max(Comparator.comparingInt(rule -> rule.prefix().length()))
        .map(PrefixRule::kind);
  }
}

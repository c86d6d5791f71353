package org.muniment.domain.stocktake;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.trail.By;

/**
 * What somebody said is done about a discrepancy: a fact; the last one of a subject holds, as long
 * as the outcome is still the one that it answers.
 *
 * @param number given when it is stored, 0 before
 * @param subject as in {@link Line#subject}
 * @param action empty when an earlier answer is taken back
 * @param to where the register has it from then on, for {@link Action#MOVE_HERE} and {@link
 *     Action#REGISTER}
 * @param title of a box that is registered; empty otherwise
 * @param document that orders or proves it (rule P4)
 */
public record Resolution(
    long number,
    Outcome outcome,
    String subject,
    Optional<Action> action,
    Optional<Spot> to,
    String title,
    String reason,
    Optional<String> document,
    By by) {
  /** Each has a text {@code stocktake.action.<key>}. */
  public enum Action {
    /** The register takes over where it was seen. */
    MOVE_HERE,
    /** It was put where the register has it; a card was placed or taken away. */
    PUT_BACK,
    MARK_MISSING,
    /** An unknown label becomes a box. */
    REGISTER,
    /** It goes to the repair. */
    REPAIR,
    /** Nothing is changed, and the reason says why. */
    KEEP;

    /** {@code move-here}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> of(String key) {
      return Stream.of(values()).filter(action -> action.key().equals(key)).findFirst();
    }
  }

  public Resolution {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(action);
    Objects.requireNonNull(to);
    Objects.requireNonNull(title);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(document);
    Objects.requireNonNull(by);
  }
}

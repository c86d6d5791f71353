package org.muniment.domain.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Whether something came back as it went out (rule U5). */
public final class ReturnCheck {
  /** Words that say that nothing is wrong. */
  private static final Set<String> GOOD = Set.of("", "good", "ok", "完好", "良好");

  private ReturnCheck() {}

  /**
   * What differs, in signs that every language reads and the words of who looked: {@code 3 → 2; one
   * page missing}. Empty when nothing does.
   *
   * @param pieces that went out: counted at the issue, else what the register says; empty when
   *     nobody knows
   */
  public static Optional<String> difference(
      OptionalInt pieces, String conditionOut, OptionalInt back, String conditionBack) {
    List<String> differs = new ArrayList<>();
    if (pieces.isPresent() && back.isPresent() && pieces.getAsInt() != back.getAsInt()) {
      differs.add(pieces.getAsInt() + " → " + back.getAsInt());
    }
    if (!isUnchanged(conditionOut, conditionBack)) {
      differs.add(conditionBack.strip());
    }
    return differs.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differs));
  }

  private static boolean isUnchanged(String out, String back) {
    String said = back.strip().toLowerCase(Locale.ROOT);
    return GOOD.contains(said) || said.equals(out.strip().toLowerCase(Locale.ROOT));
  }
}

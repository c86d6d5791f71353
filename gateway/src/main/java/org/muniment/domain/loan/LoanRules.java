package org.muniment.domain.loan;

import java.util.List;
import java.util.Set;

/**
 * All loan rules of an archive; the first that fits decides.
 *
 * @param preset key of the preset that they came from; {@code own} when they were changed
 * @param rules the last one fits everything
 * @param heads sign-in names of those who give leave as the office head; administrators may too
 * @param deputyHeads the same of the deputy head
 * @param version grows with each change; 0 for the shipped ones
 */
public record LoanRules(
    String preset, List<LoanRule> rules, Set<String> heads, Set<String> deputyHeads, long version) {
  public static final int MAX_RULES = 50;

  public LoanRules {
    rules = List.copyOf(rules);
    heads = Set.copyOf(heads);
    deputyHeads = Set.copyOf(deputyHeads);
    if (rules.isEmpty() || !rules.get(rules.size() - 1).isForEverything()) {
      throw new IllegalArgumentException("the last loan rule fits everything, got " + rules);
    }
  }
}

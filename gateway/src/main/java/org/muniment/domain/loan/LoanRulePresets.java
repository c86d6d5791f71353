package org.muniment.domain.loan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.domain.loan.LoanRule.Approver;
import org.muniment.domain.loan.LoanRule.Use;
import org.muniment.domain.people.SecrecyScale;

/**
 * The two sets of rule U3, each with what rule U2 says: the two highest levels are read in the
 * reading room only and by the head's leave, and outsiders take nothing away. Each has a text
 * {@code loan.preset.<key>}.
 */
public final class LoanRulePresets {
  /** Up to two days an archivist gives leave, longer the head; no upper bound. */
  public static final String TWO_DAYS = "two-days";

  /** Every loan needs the head's leave, at most a week; longer the deputy head's. */
  public static final String ONE_WEEK = "one-week";

  /** What {@link LoanRules#preset} says when an archive changed them. */
  public static final String OWN = "own";

  public static final List<String> KEYS = List.of(TWO_DAYS, ONE_WEEK);

  private static final int RENEWALS = 2;
  private static final int CLOSED_LEVELS = 2;

  private LoanRulePresets() {}

  /**
   * @return empty when there is no such preset
   */
  public static Optional<LoanRules> of(String key, SecrecyScale scale) {
    return switch (key) {
      case TWO_DAYS -> Optional.of(made(key, scale, Approver.ARCHIVIST, Approver.HEAD, 2));
      case ONE_WEEK -> Optional.of(made(key, scale, Approver.HEAD, Approver.DEPUTY_HEAD, 7));
      default -> Optional.empty();
    };
  }

  private static LoanRules made(
      String key, SecrecyScale scale, Approver forLoan, Approver forLonger, int days) {
    List<LoanRule> rules = new ArrayList<>();
    for (String level : closed(scale)) {
      rules.add(reading(Optional.of(level), Optional.empty(), Approver.HEAD));
    }
    rules.add(reading(Optional.empty(), Optional.of(Borrower.Kind.OUTSIDER), Approver.ARCHIVIST));
    rules.add(
        new LoanRule(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Use.LOAN,
            Approver.ARCHIVIST,
            forLoan,
            Optional.of(forLonger),
            days,
            days,
            OptionalInt.empty(),
            RENEWALS));
    return new LoanRules(key, rules, Set.of(), Set.of(), 0);
  }

  /** The highest levels, but never all of them. */
  private static List<String> closed(SecrecyScale scale) {
    int levels = scale.levels().size();
    return scale.levels().subList(levels - Math.min(CLOSED_LEVELS, levels - 1), levels);
  }

  private static LoanRule reading(
      Optional<String> level, Optional<Borrower.Kind> borrower, Approver leave) {
    return new LoanRule(
        level,
        borrower,
        Optional.empty(),
        Use.READING_ROOM,
        leave,
        leave,
        Optional.empty(),
        0,
        0,
        OptionalInt.empty(),
        0);
  }
}

package org.muniment.desk.lending;

import java.util.stream.Collectors;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRules;

/** Rules in one line each, for the trail. */
final class LoanWords {
  private LoanWords() {}

  static String rules(LoanRules rules) {
    return rules.rules().stream().map(LoanWords::rule).collect(Collectors.joining("\n"));
  }

  /** {@code secret staff * reading-room head/head/- 0/0/- 0}. */
  private static String rule(LoanRule rule) {
    String longest =
        rule.longestDays().isPresent() ? String.valueOf(rule.longestDays().getAsInt()) : "-";
    return "%s %s %s %s %s/%s/%s %d/%d/%s %d"
        .formatted(
            rule.secrecy().orElse("*"),
            rule.borrower().map(kind -> kind.key()).orElse("*"),
            rule.category().orElse("*"),
            rule.use().key(),
            rule.forReading().key(),
            rule.forLoan().key(),
            rule.forLonger().map(LoanRule.Approver::key).orElse("-"),
            rule.usualDays(),
            rule.shortDays(),
            longest,
            rule.renewals());
  }
}

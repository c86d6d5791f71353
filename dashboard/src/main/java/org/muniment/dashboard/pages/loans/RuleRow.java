package org.muniment.dashboard.pages.loans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.desk.Refusal;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * A rule as it is typed.
 *
 * @param values by field; empty for any
 */
public record RuleRow(Map<String, String> values) {
  public static final List<String> FIELDS =
      List.of(
          "secrecy",
          "borrower",
          "category",
          "use",
          "forReading",
          "forLoan",
          "forLonger",
          "usualDays",
          "shortDays",
          "longestDays",
          "renewals");

  static final int MAX_SHOWN = 40;

  public RuleRow {
    values = Map.copyOf(values);
  }

  static RuleRow of(LoanRule rule) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("secrecy", rule.secrecy().orElse(""));
    values.put("borrower", rule.borrower().map(Borrower.Kind::key).orElse(""));
    values.put("category", rule.category().orElse(""));
    values.put("use", rule.use().key());
    values.put("forReading", rule.forReading().key());
    values.put("forLoan", rule.forLoan().key());
    values.put("forLonger", rule.forLonger().map(LoanRule.Approver::key).orElse(""));
    values.put("usualDays", String.valueOf(rule.usualDays()));
    values.put("shortDays", String.valueOf(rule.shortDays()));
    values.put(
        "longestDays",
        rule.longestDays().isPresent() ? String.valueOf(rule.longestDays().getAsInt()) : "");
    values.put("renewals", String.valueOf(rule.renewals()));
    return new RuleRow(values);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether it is for everything, as the last one has to be. */
  public boolean isForEverything() {
    return value("secrecy").isEmpty() && value("borrower").isEmpty() && value("category").isEmpty();
  }

  /**
   * @param number of the rule, from 1, for the sentence
   * @throws Refusal when something is typed that is no rule
   */
  LoanRule rule(int number) {
    return new LoanRule(
        given("secrecy"),
        given("borrower").map(key -> known(number, key, Borrower.Kind.of(key))),
        given("category"),
        known(number, value("use"), LoanRule.Use.of(value("use"))),
        approver(number, "forReading"),
        approver(number, "forLoan"),
        given("forLonger").map(key -> known(number, key, LoanRule.Approver.of(key))),
        days(number, "usualDays").orElse(0),
        days(number, "shortDays").orElse(0),
        days(number, "longestDays"),
        days(number, "renewals").orElse(0));
  }

  private Optional<String> given(String field) {
    return Optional.of(value(field)).filter(value -> !value.isEmpty());
  }

  private LoanRule.Approver approver(int number, String field) {
    return known(number, value(field), LoanRule.Approver.of(value(field)));
  }

  private static <T> T known(int number, String key, Optional<T> found) {
    return found.orElseThrow(() -> wrong("loans.rules.wrong.choice", number, key));
  }

  private OptionalInt days(int number, String field) {
    String typed = value(field);
    if (typed.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!typed.matches("[0-9]{1,5}")) {
      throw wrong("loans.rules.wrong.number", number, typed);
    }
    return OptionalInt.of(Integer.parseInt(typed));
  }

  private static Refusal wrong(String key, int number, String typed) {
    return new Refusal(
        Refusal.Kind.UNACCEPTABLE,
        Message.of(key, number, Visible.brief(typed, MAX_SHOWN)),
        List.of());
  }
}

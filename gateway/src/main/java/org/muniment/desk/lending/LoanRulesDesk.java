package org.muniment.desk.lending;

import java.util.List;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Category;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRulePresets;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** What may be lent to whom (rules U2, U3). Any thread. */
public final class LoanRulesDesk {
  private static final int MAX_NAMES = 100;
  private static final int MAX_NAME = 64;
  private static final int MAX_DAYS = 3_650;
  private static final int MAX_RENEWALS = 100;

  private final Office office;
  private final SecrecyScale scale;

  LoanRulesDesk(Office office, SecrecyScale scale) {
    this.office = office;
    this.scale = scale;
  }

  /** Those of the archive; the shipped ones until it has its own. */
  public LoanRules rules() {
    return office
        .loans()
        .rules()
        .orElseGet(() -> LoanRulePresets.of(LoanRulePresets.TWO_DAYS, scale).orElseThrow());
  }

  /**
   * @throws Refusal when there is no such preset
   */
  public LoanRules preset(String key) {
    return LoanRulePresets.of(key, scale).orElseThrow(() -> noPreset(key));
  }

  private static Refusal noPreset(String key) {
    return Refusal.unacceptable(
        "refusal.loan-rules.preset", key, String.join(", ", LoanRulePresets.KEYS));
  }

  /**
   * Replaces them all.
   *
   * @param asked with the version that was seen; called {@code own} unless they are as in the
   *     preset that they name
   * @param reason may be empty
   */
  public LoanRules save(By by, LoanRules asked, String reason) {
    Fields fields = new Fields();
    check(fields, asked);
    String why = fields.remark("reason", reason);
    fields.check();
    return office.together(
        () -> {
          LoanRules before = rules();
          LoanRules after =
              new LoanRules(
                  named(asked),
                  asked.rules(),
                  asked.heads(),
                  asked.deputyHeads(),
                  asked.version() + 1);
          if (before.version() != asked.version() || !office.loans().saveRules(after)) {
            throw Refusal.conflict("refusal.loan-rules.changed");
          }
          office.trail().add(changes(Deed.of(by, "loan-rules.set", "-"), before, after, why));
          return after;
        });
  }

  private String named(LoanRules asked) {
    return LoanRulePresets.of(asked.preset(), scale)
        .filter(shipped -> shipped.rules().equals(asked.rules()))
        .map(LoanRules::preset)
        .orElse(LoanRulePresets.OWN);
  }

  private void check(Fields fields, LoanRules asked) {
    if (asked.rules().size() > LoanRules.MAX_RULES) {
      fields.wrong("rules", "refusal.loan-rules.many", LoanRules.MAX_RULES);
    }
    asked.rules().stream().limit(LoanRules.MAX_RULES).forEach(rule -> check(fields, rule));
    checkNames(fields, "heads", asked.heads());
    checkNames(fields, "deputyHeads", asked.deputyHeads());
  }

  private void check(Fields fields, LoanRule rule) {
    rule.secrecy()
        .filter(level -> !scale.knows(level))
        .ifPresent(level -> fields.wrong("rules", "refusal.field.clearance", level));
    List<String> known = office.holdings().categories().stream().map(Category::key).toList();
    rule.category()
        .filter(key -> !known.contains(key))
        .ifPresent(key -> fields.wrong("rules", "refusal.loan-rules.category", key));
    checkDays(fields, rule.usualDays());
    checkDays(fields, rule.shortDays());
    rule.longestDays().ifPresent(days -> checkDays(fields, days));
    if (rule.renewals() < 0 || rule.renewals() > MAX_RENEWALS) {
      fields.wrong("rules", "refusal.loan-rules.renewals", MAX_RENEWALS, rule.renewals());
    }
    int most = rule.longestDays().orElse(MAX_DAYS);
    int within = rule.forLonger().isPresent() ? most : Math.min(most, rule.shortDays());
    if (rule.use() == LoanRule.Use.LOAN && rule.usualDays() > within) {
      fields.wrong("rules", "refusal.loan-rules.usual", rule.usualDays(), within);
    }
  }

  private static void checkDays(Fields fields, int days) {
    if (days < 0 || days > MAX_DAYS) {
      fields.wrong("rules", "refusal.loan-rules.days", MAX_DAYS, days);
    }
  }

  private static void checkNames(Fields fields, String field, Set<String> names) {
    if (names.size() > MAX_NAMES) {
      fields.wrong(field, "refusal.loan-rules.names", MAX_NAMES);
    }
    names.stream()
        .filter(name -> name.isBlank() || name.length() > MAX_NAME)
        .findFirst()
        .ifPresent(name -> fields.wrong(field, "refusal.field.login-name", name));
  }

  private static Deed changes(Deed deed, LoanRules before, LoanRules after, String why) {
    return deed.because(why)
        .change("preset", before.preset(), after.preset())
        .change("rules", LoanWords.rules(before), LoanWords.rules(after))
        .change("heads", names(before.heads()), names(after.heads()))
        .change("deputyHeads", names(before.deputyHeads()), names(after.deputyHeads()));
  }

  private static String names(Set<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names.stream().sorted().toList());
  }
}

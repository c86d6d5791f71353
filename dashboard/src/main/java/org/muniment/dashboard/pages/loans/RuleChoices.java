package org.muniment.dashboard.pages.loans;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.holding.Category;
import org.muniment.domain.loan.LoanRule;

/** What the fields of a rule offer. */
final class RuleChoices {
  private RuleChoices() {}

  static LoanRulesView.Choices of(LoanWords said, List<Category> categories) {
    Words words = said.words();
    Map<String, String> secrecies = begun(words.say("loans.rules.any.secrecy"));
    said.reader()
        .scale()
        .levels()
        .forEach(level -> secrecies.put(level, words.sayOr("secrecy." + level, level)));
    Map<String, String> borrowers = begun(words.say("loans.rules.any.borrower"));
    borrowers.putAll(said.borrowerKinds());
    Map<String, String> kinds = begun(words.say("loans.rules.any.category"));
    categories.forEach(category -> kinds.put(category.key(), category(words, category)));
    Map<String, String> uses = new LinkedHashMap<>();
    Arrays.stream(LoanRule.Use.values())
        .forEach(use -> uses.put(use.key(), words.say("loan.use." + use.key())));
    Map<String, String> approvers = new LinkedHashMap<>();
    Arrays.stream(LoanRule.Approver.values())
        .forEach(who -> approvers.put(who.key(), words.say("loan.approver." + who.key())));
    Map<String, String> longer = begun(words.say("loans.rules.no-longer"));
    longer.putAll(approvers);
    return new LoanRulesView.Choices(secrecies, borrowers, kinds, uses, approvers, longer);
  }

  private static String category(Words words, Category category) {
    String name =
        category.isShipped()
            ? words.sayOr("category." + category.key().replace('·', '.'), "")
            : category.name();
    return category.key() + " " + name;
  }

  private static Map<String, String> begun(String none) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", none);
    return choices;
  }
}

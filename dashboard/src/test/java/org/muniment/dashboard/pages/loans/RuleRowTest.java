package org.muniment.dashboard.pages.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.desk.Refusal;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRulePresets;
import org.muniment.domain.people.SecrecyScale;

/** Rules go into the form and come out of it as they were; nonsense is named with its rule. */
class RuleRowTest {
  @Test
  void everyShippedRuleComesBackAsItWas() {
    for (String preset : LoanRulePresets.KEYS) {
      for (LoanRule rule : LoanRulePresets.of(preset, SecrecyScale.SHIPPED).orElseThrow().rules()) {
        assertThat(RuleRow.of(rule).rule(1)).isEqualTo(rule);
      }
    }
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "use, borrowed, loans.rules.wrong.choice",
    "forReading, '', loans.rules.wrong.choice",
    "forLonger, king, loans.rules.wrong.choice",
    "borrower, guest, loans.rules.wrong.choice",
    "usualDays, two, loans.rules.wrong.number",
    "renewals, -1, loans.rules.wrong.number",
    "longestDays, 1234567, loans.rules.wrong.number"
  })
  void whatIsNoRuleIsRefusedWithItsNumber(String field, String typed, String sentence) {
    LoanRule rule =
        LoanRulePresets.of(LoanRulePresets.TWO_DAYS, SecrecyScale.SHIPPED)
            .orElseThrow()
            .rules()
            .get(0);
    Map<String, String> values = new LinkedHashMap<>(RuleRow.of(rule).values());
    values.put(field, typed);
    assertThatThrownBy(() -> new RuleRow(values).rule(3))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.sentence().key()).isEqualTo(sentence);
              assertThat(refusal.sentence().args()).startsWith(3);
            });
  }
}

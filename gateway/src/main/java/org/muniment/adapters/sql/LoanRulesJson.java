package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRules;

/** Loan rules as they are kept; what is absent is left out. */
final class LoanRulesJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoanRulesJson() {}

  static String write(LoanRules rules) {
    ObjectNode node = JSON.createObjectNode().put("preset", rules.preset());
    rules.heads().stream().sorted().forEach(node.putArray("heads")::add);
    rules.deputyHeads().stream().sorted().forEach(node.putArray("deputyHeads")::add);
    rules.rules().stream().map(LoanRulesJson::node).forEach(node.putArray("rules")::add);
    return node.toString();
  }

  private static ObjectNode node(LoanRule rule) {
    ObjectNode node = JSON.createObjectNode();
    rule.secrecy().ifPresent(level -> node.put("secrecy", level));
    rule.borrower().ifPresent(kind -> node.put("borrower", kind.key()));
    rule.category().ifPresent(category -> node.put("category", category));
    node.put("use", rule.use().key())
        .put("forReading", rule.forReading().key())
        .put("forLoan", rule.forLoan().key());
    rule.forLonger().ifPresent(who -> node.put("forLonger", who.key()));
    node.put("usualDays", rule.usualDays()).put("shortDays", rule.shortDays());
    rule.longestDays().ifPresent(days -> node.put("longestDays", days));
    return node.put("renewals", rule.renewals());
  }

  static LoanRules read(long version, String json) {
    JsonNode node = parse(json);
    List<LoanRule> rules = new ArrayList<>();
    node.path("rules").forEach(rule -> rules.add(rule(rule)));
    return new LoanRules(
        node.path("preset").asText(),
        rules,
        texts(node.path("heads")),
        texts(node.path("deputyHeads")),
        version);
  }

  private static LoanRule rule(JsonNode node) {
    JsonNode longest = node.path("longestDays");
    return new LoanRule(
        text(node, "secrecy"),
        text(node, "borrower").map(key -> Borrower.Kind.of(key).orElseThrow()),
        text(node, "category"),
        LoanRule.Use.of(node.path("use").asText()).orElseThrow(),
        approver(node, "forReading").orElseThrow(),
        approver(node, "forLoan").orElseThrow(),
        approver(node, "forLonger"),
        node.path("usualDays").asInt(),
        node.path("shortDays").asInt(),
        longest.isInt() ? OptionalInt.of(longest.asInt()) : OptionalInt.empty(),
        node.path("renewals").asInt());
  }

  private static Optional<LoanRule.Approver> approver(JsonNode node, String field) {
    return text(node, field).map(key -> LoanRule.Approver.of(key).orElseThrow());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not loan rules: " + json, malformed);
    }
  }
}

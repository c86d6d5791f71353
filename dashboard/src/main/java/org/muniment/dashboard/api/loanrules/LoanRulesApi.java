package org.muniment.dashboard.api.loanrules;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.lending.LoanRulesDesk;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRule.Approver;
import org.muniment.domain.loan.LoanRule.Use;
import org.muniment.domain.loan.LoanRulePresets;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.text.Message;

/** What may be lent to whom (rules U2, U3): looked at, taken from a preset, set. */
public final class LoanRulesApi implements Slice {
  private static final String PATH = "/api/v1/loan-rules";
  private static final String[] RULE = {
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
    "renewals"
  };

  private final LoanRulesDesk rules;

  public LoanRulesApi(Backend backend) {
    this.rules = backend.lending().rules();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::get),
        // Who names heads of the office decides who may approve.
        Route.put(PATH, Access.API_MANAGE, this::put));
  }

  private void get(Context ctx) {
    Params.of(ctx).check();
    Json.answer(ctx, 200, json -> write(json, rules.rules()));
  }

  /** What is not sent stays as it is; a preset without rules brings its own. */
  private void put(Context ctx) {
    Body body = Body.read(ctx, "preset", "rules", "heads", "deputyHeads", "version", "reason");
    LoanRules before = rules.rules();
    Optional<String> preset = body.optionalText("preset");
    List<LoanRule> asked =
        body.has("rules")
            ? body.objects("rules", LoanRules.MAX_RULES, RULE).stream()
                .map(LoanRulesApi::rule)
                .toList()
            : preset
                .filter(key -> !key.equals(LoanRulePresets.OWN))
                .map(key -> rules.preset(key).rules())
                .orElse(before.rules());
    if (asked.isEmpty() || !asked.get(asked.size() - 1).isForEverything()) {
      body.wrong("rules", Message.of("api.loan-rules.last"));
    }
    Set<String> heads = names(body, "heads", before.heads());
    Set<String> deputies = names(body, "deputyHeads", before.deputyHeads());
    int version = body.optionalInteger("version").orElse((int) before.version());
    String reason = body.optionalText("reason").orElse("");
    body.check();
    LoanRules wanted =
        new LoanRules(preset.orElse(before.preset()), asked, heads, deputies, version);
    LoanRules saved = rules.save(Requests.by(ctx), wanted, reason);
    Json.answer(ctx, 200, json -> write(json, saved));
  }

  private static Set<String> names(Body body, String field, Set<String> before) {
    return body.has(field) ? new LinkedHashSet<>(body.texts(field)) : before;
  }

  private static LoanRule rule(Body body) {
    int shortDays = body.optionalInteger("shortDays").orElse(0);
    OptionalInt longest =
        body.optionalInteger("longestDays")
            .map(it -> OptionalInt.of(it))
            .orElse(OptionalInt.empty());
    return new LoanRule(
        body.optionalText("secrecy"),
        word(body, "borrower", Borrower.Kind::of, "staff, outsider"),
        body.optionalText("category"),
        word(body, "use", Use::of, "never, reading-room, loan").orElse(Use.LOAN),
        approver(body, "forReading").orElse(Approver.ARCHIVIST),
        approver(body, "forLoan").orElse(Approver.ARCHIVIST),
        approver(body, "forLonger"),
        body.optionalInteger("usualDays").orElse(shortDays),
        shortDays,
        longest,
        body.integer("renewals"));
  }

  private static Optional<Approver> approver(Body body, String field) {
    return word(body, field, Approver::of, "none, archivist, head, deputy-head");
  }

  private static <T> Optional<T> word(
      Body body, String field, Function<String, Optional<T>> known, String words) {
    Optional<String> key = body.optionalText(field);
    Optional<T> value = key.flatMap(known);
    if (key.isPresent() && value.isEmpty()) {
      body.wrong(field, Message.of("api.parameter.word", key.get(), words));
    }
    return value;
  }

  private static void write(JsonGenerator json, LoanRules rules) throws IOException {
    json.writeStartObject();
    json.writeStringField("preset", rules.preset());
    json.writeArrayFieldStart("rules");
    for (LoanRule rule : rules.rules()) {
      write(json, rule);
    }
    json.writeEndArray();
    names(json, "heads", rules.heads());
    names(json, "deputyHeads", rules.deputyHeads());
    json.writeNumberField("version", rules.version());
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String field, Collection<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names.stream().sorted().toList()) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, LoanRule rule) throws IOException {
    json.writeStartObject();
    Json.text(json, "secrecy", rule.secrecy());
    Json.text(json, "borrower", rule.borrower().map(Borrower.Kind::key));
    Json.text(json, "category", rule.category());
    json.writeStringField("use", rule.use().key());
    json.writeStringField("forReading", rule.forReading().key());
    json.writeStringField("forLoan", rule.forLoan().key());
    Json.text(json, "forLonger", rule.forLonger().map(Approver::key));
    json.writeNumberField("usualDays", rule.usualDays());
    json.writeNumberField("shortDays", rule.shortDays());
    if (rule.longestDays().isPresent()) {
      json.writeNumberField("longestDays", rule.longestDays().getAsInt());
    } else {
      json.writeNullField("longestDays");
    }
    json.writeNumberField("renewals", rule.renewals());
    json.writeEndObject();
  }
}

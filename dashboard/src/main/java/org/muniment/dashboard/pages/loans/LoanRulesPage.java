package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.LoanRulesDesk;
import org.muniment.domain.loan.LoanRule;
import org.muniment.domain.loan.LoanRulePresets;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Role;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/** Who may have what, by whose leave and for how long: two sets ready, or the archive's own. */
public final class LoanRulesPage implements Slice {
  private final Backend backend;
  private final LoanRulesDesk desk;
  private final Frame frame;

  public LoanRulesPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desk = backend.lending().rules();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.RULES, Access.PAGE_READ, ctx -> show(ctx, Draft.of(desk.rules()), null)),
        Route.post(Links.RULES, Access.PAGE_MANAGE, this::send),
        Route.post(Links.RULES + "/preset", Access.PAGE_MANAGE, this::preset));
  }

  /**
   * Rules as far as they are typed.
   *
   * @param isTouched whether they were changed and not saved
   */
  private record Draft(
      List<RuleRow> rows,
      Set<String> heads,
      Set<String> deputyHeads,
      String version,
      String reason,
      boolean isTouched) {
    static Draft of(LoanRules rules) {
      return new Draft(
          rules.rules().stream().map(RuleRow::of).toList(),
          new TreeSet<>(rules.heads()),
          new TreeSet<>(rules.deputyHeads()),
          String.valueOf(rules.version()),
          "",
          false);
    }

    static Draft of(Context ctx) {
      int count = Math.min(LoanRules.MAX_RULES, ctx.formParams("use").size());
      List<RuleRow> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : RuleRow.FIELDS) {
          List<String> sent = ctx.formParams(field);
          values.put(field, i < sent.size() ? sent.get(i).strip() : "");
        }
        rows.add(new RuleRow(values));
      }
      return new Draft(
          rows,
          new TreeSet<>(ctx.formParams("heads")),
          new TreeSet<>(ctx.formParams("deputyHeads")),
          Sending.text(ctx, "version"),
          Sending.text(ctx, "reason"),
          true);
    }

    Draft with(List<RuleRow> other) {
      return new Draft(other, heads, deputyHeads, version, reason, true);
    }

    LoanRules rules() {
      if (rows.isEmpty() || !rows.get(rows.size() - 1).isForEverything()) {
        throw Refusal.unacceptable("loans.rules.last");
      }
      List<LoanRule> rules = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        rules.add(rows.get(i).rule(i + 1));
      }
      return new LoanRules(
          LoanRulePresets.OWN, rules, heads, deputyHeads, Sending.number(version).orElse(0));
    }
  }

  private void send(Context ctx) {
    Draft draft = Draft.of(ctx);
    String step = Sending.text(ctx, "step");
    if (!step.equals("save")) {
      show(ctx, draft.with(edited(draft.rows(), step)), null);
      return;
    }
    try {
      desk.save(Requests.by(ctx), draft.rules(), draft.reason());
      ctx.redirect(Links.RULES, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(Sending.code(refusal));
      show(ctx, draft, refusal);
    }
  }

  /** {@code add}, {@code up:2}, {@code down:0}, {@code remove:1}. */
  private static List<RuleRow> edited(List<RuleRow> rows, String step) {
    List<RuleRow> edited = new ArrayList<>(rows);
    String[] parts = step.split(":", 2);
    int at = parts.length > 1 && parts[1].matches("[0-9]{1,2}") ? Integer.parseInt(parts[1]) : -1;
    boolean isThere = at >= 0 && at < edited.size();
    switch (parts[0]) {
      case "add" -> {
        if (edited.size() < LoanRules.MAX_RULES && !edited.isEmpty()) {
          // In front, where it decides before the general ones.
          edited.add(0, edited.get(edited.size() - 1));
        }
      }
      case "up" -> swap(edited, at - 1, at);
      case "down" -> swap(edited, at, at + 1);
      case "remove" -> {
        if (isThere && edited.size() > 1) {
          edited.remove(at);
        }
      }
      default -> {
        // Nothing was asked for: the rows are shown as they were typed.
      }
    }
    return edited;
  }

  private static void swap(List<RuleRow> rows, int one, int other) {
    if (one >= 0 && other > one && other < rows.size()) {
      RuleRow row = rows.get(one);
      rows.set(one, rows.get(other));
      rows.set(other, row);
    }
  }

  private void preset(Context ctx) {
    try {
      LoanRules now = desk.rules();
      LoanRules chosen = desk.preset(Sending.text(ctx, "preset"));
      LoanRules kept =
          new LoanRules(
              chosen.preset(),
              chosen.rules(),
              now.heads(),
              now.deputyHeads(),
              Sending.version(ctx).orElse(now.version()));
      desk.save(Requests.by(ctx), kept, Sending.text(ctx, "reason"));
      ctx.redirect(Links.RULES, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(Sending.code(refusal));
      show(ctx, Draft.of(desk.rules()), refusal);
    }
  }

  /**
   * @param refusal null when nothing was refused
   */
  private void show(Context ctx, Draft draft, Refusal refusal) {
    Shell shell = LoansShell.of(frame, ctx);
    Words words = shell.words();
    LoanWords said = new LoanWords(words, Requests.reader(ctx));
    LoanRules now = desk.rules();
    LoanRulesView.Choices choices = RuleChoices.of(said, backend.holdings().rules().categories());
    Map<String, String> presets = new LinkedHashMap<>();
    LoanRulePresets.KEYS.forEach(key -> presets.put(key, words.say("loan.preset." + key)));
    LoanRulesView view =
        new LoanRulesView(
            words.say("loan.preset." + now.preset()),
            now.preset().equals(LoanRulePresets.OWN),
            presets,
            draft.rows(),
            draft.rows().stream().map(row -> sentence(words, choices, row)).toList(),
            draft.version(),
            draft.heads(),
            draft.deputyHeads(),
            people(words),
            draft.reason(),
            Optional.ofNullable(refusal).map(LoanRulesPage::said).map(words::say),
            draft.isTouched(),
            choices);
    Frame.page(ctx, LoanRulesPage.class, "loanrules", shell, view);
  }

  private static Message said(Refusal refusal) {
    return refusal.fields().isEmpty() ? refusal.sentence() : refusal.fields().get(0).message();
  }

  /** A rule as people say it. */
  private static String sentence(Words words, LoanRulesView.Choices choices, RuleRow row) {
    String of =
        String.join(
            words.say("common.list"),
            word(choices, row, "secrecy"),
            word(choices, row, "borrower"),
            word(choices, row, "category"));
    boolean isNever = row.value("use").equals(LoanRule.Use.NEVER.key());
    return words.say(
        isNever ? "loans.rules.sentence.never" : "loans.rules.sentence",
        of,
        word(choices, row, "use"),
        word(choices, row, "forReading"),
        word(choices, row, "forLoan"));
  }

  private static String word(LoanRulesView.Choices choices, RuleRow row, String field) {
    String typed = row.value(field);
    return choices.of(field).getOrDefault(typed, Visible.brief(typed, RuleRow.MAX_SHOWN));
  }

  /** Who can approve at all. */
  private Map<String, String> people(Words words) {
    Map<String, String> people = new LinkedHashMap<>();
    for (Account account : backend.people().accounts()) {
      if (account.active()
          && (account.role() == Role.ARCHIVIST || account.role() == Role.ADMINISTRATOR)) {
        people.put(
            account.name().value(),
            words.say("loans.who", account.shownName(), account.name().value()));
      }
    }
    return people;
  }
}

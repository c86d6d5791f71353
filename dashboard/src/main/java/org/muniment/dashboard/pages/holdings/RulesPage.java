package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.HoldingRulesDesk;
import org.muniment.desk.holdings.HoldingRulesDesk.NewPrefix;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.PrefixRule;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.text.BadInput;

/** What the archive sets: pattern of archival codes, retention scheme, categories, prefixes. */
public final class RulesPage implements Slice {
  private static final String PATH = "/holdings/rules";
  private static final List<String> FIELDS =
      List.of("pattern", "scheme", "key", "name", "prefix", "kind", "reason");

  private final HoldingRulesDesk rules;
  private final Frame frame;

  public RulesPage(Backend backend, Frame frame) {
    this.rules = backend.holdings().rules();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, ctx -> show(ctx, "", null)),
        Route.get(PATH + "/example", Access.PAGE_READ, this::example),
        Route.post(PATH + "/pattern", Access.PAGE_WRITE, ctx -> send(ctx, "pattern")),
        Route.post(PATH + "/scheme", Access.PAGE_WRITE, ctx -> send(ctx, "scheme")),
        Route.post(PATH + "/categories", Access.PAGE_WRITE, ctx -> send(ctx, "categories")),
        Route.post(PATH + "/prefixes", Access.PAGE_WRITE, ctx -> send(ctx, "prefixes")),
        Route.post(PATH + "/prefixes/remove", Access.PAGE_WRITE, ctx -> send(ctx, "remove")));
  }

  private void send(Context ctx, String what) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      save(ctx, what, form);
      ctx.redirect(PATH + "#" + what, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, what, form.refused(frame.words(ctx), refusal));
    }
  }

  private void save(Context ctx, String what, Form form) {
    String reason = form.value("reason");
    switch (what) {
      case "pattern" -> rules.setPattern(Requests.by(ctx), form.value("pattern"), reason);
      case "scheme" -> rules.setScheme(Requests.by(ctx), form.value("scheme"), reason);
      case "categories" ->
          rules.addCategory(Requests.by(ctx), form.value("key"), form.value("name"), reason);
      case "prefixes" -> {
        List<NewPrefix> all = kept("");
        all.add(new NewPrefix(form.value("prefix"), form.value("kind")));
        rules.setPrefixes(Requests.by(ctx), all, reason);
      }
      default -> rules.setPrefixes(Requests.by(ctx), kept(form.value("prefix")), reason);
    }
  }

  /** The prefixes without one. */
  private List<NewPrefix> kept(String without) {
    List<NewPrefix> kept = new ArrayList<>();
    for (PrefixRule rule : rules.prefixes()) {
      if (!rule.prefix().equals(without)) {
        kept.add(new NewPrefix(rule.prefix(), rule.kind().key()));
      }
    }
    return kept;
  }

  private void example(Context ctx) {
    Words words = frame.words(ctx);
    String pattern = Optional.ofNullable(ctx.queryParam("pattern")).orElse("");
    Frame.piece(ctx, RulesPage.class, "example", words, example(words, pattern));
  }

  /** What the pattern makes of a box that everybody knows, or the sentence that refuses it. */
  private static String example(Words words, String pattern) {
    Description box =
        new Description(
            "-",
            Optional.of("0012"),
            Optional.of("WS"),
            OptionalInt.of(2023),
            Optional.of(Retention.YEARS_30),
            Carrier.PAPER,
            "-",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    try {
      return ArchivalPattern.parse(pattern).build(box, 1) instanceof ArchivalPattern.Built.Code code
          ? words.say("holdings.rules.example", code.code())
          : "";
    } catch (BadInput bad) {
      return words.say(bad.sentence());
    }
  }

  /**
   * @param refused null when nothing was sent
   */
  private void show(Context ctx, String sent, Form refused) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Words words = shell.words();
    Form form = refused != null ? refused : Form.of(Map.of("pattern", rules.pattern().text()));
    String pattern = sent.equals("pattern") ? form.value("pattern") : rules.pattern().text();
    RulesView view =
        new RulesView(
            sent.equals("pattern") || sent.isEmpty() ? form : form.with("pattern", pattern),
            sent,
            example(words, pattern),
            schemes(words),
            rules.scheme().periods().stream()
                .map(period -> BoxWords.retention(words, period))
                .toList(),
            categories(words),
            rules.prefixes().stream()
                .map(rule -> new RulesView.PrefixLine(rule.prefix(), kind(words, rule.kind())))
                .toList(),
            kinds(words));
    Frame.page(ctx, RulesPage.class, "rules", shell, view);
  }

  private Map<String, String> schemes(Words words) {
    Map<String, String> schemes = new LinkedHashMap<>();
    schemes.put(rules.scheme().key(), words.say("retention.scheme." + rules.scheme().key()));
    Arrays.stream(Retention.Scheme.values())
        .forEach(
            scheme -> schemes.put(scheme.key(), words.say("retention.scheme." + scheme.key())));
    return schemes;
  }

  private List<RulesView.CategoryLine> categories(Words words) {
    return rules.categories().stream()
        .map(
            category ->
                new RulesView.CategoryLine(
                    category.key(),
                    category.isShipped()
                        ? words.sayOr("category." + category.key().replace('·', '.'), "")
                        : category.name(),
                    category.isShipped()))
        .toList();
  }

  private static String kind(Words words, PrefixRule.Kind kind) {
    return words.say("code.kind." + kind.key());
  }

  private static Map<String, String> kinds(Words words) {
    Map<String, String> kinds = new LinkedHashMap<>();
    Arrays.stream(PrefixRule.Kind.values())
        .forEach(kind -> kinds.put(kind.key(), kind(words, kind)));
    return kinds;
  }
}

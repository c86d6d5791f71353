package org.muniment.desk.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.PrefixRule;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** What the archive sets for its holdings: how codes are put together, and from which lists. */
public final class HoldingRulesDesk {
  /** More choose badly. */
  public static final int MAX_CATEGORIES = 500;

  private static final String PATTERN = "archival-pattern";
  private static final String SCHEME = "retention-scheme";
  private static final String PREFIXES = "barcode-prefixes";

  /** A prefix as a person asks for it. */
  public record NewPrefix(String prefix, String kind) {}

  private final Office office;

  public HoldingRulesDesk(Office office) {
    this.office = office;
  }

  public ArchivalPattern pattern() {
    return rule(PATTERN).map(ArchivalPattern::new).orElse(ArchivalPattern.DEFAULT);
  }

  /**
   * @param reason may be empty
   */
  public ArchivalPattern setPattern(By by, String pattern, String reason) {
    Fields fields = new Fields();
    ArchivalPattern made = fields.make("pattern", pattern, ArchivalPattern::parse);
    String why = fields.remark("reason", reason);
    fields.check();
    save(by, PATTERN, pattern().text(), made.text(), why);
    return made;
  }

  /** From which retention periods people choose. */
  public Retention.Scheme scheme() {
    return rule(SCHEME).flatMap(Retention.Scheme::of).orElse(Retention.Scheme.PRESENT);
  }

  public Retention.Scheme setScheme(By by, String key, String reason) {
    Fields fields = new Fields();
    Optional<Retention.Scheme> scheme = Optional.ofNullable(key).flatMap(Retention.Scheme::of);
    if (scheme.isEmpty()) {
      fields.wrong("scheme", "refusal.retention.scheme", key == null ? "" : key);
    }
    String why = fields.remark("reason", reason);
    fields.check();
    save(by, SCHEME, scheme().key(), scheme.get().key(), why);
    return scheme.get();
  }

  public List<PrefixRule> prefixes() {
    return rule(PREFIXES).map(HoldingRulesDesk::read).orElse(List.of());
  }

  /** Replaces them all. */
  public List<PrefixRule> setPrefixes(By by, List<NewPrefix> asked, String reason) {
    Fields fields = new Fields();
    List<PrefixRule> made = new ArrayList<>();
    asked.stream().limit(PrefixRule.MAX_RULES).forEach(one -> made.add(made(fields, one)));
    if (asked.size() > PrefixRule.MAX_RULES) {
      fields.wrong("prefixes", "refusal.prefix.many", PrefixRule.MAX_RULES);
    }
    if (asked.stream().map(NewPrefix::prefix).distinct().count() < asked.size()) {
      fields.wrong("prefixes", "refusal.prefix.twice");
    }
    String why = fields.remark("reason", reason);
    fields.check();
    save(by, PREFIXES, written(prefixes()), written(made), why);
    return made;
  }

  private static PrefixRule made(Fields fields, NewPrefix asked) {
    Optional<PrefixRule.Kind> kind = Optional.ofNullable(asked.kind()).flatMap(PrefixRule.Kind::of);
    if (kind.isEmpty()) {
      fields.wrong("kind", "refusal.prefix.kind", asked.kind() == null ? "" : asked.kind());
      return null;
    }
    return fields.make("prefix", asked.prefix(), prefix -> new PrefixRule(prefix, kind.get()));
  }

  /** The shipped categories and those of the archive. */
  public List<Category> categories() {
    return office.holdings().categories();
  }

  public Category addCategory(By by, String key, String name, String reason) {
    Fields fields = new Fields();
    String typed = Describing.line(fields, "key", Optional.ofNullable(key)).orElse("");
    String called = fields.name("name", name);
    Category category =
        fields.make("key", typed, it -> new Category(it, called == null ? "-" : called));
    if (categories().size() >= MAX_CATEGORIES) {
      fields.wrong("key", "refusal.category.many", MAX_CATEGORIES);
    }
    String why = fields.remark("reason", reason);
    fields.check();
    return office.together(
        () -> {
          if (!office.holdings().addCategory(category)) {
            throw Refusal.conflict("refusal.category.taken", category.key());
          }
          Deed deed = Deed.of(by, "category.add", category.key()).after("name", called);
          office.trail().add(deed.because(why));
          return category;
        });
  }

  private Optional<String> rule(String key) {
    return Optional.ofNullable(office.holdings().rules().get(key));
  }

  private void save(By by, String key, String before, String after, String why) {
    office.together(
        () -> {
          office.holdings().saveRule(key, after);
          Deed deed = Deed.of(by, "holding-rule.set", key).because(why);
          return office.trail().add(deed.change("value", before, after));
        });
  }

  /** A kind and a prefix on each line; neither has blanks. */
  private static String written(List<PrefixRule> rules) {
    return rules.stream()
        .map(rule -> rule.kind().key() + " " + rule.prefix())
        .collect(Collectors.joining("\n"));
  }

  private static List<PrefixRule> read(String written) {
    return written
        .lines()
        .filter(line -> !line.isEmpty())
        .map(line -> line.split(" ", 2))
        .map(parts -> new PrefixRule(parts[1], PrefixRule.Kind.of(parts[0]).orElseThrow()))
        .toList();
  }
}

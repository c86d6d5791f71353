package org.muniment.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.muniment.testing.ArchitectureRules;

/**
 * Who may import whom in the gateway; a rule's reason says what to do about a violation.
 *
 * <p>A rule may find nothing to judge, since {@code ArchitectureTest} feeds each a class that
 * breaks it.
 */
final class Rules {
  /** Where the gateway's packages stand. */
  static final String BASE = "org.muniment.";

  /** What computes and touches nothing, though its package also has what does. */
  private static final Set<String> PURE =
      Set.of(
          "java.nio.charset.Charset",
          "java.nio.charset.StandardCharsets",
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException",
          "java.text.Normalizer",
          "java.text.Normalizer$Form");

  private Rules() {}

  /**
   * Every rule by the name that a failure shows.
   *
   * @param base what the packages' names begin with, with its last dot
   */
  static Map<String, ArchRule> all(String base) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("domain is pure", domainIsPure(base));
    rules.put("domain reads no clock or dice", domainReadsNoClockOrDice(base));
    rules.put("profile", profileKnowsDomainAndItsTwoLibraries(base));
    rules.put("ports", portsKnowTheDomainOnly(base));
    rules.put("inside", insideKnowsNoOutside(base));
    rules.put("pipeline and desk", pipelineAndDeskAreApart(base));
    rules.put("adapters", adaptersKnowPortsOnly(base));
    rules.put("adapters are strangers", adaptersAreStrangers(base));
    rules.put("texts", textsKnowTheDomainOnly(base));
    rules.put("shapes", shapesKnowTheDomainOnly(base));
    rules.put("wiring", onlyTheWiringWires(base));
    rules.put("no cycles", ArchitectureRules.noCycles(base));
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private static ArchRule domainIsPure(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    base + "domain..", "java.lang..", "java.util..", "java.time..", "java.math..")
                .or(describe("pure parts of java.base", type -> PURE.contains(type.getName()))))
        .because("the domain decides and touches nothing; move I/O behind a port");
  }

  private static ArchRule domainReadsNoClockOrDice(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "domain..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("time and chance come in as arguments, so that history can be replayed");
  }

  private static ArchRule profileKnowsDomainAndItsTwoLibraries(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "profile..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            base + "profile..",
            base + "domain..",
            "java..",
            "com.fasterxml.jackson..",
            "org.snakeyaml..")
        .because("decoding is pure; what a profile cannot say belongs into the language");
  }

  private static ArchRule portsKnowTheDomainOnly(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "port..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(base + "port..", base + "domain..", "java..", "javax.net.ssl..")
        .because("a port is a promise, not an implementation");
  }

  private static ArchRule insideKnowsNoOutside(String base) {
    return noClasses()
        .that()
        .resideInAnyPackage(base + "pipeline..", base + "desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(base + "adapters..", base + "app..", "java.sql..", "io.vertx..")
        .because("pipeline and desk talk to ports; the wiring puts adapters behind them");
  }

  private static ArchRule pipelineAndDeskAreApart(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "pipeline..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + "desk..")
        .because("readings flow without people");
  }

  private static ArchRule adaptersKnowPortsOnly(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "adapters..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            base + "pipeline..", base + "desk..", base + "app..", base + "profile..")
        .because("an adapter serves a port and could be taken out");
  }

  private static ArchRule textsKnowTheDomainOnly(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "text..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(base + "text..", base + "domain..", "java..")
        .because("languages are for whoever speaks to people");
  }

  private static ArchRule shapesKnowTheDomainOnly(String base) {
    return classes()
        .that()
        .resideInAPackage(base + "json..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(base + "json..", base + "domain..", "java..", "com.fasterxml.jackson..")
        .because("a shape is written by whoever has the thing");
  }

  private static ArchRule onlyTheWiringWires(String base) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + "app..")
        .because("there is one composition root");
  }

  private static ArchRule adaptersAreStrangers(String base) {
    return slices()
        .matching(base + "adapters.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            describe("a database", Rules::isDatabase),
            describe("shared SQL", c -> c.getPackageName().startsWith(base + "adapters.sql")))
        .ignoreDependency(
            describe("a way to people", c -> isWayToPeople(base, c)),
            describe(
                "the shared way out", c -> c.getPackageName().startsWith(base + "adapters.net")))
        .because("what two adapters share is a port, adapters.sql or adapters.net");
  }

  /** The notification channels; they share addresses, HTTP and paces. */
  private static boolean isWayToPeople(String base, JavaClass candidate) {
    String ways = "adapters\\.(smtp|webhook|wecom|dingtalk|feishu|command)";
    return candidate.getPackageName().matches(Pattern.quote(base) + ways);
  }

  private static boolean isDatabase(JavaClass candidate) {
    return candidate.getPackageName().matches(".*adapters\\.(sqlite|postgres).*");
  }
}

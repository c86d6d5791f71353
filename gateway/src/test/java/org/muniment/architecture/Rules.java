package org.muniment.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Who may import whom in the gateway; a rule's reason says what to do about a violation. */
final class Rules {
  private static final String BASE = "org.muniment.";

  static final ArchRule DOMAIN_IS_PURE =
      classes()
          .that()
          .resideInAPackage(BASE + "domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE + "domain..", "java.lang..", "java.util..", "java.time..", "java.math..")
          .because("the domain decides and touches nothing; move I/O behind a port");

  static final ArchRule DOMAIN_READS_NO_CLOCK_OR_DICE =
      noClasses()
          .that()
          .resideInAPackage(BASE + "domain..")
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

  static final ArchRule PROFILE_KNOWS_DOMAIN_AND_ITS_TWO_LIBRARIES =
      classes()
          .that()
          .resideInAPackage(BASE + "profile..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              BASE + "profile..",
              BASE + "domain..",
              "java..",
              "com.fasterxml.jackson..",
              "org.snakeyaml..")
          .because("decoding is pure; what a profile cannot say belongs into the language");

  static final ArchRule PORTS_KNOW_THE_DOMAIN_ONLY =
      classes()
          .that()
          .resideInAPackage(BASE + "port..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(BASE + "port..", BASE + "domain..", "java..")
          .because("a port is a promise, not an implementation");

  static final ArchRule INSIDE_KNOWS_NO_OUTSIDE =
      noClasses()
          .that()
          .resideInAnyPackage(BASE + "pipeline..", BASE + "desk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + "adapters..", BASE + "app..", "java.sql..", "io.vertx..")
          .because("pipeline and desk talk to ports; the wiring puts adapters behind them");

  static final ArchRule PIPELINE_AND_DESK_ARE_APART =
      noClasses()
          .that()
          .resideInAPackage(BASE + "pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + "desk..")
          .because("readings flow without people");

  static final ArchRule ADAPTERS_KNOW_PORTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage(BASE + "adapters..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE + "pipeline..", BASE + "desk..", BASE + "app..", BASE + "profile..")
          .because("an adapter serves a port and could be taken out");

  static final ArchRule TEXTS_KNOW_THE_DOMAIN_ONLY =
      classes()
          .that()
          .resideInAPackage(BASE + "text..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(BASE + "text..", BASE + "domain..", "java..")
          .because("languages are for whoever speaks to people");

  static final ArchRule ONLY_THE_WIRING_WIRES =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + "app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + "app..")
          .because("there is one composition root");

  static final ArchRule ADAPTERS_ARE_STRANGERS =
      slices()
          .matching(BASE + "adapters.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "a database",
                  c -> c.getPackageName().matches(".*adapters\\.(sqlite|postgres).*")),
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "shared SQL", c -> c.getPackageName().startsWith(BASE + "adapters.sql")))
          .allowEmptyShould(true)
          .because("what two adapters share is a port or adapters.sql");

  static final ArchRule NO_CYCLES =
      slices()
          .matching(BASE + "(**)")
          .should()
          .beFreeOfCycles()
          .because("a cycle means that two packages are one");

  /** Every rule by the name that a failure shows. */
  static final Map<String, ArchRule> ALL =
      Map.ofEntries(
          Map.entry("domain is pure", DOMAIN_IS_PURE),
          Map.entry("domain reads no clock or dice", DOMAIN_READS_NO_CLOCK_OR_DICE),
          Map.entry("profile", PROFILE_KNOWS_DOMAIN_AND_ITS_TWO_LIBRARIES),
          Map.entry("ports", PORTS_KNOW_THE_DOMAIN_ONLY),
          Map.entry("inside", INSIDE_KNOWS_NO_OUTSIDE),
          Map.entry("pipeline and desk", PIPELINE_AND_DESK_ARE_APART),
          Map.entry("adapters", ADAPTERS_KNOW_PORTS_ONLY),
          Map.entry("texts", TEXTS_KNOW_THE_DOMAIN_ONLY),
          Map.entry("wiring", ONLY_THE_WIRING_WIRES),
          Map.entry("adapters are strangers", ADAPTERS_ARE_STRANGERS),
          Map.entry("no cycles", NO_CYCLES));

  private Rules() {}
}

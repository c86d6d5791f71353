package org.muniment.dashboard.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.muniment.testing.ArchitectureRules;

/**
 * Who may import whom in the dashboard; a rule's reason says what to do about a violation.
 *
 * <p>A rule may find nothing to judge, since {@code DashboardArchitectureTest} feeds each a class
 * that breaks it.
 */
final class DashboardRules {
  /** Where the dashboard's packages stand. */
  static final String BASE = "org.muniment.dashboard.";

  private static final String[] BEHIND_PORTS = {
    "org.muniment.adapters..", "org.muniment.pipeline..", "org.muniment.profile..", "java.sql.."
  };

  private DashboardRules() {}

  /**
   * Every rule by the name that a failure shows.
   *
   * @param base what the packages' names begin with, with its last dot
   */
  static Map<String, ArchRule> all(String base) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("web knows no page", webKnowsNoPage(base));
    rules.put("web talks to ports and desks", talksToPortsAndDesks(base, "web.."));
    rules.put("pages talk to ports and desks", talksToPortsAndDesks(base, "pages.."));
    rules.put("API talks to ports and desks", talksToPortsAndDesks(base, "api.."));
    rules.put("slices are strangers", slicesAreStrangers(base));
    rules.put("only the main program wires", onlyTheMainProgramWires(base));
    rules.put("nobody knows the main program", nobodyKnowsTheMainProgram(base));
    rules.put("no cycles", ArchitectureRules.noCycles(base));
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private static ArchRule webKnowsNoPage(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(base + "pages..", base + "api..", base + "reports..")
        .because("the list of slices is handed to the web server by the main program");
  }

  private static ArchRule talksToPortsAndDesks(String base, String where) {
    return noClasses()
        .that()
        .resideInAPackage(base + where)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BEHIND_PORTS)
        .because("what a page needs of the gateway is a port or a desk");
  }

  private static ArchRule slicesAreStrangers(String base) {
    return slices()
        .matching(base + "(pages|api|reports).(*)..")
        .namingSlices("$1 $2")
        .should()
        .notDependOnEachOther()
        .because("what two slices share belongs into web");
  }

  private static ArchRule onlyTheMainProgramWires(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + "(**)")
        .and()
        .resideOutsideOfPackage(base + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.muniment.app..")
        .because("settings and wiring are for the main program");
  }

  private static ArchRule nobodyKnowsTheMainProgram(String base) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + "app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + "app..")
        .because("the main program knows all parts, and no part knows it");
  }
}

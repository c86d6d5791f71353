package org.muniment.dashboard.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.testing.ArchitectureRules;

class DashboardArchitectureTest {
  private static final ArchitectureRules RULES =
      new ArchitectureRules(
          DashboardRules.BASE, "org.muniment.dashboard.architecture.planted.", DashboardRules::all);

  @TestFactory
  Stream<DynamicTest> theDashboardKeepsTheRules() {
    return RULES.areKept();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "web knows no page,             KnowsAPage",
    "web talks to ports and desks,  OpensADatabase",
    "pages talk to ports and desks, AsksAnAdapter",
    "API talks to ports and desks,  DecodesByItself",
    "slices are strangers,          BorrowsFromAPage",
    "only the main program wires,   ReadsTheSettings",
    "nobody knows the main program, CallsTheMainProgram",
    "no cycles,                     ComesBack",
  })
  void everyRuleFindsThePlantedFault(String rule, String fault) {
    RULES.find(rule, fault);
  }

  /** So that a new rule gets its planted fault. */
  @Test
  void noRuleIsWithoutAPlantedFault() throws NoSuchMethodException {
    RULES.areAllIn(getClass(), "everyRuleFindsThePlantedFault");
  }
}

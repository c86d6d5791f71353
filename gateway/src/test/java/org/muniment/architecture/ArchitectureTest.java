package org.muniment.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.testing.ArchitectureRules;

class ArchitectureTest {
  private static final ArchitectureRules RULES =
      new ArchitectureRules(Rules.BASE, "org.muniment.architecture.planted.", Rules::all);

  @TestFactory
  Stream<DynamicTest> theGatewayKeepsTheRules() {
    return RULES.areKept();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "domain is pure,                LogsInTheDomain",
    "domain reads no clock or dice, ReadsTheClock",
    "domain reads no clock or dice, ThrowsDice",
    "profile,                       AsksAPort",
    "ports,                         KnowsALibrary",
    "inside,                        OpensADatabase",
    "pipeline and desk,             AsksADesk",
    "adapters,                      DoesThePipelinesWork",
    "adapters are strangers,        KnowsItsNeighbour",
    "texts,                         SpeaksOfPorts",
    "shapes,                        ShapesAPort",
    "wiring,                        ReadsTheSettings",
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
